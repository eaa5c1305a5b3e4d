// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"
#include "purchase/purchasedraft.h"

namespace numberwell {

/*! Beside the first steps: what the purchase will cost and what the pool will be, live. */
class PlanPanel final : public Card
{
    Q_OBJECT

public:
    explicit PlanPanel(QWidget *parent = nullptr);

    void setFigures(const PlanFigures &figures);

signals:
    void retryRequested();

private:
    struct Line
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };

    Line addLine(const QString &objectName, const QString &name);
    void showCost(const PlanFigures &figures);
    void showPool(const PlanFigures &figures);
    void showProblem(const PlanFigures &figures);

    Line m_monthly;
    QLabel *m_formula = nullptr;
    Line m_yearly;
    Line m_balance;
    Line m_pool;
    QLabel *m_lasts = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace numberwell
