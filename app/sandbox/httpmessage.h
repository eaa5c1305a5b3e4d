// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

class QHttpServerRequest;

namespace numberwell {

//! A request as a stand-in reads it: the form decoded as a server does, "+" being a space.
struct HttpRequest
{
    QString verb;
    QString path;
    QString rawQuery;
    QMap<QString, QString> query;
    QMap<QString, QString> form; //!< empty unless the body is application/x-www-form-urlencoded
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; //!< names in lower case

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
    static HttpRequest from(const QHttpServerRequest &request);
};

//! An answer before it is bytes.
struct HttpAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;

    void addHeader(const QByteArray &name, const QByteArray &value)
    {
        headers.append(std::pair(name, value));
    }
    static HttpAnswer json(int status, const QJsonValue &value);
    static HttpAnswer noContent() { return {204, {}, {}, {}}; }
    //! Status line, headers and body, for a connection that is kept open.
    QByteArray toBytes() const;
};

//! Decodes "a=b%2B1&c=d+e" as a server does: {"a": "b+1", "c": "d e"}.
QMap<QString, QString> decodeForm(const QByteArray &encoded);

} // namespace numberwell
