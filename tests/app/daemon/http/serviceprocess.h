// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchaseworld.h"
#include "rawclient.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace numberwell::test {

/*! A real `numberwelld serve` on a world's database and stand-ins, in a process of its own. */
class ServiceProcess final
{
public:
    explicit ServiceProcess(const PurchaseWorld &world);
    //! Kills what still runs.
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    //! Settings beyond the world's; an empty value unsets.
    void set(const QString &variable, const QString &value);
    //! Starts it and waits until it listens.
    bool start();
    //! Starts it and waits until it ends.
    bool runToEnd();
    void terminate() { m_process.terminate(); }
    void kill();
    bool wait(int milliseconds = 30'000)
    {
        return !isRunning() || m_process.waitForFinished(milliseconds);
    }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    bool hasCrashed() const { return m_process.exitStatus() == QProcess::CrashExit; }

    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }
    //! All it said on standard error.
    QByteArray log() const;

    Answer get(const QByteArray &path, HeaderList headers = {}) const;
    Answer post(const QByteArray &path, const QByteArray &body, HeaderList headers = {}) const;
    //! A request with the token and the JSON type, for a RawClient.
    static QByteArray authorized(const QByteArray &method,
                                 const QByteArray &path,
                                 const QByteArray &body = {},
                                 HeaderList headers = {},
                                 bool keepsAlive = false);

    static constexpr const char *token = "a token for tests only";

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QProcessEnvironment m_environment;
    quint16 m_port = 0;
};

inline constexpr const char *purchasePath = "/api/admin/phone-numbers/batch-purchase";
inline constexpr const char *activatePath = "/api/admin/phone-numbers/batch-activate";
inline constexpr const char *statusPath = "/api/admin/phone-numbers/pool/status";
inline constexpr const char *organizationsPath = "/api/auth/organizations";

//! Puts \a count ready numbers into a world's pool, owned at its Twilio.
void addReadyNumbers(PurchaseWorld &world,
                     int count,
                     const QString &areaCode = QStringLiteral("604"));
//! Makes every number of the pool that waits ready, as another program would.
void makeAllReady(PurchaseWorld &world);

} // namespace numberwell::test
