// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace numberwell {

/*! "3 ready · about 4 days", a bar, "threshold 5 · target 20". Says so while nothing is known. */
class PoolGauge final : public QWidget
{
    Q_OBJECT

public:
    explicit PoolGauge(QWidget *parent = nullptr);

    void setHealth(const PoolCounts &counts, const PoolTargets &targets);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Bar;

    QLabel *m_level = nullptr;
    Bar *m_bar = nullptr;
    QLabel *m_targets = nullptr;
};

} // namespace numberwell
