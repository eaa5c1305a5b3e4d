// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configuration.h"

#include "config/variables.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int largestPool = 1'000'000;

bool isLoopback(const QString &host)
{
    // Only literal addresses and the one reserved name: anything else is up to a resolver.
    static const QRegularExpression loopback(u"\\A(?:localhost|::1|127(?:\\.\\d{1,3}){3})\\z"_s);
    return loopback.match(host).hasMatch();
}

Result<QString> parseSid(const QString &text,
                         const QString &name,
                         const QString &prefix,
                         const QString &code)
{
    const QRegularExpression shape(u"\\A%1[0-9a-fA-F]{32}\\z"_s.arg(prefix));
    const QString sid = text.trimmed();
    if (!shape.match(sid).hasMatch())
        return failure(ErrorKind::InvalidInput,
                       code,
                       u"%1 must be %2 followed by 32 hexadecimal digits."_s.arg(name, prefix));
    return sid;
}

} // namespace

QUrl TwilioSettings::defaultApiUrl()
{
    return QUrl(u"https://api.twilio.com"_s);
}

QUrl TwilioSettings::defaultPricingUrl()
{
    return QUrl(u"https://pricing.twilio.com"_s);
}

QUrl ElevenLabsSettings::defaultApiUrl()
{
    return QUrl(u"https://api.elevenlabs.io"_s);
}

bool Configuration::isEmpty() const
{
    const QStringList telling{variables::databaseUrl,
                              variables::twilioApiUrl,
                              variables::twilioAccountSid,
                              variables::twilioAuthToken,
                              variables::twilioApiKeySid,
                              variables::elevenLabsApiUrl,
                              variables::elevenLabsApiKey,
                              variables::elevenLabsAgentId};
    return secretsToAskFor.isEmpty()
           && std::all_of(telling.cbegin(), telling.cend(), [this](const QString &variable) {
                  return originOf(variable) == Origin::Default;
              });
}

Origin Configuration::originOf(const QString &variable) const
{
    return origins.value(variable, Origin::Default);
}

bool Configuration::isFromEnvironment(const QString &variable) const
{
    const Origin origin = originOf(variable);
    return origin == Origin::Environment || origin == Origin::EnvironmentFile;
}

Result<QUrl> parseVendorUrl(const QString &text, const QString &name)
{
    const auto refuse = [&name](const QString &what) {
        // Not the text itself: it may hold a password.
        return failure(ErrorKind::InvalidInput, u"url"_s, name + u' ' + what);
    };
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"must be an address such as https://host."_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return refuse(u"must begin with https://."_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refuse(u"must hold no user, password, ? or #."_s);
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return refuse(u"must begin with https://: plain http is for this machine only, because "
                      "credentials travel on it."_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

Result<QString> parseAccountSid(const QString &text, const QString &name)
{
    return parseSid(text, name, u"AC"_s, u"twilio_account_sid"_s);
}

Result<QString> parseApiKeySid(const QString &text, const QString &name)
{
    return parseSid(text, name, u"SK"_s, u"twilio_api_key_sid"_s);
}

Result<QString> parseAgentId(const QString &text, const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9_-]{1,128}\\z"_s);
    const QString id = text.trimmed();
    if (!shape.match(id).hasMatch())
        return failure(ErrorKind::InvalidInput,
                       u"agent_id"_s,
                       u"%1 may hold only letters, digits, _ and -."_s.arg(name));
    return id;
}

Result<std::chrono::seconds> parseHttpTimeout(const QString &text, const QString &name)
{
    bool isNumber = false;
    const int seconds = text.trimmed().toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 600)
        return failure(ErrorKind::InvalidInput,
                       u"http_timeout"_s,
                       u"%1 must be whole seconds from 1 to 600."_s.arg(name));
    return std::chrono::seconds(seconds);
}

Result<PoolTargets> checkedTargets(PoolTargets targets)
{
    if (targets.threshold < 0 || targets.target < targets.threshold || targets.target > largestPool)
        return failure(ErrorKind::InvalidInput,
                       u"pool_targets"_s,
                       u"The threshold must be at least 0 and the target between the threshold "
                       "and %1."_s.arg(largestPool));
    return targets;
}

Result<ConfirmationRule> checkedConfirmation(ConfirmationRule rule)
{
    const auto isPossible = [](int value) { return value >= 0 && value <= largestPool; };
    if (!isPossible(rule.numbers) || !isPossible(rule.monthly))
        return failure(
            ErrorKind::InvalidInput,
            u"confirmation"_s,
            u"Orders are confirmed from a count and a cost between 0 and %1."_s.arg(largestPool));
    return rule;
}

Result<SavingsRules> checkedSavings(SavingsRules rules)
{
    const auto isWithin
        = [](int value, int least, int most) { return value >= least && value <= most; };
    if (!isWithin(rules.minutesByHand, 1, savingsbounds::MinutesByHand)
        || !isWithin(rules.hourlyRate, 0, savingsbounds::HourlyRate)
        || !isWithin(rules.centsPerNumber, 0, savingsbounds::CentsPerNumber)) {
        return failure(ErrorKind::InvalidInput,
                       u"savings"_s,
                       u"By hand an organization takes 1 to %1 minutes, an hour costs up to %2 and "
                       "a number up to %3 cents a month."_s.arg(savingsbounds::MinutesByHand)
                           .arg(savingsbounds::HourlyRate)
                           .arg(savingsbounds::CentsPerNumber));
    }
    return rules;
}

} // namespace numberwell
