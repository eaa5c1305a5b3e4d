// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevenlabs/elevenlabserrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace numberwell::elevenlabs {

namespace {

//! ["body", "twilio", 0, "token"] → "body.twilio.0.token"
QString placeOf(const QJsonValue &loc)
{
    QStringList parts;
    const QJsonArray array = loc.toArray();
    for (const QJsonValue &part : array)
        parts.append(part.isString() ? part.toString() : QString::number(part.toInt()));
    return parts.join(u'.');
}

//! Only loc, msg and type: an item's "input" repeats the request, credentials included.
void readList(const QJsonArray &list, Error &error)
{
    QStringList sentences;
    for (const QJsonValue &value : list) {
        const QJsonObject item = value.toObject();
        const QString place = placeOf(item["loc"_L1]);
        const QString message = item["msg"_L1].toString();
        sentences.append(place.isEmpty() ? message : place + u": "_s + message);
        if (error.code.isEmpty())
            error.code = item["type"_L1].toString();
    }
    if (!sentences.isEmpty())
        error.detail = sentences.join("; "_L1);
}

void readObject(const QJsonObject &object, Error &error)
{
    error.code = object["code"_L1].toString();
    if (error.code.isEmpty())
        error.code = object["status"_L1].toString();
    const QString message = object["message"_L1].toString();
    if (!message.isEmpty())
        error.detail = message;
    if (error.requestId.isEmpty())
        error.requestId = object["request_id"_L1].toString().left(128);
}

//! Some refusals come as 401 though the key is right.
bool isPermission(const QString &code)
{
    return code == "missing_permissions"_L1 || code == "insufficient_permissions"_L1
           || code == "feature_not_available"_L1 || code == "subscription_required"_L1
           || code == "insufficient_credits"_L1 || code == "quota_exceeded"_L1;
}

} // namespace

Error classify(const RestResponse &response)
{
    Error error = errorFromStatus(response);
    const QJsonValue detail = QJsonDocument::fromJson(response.body).object()["detail"_L1];
    if (detail.isArray())
        readList(detail.toArray(), error);
    else if (detail.isObject())
        readObject(detail.toObject(), error);
    else if (!detail.toString().isEmpty())
        error.detail = detail.toString();
    if (error.kind == ErrorKind::Unauthorized && isPermission(error.code))
        error.kind = ErrorKind::Forbidden;
    return error;
}

} // namespace numberwell::elevenlabs
