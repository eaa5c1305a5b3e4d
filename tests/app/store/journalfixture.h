// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "store/itemstore.h"
#include "store/orderstore.h"
#include "support/testdatabase.h"

#include <QString>

#include <barrier>
#include <memory>
#include <thread>
#include <vector>

namespace numberwell::test {

//! "+1 604 555 …": the index is the line number.
store::PlannedNumber plannedAt(int index, const QString &areaCode = QStringLiteral("604"));
//! \a candidates numbers from \a first on, at 1.15 USD a month.
store::NewOrder orderOf(int requested, int candidates, int first = 1, const QString &key = {});
//! A refusal with \a code, "in words".
Error errorOf(const QString &code);
store::NewAttempt attemptOf(store::PurchaseAttempt::Outcome outcome, const Error &error = {});

//! \a function(connection, index) in \a count threads, each on a connection of its own, at once.
template <typename Function>
void atOnce(const store::ConnectionOptions &options, int count, Function function)
{
    std::barrier gate(count);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            store::Connection connection(options);
            const bool isOpen = connection.open().has_value();
            gate.arrive_and_wait();
            if (isOpen)
                function(connection, i);
            // A worker whose connection ends is dead to the others: all stay until all are done.
            gate.arrive_and_wait();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

/*! A fresh database without limits, and the purchase journal on it as one worker sees it. */
class JournalFixture final
{
public:
    explicit JournalFixture(TestDatabase &cluster);

    store::OrderStore orders() { return store::OrderStore(connection); }
    //! The same program unless another \a owner is named.
    store::ItemStore items(const QString &owner = QStringLiteral("me"));
    static store::ItemStore itemsOf(store::Connection &connection,
                                    const QString &owner,
                                    std::chrono::seconds lease = std::chrono::seconds(60));

    //! What must succeed does, or the test ends.
    QString place(const store::NewOrder &order);
    store::PurchaseItem claim(const QString &orderId, const QString &owner = QStringLiteral("me"));
    bool isClaimable(const QString &orderId, const QString &owner = QStringLiteral("me"));
    store::PurchaseOrder read(const QString &orderId) { return orders().order(orderId).value(); }
    bool record(const store::PurchaseItem &item, const QString &owner = QStringLiteral("me"));
    bool move(const store::PurchaseItem &item,
              const store::ItemMove &move,
              const QString &owner = QStringLiteral("me"));
    QString text(const QString &sql) { return scalar(connection, sql).toString(); }
    void exec(const QString &sql);

    store::ConnectionOptions options;
    store::Connection connection;
};

} // namespace numberwell::test
