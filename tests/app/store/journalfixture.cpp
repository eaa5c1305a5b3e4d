// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

using store::ItemStore;
using store::NewOrder;
using store::PlannedNumber;
using store::PurchaseItem;

PlannedNumber plannedAt(int index, const QString &areaCode)
{
    const QString line = QString::number(index).rightJustified(4, u'0');
    return {.number = *E164::parse(u"+1"_s + areaCode + u"555"_s + line),
            .areaCode = areaCode,
            .country = u"CA"_s,
            .locality = u"Vancouver"_s,
            .region = u"BC"_s,
            .capabilities = {.voice = true, .sms = true, .mms = false}};
}

NewOrder orderOf(int requested, int candidates, int first, const QString &key)
{
    NewOrder order;
    order.idempotencyKey = key;
    order.requested = requested;
    order.areaCodes = {u"604"_s};
    order.unitPrice = Money::parse(u"1.15", u"USD"_s);
    for (int i = first; i < first + candidates; ++i)
        order.numbers.append(plannedAt(i));
    return order;
}

Error errorOf(const QString &code)
{
    return {.kind = ErrorKind::Rejected,
            .code = code,
            .detail = u"in words"_s,
            .httpStatus = 400,
            .retryAfter = {},
            .requestId = u"RQ1"_s};
}

store::NewAttempt attemptOf(store::PurchaseAttempt::Outcome outcome, const Error &error)
{
    store::NewAttempt attempt;
    attempt.outcome = outcome;
    attempt.took = 20ms;
    attempt.error = error;
    if (error == Error())
        attempt.requestId = u"RQ1"_s;
    return attempt;
}

JournalFixture::JournalFixture(TestDatabase &cluster)
    : options(cluster.createMigrated())
    , connection(options)
{
    if (const auto opened = connection.open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    exec(u"UPDATE purchase_limits SET most_numbers = NULL, most_money = NULL"_s);
}

ItemStore JournalFixture::itemsOf(store::Connection &connection,
                                  const QString &owner,
                                  std::chrono::seconds lease)
{
    constexpr int NoLimit = 10'000;
    return ItemStore(
        connection, {.owner = owner, .account = u"AC1"_s, .lease = lease, .mostInFlight = NoLimit});
}

ItemStore JournalFixture::items(const QString &owner)
{
    return itemsOf(connection, owner);
}

QString JournalFixture::place(const NewOrder &order)
{
    const auto placed = orders().place(order);
    if (!placed)
        qFatal("%s", qPrintable(describe(placed.error())));
    return *placed;
}

PurchaseItem JournalFixture::claim(const QString &orderId, const QString &owner)
{
    const auto claimed = items(owner).claim(orderId);
    if (!claimed || !claimed->item)
        qFatal("Nothing to claim");
    return *claimed->item;
}

bool JournalFixture::isClaimable(const QString &orderId, const QString &owner)
{
    return items(owner).claim(orderId).value().item.has_value();
}

bool JournalFixture::record(const PurchaseItem &item, const QString &owner)
{
    const QString sid = u"PN"_s + item.planned.number.toString();
    return items(owner)
        .record(item, sid, u"Numberwell"_s, attemptOf(store::PurchaseAttempt::Outcome::Bought))
        .value();
}

bool JournalFixture::move(const PurchaseItem &item,
                          const store::ItemMove &move,
                          const QString &owner)
{
    using Outcome = store::PurchaseAttempt::Outcome;
    const bool isUnknown = move.state == store::ItemState::Checking;
    return items(owner)
        .move(item.id, move, attemptOf(isUnknown ? Outcome::Unknown : Outcome::Refused, move.why))
        .value();
}

void JournalFixture::exec(const QString &sql)
{
    if (const auto done = connection.execBatch(sql); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(describe(done.error())));
}

} // namespace numberwell::test
