// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace numberwell {

/*!
 * "✓ Buy — ✓ Import — 3 Paste IDs — 4 Done": shows where one is. It takes clicks and arrow keys
 * only where it was made interactive.
 */
class Stepper final : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(const QStringList &steps, QWidget *parent = nullptr);

    //! Steps before \a index are done; an index past the last one: all are.
    void setCurrent(int index);
    int current() const { return m_current; }

    //! Steps can be chosen: by a click, or by the arrow keys and Enter.
    void setInteractive(bool isInteractive);
    //! Where the step is painted.
    QRect stepRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class StepState { Done, Current, Coming };

    StepState stateOf(int index) const;
    int stepWidth(int index) const;
    QFont stepFont(int index) const;
    void paintStep(QPainter *painter, const QRect &rect, int index) const;
    void updateAccessibleName();

    QStringList m_steps;
    int m_current = 0;
    int m_focused = 0; //!< the step that Enter chooses
    bool m_isInteractive = false;
};

} // namespace numberwell
