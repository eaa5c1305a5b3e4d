// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/deliverylist.h"

#include "common/alerttext.h"
#include "common/icons.h"
#include "common/statebadge.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr int BadgeWidth = 104;

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
    : Card(tr("Alerts that did not get out"), parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"deliveryList"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rows->setSpacing(grid::Unit);
    body()->addLayout(m_rows);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &DeliveryList::updateTimes);
    hide();
}

void DeliveryList::setDeliveries(const QList<AlertDelivery> &deliveries)
{
    setVisible(!deliveries.isEmpty());
    if (deliveries == m_deliveries)
        return;
    m_deliveries = deliveries;
    rebuild();
}

void DeliveryList::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    updateTimes();
    m_clock.start();
}

void DeliveryList::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_clock.stop();
}

void DeliveryList::rebuild()
{
    const QWidget *focused = focusWidget();
    const QString focusedName
        = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    m_times.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        for (QWidget *child : item->widget()->findChildren<QWidget *>())
            child->setObjectName({}); // its successor has the name now
        item->widget()->deleteLater();
        delete item;
    }
    for (const AlertDelivery &delivery : std::as_const(m_deliveries))
        m_rows->addWidget(makeRow(delivery));
    updateTimes();
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus();
}

QWidget *DeliveryList::makeRow(const AlertDelivery &delivery)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid::Gap);
    auto *badge = new BadgeLabel(badgeOf(delivery));
    badge->setFixedWidth(std::max(BadgeWidth, badge->sizeHint().width()));
    line->addWidget(badge, 0, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    const auto add = [&](QLabel *label, const QString &name) {
        label->setObjectName(name + delivery.id);
        texts->addWidget(label);
        return label;
    };
    add(makeLabel(deliveryTitle(delivery)), u"deliveryTitle_"_s);
    if (const QString reason = deliveryReason(delivery); !reason.isEmpty())
        add(makeMuted(makeLabel(reason)), u"deliveryReason_"_s);
    m_times.insert(delivery.id, add(makeMuted(makeLabel({})), u"deliveryTimes_"_s));
    line->addLayout(texts, 1);
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
        row->layout()->addWidget(button);
        row->layout()->setAlignment(button, Qt::AlignTop);
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
