// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/accountquotes.h"

#include "domain/result.h"
#include "workflows/purchaseworkflow.h"

#include <QCoroTask>

namespace numberwell {

namespace {

Quote quoteFrom(const Result<Money> &answer)
{
    if (answer)
        return Quote::of(*answer);
    return {Quote::State::Failed, {}, answer.error()};
}

} // namespace

//! The sum is as well known as its least known price.
void AccountQuotes::add(CostQuote *quote, const QString &country, int count) const
{
    const Quote found = price(country);
    quote->cost.add(found.isKnown() ? std::optional(found.money) : std::nullopt, count);
    if (found.isKnown() || quote->state == Quote::State::Failed)
        return;
    quote->state = found.state;
    quote->error = found.error;
}

CostQuote AccountQuotes::cost(const QList<PurchaseRequest::Share> &shares) const
{
    CostQuote quote{Quote::State::Known, {}, {}};
    // The first names its price even where nothing is asked for, and one number over several places
    // comes from the first of them.
    for (const PurchaseRequest::Share &share : shares) {
        if (share.count > 0 || quote.cost.parts().isEmpty())
            add(&quote, share.country, share.count);
    }
    return quote;
}

CostQuote AccountQuotes::cost(const QList<store::PlannedNumber> &numbers) const
{
    CostQuote quote{Quote::State::Known, {}, {}};
    for (const store::PlannedNumber &number : numbers) {
        if (number.monthlyPrice)
            quote.cost.add(number.monthlyPrice);
        else
            add(&quote, number.country, 1);
    }
    return quote;
}

QHash<QString, Money> AccountQuotes::prices() const
{
    QHash<QString, Money> known;
    for (auto quote = m_prices.cbegin(); quote != m_prices.cend(); ++quote) {
        if (quote->isKnown())
            known.insert(quote.key(), quote->money);
    }
    return known;
}

void AccountQuotes::ask(const QStringList &countries)
{
    for (const QString &country : countries) {
        if (price(country).state == Quote::State::Unasked)
            askPrice(country);
    }
    if (m_balance.state == Quote::State::Unasked)
        askBalance();
}

void AccountQuotes::retry(const QStringList &countries)
{
    for (const QString &country : countries) {
        if (price(country).state == Quote::State::Failed)
            askPrice(country);
    }
    if (m_balance.state == Quote::State::Failed)
        askBalance();
}

void AccountQuotes::setBalance(const Money &balance)
{
    m_balance = Quote::of(balance);
    emit changed();
}

void AccountQuotes::askPrice(const QString &country)
{
    m_prices[country].state = Quote::State::Asking;
    emit changed();
    QCoro::connect(m_workflow.unitPrice(country), this, [this, country](Result<Money> answer) {
        m_prices[country] = quoteFrom(answer);
        emit changed();
    });
}

void AccountQuotes::askBalance()
{
    m_balance.state = Quote::State::Asking;
    emit changed();
    QCoro::connect(m_workflow.balance(), this, [this](Result<Money> answer) {
        m_balance = quoteFrom(answer);
        emit changed();
    });
}

} // namespace numberwell
