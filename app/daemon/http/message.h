// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace numberwell::http {

using Header = std::pair<QByteArray, QByteArray>;

//! A whole request, as it was sent.
struct Request
{
    QByteArray method;
    QByteArray path;       //!< without the query, as it was encoded
    QList<Header> headers; //!< names in lower case
    QByteArray body;
    QString id; //!< the client's X-Request-Id where it is usable, else one of ours
    bool keepsAlive = true;

    //! The first value; empty where there is none. \a name in lower case.
    QByteArray header(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
};

//! An answer before it is put on the wire.
struct Response
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<Header> headers = {};
    //! The route that answered, for the log and the metrics: a bounded set, never a client's text.
    QByteArray route = "other";

    static Response json(int status, const QJsonObject &object);
    //! {"error": "…"}
    static Response error(int status, const QString &sentence);
    //! 503 with Retry-After.
    static Response unavailable(const QString &sentence,
                                std::chrono::seconds retryAfter = std::chrono::seconds(5));

    //! Status line, headers and body; without the body for HEAD.
    QByteArray toBytes(const QString &requestId, bool keepsAlive, bool isHead) const;
};

//! "Not Found"
QByteArray reasonOf(int status);

} // namespace numberwell::http
