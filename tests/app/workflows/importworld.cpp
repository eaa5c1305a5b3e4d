// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importworld.h"

#include <QCoroTask>

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

ImportProgram::ImportProgram(const store::ConnectionOptions &options,
                             const StandIns &standIns,
                             const ImportWorkflow::Options &import,
                             const QString &apiKey)
    : elevenLabs(&network,
                 {.apiUrl = standIns.elevenLabsUrl(),
                  .apiKey = Secret(apiKey.isEmpty() ? standIns.apiKey() : apiKey)},
                 PurchaseWorld::quickClient())
    , imports(database, elevenLabs, import)
{
    database.start(options);
    imports.setTwilio({.sid = standIns.accountSid(),
                       .token = Secret(standIns.authToken()),
                       .accountAuthToken = {}},
                      {});
}

ImportProgram::~ImportProgram()
{
    imports.shutDown();
    elevenLabs.refuseNewWork();
    elevenLabs.abortAll();
    QDeadlineTimer patience(15s);
    while (!imports.isIdle() && !patience.hasExpired())
        QTest::qWait(10);
}

ImportWorld::ImportWorld(TestDatabase &cluster)
    : PurchaseWorld(cluster)
{
    standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.setTakesDuplicates(true); });
}

ImportWorkflow::Options ImportWorld::quickImport()
{
    ImportWorkflow::Options options;
    options.patience = {.settled = 1500ms,
                        .mostAttempts = 3,
                        .pause = {.first = 200ms, .longest = 1s},
                        .refusal = {.first = 60s, .longest = 60s}};
    options.hold = {.first = 60s, .longest = 60s};
    options.turn = 20ms;
    options.stay = 10s;
    return options;
}

std::unique_ptr<ImportProgram> ImportWorld::startImports(const QString &apiKey) const
{
    return std::make_unique<ImportProgram>(options, standIns, quickImport(), apiKey);
}

QStringList ImportWorld::addWaiting(int count, bool canSms)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i) {
        const QString number = u"+1604555%1"_s.arg(1000 + m_added++);
        standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.addOwned(number, u"Numberwell"_s); });
        const auto inserted = inspector.execBatch(
            u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, can_sms, locality, "
            "created_at) VALUES ('%1', 'PN%2', %3, 'Vancouver', clock_timestamp())"_s.arg(number)
                .arg(m_added)
                .arg(canSms ? u"true"_s : u"false"_s));
        if (!inserted)
            qFatal("%s", qPrintable(describe(inserted.error())));
        numbers << number;
    }
    return numbers;
}

void ImportWorld::faultAtElevenLabs(FaultRule rule)
{
    standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) { standIn.order(rule); });
}

void ImportWorld::faultOnImport(Fault fault, int times, const QString &number)
{
    FaultRule rule;
    rule.fault = fault;
    rule.verb = u"POST"_s;
    rule.times = times;
    rule.bodyContains = number;
    faultAtElevenLabs(rule);
}

QList<QJsonObject> ImportWorld::importsAsked()
{
    return standIns.inElevenLabs([](ElevenLabsStandIn &standIn) {
        QList<QJsonObject> bodies;
        for (const RecordedRequest &recorded : standIn.requests()) {
            if (recorded.request.verb == "POST"_L1)
                bodies << QJsonDocument::fromJson(recorded.request.body).object();
        }
        return bodies;
    });
}

int ImportWorld::listsRead()
{
    return standIns.inElevenLabs([](ElevenLabsStandIn &standIn) {
        int count = 0;
        for (const RecordedRequest &recorded : standIn.requests())
            count += recorded.request.verb == "GET"_L1;
        return count;
    });
}

QString ImportWorld::statusOf(const QString &number)
{
    return poolText(number, u"status"_s);
}

QString ImportWorld::poolText(const QString &number, const QString &column)
{
    return scalar(inspector,
                  u"SELECT coalesce(CAST(%1 AS text), '') FROM phone_number_pool WHERE "
                  "phone_number = '%2'"_s.arg(column, number))
        .toString();
}

int ImportWorld::openImports()
{
    return scalar(inspector, u"SELECT count(*) FROM number_imports WHERE finished_at IS NULL"_s)
        .toInt();
}

bool ImportWorld::settleImports(ImportProgram &program)
{
    const QDeadlineTimer patience(30s);
    while (!patience.hasExpired()) {
        std::ignore = QCoro::waitFor(program.imports.tryNow());
        std::ignore = QCoro::waitFor(program.imports.settle());
        if (openImports() == 0)
            return true;
        QTest::qWait(50);
    }
    return false;
}

QString ImportWorld::differenceAtElevenLabs(int notReady)
{
    const auto there = standIns.imported();
    const auto entries
        = standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { return standIn.entries(); });
    QStringList problems;
    if (entries != there.size())
        problems << u"%1 entries for %2 numbers"_s.arg(entries).arg(there.size());
    auto rows = inspector.execText(
        u"SELECT phone_number, coalesce(elevenlabs_phone_id, ''), coalesce(agent_id, ''), status "
        "FROM phone_number_pool ORDER BY phone_number"_s);
    int waiting = 0;
    while (rows && rows->next()) {
        const QString number = rows->value(0).toString();
        const QString status = rows->value(3).toString();
        if (status != "configured"_L1) {
            ++waiting;
            continue;
        }
        const QString agent = standIns.inElevenLabs(
            [&](ElevenLabsStandIn &standIn) { return standIn.agentOf(number); });
        if (there.value(number) != rows->value(1).toString())
            problems << number + u" has another ID there"_s;
        if (agent != rows->value(2).toString())
            problems << number + u" has another agent there"_s;
    }
    if (waiting != notReady)
        problems << u"%1 are not ready"_s.arg(waiting);
    return problems.join(u"; "_s);
}

} // namespace numberwell::test
