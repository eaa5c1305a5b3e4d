// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Ten times what Twilio's largest page holds.
constexpr qsizetype MostValues = 500'000;
constexpr qsizetype LongestIdentifier = 4096;

//! Each value but the first follows one of these. Those inside strings count too: no harm done.
bool hasTooManyValues(const QByteArray &bytes)
{
    const auto begins = [](char c) { return c == ',' || c == '[' || c == '{'; };
    return bytes.size() > MostValues
           && std::count_if(bytes.begin(), bytes.end(), begins) > MostValues;
}

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

JsonReader::JsonReader(QJsonValue value, QString path, Failure failure)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_failure(std::move(failure))
{
}

JsonReader JsonReader::fromBytes(const QByteArray &bytes)
{
    const auto failure = std::make_shared<std::optional<Error>>();
    if (hasTooManyValues(bytes)) {
        JsonReader reader(QJsonValue::Undefined, {}, failure);
        reader.failAt({}, u"more than %1 values"_s.arg(MostValues));
        return reader;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    const QJsonValue root
        = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    JsonReader reader(root, {}, failure);
    if (problem.error != QJsonParseError::NoError) {
        reader.failAt({},
                      u"not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    }
    return reader;
}

QString JsonReader::string(QLatin1StringView key) const
{
    return expect(key, QJsonValue::String).toString();
}

QString JsonReader::identifier(QLatin1StringView key) const
{
    const QJsonValue value = expect(key, QJsonValue::String);
    if (value.isString() && value.toString().isEmpty())
        fail(key, u"text expected, an empty string found"_s);
    if (value.isString() && value.toString().size() > LongestIdentifier)
        fail(key, u"at most %1 characters expected"_s.arg(LongestIdentifier));
    return value.toString();
}

std::optional<QString> JsonReader::optionalString(QLatin1StringView key) const
{
    const QJsonValue value = expectOptional(key, QJsonValue::String);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

qint64 JsonReader::integer(QLatin1StringView key) const
{
    return whole(key, expect(key, QJsonValue::Double)).value_or(0);
}

std::optional<qint64> JsonReader::optionalInteger(QLatin1StringView key) const
{
    return whole(key, expectOptional(key, QJsonValue::Double));
}

bool JsonReader::boolean(QLatin1StringView key) const
{
    return expect(key, QJsonValue::Bool).toBool();
}

std::optional<bool> JsonReader::optionalBoolean(QLatin1StringView key) const
{
    const QJsonValue value = expectOptional(key, QJsonValue::Bool);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<E164> JsonReader::phoneNumber(QLatin1StringView key) const
{
    const QJsonValue value = expect(key, QJsonValue::String);
    const auto number = E164::parse(value.toString());
    if (value.isString() && !number)
        fail(key, u"E.164 number expected, \"%1\" found"_s.arg(value.toString().left(40)));
    return number;
}

JsonReader JsonReader::object(QLatin1StringView key) const
{
    return {expect(key, QJsonValue::Object), pathOf(key), m_failure};
}

std::optional<JsonReader> JsonReader::optionalObject(QLatin1StringView key) const
{
    const QJsonValue value = expectOptional(key, QJsonValue::Object);
    return value.isObject() ? std::optional(JsonReader(value, pathOf(key), m_failure))
                            : std::nullopt;
}

QList<JsonReader> JsonReader::array(QLatin1StringView key) const
{
    return JsonReader(expect(key, QJsonValue::Array), pathOf(key), m_failure).elements();
}

QList<JsonReader> JsonReader::elements() const
{
    if (hasFailed())
        return {};
    if (!m_value.isArray()) {
        failAt(m_path, u"array expected, %1 found"_s.arg(nameOf(m_value.type())));
        return {};
    }
    const QJsonArray array = m_value.toArray();
    QList<JsonReader> readers;
    readers.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.append(JsonReader(array.at(i), u"%1[%2]"_s.arg(m_path).arg(i), m_failure));
    return readers;
}

JsonReader JsonReader::ignoringCase() const
{
    JsonReader reader = *this;
    reader.m_case = Qt::CaseInsensitive;
    return reader;
}

void JsonReader::fail(QLatin1StringView key, const QString &words) const
{
    failAt(pathOf(key), words);
}

QJsonValue JsonReader::valueOf(QLatin1StringView key) const
{
    const QJsonObject object = m_value.toObject();
    if (m_case == Qt::CaseSensitive)
        return object.value(key);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

QJsonValue JsonReader::expectOptional(QLatin1StringView key, QJsonValue::Type type) const
{
    if (hasFailed())
        return QJsonValue::Undefined;
    if (!m_value.isObject()) {
        failAt(m_path, u"object expected, %1 found"_s.arg(nameOf(m_value.type())));
        return QJsonValue::Undefined;
    }
    const QJsonValue value = valueOf(key);
    if (isAbsent(value))
        return QJsonValue::Undefined;
    if (value.type() != type) {
        fail(key, u"%1 expected, %2 found"_s.arg(nameOf(type), nameOf(value.type())));
        return QJsonValue::Undefined;
    }
    return value;
}

QJsonValue JsonReader::expect(QLatin1StringView key, QJsonValue::Type type) const
{
    const QJsonValue value = expectOptional(key, type);
    if (value.isUndefined() && !hasFailed()) {
        const QJsonValue found = valueOf(key);
        fail(key, u"%1 expected, %2 found"_s.arg(nameOf(type), nameOf(found.type())));
    }
    return value;
}

std::optional<qint64> JsonReader::whole(QLatin1StringView key, const QJsonValue &value) const
{
    if (!value.isDouble())
        return {};
    constexpr double Exact = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (std::trunc(number) != number || std::abs(number) > Exact) {
        fail(key, u"whole number expected, %1 found"_s.arg(number));
        return {};
    }
    return qint64(number);
}

void JsonReader::failAt(const QString &path, const QString &words) const
{
    if (m_failure->has_value())
        return;
    const QString where = path.isEmpty() ? u"(answer)"_s : path;
    *m_failure = Error{ErrorKind::Protocol, u"json"_s, where + u": "_s + words, 0, {}, {}};
}

} // namespace numberwell
