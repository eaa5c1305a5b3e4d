// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "activity/waitingcard.h"

#include "domain/e164.h"
#include "store/importitem.h"

#include <QList>

namespace numberwell {

/*!
 * Imports into ElevenLabs that wait: those with the same reason together, since when, until when;
 * each such lot can be tried now or given up.
 */
class ImportList final : public WaitingCard
{
    Q_OBJECT

public:
    explicit ImportList(QWidget *parent = nullptr);

    //! Hides itself where nothing waits.
    void setItems(const QList<store::ImportItem> &items);

signals:
    void tryNowRequested(const QList<numberwell::E164> &numbers);
    void giveUpRequested(const QList<numberwell::E164> &numbers);

private:
    //! What waits for one reason.
    struct Lot
    {
        QString code;
        QList<store::ImportItem> items; //!< longest wait first

        QList<E164> numbers() const;
        bool isWorkedOn() const;
    };

    QList<Lot> lots() const;
    QWidget *makeRow(const Lot &lot);
    void addButtons(QWidget *row, const Lot &lot);
    void updateTimes() override;

    QList<store::ImportItem> m_items;
};

} // namespace numberwell
