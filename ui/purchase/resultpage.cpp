// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/resultpage.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/statebadge.h"
#include "common/theme.h"
#include "purchase/ordertable.h"
#include "purchase/purchasetext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

using store::ItemState;

Badge badgeOf(int bought, int missing)
{
    if (missing <= 0)
        return {glyph::Check, ResultPage::tr("Complete"), Tone::Success};
    if (bought == 0)
        return {glyph::Cross, ResultPage::tr("Nothing bought"), Tone::Danger};
    return {glyph::Exclamation, ResultPage::tr("Partly bought"), Tone::Warning};
}

QList<store::PurchaseItem> failedItems(const store::PurchaseOrder &order)
{
    QList<store::PurchaseItem> failed;
    for (const store::PurchaseItem &item : order.items) {
        if (item.state == ItemState::Failed && !isUnneeded(item))
            failed.append(item);
    }
    return failed;
}

//! The first area next to one that failed, of which nothing was asked for.
std::optional<AreaCode> neighbourOf(const store::PurchaseOrder &order,
                                    const QList<store::PurchaseItem> &failed)
{
    QStringList areas;
    for (const store::PurchaseItem &item : failed) {
        if (!areas.contains(item.planned.areaCode))
            areas << item.planned.areaCode;
    }
    for (const QString &area : areas + order.areaCodes) {
        const auto areaCode = AreaCode::parse(area);
        if (!areaCode)
            continue;
        for (const AreaCode &neighbour : areaCode->neighbours()) {
            if (!order.areaCodes.contains(neighbour.toString()))
                return neighbour;
        }
    }
    return {};
}

QString costText(const store::PurchaseOrder &order, int bought)
{
    if (bought == 0)
        return ResultPage::tr("Nothing was charged.");
    const MonthlyCost cost = boughtCost(order);
    const auto monthly = cost.monthly();
    if (!monthly)
        return ResultPage::tr("Twilio did not say its price; its price list does.");
    return ResultPage::tr("%1 = %2 a month from now on.", "20 × $1.15 = $23.00 a month from now on")
        .arg(costFormula(cost), formatMoney(*monthly));
}

} // namespace

ResultPage::ResultPage(QWidget *parent)
    : PurchasePage(parent)
    , m_model(new OrderModel(this))
    , m_badge(new BadgeLabel({}, this))
    , m_head(makeLabel({}, this))
    , m_cost(makeLabel({}, this))
    , m_stopped(new InlineMessage(this))
    , m_reasons(makeHeading(makeLabel(tr("Not bought"), this)))
    , m_table(named(new OrderTable(m_model, this), u"failedTable"_s, tr("Numbers not bought")))
    , m_next(makeMuted(makeLabel({}, this)))
{
    constexpr double HeadSize = 1.5;
    m_head->setFont(scaledFont(m_head->font(), HeadSize, QFont::DemiBold));
    m_head->setObjectName(u"resultHead"_s);
    m_head->setWordWrap(false);
    m_cost->setObjectName(u"resultCost"_s);
    m_stopped->setObjectName(u"stopMessage"_s);
    m_next->setObjectName(u"resultNext"_s);
    m_table->setColumnHidden(OrderModel::Place, true);
    m_table->setColumnHidden(OrderModel::State, true);

    auto *head = new QHBoxLayout;
    head->setSpacing(grid::Gap);
    head->addWidget(m_head);
    head->addWidget(m_badge);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addLayout(head);
    layout->addWidget(m_cost);
    layout->addWidget(m_stopped);
    layout->addWidget(m_next);
    layout->addSpacing(grid::Unit);
    layout->addWidget(m_reasons);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
}

void ResultPage::showOrder(const store::PurchaseOrder &order)
{
    const QList<store::PurchaseItem> failed = failedItems(order);
    m_bought = order.count(ItemState::Recorded);
    m_missing = qMax(0, order.requested - m_bought);
    // An account that may not buy may not buy elsewhere either.
    const bool isStopped = order.state == store::PurchaseOrder::State::Stopped;
    m_elsewhere = m_missing > 0 && !isStopped ? neighbourOf(order, failed) : std::nullopt;
    m_head->setText(tr("%1 of %2 bought").arg(formatCount(m_bought), formatCount(order.requested)));
    m_badge->setBadge(badgeOf(m_bought, m_missing));
    m_cost->setText(costText(order, m_bought));
    const QString stopped = stopText(order);
    if (stopped.isEmpty())
        m_stopped->clear();
    else
        m_stopped->showWarning(stopped);
    m_next->setText(tr("Next: import them at ElevenLabs. They wait in the weekly session until "
                       "then."));
    m_next->setVisible(m_bought > 0);
    m_model->setItems(failed);
    m_reasons->setVisible(!failed.isEmpty());
    m_table->setVisible(!failed.isEmpty());
    m_table->setWrapping(true);
}

QWidget *ResultPage::firstControl() const
{
    return m_table;
}

} // namespace numberwell
