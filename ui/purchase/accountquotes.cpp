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

void AccountQuotes::ask(const QString &country)
{
    if (price(country).state == Quote::State::Unasked)
        askPrice(country);
    if (m_balance.state == Quote::State::Unasked)
        askBalance();
}

void AccountQuotes::retry(const QString &country)
{
    if (price(country).state == Quote::State::Failed)
        askPrice(country);
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
