// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/queuetext.h"

#include "common/eventtext.h"
#include "common/format.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::QueueText)
};

//! What waits for a time that is over waits for the next program that looks.
QString nextTryText(const QueueEntry &entry, const QDateTime &now)
{
    if (!entry.nextTry.isValid())
        return Text::tr("next try within a minute");
    const std::chrono::seconds left(std::max<qint64>(0, now.secsTo(entry.nextTry)));
    if (left.count() == 0)
        return Text::tr("next try now");
    return Text::tr("next try in %1").arg(formatDuration(left));
}

} // namespace

QString queueTitle(const QueueEntry &entry)
{
    QStringList parts{
        Text::tr("%1 of %2 bought").arg(formatCount(entry.recorded), formatCount(entry.requested))};
    if (!entry.stopCode.isEmpty())
        parts << Text::tr("%n being looked up", nullptr, entry.unsettled);
    else if (entry.isWorkedOn)
        parts << Text::tr("%n under way", nullptr, entry.missing());
    else
        parts << Text::tr("%n wait", nullptr, entry.missing());
    return parts.join(u" · "_s);
}

QString queueReason(const QueueEntry &entry)
{
    if (entry.isWorkedOn)
        return {};
    if (!entry.stopCode.isEmpty()) {
        return Text::tr("Given up. Twilio has not said yet whether these were bought; that is "
                        "looked up first.");
    }
    if (entry.code.isEmpty())
        return Text::tr("Not begun yet, or its program has ended. Nothing is lost.");
    const QString why = purchaseFailureText(entry.code, entry.detail, {}, entry.areaCodes.value(0));
    if (entry.isHeld) {
        return Text::tr("%1 The order is kept for a week and goes on by itself once the account "
                        "may buy again.",
                        "%1 is a sentence")
            .arg(why);
    }
    if (entry.isDemanded)
        return Text::tr("%1 Twilio itself asked for this pause.", "%1 is a sentence").arg(why);
    return Text::tr("%1 Nothing is lost and nothing is bought twice.", "%1 is a sentence").arg(why);
}

QString queueTimes(const QueueEntry &entry, const QDateTime &now)
{
    if (entry.isWorkedOn)
        return {};
    QStringList parts;
    if (entry.waitingSince.isValid())
        parts << Text::tr("waiting for %1")
                     .arg(formatDuration(std::chrono::seconds(
                         std::max<qint64>(0, entry.waitingSince.secsTo(now)))));
    parts << nextTryText(entry, now);
    return parts.join(u" · "_s);
}

QString queueLine(const QList<QueueEntry> &entries, int imports, const QDateTime &nextImport)
{
    int purchases = 0;
    for (const QueueEntry &entry : entries)
        purchases += entry.stopCode.isEmpty() ? entry.missing() : entry.unsettled;
    QStringList kinds;
    if (purchases > 0)
        kinds << Text::tr("%n purchases", nullptr, purchases);
    if (imports > 0)
        kinds << Text::tr("%n imports", nullptr, imports);
    if (kinds.isEmpty())
        return {};
    const QString line = Text::tr("Queue: %1", "what is in it").arg(kinds.join(u", "_s));
    QDateTime next = nextTryOf(entries);
    if (nextImport.isValid() && (!next.isValid() || nextImport < next))
        next = nextImport;
    return next.isValid() ? Text::tr("%1, next try %2", "queue, time").arg(line, formatTime(next))
                          : line;
}

} // namespace numberwell
