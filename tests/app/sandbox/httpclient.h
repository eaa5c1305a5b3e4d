// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>
#include <QUrlQuery>

namespace numberwell::test {

//! An answer as it came over the wire.
struct Reply
{
    int status = 0; //!< 0: none
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; //!< names in lower case

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/*! A plain client with one set of headers, that waits for each answer. */
class HttpClient final
{
public:
    explicit HttpClient(QUrl base)
        : m_base(std::move(base))
    {
    }

    void setHeader(const QByteArray &name, const QByteArray &value) { m_headers[name] = value; }
    void setBasicAuth(const QString &user, const QString &password)
    {
        setHeader("Authorization", "Basic " + QString(user + u':' + password).toUtf8().toBase64());
    }
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }

    //! \a target as it goes on the wire: path and encoded query.
    Reply get(const QString &target) { return wait(start("GET", target)); }
    Reply remove(const QString &target) { return wait(start("DELETE", target)); }
    Reply post(const QString &target, const QJsonDocument &json)
    {
        return wait(start("POST", target, json.toJson(), "application/json"));
    }
    Reply patch(const QString &target, const QJsonDocument &json)
    {
        return wait(start("PATCH", target, json.toJson(), "application/json"));
    }
    //! \a form as it goes on the wire.
    Reply postForm(const QString &target, const QByteArray &form)
    {
        return wait(start("POST", target, form, "application/x-www-form-urlencoded"));
    }

    QNetworkReply *start(const QByteArray &verb,
                         const QString &target,
                         const QByteArray &body = {},
                         const QByteArray &contentType = {});
    static Reply wait(QNetworkReply *reply);

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
    QMap<QByteArray, QByteArray> m_headers;
    int m_timeout = 10'000;
};

//! "PhoneNumber=%2B16045550123&FriendlyName=…"
QByteArray purchaseForm(const QString &phoneNumber, const QString &friendlyName = {});

} // namespace numberwell::test
