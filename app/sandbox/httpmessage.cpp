// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/httpmessage.h"

#include <QHttpServerRequest>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString verbOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return u"GET"_s;
    case QHttpServerRequest::Method::Put:
        return u"PUT"_s;
    case QHttpServerRequest::Method::Delete:
        return u"DELETE"_s;
    case QHttpServerRequest::Method::Post:
        return u"POST"_s;
    case QHttpServerRequest::Method::Head:
        return u"HEAD"_s;
    case QHttpServerRequest::Method::Patch:
        return u"PATCH"_s;
    default:
        return u"OTHER"_s;
    }
}

QByteArray reasonOf(int status)
{
    static const QMap<int, QByteArray> reasons = {
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {409, "Conflict"},
        {422, "Unprocessable Entity"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
    };
    return reasons.value(status, "Unknown");
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

//! QJsonDocument holds no bare scalars, and ElevenLabs answers a deletion with null.
QByteArray bytesOf(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    return "null";
}

} // namespace

QMap<QString, QString> decodeForm(const QByteArray &encoded)
{
    QMap<QString, QString> form;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.sliced(equals + 1);
        form.insert(decoded(name), decoded(value));
    }
    return form;
}

HttpRequest HttpRequest::from(const QHttpServerRequest &request)
{
    HttpRequest result;
    result.verb = verbOf(request.method());
    result.path = request.url().path();
    result.rawQuery = request.url().query(QUrl::FullyEncoded);
    result.query = decodeForm(result.rawQuery.toLatin1());
    result.body = request.body();
    for (const auto &[name, value] : request.headers())
        result.headers.insert(name.toLower(), value);
    if (result.header("content-type").startsWith("application/x-www-form-urlencoded"))
        result.form = decodeForm(result.body);
    return result;
}

HttpAnswer HttpAnswer::json(int status, const QJsonValue &value)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = bytesOf(value);
    return answer;
}

QByteArray HttpAnswer::toBytes() const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    if (status != 204)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

} // namespace numberwell
