// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/textsetting.h"

#include <QUrl>

namespace numberwell {

//! Shows \a url; the usual one is an empty field.
void showUrl(TextSetting *field, const QUrl &url, const QUrl &usual, const QString &setBy);
//! Reads it into \a url, or says under the field what is wrong.
[[nodiscard]] bool checkUrl(TextSetting *field, const QUrl &usual, QUrl *url);

} // namespace numberwell
