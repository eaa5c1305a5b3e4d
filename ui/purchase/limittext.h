// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/purchaselimits.h"

#include <QString>

namespace numberwell {

//! Which limit an order would pass, what is left of it, and what to do.
QString limitText(const LimitBreach &breach);

} // namespace numberwell
