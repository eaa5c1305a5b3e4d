// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/limittext.h"

#include "common/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::LimitText)
};

QString numbersText(const LimitBreach &breach)
{
    const QString most = formatCount(breach.mostNumbers);
    const QString left = formatCount(std::max(0, breach.mostNumbers - breach.takenNumbers));
    switch (breach.period) {
    case LimitPeriod::Order:
        return Text::tr("At most %1 numbers may be bought in one order.").arg(most);
    case LimitPeriod::Week:
        return Text::tr("At most %1 numbers may be ordered in 7 days; %2 are left.")
            .arg(most, left);
    case LimitPeriod::Month:
        return Text::tr("At most %1 numbers may be ordered in 30 days; %2 are left.")
            .arg(most, left);
    }
    Q_UNREACHABLE();
}

QString moneyText(const LimitBreach &breach)
{
    const QString most = formatMoney(breach.mostMoney);
    const qint64 rest = breach.mostMoney.micros() - breach.takenMoney.micros();
    const QString left
        = formatMoney(Money::fromMicros(std::max<qint64>(0, rest), breach.mostMoney.currency()));
    switch (breach.period) {
    case LimitPeriod::Order:
        return Text::tr("One order may cost at most %1 a month.").arg(most);
    case LimitPeriod::Week:
        return Text::tr("The orders of 7 days may cost at most %1 a month; %2 is left.")
            .arg(most, left);
    case LimitPeriod::Month:
        return Text::tr("The orders of 30 days may cost at most %1 a month; %2 is left.")
            .arg(most, left);
    }
    Q_UNREACHABLE();
}

} // namespace

QString limitText(const LimitBreach &breach)
{
    if (breach.kind == LimitBreach::Kind::UnknownPrice) {
        return Text::tr("There is a limit of %1, and Twilio did not say its price. Ask it again, "
                        "or lift the limit in Settings.")
            .arg(formatMoney(breach.mostMoney));
    }
    const bool isNumbers = breach.kind == LimitBreach::Kind::Numbers;
    return Text::tr("%1 Buy fewer, or raise the limit in Settings.", "%1 is a sentence")
        .arg(isNumbers ? numbersText(breach) : moneyText(breach));
}

} // namespace numberwell
