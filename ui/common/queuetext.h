// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/queueentry.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace numberwell {

//! "8 of 20 bought · 12 wait"
QString queueTitle(const QueueEntry &entry);
//! Why an order waits, what is kept and what happens next; empty while it is worked on.
QString queueReason(const QueueEntry &entry);
//! "since 10:42 · next try in 40 s"; empty while it is worked on.
QString queueTimes(const QueueEntry &entry, const QDateTime &now);
//! For the status bar: "Queue: 12 purchases, 3 imports, next try 10:45"; empty where nothing waits.
QString queueLine(const QList<QueueEntry> &entries, int imports, const QDateTime &nextImport);

//! The next moment at which one of the orders or imports may be tried; invalid where none waits for
//! one.
template <typename Item>
QDateTime nextTryOf(const QList<Item> &items)
{
    QDateTime next;
    for (const Item &item : items) {
        if (item.nextTry.isValid() && (!next.isValid() || item.nextTry < next))
            next = item.nextTry;
    }
    return next;
}

} // namespace numberwell
