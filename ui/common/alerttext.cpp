// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/alerttext.h"

#include "common/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::AlertText)
};

constexpr qsizetype LongestDetail = 200;

QString channelName(AlertChannel channel)
{
    return channel == AlertChannel::Email ? Text::tr("Mail") : Text::tr("Webhook");
}

QString receiverName(AlertChannel channel)
{
    return channel == AlertChannel::Email ? Text::tr("The mail server")
                                          : Text::tr("The webhook's receiver");
}

//! Sentences that name the other side as %1.
const char *sentenceOf(const QString &code)
{
    static const QHash<QString, const char *> sentences = {
        {u"host_not_found"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 can't be found: no host has that name. Check the address.")},
        {u"connection_refused"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 can't be reached: nobody listens there. Check host and port.")},
        {u"connection_closed"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 broke the connection off before it confirmed.")},
        {u"network"_s, QT_TRANSLATE_NOOP("numberwell::AlertText", "%1 can't be reached.")},
        {u"timeout"_s, QT_TRANSLATE_NOOP("numberwell::AlertText", "%1 did not answer in time.")},
        {u"tls_certificate"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 has a certificate that this system does not trust, or one for "
                           "another host. Nothing was said to it.")},
        {u"tls_missing"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 offers no TLS there, so nothing was said to it. Try smtps:// with "
                           "port 465.")},
        {u"tls"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 and this computer found no common TLS. Check whether smtp:// or "
                           "smtps:// fits the port, and the certificate.")},
        {u"redirect"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 points elsewhere, which is not followed. Enter the final address.")},
        {u"Unauthorized"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 did not accept the signature. Check the secret on both sides.")},
        {u"535"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "%1 did not accept the user or the password. Check them.")},
        {u"not_configured"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "No program that runs has this channel set up.")},
        {u"no_program"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText",
                           "No program that runs has this channel set up.")},
        {u"channel_off"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText", "The channel was turned off.")},
        {u"stopped_by_admin"_s,
         QT_TRANSLATE_NOOP("numberwell::AlertText", "It was given up by hand.")},
    };
    return sentences.value(code);
}

} // namespace

QString alertText(const Alert &alert)
{
    QString text;
    switch (alert.kind) {
    case AlertKind::Low:
        text = Text::tr("%n numbers ready: below %1", nullptr, alert.ready).arg(alert.threshold);
        break;
    case AlertKind::Empty:
        text = Text::tr("No numbers ready");
        break;
    case AlertKind::Well:
        text = Text::tr("%n numbers ready: well again", nullptr, alert.ready);
        break;
    }
    return alert.areaCode.isEmpty()
               ? text
               : Text::tr("Area code %1: %2", "604, what is the matter").arg(alert.areaCode, text);
}

QString deliveryTitle(const AlertDelivery &delivery)
{
    return channelName(delivery.channel) + u" · "_s + alertText(delivery.alert);
}

QString deliveryReason(const AlertDelivery &delivery)
{
    if (delivery.errorCode.isEmpty()) {
        return delivery.state == AlertDelivery::State::Waiting
                   ? sendFailureText(delivery.channel, u"no_program"_s, {})
                   : QString();
    }
    return sendFailureText(delivery.channel, delivery.errorCode, delivery.errorDetail);
}

QString deliveryTimes(const AlertDelivery &delivery, const QDateTime &now)
{
    QStringList parts;
    if (delivery.attempts > 0)
        parts << Text::tr("tried %n times", nullptr, delivery.attempts);
    if (delivery.state != AlertDelivery::State::Waiting)
        return parts.join(u" · "_s);
    parts << Text::tr("waiting for %1")
                 .arg(formatDuration(
                     std::chrono::seconds(std::max<qint64>(0, delivery.waitingSince.secsTo(now)))));
    const std::chrono::seconds left(std::max<qint64>(0, now.secsTo(delivery.nextTry)));
    parts << (left.count() == 0 ? Text::tr("next try within a minute")
                                : Text::tr("next try in %1").arg(formatDuration(left)));
    return parts.join(u" · "_s);
}

QString sendFailureText(AlertChannel channel, const QString &code, const QString &detail)
{
    const QString who = receiverName(channel);
    if (const char *sentence = sentenceOf(code)) {
        const QString text = Text::tr(sentence);
        return text.contains("%1"_L1) ? text.arg(who) : text;
    }
    const QString said = detail.simplified().left(LongestDetail);
    return said.isEmpty()
               ? Text::tr("%1 did not take it (%2).", "who, code").arg(who, code)
               : Text::tr("%1 did not take it. It said: %2", "who, its words").arg(who, said);
}

} // namespace numberwell
