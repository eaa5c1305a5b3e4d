// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaseworld.h"

#include "store/notificationstore.h"
#include "store/orderstore.h"

#include <QCoroTask>

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

Program::Program(const store::ConnectionOptions &options,
                 const StandIns &standIns,
                 const PurchaseWorkflow::Options &purchase,
                 const QString &authToken)
    : twilio(&network, PurchaseWorld::account(standIns, authToken), PurchaseWorld::quickClient())
    , purchases(database, twilio, purchase)
{
    database.start(options);
}

Program::~Program()
{
    // As a program quits: nothing new, what is under way ends, then the parts go.
    purchases.shutDown();
    twilio.refuseNewWork();
    twilio.abortAll();
    QDeadlineTimer patience(15s);
    while (!purchases.isIdle() && !patience.hasExpired())
        QTest::qWait(10);
}

PurchaseWorld::PurchaseWorld(TestDatabase &cluster)
    : options(cluster.createMigrated())
    , inspector(options)
{
    if (!standIns.start())
        qFatal("The stand-ins do not start");
    if (const auto opened = inspector.open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
}

PurchaseWorkflow::Options PurchaseWorld::quick()
{
    PurchaseWorkflow::Options options;
    options.firstLook = 20ms;
    options.looks = 3;
    options.pause = {.first = 200ms, .longest = 1s};
    options.hold = {.first = 200ms, .longest = 1s};
    options.turn = 20ms;
    return options;
}

ClientOptions PurchaseWorld::quickClient()
{
    ClientOptions options;
    options.timeout = 1500ms;
    options.retry.firstDelay = 20ms;
    options.retry.maxDelay = 100ms;
    return options;
}

twilio::TwilioAccount PurchaseWorld::account(const StandIns &standIns, const QString &authToken)
{
    return {.accountSid = standIns.accountSid(),
            .user = standIns.accountSid(),
            .password = Secret(authToken.isEmpty() ? standIns.authToken() : authToken),
            .apiUrl = standIns.twilioUrl(),
            .pricingUrl = standIns.twilioUrl()};
}

std::unique_ptr<Program> PurchaseWorld::startProgram(const QString &authToken) const
{
    return std::make_unique<Program>(options, standIns, quick(), authToken);
}

void PurchaseWorld::fault(FaultRule rule)
{
    standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.order(rule); });
}

void PurchaseWorld::faultOnPurchase(Fault fault, int times, const QString &number)
{
    FaultRule rule;
    rule.fault = fault;
    rule.verb = u"POST"_s;
    rule.pathContains = u"/IncomingPhoneNumbers"_s;
    rule.times = times;
    rule.bodyContains = number;
    this->fault(rule);
}

void PurchaseWorld::setLatency(std::chrono::milliseconds latency)
{
    standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.setLatency(latency); });
}

QString PurchaseWorld::place(Program &program, int count, const QString &areaCode)
{
    const auto plan
        = QCoro::waitFor(program.purchases.plan(PurchaseRequest::make(count, areaCode).value()));
    if (!plan)
        qFatal("%s", qPrintable(describe(plan.error())));
    const auto placed = QCoro::waitFor(program.purchases.place(*plan, QString()));
    if (!placed)
        qFatal("%s", qPrintable(describe(placed.error())));
    return *placed;
}

bool PurchaseWorld::leaveOneBuying(const QString &orderId, std::chrono::minutes ago)
{
    store::Connection mortal(options);
    if (!mortal.open())
        return false;
    const store::Worker dead{.owner = u"dead"_s, .account = standIns.accountSid(), .lease = 3600s};
    const auto claim = store::ItemStore(mortal, dead).claim(orderId);
    if (!claim || !claim->item)
        return false;
    // Without the trigger that keeps the time of the last change.
    return inspector
        .execBatch(
            u"SET session_replication_role = replica; UPDATE purchase_items SET updated_at = "
            "updated_at - interval '%1 minutes' WHERE id = '%2'; "
            "RESET session_replication_role"_s.arg(ago.count())
                .arg(claim->item->id))
        .has_value();
}

bool PurchaseWorld::settle(Program &program)
{
    const QDeadlineTimer patience(30s);
    while (!patience.hasExpired()) {
        std::ignore = QCoro::waitFor(program.purchases.settle());
        const auto open = store::OrderStore(inspector).open();
        if (open && open->isEmpty())
            return true;
        QTest::qWait(50);
    }
    return false;
}

store::PurchaseOrder PurchaseWorld::order(const QString &id)
{
    return store::OrderStore(inspector).order(id).value();
}

int PurchaseWorld::pendingNotices()
{
    const auto open = store::NotificationStore(inspector).open();
    return int(std::count_if(open->cbegin(), open->cend(), [](const store::Notification &notice) {
        return notice.type == "batch_import_required"_L1;
    }));
}

void PurchaseWorld::killConnections()
{
    scalar(inspector,
           u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE "
           "datname = current_database() AND pid <> pg_backend_pid()"_s);
}

QString PurchaseWorld::differenceInTheBooks()
{
    QStringList owned = standIns.ownedNumbers();
    owned.sort();
    const auto numbers = [this](const QString &sql) {
        const QString joined = scalar(inspector, sql).toString();
        return joined.isEmpty() ? QStringList() : joined.split(u' ');
    };
    const QStringList pool
        = numbers(u"SELECT string_agg(phone_number, ' ' ORDER BY phone_number COLLATE \"C\") FROM "
                  "phone_number_pool WHERE status <> 'released'"_s);
    const QStringList journal
        = numbers(u"SELECT string_agg(phone_number, ' ' ORDER BY phone_number COLLATE \"C\") FROM "
                  "purchase_items WHERE state = 'recorded'"_s);
    const int tooMany = scalar(inspector,
                               u"SELECT count(*) FROM purchase_orders AS o WHERE requested < "
                               "(SELECT count(*) FROM purchase_items AS i WHERE i.order_id = o.id "
                               "AND state = 'recorded')"_s)
                            .toInt();
    if (owned == pool && owned == journal && standIns.purchases() == owned.size() && tooMany == 0)
        return {};
    return u"Twilio charged %1 and owns %2; the pool has %3, the journal %4; %5 orders over"_s
        .arg(standIns.purchases())
        .arg(owned.size())
        .arg(pool.size())
        .arg(journal.size())
        .arg(tooMany);
}

} // namespace numberwell::test
