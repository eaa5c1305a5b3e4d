// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/progresspage.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/format.h"
#include "common/theme.h"
#include "purchase/ordertable.h"

#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

ProgressPage::ProgressPage(QWidget *parent)
    : PurchasePage(parent)
    , m_model(new OrderModel(this))
    , m_head(makeHeading(makeLabel({}, this)))
    , m_bar(named(new QProgressBar(this), u"orderProgress"_s, tr("Numbers settled")))
    , m_table(named(new OrderTable(m_model, this), u"orderTable"_s, tr("Numbers of the order")))
    , m_note(makeMuted(makeLabel(tr("You can close this window: nothing is lost, and the purchase "
                                    "goes on in the background."),
                                 this)))
{
    m_head->setObjectName(u"progressHead"_s);
    m_note->setObjectName(u"progressNote"_s);
    m_bar->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_head);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
}

void ProgressPage::showPlanned(const QList<store::PlannedNumber> &numbers)
{
    m_isCountKnown = true;
    m_isStopping = false;
    m_model->setPlanned(numbers);
    updateBar();
}

void ProgressPage::showResumed()
{
    m_isCountKnown = false;
    m_isStopping = false;
    m_model->setItems({});
    updateBar();
}

void ProgressPage::merge(const store::PurchaseItem &item)
{
    const int row = m_model->merge(item);
    if (row >= 0 && !m_table->hasFocus())
        m_table->scrollTo(m_model->index(row, 0));
    updateBar();
}

void ProgressPage::merge(const store::PurchaseOrder &order)
{
    if (m_isCountKnown) {
        for (const store::PurchaseItem &item : order.items)
            m_model->merge(item);
    } else {
        m_isCountKnown = true;
        m_model->setItems(order.items.first(qMin(qsizetype(order.requested), order.items.size())));
        for (const store::PurchaseItem &item : order.items)
            m_model->merge(item);
    }
    updateBar();
}

void ProgressPage::showStopping()
{
    m_isStopping = true;
    updateBar();
}

void ProgressPage::updateBar()
{
    const int all = m_model->rowCount();
    m_bar->setRange(0, m_isCountKnown ? all : 0);
    m_bar->setValue(m_model->settled());
    const QString bought = formatCount(m_model->bought());
    if (m_isStopping)
        m_head->setText(tr("Stopping: what is under way is settled first. %1 bought.").arg(bought));
    else if (m_isCountKnown)
        m_head->setText(tr("Buying: %1 of %2 settled, %3 bought.")
                            .arg(formatCount(m_model->settled()), formatCount(all), bought));
    else
        m_head->setText(
            tr("Finishing an order that was begun earlier: %1 bought now.").arg(bought));
}

QWidget *ProgressPage::firstControl() const
{
    return m_note;
}

} // namespace numberwell
