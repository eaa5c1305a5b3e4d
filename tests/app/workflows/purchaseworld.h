// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/standinthread.h"
#include "store/connection.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "twilio/twilioclient.h"
#include "workflows/purchaseworkflow.h"

#include <QNetworkAccessManager>

#include <memory>

namespace numberwell::test {

//! One program at work: a database connection, a client and a workflow of its own.
class Program final
{
public:
    Program(const store::ConnectionOptions &options,
            const StandIns &standIns,
            const PurchaseWorkflow::Options &purchase,
            const QString &authToken);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    store::Database database;
    QNetworkAccessManager network;
    twilio::TwilioClient twilio;
    PurchaseWorkflow purchases;
};

//! A fresh database, fresh stand-ins, and programs that work on them.
class PurchaseWorld
{
public:
    explicit PurchaseWorld(TestDatabase &cluster);

    //! Quick enough for a test, patient enough for a busy machine.
    static PurchaseWorkflow::Options quick();
    static ClientOptions quickClient();
    static twilio::TwilioAccount account(const StandIns &standIns, const QString &authToken);

    std::unique_ptr<Program> startProgram(const QString &authToken = QString()) const;

    //! Orders a fault for the requests that buy.
    void faultOnPurchase(Fault fault, int times = 1, const QString &number = QString());
    void fault(FaultRule rule);
    void setLatency(std::chrono::milliseconds latency);

    //! Plans \a count numbers of an area and places the order; answers its id.
    QString place(Program &program, int count, const QString &areaCode = QStringLiteral("604"));
    //! As a program that died in the purchase of the order's next number, so long ago.
    bool leaveOneBuying(const QString &orderId, std::chrono::minutes ago);
    //! Goes on until no order is open; false after half a minute.
    bool settle(Program &program);

    store::PurchaseOrder order(const QString &id);
    //! Of numbers that are to be imported.
    int pendingNotices();
    //! Ends every server process of the database but the one that asks.
    void killConnections();

    //! Empty where what Twilio charged, what it owns, the pool and the journal agree, else how
    //! they differ.
    QString differenceInTheBooks();

    StandIns standIns;
    store::ConnectionOptions options;
    store::Connection inspector;
};

} // namespace numberwell::test
