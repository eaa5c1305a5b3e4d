// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace numberwell::daemon {

//! Tells systemd "READY=1" or "STOPPING=1" where it asked for it by NOTIFY_SOCKET; else nothing.
void tellServiceManager(const QByteArray &state);

} // namespace numberwell::daemon
