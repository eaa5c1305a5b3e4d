// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/importreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

using store::ImportItem;
using store::ImportState;
using Step = ImportForecast::Step;

namespace {

QString statusOf(const ImportItem &item)
{
    if (item.state == ImportState::Verified)
        return u"ready"_s;
    if (item.isNotNeeded())
        return u"not_needed"_s;
    return item.isFinished() ? u"failed"_s : u"waiting"_s;
}

QString nameOf(Step step)
{
    switch (step) {
    case Step::Import:
        return u"import"_s;
    case Step::Adopt:
        return u"adopt"_s;
    case Step::AnotherAgent:
        return u"another_agent"_s;
    }
    Q_UNREACHABLE();
}

QString lineOf(const ImportItem &item)
{
    const QString number = u"  "_s + item.number.toString();
    if (item.state == ImportState::Verified)
        return u"%1 ready as %2"_s.arg(number, item.elevenLabsPhoneId);
    if (item.isNotNeeded())
        return u"%1 needed no import any more"_s.arg(number);
    const QString why = item.errorCode.isEmpty()
                            ? QString()
                            : u": %1 (%2)"_s.arg(item.errorDetail, item.errorCode);
    if (item.isFinished())
        return number + u" failed"_s + why;
    const QString next = item.nextTry.isValid()
                             ? u", next try "_s + item.nextTry.toString(Qt::ISODate)
                             : QString();
    return number + u" waits"_s + why + next;
}

QString lineOf(const ImportForecast &forecast)
{
    const QString number = u"  "_s + forecast.number.toString();
    switch (forecast.step) {
    case Step::Import:
        return number + u" would be imported"_s;
    case Step::Adopt:
        return u"%1 is there as %2"_s.arg(number, forecast.elevenLabsPhoneId);
    case Step::AnotherAgent:
        return u"%1 is there as %2, and %3 answers it: left alone"_s.arg(
            number, forecast.elevenLabsPhoneId, forecast.agentName);
    }
    Q_UNREACHABLE();
}

template <typename T, typename Predicate>
ExitStatus exitStatus(const QList<T> &list, Predicate isGood)
{
    const auto good = std::count_if(list.cbegin(), list.cend(), isGood);
    if (good == list.size())
        return ExitStatus::AllDone;
    return good > 0 ? ExitStatus::PartlyDone : ExitStatus::NothingDone;
}

bool isDone(const ImportItem &item)
{
    return item.state == ImportState::Verified || item.isNotNeeded();
}

} // namespace

QJsonArray toJson(const QList<ImportItem> &items)
{
    QJsonArray list;
    for (const ImportItem &item : items) {
        QJsonObject json{{u"phoneNumber"_s, item.number.toString()},
                         {u"status"_s, statusOf(item)},
                         {u"agentId"_s, item.agentId}};
        if (!item.elevenLabsPhoneId.isEmpty())
            json.insert(u"elevenLabsPhoneId"_s, item.elevenLabsPhoneId);
        if (!item.errorCode.isEmpty()) {
            json.insert(u"code"_s, item.errorCode);
            json.insert(u"error"_s, item.errorDetail);
        }
        if (!item.isFinished() && item.nextTry.isValid())
            json.insert(u"nextTry"_s, item.nextTry.toString(Qt::ISODate));
        list.append(json);
    }
    return list;
}

QString toText(const QList<ImportItem> &items)
{
    if (items.isEmpty())
        return u"No number waits for ElevenLabs."_s;
    const auto ready = std::count_if(items.cbegin(), items.cend(), [](const ImportItem &item) {
        return item.state == ImportState::Verified;
    });
    QStringList lines{u"%1 of %2 imported and ready"_s.arg(ready).arg(items.size())};
    for (const ImportItem &item : items)
        lines << lineOf(item);
    const bool isWaiting = std::any_of(
        items.cbegin(), items.cend(), [](const ImportItem &item) { return !item.isFinished(); });
    if (isWaiting)
        lines << u"What waits is tried again by serve, by the console and by numberwelld settle."_s;
    return lines.join(u'\n');
}

QJsonArray toJson(const QList<ImportForecast> &forecasts)
{
    QJsonArray list;
    for (const ImportForecast &forecast : forecasts) {
        QJsonObject json{{u"phoneNumber"_s, forecast.number.toString()},
                         {u"step"_s, nameOf(forecast.step)}};
        if (!forecast.elevenLabsPhoneId.isEmpty())
            json.insert(u"elevenLabsPhoneId"_s, forecast.elevenLabsPhoneId);
        if (!forecast.agentName.isEmpty())
            json.insert(u"agent"_s, forecast.agentName);
        list.append(json);
    }
    return list;
}

QString toText(const QList<ImportForecast> &forecasts)
{
    if (forecasts.isEmpty())
        return u"No number waits for ElevenLabs."_s;
    QStringList lines;
    for (const ImportForecast &forecast : forecasts)
        lines << lineOf(forecast);
    return lines.join(u'\n');
}

ExitStatus exitStatusOf(const QList<ImportItem> &items)
{
    return exitStatus(items, isDone);
}

ExitStatus exitStatusOf(const QList<ImportForecast> &forecasts)
{
    return exitStatus(forecasts, [](const ImportForecast &forecast) {
        return forecast.step != Step::AnotherAgent;
    });
}

} // namespace numberwell::daemon
