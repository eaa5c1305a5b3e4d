// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevenlabs/elevenlabsclient.h"
#include "purchaseworld.h"
#include "workflows/importworkflow.h"

namespace numberwell::test {

//! One program that imports: a database connection, a client and a workflow of its own.
class ImportProgram final
{
public:
    ImportProgram(const store::ConnectionOptions &options,
                  const StandIns &standIns,
                  const ImportWorkflow::Options &import,
                  const QString &apiKey);
    ~ImportProgram();
    Q_DISABLE_COPY_MOVE(ImportProgram)

    store::Database database;
    QNetworkAccessManager network;
    elevenlabs::ElevenLabsClient elevenLabs;
    ImportWorkflow imports;
};

/*! A pool with numbers that wait for ElevenLabs, whose stand-in would take a number twice. */
class ImportWorld final : public PurchaseWorld
{
public:
    explicit ImportWorld(TestDatabase &cluster);

    //! Quick enough for a test, patient enough for a busy machine.
    static ImportWorkflow::Options quickImport();
    std::unique_ptr<ImportProgram> startImports(const QString &apiKey = QString()) const;

    //! So many more numbers, owned at Twilio and waiting in the pool; answers them, oldest first.
    QStringList addWaiting(int count, bool canSms = true);
    //! Orders a fault of the stand-in for ElevenLabs.
    void faultAtElevenLabs(FaultRule rule);
    //! For the requests that import.
    void faultOnImport(Fault fault, int times = 1, const QString &number = QString());
    //! The requests that import, with their bodies.
    QList<QJsonObject> importsAsked();
    //! How often the list was read.
    int listsRead();

    QString statusOf(const QString &number);
    //! Of one column of phone_number_pool.
    QString poolText(const QString &number, const QString &column);
    int openImports();
    //! Goes on until nothing is open; false after half a minute.
    bool settleImports(ImportProgram &program);

    /*!
     * Empty where ElevenLabs has every number once, and each number that is ready in the pool is
     * there with the pool's ID and agent and the other way round; else how they differ. Of what is
     * not ready at all: \a notReady.
     */
    QString differenceAtElevenLabs(int notReady = 0);

private:
    int m_added = 0;
};

} // namespace numberwell::test
