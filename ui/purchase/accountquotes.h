// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "domain/money.h"
#include "workflows/purchaserequest.h"

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

//! What some numbers cost a month, as far as Twilio has told its prices.
struct CostQuote
{
    Quote::State state = Quote::State::Unasked;
    MonthlyCost cost;
    Error error; //!< where it failed

    bool isKnown() const { return state == Quote::State::Known; }
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

    //! What so many numbers of each country would cost.
    CostQuote cost(const QList<PurchaseRequest::Share> &shares) const;
    //! What these cost; those without a price of their own count with their country's.
    CostQuote cost(const QList<store::PlannedNumber> &numbers) const;
    //! The prices that are known, by country.
    QHash<QString, Money> prices() const;

    //! Asks, unless that was done; what failed is asked again only by retry().
    void ask(const QStringList &countries);
    void retry(const QStringList &countries);
    void setBalance(const Money &balance);

signals:
    void changed();

private:
    void add(CostQuote *quote, const QString &country, int count) const;
    void askPrice(const QString &country);
    void askBalance();

    PurchaseWorkflow &m_workflow;
    QHash<QString, Quote> m_prices;
    Quote m_balance;
};

} // namespace numberwell
