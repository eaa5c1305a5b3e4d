// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/needs.h"

#include "common/controls.h"

class QGridLayout;

namespace numberwell {

/*! "Needs you": one row per need with icon, words and its one action. */
class NeedsList final : public Card
{
    Q_OBJECT

public:
    explicit NeedsList(QWidget *parent = nullptr);

    //! Draws anew only what is another list; the keyboard stays where it was.
    void setNeeds(const QList<Need> &needs);
    const QList<Need> &needs() const { return m_needs; }
    //! The button stays disabled while its action is under way.
    void setBusy(const QString &id, bool isBusy);

signals:
    void triggered(const numberwell::Need &need);

private:
    void rebuild();
    void addRow(int row, const Need &need);

    QList<Need> m_needs;
    QWidget *m_content = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace numberwell
