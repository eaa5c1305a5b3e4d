// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/elevenlabsanswers.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::elevenlabsanswers {

namespace {

QString typeOf(int status)
{
    switch (status) {
    case 401:
        return u"authentication_error"_s;
    case 403:
        return u"authorization_error"_s;
    case 404:
        return u"not_found"_s;
    case 409:
        return u"conflict"_s;
    case 429:
        return u"rate_limit_error"_s;
    case 500:
        return u"internal_error"_s;
    default:
        return u"validation_error"_s;
    }
}

HttpAnswer detail(int status, const QJsonValue &value)
{
    return HttpAnswer::json(status, QJsonObject{{u"detail"_s, value}});
}

} // namespace

HttpAnswer error(int status, const QString &code, const QString &message, const QString &param)
{
    QJsonObject object{{u"type"_s, typeOf(status)},
                       {u"code"_s, code},
                       {u"message"_s, message},
                       {u"status"_s, code}};
    if (!param.isEmpty())
        object.insert(u"param"_s, param);
    return detail(status, object);
}

HttpAnswer legacyError(int httpStatus, const QString &status, const QString &message)
{
    return detail(httpStatus, QJsonObject{{u"status"_s, status}, {u"message"_s, message}});
}

HttpAnswer fieldsMissing(const QStringList &names)
{
    QJsonArray fields;
    for (const QString &name : names) {
        fields.append(QJsonObject{{u"loc"_s, QJsonArray{u"body"_s, u"twilio"_s, name}},
                                  {u"msg"_s, u"Field required"_s},
                                  {u"type"_s, u"missing"_s}});
    }
    return detail(422, fields);
}

HttpAnswer malformedJson(int position)
{
    return detail(422,
                  QJsonArray{QJsonObject{{u"loc"_s, QJsonArray{u"body"_s, position}},
                                         {u"msg"_s, u"JSON decode error"_s},
                                         {u"type"_s, u"json_invalid"_s}}});
}

HttpAnswer plainError(int status, const QString &sentence)
{
    return detail(status, sentence);
}

Page pageOf(const QStringList &ids, const QString &cursor, int pageSize)
{
    Page page;
    if (!cursor.isEmpty()) {
        const QByteArray last
            = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
        const qsizetype index = ids.indexOf(QString::fromUtf8(last));
        page.isCursorKnown = index >= 0;
        page.start = index + 1;
    }
    page.end = std::min<qsizetype>(page.start + pageSize, ids.size());
    page.hasMore = page.end < ids.size();
    if (page.hasMore) {
        const QByteArray last = ids[page.end - 1].toUtf8();
        page.nextCursor = QString::fromLatin1(
            last.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    return page;
}

} // namespace numberwell::elevenlabsanswers
