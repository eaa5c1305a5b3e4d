// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/queuelist.h"

#include "common/icons.h"
#include "common/queuetext.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

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
    : WaitingCard(tr("Purchases that wait"), u"queueList"_s, parent)
{
}

void QueueList::setEntries(const QList<QueueEntry> &entries)
{
    const bool waits = std::any_of(
        entries.begin(), entries.end(), [](const auto &entry) { return !entry.isWorkedOn; });
    setVisible(waits);
    if (entries == m_entries)
        return;
    m_entries = entries;
    setRows([this] {
        QList<QWidget *> rows;
        for (const QueueEntry &entry : std::as_const(m_entries))
            rows << makeRow(entry);
        return rows;
    });
}

QWidget *QueueList::makeRow(const QueueEntry &entry)
{
    const auto [row, texts] = startRow(badgeOf(entry));
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
    addButton(row, tryNow);
    connect(tryNow, &QPushButton::clicked, this, [this, id = entry.orderId] {
        emit tryNowRequested(id);
    });
    if (!entry.stopCode.isEmpty())
        return;
    QPushButton *giveUp = makeButton(tr("&Give up"), u"giveUp_"_s + entry.orderId);
    giveUp->setToolTip(tr("Buys nothing more of this order. What was bought stays in the pool."));
    addButton(row, giveUp);
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
