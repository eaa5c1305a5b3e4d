// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

using Attributes = QMap<QString, QString>;

//! One question-and-answer with the service; deletes itself with its answer given.
class Inquiry final : public QObject
{
public:
    explicit Inquiry(std::chrono::milliseconds timeout)
        : m_timeout(int(timeout.count()))
    {
        m_promise.start();
    }

    QFuture<SecretServiceReport> start(const QString &service, const QString &key)
    {
        const QFuture<SecretServiceReport> answer = m_promise.future();
        if (!QDBusConnection::sessionBus().isConnected()) {
            finish();
            return answer;
        }
        qDBusRegisterMetaType<Attributes>();
        const Attributes attributes{{u"user"_s, key}, {u"server"_s, service}};
        ask(serviceCall(u"SearchItems"_s, QVariant::fromValue(attributes)), &Inquiry::onItemsFound);
        return answer;
    }

private:
    using Handler = void (Inquiry::*)(const QDBusPendingCall &);

    static QDBusMessage serviceCall(const QString &method, const QVariant &argument)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                           u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s,
                                                           method);
        call << argument;
        return call;
    }

    void ask(const QDBusMessage &call, Handler handler)
    {
        auto *watcher = new QDBusPendingCallWatcher(
            QDBusConnection::sessionBus().asyncCall(call, m_timeout), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, handler, watcher] {
            watcher->deleteLater();
            (this->*handler)(*watcher);
        });
    }

    void onItemsFound(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = call;
        if (reply.isError())
            return finish();
        m_report.isReachable = true;
        m_report.isItemLocked = !reply.argumentAt<1>().isEmpty();
        ask(serviceCall(u"ReadAlias"_s, u"default"_s), &Inquiry::onDefaultCollection);
    }

    void onDefaultCollection(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusObjectPath> reply = call;
        if (reply.isError())
            return finish();
        const QString path = reply.value().path();
        if (path == "/"_L1) {
            // Nobody has made one yet: making it asks for a password as unlocking does.
            m_report.isCollectionLocked = true;
            return finish();
        }
        QDBusMessage question = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(question, &Inquiry::onLocked);
    }

    void onLocked(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusVariant> reply = call;
        if (!reply.isError())
            m_report.isCollectionLocked = reply.value().variant().toBool();
        finish();
    }

    void finish()
    {
        m_promise.addResult(m_report);
        m_promise.finish();
        deleteLater();
    }

    const int m_timeout;
    SecretServiceReport m_report;
    QPromise<SecretServiceReport> m_promise;
};

} // namespace

QFuture<SecretServiceReport> askSecretService(QString service,
                                              QString key,
                                              std::chrono::milliseconds timeout)
{
    auto *inquiry = new Inquiry(timeout);
    return inquiry->start(service, key);
}

} // namespace numberwell
