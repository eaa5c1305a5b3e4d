// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace numberwell::areacodeplan {

/*!
 * The area codes of Canada and the United States with what lies over what. The number plan's own
 * library knows neither overlays nor codes that are newer than its data.
 */

//! "CA" or "US"; empty for codes of neither.
QString country(const QString &areaCode);
//! "British Columbia"; empty where country() is.
QString state(const QString &areaCode);
//! Codes of the very same place, oldest first, without \a areaCode: 604 → 778, 236, 672, 257.
QStringList overlays(const QString &areaCode);
//! The other codes of the state or province, in the order of their digits.
QStringList elsewhereInState(const QString &areaCode);

} // namespace numberwell::areacodeplan
