// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/importlist.h"

#include "common/eventtext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/queuetext.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::ImportItem;

QList<E164> ImportList::Lot::numbers() const
{
    QList<E164> list;
    for (const ImportItem &item : items)
        list << item.number;
    return list;
}

bool ImportList::Lot::isWorkedOn() const
{
    return std::any_of(
        items.cbegin(), items.cend(), [](const auto &item) { return item.isWorkedOn; });
}

ImportList::ImportList(QWidget *parent)
    : WaitingCard(tr("Imports that wait"), u"importList"_s, parent)
{
}

void ImportList::setItems(const QList<ImportItem> &items)
{
    setVisible(!items.isEmpty());
    if (items == m_items)
        return;
    m_items = items;
    setRows([this] {
        QList<QWidget *> rows;
        for (const Lot &lot : lots())
            rows << makeRow(lot);
        return rows;
    });
}

QList<ImportList::Lot> ImportList::lots() const
{
    QList<Lot> list;
    for (const ImportItem &item : m_items) {
        const auto known = std::find_if(
            list.begin(), list.end(), [&](const Lot &lot) { return lot.code == item.errorCode; });
        if (known == list.end())
            list.append({.code = item.errorCode, .items = {item}});
        else
            known->items.append(item);
    }
    return list;
}

QWidget *ImportList::makeRow(const Lot &lot)
{
    const Badge badge = lot.isWorkedOn() ? Badge{glyph::Dot, tr("Under way"), Tone::Info}
                                         : Badge{glyph::Retry, tr("Waiting"), Tone::Warning};
    const auto [row, texts] = startRow(badge);
    const ImportItem &first = lot.items.constFirst();
    const auto count = static_cast<int>(lot.items.size());
    QLabel *title = makeLabel(
        count == 1 ? formatNumber(first.number)
                   : tr("%1 and %n more", nullptr, count - 1).arg(formatNumber(first.number)));
    title->setObjectName(u"importTitle_"_s + lot.code);
    texts->addWidget(title);
    if (!first.errorCode.isEmpty()) {
        QLabel *why = makeMuted(
            makeLabel(importFailureText(first.errorCode, first.errorDetail, first.number)));
        why->setObjectName(u"importReason_"_s + lot.code);
        texts->addWidget(why);
    }
    QLabel *times = makeMuted(makeLabel({}));
    times->setObjectName(u"importTimes_"_s + lot.code);
    m_times.insert(lot.code, times);
    texts->addWidget(times);
    addButtons(row, lot);
    return row;
}

void ImportList::addButtons(QWidget *row, const Lot &lot)
{
    if (lot.isWorkedOn())
        return;
    QPushButton *tryNow = makeButton(tr("Tr&y now"), u"tryImport_"_s + lot.code);
    // ElevenLabs' own pause is kept: the button would do nothing.
    tryNow->setEnabled(!lot.items.constFirst().isPutOff);
    addButton(row, tryNow);
    connect(tryNow, &QPushButton::clicked, this, [this, numbers = lot.numbers()] {
        emit tryNowRequested(numbers);
    });
    QPushButton *giveUp = makeButton(tr("&Give up"), u"giveUpImport_"_s + lot.code);
    giveUp->setToolTip(tr("Tries no more. The numbers stay in the pool, and can be imported again "
                          "or activated by hand."));
    addButton(row, giveUp);
    connect(giveUp, &QPushButton::clicked, this, [this, numbers = lot.numbers()] {
        emit giveUpRequested(numbers);
    });
}

void ImportList::updateTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Lot &lot : lots()) {
        QLabel *times = m_times.value(lot.code);
        if (!times)
            continue;
        QueueEntry entry;
        entry.isWorkedOn = lot.isWorkedOn();
        entry.waitingSince = lot.items.constFirst().waitingSince;
        entry.nextTry = nextTryOf(lot.items);
        times->setText(queueTimes(entry, now));
    }
}

} // namespace numberwell
