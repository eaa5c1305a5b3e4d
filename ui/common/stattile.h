// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"
#include "common/theme.h"

#include <QList>

#include <optional>

namespace numberwell {

/*! A small line without axes. Fewer than two values paint nothing. */
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setValues(const QList<double> &values, Tone tone = Tone::Info);
    QSize sizeHint() const override { return {88, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_values;
    Tone m_tone = Tone::Info;
};

/*! A figure of the dashboard: title, big number, caption, and its recent course. */
class StatTile final : public Card
{
    Q_OBJECT

public:
    explicit StatTile(const QString &title, QWidget *parent = nullptr);

    //! \a value is already formatted. An empty one shows a dash: not known yet.
    void setValue(const QString &value, const QString &caption = {});
    //! Fewer than two values hide the line.
    void setTrend(const QList<double> &values, Tone tone = Tone::Info);

private:
    QLabel *m_title = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_caption = nullptr;
    Sparkline *m_sparkline = nullptr;
};

} // namespace numberwell
