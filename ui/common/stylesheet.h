// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

namespace numberwell {

//! True under Fusion, the style where a desktop brings none: only there buttons and fields are
//! restyled. A desktop's own style keeps its controls. Ask before setting a style sheet.
bool isPlainStyle();

//! The application's style sheet in the colours of \a palette.
QString styleSheetFor(const QPalette &palette, bool restylesControls);

} // namespace numberwell
