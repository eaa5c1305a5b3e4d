// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"

#include "domain/poolhealth.h"
#include "workflows/poolfeed.h"

class QGridLayout;

namespace numberwell {

/*! Ready and waiting numbers by area code as bars. */
class AreaCard final : public Card
{
    Q_OBJECT

public:
    explicit AreaCard(QWidget *parent = nullptr);

    void setView(const PoolView &view, const PoolTargets &targets);

private:
    class Bar;
    struct Row
    {
        QLabel *area = nullptr;
        Bar *bar = nullptr;
        QLabel *counts = nullptr;
    };

    void showRow(const Row &row, const store::AreaLevel &level, const QString &region, int scale);

    QList<Row> m_rows;
    QLabel *m_more = nullptr;
};

} // namespace numberwell
