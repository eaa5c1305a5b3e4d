// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "activity/ordersummary.h"

#include "common/controls.h"

#include <QSet>

class QVBoxLayout;

namespace numberwell {

/*! The last purchase orders, each with its failures to unfold and a way to buy what is missing. */
class OrderList final : public Card
{
    Q_OBJECT

public:
    explicit OrderList(QWidget *parent = nullptr);

    //! Newest first. Draws anew only what is another list; what is unfolded stays so.
    void setOrders(const QList<store::PurchaseOrder> &orders);
    const QList<OrderSummary> &summaries() const { return m_summaries; }

signals:
    void retryRequested(int count, const QString &areaCode);

private:
    void rebuild();
    QWidget *makeRow(const OrderSummary &summary);
    QWidget *makeFailures(const OrderSummary &summary);

    QList<OrderSummary> m_summaries;
    QSet<QString> m_unfolded;
    bool m_showsAll = false;
    QWidget *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace numberwell
