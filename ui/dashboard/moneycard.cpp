// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/moneycard.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Savings savingsOf(const store::MonthOfWork &month, const SavingsRules &rules)
{
    return Savings({month.sessions, month.spent, month.organizations}, rules);
}

QString monthName(QDate month)
{
    return QLocale().standaloneMonthName(month.month());
}

} // namespace

QString formatSum(const Money &first, const Money &second, int times)
{
    if (first.isZero() || second.isZero())
        return formatMoney((first.isZero() ? second : first) * times);
    if (first.currency() == second.currency())
        return formatMoney((first + second) * times);
    return u"%1 + %2"_s.arg(formatMoney(first * times), formatMoney(second * times));
}

NumbersCost numbersCost(const store::PoolStatistics &statistics, const SavingsRules &rules)
{
    const PoolCounts &counts = statistics.counts;
    const QString known = statistics.costAssigned.currency().isEmpty()
                              ? statistics.costBuffer.currency()
                              : statistics.costAssigned.currency();
    const Money price = rules.pricePerNumber(known.isEmpty() ? u"USD"_s : known);
    return {.assigned = counts.assigned,
            .buffer = counts.waiting() + counts.configured + counts.quarantined,
            .assignedCost = statistics.costAssigned + price * statistics.unpricedAssigned,
            .bufferCost = statistics.costBuffer + price * statistics.unpricedBuffer,
            .unpriced = statistics.unpricedAssigned + statistics.unpricedBuffer};
}

MoneyCard::MoneyCard(QWidget *parent)
    : Card(parent)
    , m_month(makeMuted(makeLabel({}, this)))
{
    setObjectName(u"moneyCard"_s);
    setAccessibleName(tr("Time and money"));
    auto *heading = new QHBoxLayout;
    heading->setSpacing(grid::Half);
    heading->addWidget(makeHeading(makeLabel(tr("Time and money"), this)));
    heading->addWidget(m_month, 1);
    body()->addLayout(heading);
    m_month->setObjectName(u"moneyMonth"_s);
    m_time = addLine(u"timeSpent"_s);
    m_savedIcon = new QLabel(this);
    m_saved = makeLabel({}, this);
    m_saved->setObjectName(u"timeSaved"_s);
    auto *saved = new QHBoxLayout;
    saved->setSpacing(grid::Half);
    saved->addWidget(m_savedIcon, 0, Qt::AlignTop);
    saved->addWidget(m_saved, 1);
    body()->addLayout(saved);
    m_organization = addLine(u"costPerOrganization"_s);
    m_numbers = makeLabel({}, this);
    m_numbers->setObjectName(u"costOfNumbers"_s);
    body()->addWidget(m_numbers);
    m_rest = makeMuted(makeLabel({}, this));
    m_rest->setObjectName(u"costPerYear"_s);
    body()->addWidget(m_rest);
    setView({}, {});
}

MoneyCard::Line MoneyCard::addLine(const QString &objectName)
{
    Line line{new QWidget(this), nullptr, nullptr};
    line.row->setObjectName(objectName);
    line.figure = makeHeading(makeLabel({}, line.row));
    line.figure->setObjectName(u"figure"_s);
    line.figure->setWordWrap(false);
    line.words = makeLabel({}, line.row);
    line.words->setObjectName(u"words"_s);
    auto *row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Half);
    row->addWidget(line.figure, 0, Qt::AlignTop);
    row->addWidget(line.words, 1, Qt::AlignTop);
    body()->addWidget(line.row);
    return line;
}

void MoneyCard::setView(const PoolView &view, const SavingsRules &rules)
{
    m_rules = rules;
    const QList<store::MonthOfWork> &months = view.statistics.months;
    const store::MonthOfWork month = months.value(0);
    const NumbersCost cost = numbersCost(view.statistics, rules);
    m_month->setText(month.month.isValid() ? monthName(month.month) : QString());
    showTime(month, rules);
    const Savings savings = savingsOf(month, rules);
    showSaved(savings, month);
    showNumbers(cost);
    showOrganization(cost, savings, view.statistics.counts.assigned);
    showRest(cost, months);
}

void MoneyCard::showTime(const store::MonthOfWork &month, const SavingsRules &rules)
{
    const bool hasSessions = month.sessions > 0;
    m_time.figure->setVisible(hasSessions);
    m_time.figure->setText(formatDuration(month.spent));
    const QString byHand = formatDuration(savingsOf(month, rules).byHand());
    if (!hasSessions) {
        m_time.words->setText(month.organizations > 0
                                  ? tr("No session yet; by hand it would be %1").arg(byHand)
                                  : tr("No weekly session in this month yet"));
    } else {
        m_time.words->setText(month.organizations > 0 ? tr("spent, against %1 by hand").arg(byHand)
                                                      : tr("spent"));
    }
    m_time.row->setToolTip(
        tr("%1; %2 got a number, at %3 each by hand.", "sessions; organizations; minutes")
            .arg(tr("%n sessions", nullptr, month.sessions),
                 tr("%n organizations", nullptr, month.organizations),
                 formatDuration(std::chrono::minutes(rules.minutesByHand))));
}

void MoneyCard::showSaved(const Savings &savings, const store::MonthOfWork &month)
{
    const auto saved = savings.saved();
    m_saved->setVisible(saved || month.sessions > 0);
    m_savedIcon->setVisible(saved.has_value());
    m_tone = Tone::Neutral;
    if (!saved) {
        m_saved->setText(tr("No organization got a number in this month yet."));
    } else if (saved->count() < 0) {
        m_tone = Tone::Warning;
        m_saved->setText(tr("%1 longer than by hand").arg(formatDuration(-*saved)));
    } else {
        m_tone = Tone::Success;
        m_saved->setText(tr("%1% saved: %2", "percent; a time")
                             .arg(formatCount(*savings.percent()), formatDuration(*saved)));
    }
    applyTone();
}

void MoneyCard::showNumbers(const NumbersCost &cost)
{
    const int count = cost.assigned + cost.buffer;
    m_numbers->setVisible(count > 0);
    if (count == 0)
        return;
    const auto price = cost.unitPrice();
    const QString numbers
        = price ? tr("%1 × %2", "20 × $1.15").arg(formatCount(count), formatMoney(*price))
                : tr("%n numbers", nullptr, count);
    m_numbers->setText(
        tr("%1: buffer %2, assigned %3", "numbers: buffer, assigned")
            .arg(numbers, formatMoney(cost.bufferCost), formatMoney(cost.assignedCost)));
    m_numbers->setToolTip(
        cost.unpriced > 0
            ? tr("%n of them have no price of their own and count %1.", nullptr, cost.unpriced)
                  .arg(formatMoney(m_rules.pricePerNumber(cost.currency())))
            : QString());
}

void MoneyCard::showOrganization(const NumbersCost &cost, const Savings &savings, int assigned)
{
    const Money time = savings.worth(cost.currency());
    const auto share = costPerOrganization(cost, time, assigned);
    m_organization.row->setVisible(share && !share->isZero());
    if (!share)
        return;
    m_organization.figure->setText(formatMoney(*share));
    m_organization.words->setText(tr("an organization this month, time included"));
    m_organization.row->setToolTip(
        tr("This month: numbers %1 and time %2 (%3 an hour), for %4.")
            .arg(formatMoney(cost.total()),
                 formatMoney(time),
                 formatMoney(
                     Money::fromMicros(qint64(m_rules.hourlyRate) * 1'000'000, cost.currency())),
                 tr("%n organizations", nullptr, assigned)));
}

void MoneyCard::showRest(const NumbersCost &cost, const QList<store::MonthOfWork> &months)
{
    constexpr int MonthsPerYear = 12;
    QStringList parts;
    if (!cost.total().isZero()) {
        parts += tr("Numbers %1 a year")
                     .arg(formatSum(cost.assignedCost, cost.bufferCost, MonthsPerYear));
    }
    if (months.size() > 1) {
        if (const auto percent = savingsOf(months[1], m_rules).percent(); percent && *percent >= 0)
            parts += tr("%1 %2% saved", "October 88% saved")
                         .arg(monthName(months[1].month), formatCount(*percent));
    }
    m_rest->setVisible(!parts.isEmpty());
    m_rest->setText(parts.join(u" · "_s));
}

void MoneyCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

void MoneyCard::applyTone()
{
    if (!m_saved)
        return;
    QPalette colored = palette();
    if (m_tone != Tone::Neutral)
        colored.setColor(QPalette::WindowText, toneColors(m_tone, palette()).foreground);
    m_saved->setPalette(colored);
    m_savedIcon->setPixmap(themedIcon(iconNameFor(m_tone), m_tone)
                               .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
}

} // namespace numberwell
