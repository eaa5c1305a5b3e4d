// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace numberwell {

/*! Step 1: how the pool stands, and what to buy. */
class BuyStep final : public QWidget
{
    Q_OBJECT

public:
    explicit BuyStep(QWidget *parent = nullptr);

    void setPool(const PoolCounts &counts, const PoolTargets &targets);
    //! What was bought last; nothing is said of 0.
    void setLastOrder(int count, const QDateTime &at);

signals:
    void buyRequested(int count);
    void continueRequested();

private:
    QLabel *m_standing;
    QLabel *m_advice;
    QLabel *m_lastOrder;
    QPushButton *m_continue;
    QPushButton *m_buy;
    int m_suggested = 0;
};

} // namespace numberwell
