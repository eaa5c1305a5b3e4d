// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace numberwell::daemon {

//! What scripts go by; the contract's figures.
enum class ExitStatus { AllDone = 0, NothingDone = 1, Usage = 2, PartlyDone = 3 };

} // namespace numberwell::daemon
