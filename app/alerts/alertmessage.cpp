// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alertmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace numberwell::alerts {

namespace {

QString whatToDo(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::Low:
        return u"Buy numbers and import them at ElevenLabs before the pool is empty. You hear of "
               "this once: next when no number is left, or when all is well again."_s;
    case AlertKind::Empty:
        return u"New organizations get no number from the pool until it is filled. You hear of "
               "this once: next when all is well again."_s;
    case AlertKind::Well:
        return u"The level has held for a while. Nothing is left to do."_s;
    }
    Q_UNREACHABLE();
}

//! RFC 5322: day and month in English, whatever the locale.
QString mailDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
}

} // namespace

QString AlertMessage::subject() const
{
    return isTest ? u"Numberwell: a test"_s : u"Numberwell: "_s + describe(alert).simplified();
}

QString AlertMessage::text() const
{
    if (isTest) {
        return u"This is a test. Alerts of the phone number pool will arrive here.\n"_s;
    }
    return u"%1.\n\n%2\n\nSeen at %3 UTC.\n"_s.arg(
        describe(alert),
        whatToDo(alert),
        alert.raisedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

QByteArray toMail(const AlertMessage &message,
                  const QString &from,
                  const QStringList &to,
                  const QDateTime &now)
{
    const QStringList lines{u"Date: "_s + mailDate(now),
                            u"From: Numberwell <%1>"_s.arg(from),
                            u"To: "_s + to.join(u", "_s),
                            u"Subject: "_s + message.subject(),
                            u"Message-ID: <%1@numberwell.invalid>"_s.arg(message.id),
                            u"Auto-Submitted: auto-generated"_s,
                            u"MIME-Version: 1.0"_s,
                            u"Content-Type: text/plain; charset=us-ascii"_s,
                            u"Content-Transfer-Encoding: 7bit"_s,
                            QString(),
                            message.text()};
    QString mail = lines.join(u'\n');
    return mail.replace(u'\n', u"\r\n"_s).toLatin1();
}

QByteArray toJson(const AlertMessage &message)
{
    const Alert &alert = message.alert;
    QJsonObject json{{u"id"_s, message.id},
                     {u"type"_s, message.isTest ? u"pool.test"_s : u"pool."_s + nameOf(alert.kind)},
                     {u"message"_s, message.isTest ? message.text().trimmed() : describe(alert)}};
    if (!message.isTest) {
        json.insert(u"areaCode"_s,
                    alert.areaCode.isEmpty() ? QJsonValue() : QJsonValue(alert.areaCode));
        json.insert(u"ready"_s, alert.ready);
        json.insert(u"threshold"_s, alert.threshold);
        json.insert(u"raisedAt"_s, alert.raisedAt.toUTC().toString(Qt::ISODateWithMs));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace numberwell::alerts
