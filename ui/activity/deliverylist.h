// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "activity/waitingcard.h"

#include "domain/alertdelivery.h"

#include <QList>

namespace numberwell {

/*! Alerts that did not get out: which, why, when they are tried again; each can be tried now or
 *  given up. */
class DeliveryList final : public WaitingCard
{
    Q_OBJECT

public:
    explicit DeliveryList(QWidget *parent = nullptr);

    //! Hides itself where there is none.
    void setDeliveries(const QList<AlertDelivery> &deliveries);

signals:
    void tryNowRequested(const QString &deliveryId);
    void giveUpRequested(const QString &deliveryId);

private:
    QWidget *makeRow(const AlertDelivery &delivery);
    void addButtons(QWidget *row, const AlertDelivery &delivery);
    void updateTimes() override;

    QList<AlertDelivery> m_deliveries;
};

} // namespace numberwell
