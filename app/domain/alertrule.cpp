// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/alertrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! The level from which what was told begins to be over.
int recoveryLevel(const AlertRule &rule, AlertKind told)
{
    const int wellAgain = rule.threshold + rule.margin;
    return told == AlertKind::Empty ? std::min(1 + rule.margin, wellAgain) : wellAgain;
}

AlertKind fallen(const AlertRule &rule, int ready)
{
    if (rule.threshold <= 0 || ready >= rule.threshold)
        return AlertKind::Well;
    return ready <= 0 ? AlertKind::Empty : AlertKind::Low;
}

bool isWorse(AlertKind kind, AlertKind told)
{
    const auto rank = [](AlertKind of) {
        return of == AlertKind::Well ? 0 : of == AlertKind::Low ? 1 : 2;
    };
    return rank(kind) > rank(told);
}

AlertStep recover(const AlertRule &rule, AlertState state, int ready, const QDateTime &now)
{
    if (ready < recoveryLevel(rule, state.told)) {
        state.recoveringSince = {};
        return {state, {}};
    }
    if (!state.recoveringSince.isValid())
        state.recoveringSince = now;
    if (holdEnd(rule, state) > now)
        return {state, {}};
    // Filled a little: empty may be told again. The all-clear has a hold of its own.
    if (state.told == AlertKind::Empty && ready < rule.threshold + rule.margin)
        return {{AlertKind::Low, {}}, {}};
    return {{AlertKind::Well, {}}, AlertKind::Well};
}

} // namespace

AlertStep nextAlertStep(const AlertRule &rule,
                        const AlertState &before,
                        int ready,
                        const QDateTime &now)
{
    if (rule.threshold <= 0)
        return {}; // watched no longer: no all-clear either
    const AlertKind level = fallen(rule, ready);
    if (isWorse(level, before.told))
        return {{level, {}}, level};
    if (before.told == AlertKind::Well)
        return {before, {}};
    return recover(rule, before, ready, now);
}

QDateTime holdEnd(const AlertRule &rule, const AlertState &state)
{
    return state.recoveringSince.isValid()
               ? state.recoveringSince.addSecs(std::chrono::seconds(rule.hold).count())
               : QDateTime();
}

QString nameOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Low:
        return u"low"_s;
    case AlertKind::Empty:
        return u"empty"_s;
    case AlertKind::Well:
        return u"well"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AlertKind> alertKindFrom(const QString &name)
{
    for (const AlertKind kind : {AlertKind::Low, AlertKind::Empty, AlertKind::Well}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return {};
}

QString describe(const Alert &alert)
{
    const QString where
        = alert.areaCode.isEmpty() ? QString() : u"Area code %1: "_s.arg(alert.areaCode);
    const QString ready
        = alert.ready == 1 ? u"1 number ready"_s : u"%1 numbers ready"_s.arg(alert.ready);
    switch (alert.kind) {
    case AlertKind::Low:
        return where + u"%1: below %2"_s.arg(ready).arg(alert.threshold);
    case AlertKind::Empty:
        return where
               + (alert.areaCode.isEmpty() ? u"No numbers ready: the pool is empty"_s
                                           : u"no numbers ready"_s);
    case AlertKind::Well:
        return where + u"%1: well again"_s.arg(ready);
    }
    Q_UNREACHABLE();
}

} // namespace numberwell
