// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/faults.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr std::array FaultNames = {
    std::pair{Fault::None, "None"_L1},
    std::pair{Fault::TooManyRequests, "TooManyRequests"_L1},
    std::pair{Fault::TooManyRequestsRetryAfter, "TooManyRequestsRetryAfter"_L1},
    std::pair{Fault::ErrorBefore, "ErrorBefore"_L1},
    std::pair{Fault::ErrorAfter, "ErrorAfter"_L1},
    std::pair{Fault::CutAfter, "CutAfter"_L1},
    std::pair{Fault::CutBefore, "CutBefore"_L1},
    std::pair{Fault::Hang, "Hang"_L1},
    std::pair{Fault::HalfJson, "HalfJson"_L1},
    std::pair{Fault::HtmlBadGateway, "HtmlBadGateway"_L1},
    std::pair{Fault::JustTaken, "JustTaken"_L1},
    std::pair{Fault::HangAfter, "HangAfter"_L1},
};

bool fits(const QString &wanted, const QString &text)
{
    return wanted.isEmpty() || text.contains(wanted);
}

} // namespace

QString nameOf(Fault fault)
{
    for (const auto &[value, name] : FaultNames) {
        if (value == fault)
            return name;
    }
    return {};
}

std::optional<Fault> faultFromString(QStringView text)
{
    for (const auto &[value, name] : FaultNames) {
        if (text == name)
            return value;
    }
    return {};
}

bool actsBeforeFailing(Fault fault)
{
    return fault == Fault::ErrorAfter || fault == Fault::CutAfter || fault == Fault::HalfJson
           || fault == Fault::HangAfter;
}

std::optional<FaultRule> FaultRule::fromJson(const QJsonObject &json, QString *whatIsWrong)
{
    const QString name = json["fault"_L1].toString();
    const std::optional<Fault> fault = faultFromString(name);
    if (!fault) {
        *whatIsWrong = u"\"%1\" is no fault"_s.arg(name);
        return {};
    }
    FaultRule rule;
    rule.fault = *fault;
    rule.verb = json["verb"_L1].toString();
    rule.pathContains = json["pathContains"_L1].toString();
    rule.bodyContains = json["bodyContains"_L1].toString();
    rule.times = json["times"_L1].toInt(rule.times);
    rule.probability = json["probability"_L1].toDouble(rule.probability);
    rule.retryAfterSeconds = json["retryAfterSeconds"_L1].toInt(rule.retryAfterSeconds);
    return rule;
}

FaultRule FaultPlan::take(const QString &verb,
                          const QString &path,
                          const QString &body,
                          bool canBeTaken)
{
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        FaultRule &rule = m_rules[i];
        const bool isMeant = (rule.verb.isEmpty() || rule.verb == verb)
                             && fits(rule.pathContains, path) && fits(rule.bodyContains, body)
                             && (rule.fault != Fault::JustTaken || canBeTaken);
        if (!isMeant)
            continue;
        if (rule.probability < 1
            && std::uniform_real_distribution<>(0, 1)(m_random) >= rule.probability)
            continue;
        FaultRule taken = rule;
        if (rule.times > 0 && --rule.times == 0)
            m_rules.removeAt(i);
        return taken;
    }
    return {};
}

} // namespace numberwell
