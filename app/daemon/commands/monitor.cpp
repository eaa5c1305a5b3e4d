// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

QString sentenceOf(const MonitorReport::Sent &sent)
{
    const QString what
        = u"%1: %2"_s.arg(nameOf(sent.delivery.channel), describe(sent.delivery.alert));
    return sent.error ? u"not sent by %1. %2"_s.arg(what, describe(*sent.error))
                      : u"sent by %1"_s.arg(what);
}

QJsonValue areaOf(const QString &areaCode)
{
    return areaCode.isEmpty() ? QJsonValue() : QJsonValue(areaCode);
}

QJsonObject levelOf(const QString &areaCode, int ready, int threshold)
{
    return {{u"areaCode"_s, areaOf(areaCode)}, {u"ready"_s, ready}, {u"threshold"_s, threshold}};
}

QJsonObject toJson(const MonitorReport &report, const MonitorRules &rules)
{
    QJsonArray levels{levelOf({}, rules.ready, rules.pool.threshold)};
    for (const AreaThreshold &area : rules.areas)
        levels.append(levelOf(area.areaCode, area.ready, area.threshold));
    QJsonArray alerts;
    for (const Alert &alert : report.raised) {
        alerts.append(QJsonObject{{u"kind"_s, nameOf(alert.kind)},
                                  {u"areaCode"_s, areaOf(alert.areaCode)},
                                  {u"message"_s, describe(alert)}});
    }
    QJsonArray deliveries;
    for (const MonitorReport::Sent &sent : report.sent) {
        QJsonObject delivery{{u"id"_s, sent.delivery.id},
                             {u"channel"_s, nameOf(sent.delivery.channel)},
                             {u"message"_s, describe(sent.delivery.alert)},
                             {u"status"_s, sent.error ? u"failed"_s : u"delivered"_s}};
        if (sent.error) {
            delivery.insert(u"error"_s, describe(*sent.error));
            delivery.insert(u"code"_s, sent.error->code);
        }
        deliveries.append(delivery);
    }
    return {{u"success"_s, !report.hasFailures()},
            {u"levels"_s, levels},
            {u"alerts"_s, alerts},
            {u"deliveries"_s, deliveries}};
}

QString toText(const MonitorReport &report, const MonitorRules &rules)
{
    QStringList lines{u"%1 ready, threshold %2"_s.arg(rules.ready).arg(rules.pool.threshold)};
    for (const AreaThreshold &area : rules.areas) {
        lines << u"area code %1: %2 ready, threshold %3"_s.arg(area.areaCode)
                     .arg(area.ready)
                     .arg(area.threshold);
    }
    for (const Alert &alert : report.raised)
        lines << u"alert: "_s + describe(alert);
    for (const MonitorReport::Sent &sent : report.sent)
        lines << sentenceOf(sent);
    return lines.join(u'\n');
}

} // namespace

QCoro::Task<ExitStatus> monitor(Composition *composition, Arguments, Output output)
{
    MonitorWorkflow &monitor = composition->monitor();
    if (const auto announced = co_await monitor.announceChannels(); !announced) {
        output.error(announced.error());
        co_return ExitStatus::NothingDone;
    }
    const auto looking = monitor.run();
    const auto report = co_await looking;
    if (!report) {
        output.error(report.error());
        co_return ExitStatus::NothingDone;
    }
    const auto rules = co_await monitor.rules();
    if (!rules) {
        output.error(rules.error());
        co_return ExitStatus::NothingDone;
    }
    output.result(toJson(*report, *rules), toText(*report, *rules));
    co_return report->hasFailures() ? ExitStatus::NothingDone : ExitStatus::AllDone;
}

} // namespace numberwell::daemon
