// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/deliverylist.h"

#include "common/alerttext.h"
#include "common/icons.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Badge badgeOf(const AlertDelivery &delivery)
{
    switch (delivery.state) {
    case AlertDelivery::State::Sending:
        return {glyph::Dot, DeliveryList::tr("Under way"), Tone::Info};
    case AlertDelivery::State::GivenUp:
        return {glyph::Cross, DeliveryList::tr("Given up"), Tone::Danger};
    case AlertDelivery::State::Waiting:
    case AlertDelivery::State::Delivered:
        break;
    }
    return delivery.attempts > 0 ? Badge{glyph::Retry, DeliveryList::tr("Failed"), Tone::Warning}
                                 : Badge{glyph::Clock, DeliveryList::tr("Waiting"), Tone::Warning};
}

} // namespace

DeliveryList::DeliveryList(QWidget *parent)
    : WaitingCard(tr("Alerts that did not get out"), u"deliveryList"_s, parent)
{
}

void DeliveryList::setDeliveries(const QList<AlertDelivery> &deliveries)
{
    setVisible(!deliveries.isEmpty());
    if (deliveries == m_deliveries)
        return;
    m_deliveries = deliveries;
    setRows([this] {
        QList<QWidget *> rows;
        for (const AlertDelivery &delivery : std::as_const(m_deliveries))
            rows << makeRow(delivery);
        return rows;
    });
}

QWidget *DeliveryList::makeRow(const AlertDelivery &delivery)
{
    const auto [row, column] = startRow(badgeOf(delivery));
    QVBoxLayout *texts = column;
    const auto add = [&](QLabel *label, const QString &name) {
        label->setObjectName(name + delivery.id);
        texts->addWidget(label);
        return label;
    };
    add(makeLabel(deliveryTitle(delivery)), u"deliveryTitle_"_s);
    if (const QString reason = deliveryReason(delivery); !reason.isEmpty())
        add(makeMuted(makeLabel(reason)), u"deliveryReason_"_s);
    m_times.insert(delivery.id, add(makeMuted(makeLabel({})), u"deliveryTimes_"_s));
    addButtons(row, delivery);
    return row;
}

void DeliveryList::addButtons(QWidget *row, const AlertDelivery &delivery)
{
    if (delivery.state == AlertDelivery::State::Sending)
        return;
    const auto add = [&](const QString &text, const QString &name, const QString &spoken) {
        QPushButton *button = makeButton(text, name + delivery.id);
        // A screen reader hears which alert it is about.
        button->setAccessibleName(spoken.arg(deliveryTitle(delivery)));
        addButton(row, button);
        return button;
    };
    connect(add(tr("Send &now"), u"sendNow_"_s, tr("Send now: %1")),
            &QPushButton::clicked,
            this,
            [this, id = delivery.id] { emit tryNowRequested(id); });
    if (delivery.state == AlertDelivery::State::GivenUp)
        return;
    connect(add(tr("Gi&ve up"), u"giveUpDelivery_"_s, tr("Give up: %1")),
            &QPushButton::clicked,
            this,
            [this, id = delivery.id] { emit giveUpRequested(id); });
}

void DeliveryList::updateTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const AlertDelivery &delivery : std::as_const(m_deliveries)) {
        if (QLabel *times = m_times.value(delivery.id)) {
            times->setText(deliveryTimes(delivery, now));
            times->setVisible(!times->text().isEmpty());
        }
    }
}

} // namespace numberwell
