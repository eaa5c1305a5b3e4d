// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/ordermodel.h"
#include "purchase/purchasepage.h"

#include "domain/areacode.h"

#include <optional>

class QLabel;

namespace numberwell {

class BadgeLabel;
class InlineMessage;
class OrderTable;

/*! What became of an order, why not all of it, and what it costs. */
class ResultPage final : public PurchasePage
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    void showOrder(const store::PurchaseOrder &order);

    //! How many were not bought.
    int missing() const { return m_missing; }
    int bought() const { return m_bought; }
    //! Where the missing ones may be had: a neighbour of the area that failed.
    std::optional<AreaCode> elsewhere() const { return m_elsewhere; }

    QWidget *firstControl() const override;

private:
    OrderModel *m_model;
    int m_missing = 0;
    int m_bought = 0;
    std::optional<AreaCode> m_elsewhere;
    BadgeLabel *m_badge = nullptr;
    QLabel *m_head = nullptr;
    QLabel *m_cost = nullptr;
    InlineMessage *m_stopped = nullptr;
    QLabel *m_reasons = nullptr;
    OrderTable *m_table = nullptr;
    QLabel *m_next = nullptr;
};

} // namespace numberwell
