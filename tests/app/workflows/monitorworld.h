// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedserver/scriptedserver.h"
#include "store/connection.h"
#include "store/database.h"
#include "support/smtpserver.h"
#include "support/testdatabase.h"
#include "workflows/alertchannels.h"
#include "workflows/monitorworkflow.h"

#include <QNetworkAccessManager>

namespace numberwell::test {

//! A pool of ten numbers in a database of its own, a mail server and a webhook's receiver.
class MonitorWorld final
{
public:
    MonitorWorld(TestDatabase &server, const TestAuthority &authority);

    void exec(const QString &sql);
    int number(const QString &sql) { return scalar(inspector, sql).toInt(); }
    QString text(const QString &sql) { return scalar(inspector, sql).toString(); }
    void setReady(int count);
    //! "email delivered 1, webhook waiting 2": channel, state and tries.
    QString outbox();
    //! What waits is due now.
    void hurry();
    QStringList subjects() const;

    store::ConnectionOptions options;
    store::Connection inspector;
    SmtpServer mailServer;
    ScriptedServer receiver;
    AlertSettings settings; //!< of both channels
    QString caFile;
};

//! One program that watches: a connection, channels and a workflow of its own.
class WatchingProgram final
{
public:
    WatchingProgram(const MonitorWorld &world, const MonitorWorkflow::Options &options);
    explicit WatchingProgram(const MonitorWorld &world)
        : WatchingProgram(world, MonitorWorkflow::Options())
    {
    }
    ~WatchingProgram();
    Q_DISABLE_COPY_MOVE(WatchingProgram)

    store::Database database;
    QNetworkAccessManager network;
    AlertChannels channels;
    MonitorWorkflow monitor;
};

} // namespace numberwell::test
