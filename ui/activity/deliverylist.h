// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"

#include "domain/alertdelivery.h"

#include <QHash>
#include <QList>
#include <QTimer>

class QVBoxLayout;

namespace numberwell {

/*! Alerts that did not get out: which, why, when they are tried again; each can be tried now or
 *  given up. */
class DeliveryList final : public Card
{
    Q_OBJECT

public:
    explicit DeliveryList(QWidget *parent = nullptr);

    //! Hides itself where there is none.
    void setDeliveries(const QList<AlertDelivery> &deliveries);

signals:
    void tryNowRequested(const QString &deliveryId);
    void giveUpRequested(const QString &deliveryId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const AlertDelivery &delivery);
    void addButtons(QWidget *row, const AlertDelivery &delivery);
    void updateTimes();

    QList<AlertDelivery> m_deliveries;
    QHash<QString, QLabel *> m_times; //!< by delivery
    QTimer m_clock;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace numberwell
