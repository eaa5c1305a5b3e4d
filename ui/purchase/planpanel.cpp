// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/planpanel.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/theme.h"
#include "purchase/purchasetext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int PanelWidth = 280;

//! The amount, or how far Twilio is with it.
QString amountText(Quote::State state, const QString &known)
{
    switch (state) {
    case Quote::State::Known:
        return known;
    case Quote::State::Failed:
        return PlanPanel::tr("not known");
    case Quote::State::Unasked:
    case Quote::State::Asking:
        return PlanPanel::tr("asking Twilio…");
    }
    Q_UNREACHABLE();
}

//! Subaccounts have no balance of their own: nothing went wrong there.
bool isWithoutBalance(const Quote &balance)
{
    return balance.state == Quote::State::Failed && balance.error.kind == ErrorKind::NotFound;
}

} // namespace

PlanPanel::PlanPanel(QWidget *parent)
    : Card(tr("The plan"), parent)
    , m_monthly(addLine(u"planMonthly"_s, {}))
    , m_formula(makeMuted(makeLabel({}, this)))
    , m_yearly(addLine(u"planYearly"_s, tr("in a year")))
    , m_balance(addLine(u"planBalance"_s, tr("Twilio balance")))
    , m_pool(addLine(u"planPool"_s, tr("pool afterwards")))
    , m_lasts(makeMuted(makeLabel({}, this)))
    , m_problem(makeMuted(makeLabel({}, this)))
    , m_retry(makeLink(makeButton(tr("As&k Twilio again"), u"planRetry"_s, this)))
{
    setObjectName(u"planPanel"_s);
    setFixedWidth(PanelWidth);
    makeHeading(m_monthly.value);
    makeHeading(m_pool.value);
    m_formula->setObjectName(u"planFormula"_s);
    m_formula->setAlignment(Qt::AlignRight);
    constexpr int UnderTheMonth = 2;
    body()->insertWidget(UnderTheMonth, m_formula);
    m_lasts->setObjectName(u"planLasts"_s);
    m_lasts->setAlignment(Qt::AlignRight);
    m_problem->setObjectName(u"planProblem"_s);
    body()->addWidget(m_lasts);
    body()->addWidget(m_problem);
    body()->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_retry, &QPushButton::clicked, this, &PlanPanel::retryRequested);
    setFigures({});
}

PlanPanel::Line PlanPanel::addLine(const QString &objectName, const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    Line line{makeLabel(name, this), makeLabel({}, this)};
    line.name->setWordWrap(false);
    line.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.value->setObjectName(objectName);
    row->addWidget(line.name);
    row->addWidget(line.value, 1);
    constexpr int HeadingOnly = 1;
    if (body()->count() > HeadingOnly)
        body()->addWidget(makeSeparator(this));
    body()->addLayout(row);
    return line;
}

void PlanPanel::setFigures(const PlanFigures &figures)
{
    showCost(figures);
    m_balance.value->setText(
        isWithoutBalance(figures.balance)
            ? tr("the main account's")
            : amountText(figures.balance.state, formatMoney(figures.balance.money)));
    showPool(figures);
    showProblem(figures);
}

void PlanPanel::showCost(const PlanFigures &figures)
{
    // Two prices don't fit beside their sum: they get a line of their own.
    const bool isMixed = figures.isPriced() && figures.cost.cost.parts().size() > 1;
    const bool isPlain = figures.isPriced() && !isMixed;
    const auto state
        = figures.cost.isKnown() && !figures.isPriced() ? Quote::State::Failed : figures.cost.state;
    m_monthly.name->setText(isPlain ? costFormula(figures.cost.cost)
                                    : tr("%n numbers", nullptr, figures.count));
    m_monthly.value->setText(
        amountText(state, tr("%1 a month").arg(formatMoney(figures.monthly()))));
    m_formula->setText(isMixed ? costFormula(figures.cost.cost) : QString());
    m_formula->setVisible(isMixed);
    m_yearly.value->setText(amountText(state, formatMoney(figures.yearly())));
}

void PlanPanel::showPool(const PlanFigures &figures)
{
    m_pool.value->setText(figures.readyAfter ? tr("%n ready", nullptr, *figures.readyAfter)
                                             : tr("not known"));
    m_lasts->setText(figures.daysAfter ? formatAbout(*figures.daysAfter) : QString());
    m_lasts->setVisible(figures.daysAfter.has_value());
}

void PlanPanel::showProblem(const PlanFigures &figures)
{
    QString problem;
    bool isRepeatable = false;
    const Quote price{figures.cost.state, {}, figures.cost.error};
    for (const Quote &quote : {price, figures.balance}) {
        if (quote.state != Quote::State::Failed || isWithoutBalance(quote) || isRepeatable)
            continue;
        problem = sentenceFor(quote.error,
                              {.number = {}, .areaCode = {}, .source = ErrorSource::Twilio});
        isRepeatable = true;
    }
    if (problem.isEmpty() && figures.isBalanceShort())
        problem = tr("The balance does not cover the first month. Top it up at Twilio first.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_retry->setVisible(isRepeatable);
}

} // namespace numberwell
