// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace numberwell::test {

/*!
 * The visible texts of \a root that its layout cuts: buttons, labels, tabs, headers and what is
 * drawn in front of a page, each with class, name and text. Empty where all can be read.
 */
[[nodiscard]] QStringList cutTexts(const QWidget *root);

//! The letters that two visible controls of \a root both answer to with Alt.
[[nodiscard]] QStringList sharedMnemonics(const QWidget *root);

} // namespace numberwell::test
