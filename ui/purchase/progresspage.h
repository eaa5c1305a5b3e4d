// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/ordermodel.h"
#include "purchase/purchasepage.h"

class QLabel;
class QProgressBar;
class QTableView;

namespace numberwell {

/*! Step 4, while it lasts: a row per number and how many of them are settled. */
class ProgressPage final : public PurchasePage
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget *parent = nullptr);

    //! The numbers that are meant, before the journal says anything about them.
    void showPlanned(const QList<store::PlannedNumber> &numbers);
    //! An order that was begun earlier: its numbers come as they move.
    void showResumed();
    void merge(const store::PurchaseItem &item);
    void merge(const store::PurchaseOrder &order);
    void showStopping();

    QWidget *firstControl() const override;

private:
    void updateBar();

    OrderModel *m_model;
    bool m_isCountKnown = true;
    bool m_isStopping = false;
    QLabel *m_head = nullptr;
    QProgressBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace numberwell
