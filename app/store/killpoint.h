// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace numberwell {

/*!
 * Where a test ends the program with SIGKILL, as a power cut would: NUMBERWELL_KILL_AT names the
 * point, "name:3" its third pass. Builds without tests have none of it.
 */
#ifdef NUMBERWELL_KILL_POINTS
void killPoint(const char *name);
#else
inline void killPoint(const char *) {}
#endif

} // namespace numberwell
