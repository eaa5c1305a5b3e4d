// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"
#include "common/theme.h"

#include "domain/savings.h"
#include "workflows/poolfeed.h"

namespace numberwell {

//! \a times both; one sum where they share a currency, else the two beside each other.
QString formatSum(const Money &first, const Money &second, int times = 1);

//! What the pool's numbers cost a month; those without a price at the price of \a rules.
NumbersCost numbersCost(const store::PoolStatistics &statistics, const SavingsRules &rules);

/*!
 * "Time and money": what this month's sessions took against doing it by hand, and what an
 * organization costs with everything that is needed for it. All of it from what really happened.
 */
class MoneyCard final : public Card
{
    Q_OBJECT

public:
    explicit MoneyCard(QWidget *parent = nullptr);

    void setView(const PoolView &view, const SavingsRules &rules);

protected:
    void changeEvent(QEvent *event) override;

private:
    //! A figure in bold, and what it is beside it.
    struct Line
    {
        QWidget *row = nullptr;
        QLabel *figure = nullptr;
        QLabel *words = nullptr;
    };

    Line addLine(const QString &objectName);
    void showTime(const store::MonthOfWork &month, const SavingsRules &rules);
    void showSaved(const Savings &savings, const store::MonthOfWork &month);
    void showNumbers(const NumbersCost &cost);
    void showOrganization(const NumbersCost &cost, const Savings &savings, int assigned);
    void showRest(const NumbersCost &cost, const QList<store::MonthOfWork> &months);
    void applyTone();

    SavingsRules m_rules;
    QLabel *m_month;
    Line m_time;
    QLabel *m_savedIcon = nullptr;
    QLabel *m_saved = nullptr;
    Line m_organization;
    QLabel *m_numbers = nullptr;
    QLabel *m_rest = nullptr;
    Tone m_tone = Tone::Neutral;
};

} // namespace numberwell
