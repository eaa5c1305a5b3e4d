// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchaseworld.h"

#include <QProcess>
#include <QTemporaryDir>

namespace numberwell::test {

/*! A real program of ours at work on a world, in a process of its own that can be killed. */
class OtherProgram final
{
public:
    enum class Kind { Daemon, Console };

    explicit OtherProgram(const PurchaseWorld &world, Kind kind = Kind::Daemon);
    //! Kills what still runs.
    ~OtherProgram();
    Q_DISABLE_COPY_MOVE(OtherProgram)

    //! \a killAt: the kill point that ends it; empty: none does.
    bool start(const QStringList &arguments, const QString &killAt = QString());
    //! Waits until it ends; false where that takes too long.
    bool wait(std::chrono::milliseconds patience = std::chrono::minutes(1));
    void kill();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    int exitCode() const { return m_process.exitCode(); }
    QByteArray output() { return m_process.readAll(); }

    //! Runs `numberwelld settle` until no order of \a world is open.
    static bool settle(PurchaseWorld &world);

private:
    Kind m_kind;
    QTemporaryDir m_home;
    QProcess m_process;
    QProcessEnvironment m_environment;
};

} // namespace numberwell::test
