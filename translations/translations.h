// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

class QCoreApplication;

namespace numberwell {

/*!
 * Words and plurals of the language of \a locale: French where the system speaks any French, else
 * English. Call it before the first window is made.
 */
void installTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace numberwell
