// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace numberwell::store {

/*!
 * The processes of a PostgreSQL server, found by the data folder that each of them works in: a pid
 * file may be stale and name a dead process, or one that has nothing to do with it.
 */
namespace serverprocess {

//! The process that postmaster.pid names; 0 without such a file.
qint64 pidIn(const QString &dataFolder);
//! Whether that process is really this folder's server.
bool isRunning(const QString &dataFolder);
//! Waits until no process of a killed server is at work any more; answers one that still is, or 0.
qint64 waitForLeftovers(const QString &dataFolder);
//! Ends the server of a folder that is thrown away, and waits until it has gone.
void kill(const QString &dataFolder);

} // namespace serverprocess

} // namespace numberwell::store
