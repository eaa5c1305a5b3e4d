// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    const bool isFrench = locale.language() == QLocale::French;
    if (isFrench) {
        install(application, u"qtbase_fr"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    install(application, isFrench ? u"numberwell_fr_CA"_s : u"numberwell_en"_s, u":/i18n"_s);
}

} // namespace numberwell
