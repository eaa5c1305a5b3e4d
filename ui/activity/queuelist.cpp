// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/queuelist.h"

#include "common/icons.h"
#include "common/queuetext.h"
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

Badge badgeOf(const QueueEntry &entry)
{
    if (entry.isWorkedOn)
        return {glyph::Dot, QueueList::tr("Under way"), Tone::Info};
    if (entry.isHeld)
        return {glyph::Pause, QueueList::tr("On hold"), Tone::Danger};
    if (entry.unsettled > 0)
        return {glyph::Retry, QueueList::tr("Checking"), Tone::Warning};
    return {glyph::Clock, QueueList::tr("Waiting"), Tone::Warning};
}

} // namespace

QueueList::QueueList(QWidget *parent)
    : Card(tr("Purchases that wait"), parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"queueList"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rows->setSpacing(grid::Unit);
    body()->addLayout(m_rows);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &QueueList::updateTimes);
    hide();
}

void QueueList::setEntries(const QList<QueueEntry> &entries)
{
    const bool waits = std::any_of(
        entries.begin(), entries.end(), [](const auto &entry) { return !entry.isWorkedOn; });
    setVisible(waits);
    if (entries == m_entries)
        return;
    m_entries = entries;
    rebuild();
}

void QueueList::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    updateTimes();
    m_clock.start();
}

void QueueList::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_clock.stop();
}

void QueueList::rebuild()
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
    for (const QueueEntry &entry : std::as_const(m_entries))
        m_rows->addWidget(makeRow(entry));
    updateTimes();
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus();
}

QWidget *QueueList::makeRow(const QueueEntry &entry)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid::Gap);
    auto *badge = new BadgeLabel(badgeOf(entry));
    badge->setFixedWidth(std::max(BadgeWidth, badge->sizeHint().width()));
    line->addWidget(badge, 0, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    QLabel *title = makeLabel(queueTitle(entry));
    title->setObjectName(u"queueTitle_"_s + entry.orderId);
    texts->addWidget(title);
    const QString reason = queueReason(entry);
    if (!reason.isEmpty()) {
        QLabel *why = makeMuted(makeLabel(reason));
        why->setObjectName(u"queueReason_"_s + entry.orderId);
        texts->addWidget(why);
        QLabel *times = makeMuted(makeLabel({}));
        times->setObjectName(u"queueTimes_"_s + entry.orderId);
        m_times.insert(entry.orderId, times);
        texts->addWidget(times);
    }
    line->addLayout(texts, 1);
    addButtons(row, entry);
    return row;
}

void QueueList::addButtons(QWidget *row, const QueueEntry &entry)
{
    if (entry.isWorkedOn)
        return;
    QPushButton *tryNow = makeButton(tr("Tr&y now"), u"tryNow_"_s + entry.orderId);
    // Twilio's own pause is kept: the button would do nothing.
    tryNow->setEnabled(!entry.isDemanded);
    row->layout()->addWidget(tryNow);
    row->layout()->setAlignment(tryNow, Qt::AlignTop);
    connect(tryNow, &QPushButton::clicked, this, [this, id = entry.orderId] {
        emit tryNowRequested(id);
    });
    if (!entry.stopCode.isEmpty())
        return;
    QPushButton *giveUp = makeButton(tr("&Give up"), u"giveUp_"_s + entry.orderId);
    giveUp->setToolTip(tr("Buys nothing more of this order. What was bought stays in the pool."));
    row->layout()->addWidget(giveUp);
    row->layout()->setAlignment(giveUp, Qt::AlignTop);
    connect(giveUp, &QPushButton::clicked, this, [this, id = entry.orderId] {
        emit giveUpRequested(id);
    });
}

void QueueList::updateTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QueueEntry &entry : std::as_const(m_entries)) {
        if (QLabel *times = m_times.value(entry.orderId))
            times->setText(queueTimes(entry, now));
    }
}

} // namespace numberwell
