// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace numberwell {

class ArrowKeys;
class PoolGauge;
class RailButton;

/*! The left rail: one button per page with icon, name and count, and the pool gauge at the foot. */
class NavigationRail final : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    //! Returns its index. The window gives the first nine Ctrl+1 to Ctrl+9; the tooltip says so.
    int addItem(const QString &id, const QString &title, const QString &iconName);
    void setCurrentIndex(int index);
    int currentIndex() const;
    int count() const { return static_cast<int>(m_buttons.size()); }
    //! A pill beside the name; 0 hides it. \a meaning is for screen readers: "18 waiting".
    void setBadge(int index, int count, const QString &meaning);

    PoolGauge *gauge() const { return m_gauge; }

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<RailButton *> m_buttons;
    QVBoxLayout *m_items = nullptr;
    PoolGauge *m_gauge = nullptr;
    QButtonGroup *m_group = nullptr;
    ArrowKeys *m_arrowKeys = nullptr;
};

} // namespace numberwell
