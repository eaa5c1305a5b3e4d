// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "domain/money.h"

#include <QHash>
#include <QObject>

namespace numberwell {

class PurchaseWorkflow;

//! An amount that Twilio is asked for.
struct Quote
{
    enum class State { Unasked, Asking, Known, Failed };

    State state = State::Unasked;
    Money money;
    Error error; //!< where it failed

    static Quote of(const Money &money) { return {State::Known, money, {}}; }
    bool isKnown() const { return state == State::Known; }
};

/*!
 * The account's balance and its price of a number in each country, each asked for once and
 * remembered: for estimates while somebody types.
 */
class AccountQuotes final : public QObject
{
    Q_OBJECT

public:
    AccountQuotes(PurchaseWorkflow &workflow, QObject *parent)
        : QObject(parent)
        , m_workflow(workflow)
    {
    }

    //! What is known of \a country, an ISO code.
    Quote price(const QString &country) const { return m_prices.value(country); }
    Quote balance() const { return m_balance; }

    //! Asks, unless that was done; what failed is asked again only by retry().
    void ask(const QString &country);
    void retry(const QString &country);
    void setBalance(const Money &balance);

signals:
    void changed();

private:
    void askPrice(const QString &country);
    void askBalance();

    PurchaseWorkflow &m_workflow;
    QHash<QString, Quote> m_prices;
    Quote m_balance;
};

} // namespace numberwell
