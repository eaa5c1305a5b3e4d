// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/fields.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

constexpr int LongestEmail = 254;

bool hasControl(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const bool hasBlank
        = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size() && !hasBlank;
}

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"a boolean"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    default:
        return u"nothing"_s;
    }
}

} // namespace

Result<Fields> Fields::parse(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorKind::InvalidInput,
                       u"body"_s,
                       u"The body is no JSON: %1 at character %2."_s.arg(error.errorString())
                           .arg(error.offset));
    }
    if (!document.isObject()) {
        return failure(
            ErrorKind::InvalidInput, u"body"_s, u"The body must be a JSON object: {…}."_s);
    }
    return Fields(document.object(), QString());
}

tl::unexpected<Error> Fields::wrong(const QString &name, const QString &what) const
{
    return failure(ErrorKind::InvalidInput, u"field"_s, m_prefix + name + u' ' + what);
}

Result<int> Fields::wholeNumber(const QString &name, int fallback, int least, int most) const
{
    if (!has(name))
        return fallback;
    const QJsonValue value = m_object.value(name);
    const QString wanted = u"must be a whole number from %1 to %2"_s.arg(least).arg(most);
    if (!value.isDouble())
        return wrong(name, u"%1, not %2."_s.arg(wanted, typeOf(value)));
    const double number = value.toDouble();
    if (std::floor(number) != number || number < least || number > most)
        return wrong(name, u"%1, not %2."_s.arg(wanted, QString::number(number, 'g', 12)));
    return static_cast<int>(number);
}

Result<QString> Fields::anyText(const QString &name, int longest) const
{
    if (!has(name))
        return wrong(name, u"is missing."_s);
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        return wrong(name, u"must be a text, not %1."_s.arg(typeOf(value)));
    const QString text = value.toString();
    if (text.size() > longest)
        return wrong(name, u"is longer than %1 characters."_s.arg(longest));
    return text;
}

Result<QString> Fields::text(const QString &name, int longest) const
{
    const auto text = anyText(name, longest);
    if (!text)
        return text;
    if (hasControl(*text))
        return wrong(name, u"holds control characters."_s);
    const QString bare = text->trimmed();
    if (bare.isEmpty())
        return wrong(name, u"is empty."_s);
    return bare;
}

Result<QString> Fields::email(const QString &name) const
{
    auto address = text(name, LongestEmail);
    if (address && !isEmail(*address))
        return wrong(name, u"is no e-mail address."_s);
    return address;
}

Result<std::optional<AreaCode>> Fields::areaCode(const QString &name) const
{
    if (!has(name))
        return std::optional<AreaCode>();
    const auto written = text(name, 40);
    if (!written)
        return failure(written.error());
    const auto code = AreaCode::parse(*written);
    if (!code)
        return wrong(name, u"is no area code: "_s + code.error().detail);
    return std::optional<AreaCode>(*code);
}

Result<QList<Fields>> Fields::objects(const QString &name, int most) const
{
    if (!has(name))
        return wrong(name, u"is missing."_s);
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        return wrong(name, u"must be a list, not %1."_s.arg(typeOf(value)));
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return wrong(name, u"is empty."_s);
    if (list.size() > most)
        return wrong(name, u"has more than %1 entries."_s.arg(most));
    QList<Fields> entries;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(name).arg(i);
        if (!list.at(i).isObject())
            return wrong(place, u"must be an object, not %1."_s.arg(typeOf(list.at(i))));
        entries.append(Fields(list.at(i).toObject(), m_prefix + place + u'.'));
    }
    return entries;
}

} // namespace numberwell::http
