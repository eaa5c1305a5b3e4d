// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/urlsetting.h"

#include "config/configuration.h"

#include <QCoreApplication>

namespace numberwell {

void showUrl(TextSetting *field, const QUrl &url, const QUrl &usual, const QString &setBy)
{
    const bool isUsual = url == usual && setBy.isEmpty();
    field->setSaved(isUsual ? QString() : url.toString(QUrl::FullyEncoded), setBy);
}

bool checkUrl(TextSetting *field, const QUrl &usual, QUrl *url)
{
    field->clearError();
    if (field->text().isEmpty()) {
        *url = usual;
        return true;
    }
    const auto parsed = parseVendorUrl(field->text(), {});
    if (!parsed) {
        field->showError(QCoreApplication::translate(
            "numberwell::SettingsText",
            "An address begins with https:// and holds no user, password, ? or #. Plain http:// "
            "is for this computer only, because the key travels on it."));
        return false;
    }
    *url = *parsed;
    return true;
}

} // namespace numberwell
