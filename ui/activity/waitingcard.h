// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"
#include "common/statebadge.h"

#include <QHash>
#include <QList>
#include <QTimer>

#include <functional>

class QVBoxLayout;

namespace numberwell {

/*!
 * What waits, a row each: badge, texts, buttons. Its times are told anew every second while it can
 * be seen, and the keyboard stays where it was when the rows change.
 */
class WaitingCard : public Card
{
    Q_OBJECT

protected:
    WaitingCard(const QString &title, const QString &objectName, QWidget *parent);

    //! A row's widget with its badge, and the column its texts go into.
    struct Row
    {
        QWidget *widget = nullptr;
        QVBoxLayout *texts = nullptr;
    };
    static Row startRow(const Badge &badge);
    //! At the end of a row, in line with its first text.
    static void addButton(QWidget *row, QPushButton *button);

    void setRows(const std::function<QList<QWidget *>()> &makeRows);
    virtual void updateTimes() = 0;

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    QHash<QString, QLabel *> m_times; //!< by the id of what waits

private:
    QTimer m_clock;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace numberwell
