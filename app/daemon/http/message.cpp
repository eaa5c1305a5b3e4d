// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/message.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

auto find(const QList<Header> &headers, const QByteArray &name)
{
    return std::find_if(headers.cbegin(), headers.cend(), [&](const Header &header) {
        return header.first == name;
    });
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    const auto found = find(headers, name);
    return found == headers.cend() ? QByteArray() : found->second;
}

bool Request::hasHeader(const QByteArray &name) const
{
    return find(headers, name) != headers.cend();
}

Response Response::json(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

Response Response::error(int status, const QString &sentence)
{
    return json(status, {{u"error"_s, sentence}});
}

Response Response::unavailable(const QString &sentence, std::chrono::seconds retryAfter)
{
    Response response = error(503, sentence);
    response.headers.append({"Retry-After", QByteArray::number(qint64(retryAfter.count()))});
    return response;
}

QByteArray Response::toBytes(const QString &requestId, bool keepsAlive, bool isHead) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    const auto add = [&bytes](const QByteArray &name, const QByteArray &value) {
        bytes += name + ": " + value + "\r\n";
    };
    add("Date", httpDate());
    add("Content-Type", contentType);
    add("Content-Length", QByteArray::number(body.size()));
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("X-Request-Id", requestId.toLatin1());
    for (const Header &header : headers)
        add(header.first, header.second);
    add("Connection", keepsAlive ? "keep-alive" : "close");
    bytes += "\r\n";
    return isHead ? bytes : bytes + body;
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return status < 500 ? "Refused" : "Internal Server Error";
    }
}

} // namespace numberwell::http
