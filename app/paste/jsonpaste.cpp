// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/jsonpaste.h"

#include "paste/cellkind.h"
#include "paste/numbertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int DeepestList = 4;

QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) // a number that lost its plus, and its quotes
        return QString::number(value.toDouble(), 'f', 0);
    return trimmedCell(withoutInvisible(value.toString()).left(1024));
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isNull();
}

//! The two most telling keys of an object, empty where there is none.
struct Keys
{
    QString number;
    QString id;
};

Keys keysOf(const QJsonObject &object)
{
    Keys keys;
    int numberWeight = 0;
    int idWeight = 0;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isScalar(it.value()))
            continue;
        const Heading heading = headingOf(it.key());
        if (heading.kind == HeadingKind::Number && heading.weight > numberWeight) {
            numberWeight = heading.weight;
            keys.number = it.key();
        } else if (heading.kind == HeadingKind::Id && heading.weight > idWeight) {
            idWeight = heading.weight;
            keys.id = it.key();
        }
    }
    return keys;
}

bool hasKeys(const QJsonObject &object)
{
    const Keys keys = keysOf(object);
    return !keys.number.isEmpty() || !keys.id.isEmpty();
}

bool isMapOfNumbers(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [](const QString &key) {
        return readNumber(key).reading == NumberReading::Number;
    });
}

//! An array whose entries can be rows, or nothing.
bool isList(const QJsonArray &array)
{
    return std::any_of(array.begin(), array.end(), [](const QJsonValue &entry) {
        if (entry.isObject())
            return hasKeys(entry.toObject());
        const CellKind kind = kindOf(textOf(entry));
        return entry.isString()
               && (kind == CellKind::Number || kind == CellKind::Id || kind == CellKind::Opaque);
    });
}

QJsonArray listIn(const QJsonValue &value, int depth = 0)
{
    if (value.isArray())
        return isList(value.toArray()) ? value.toArray() : QJsonArray();
    if (!value.isObject() || depth > DeepestList)
        return {};
    const QJsonObject object = value.toObject();
    for (const QJsonValue member : object) {
        if (member.isArray() || member.isObject()) {
            const QJsonArray found = listIn(member, depth + 1);
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

PastedTable rowsOf(const QJsonArray &list)
{
    PastedTable table;
    table.rows.reserve(list.size());
    int line = 0;
    for (const QJsonValue &entry : list) {
        PastedRow row{++line, {}, {}};
        if (entry.isObject()) {
            const QJsonObject object = entry.toObject();
            const Keys keys = keysOf(object);
            row.number = textOf(object.value(keys.number));
            row.id = textOf(object.value(keys.id));
        } else {
            const QString text = textOf(entry);
            const bool isNumber = kindOf(text) == CellKind::Number;
            (isNumber ? row.number : row.id) = text;
        }
        table.rows += row;
    }
    return table;
}

PastedTable rowsOfMap(const QJsonObject &object)
{
    PastedTable table;
    int line = 0;
    for (auto it = object.begin(); it != object.end(); ++it)
        table.rows += PastedRow{++line, it.key(), textOf(it.value())};
    return table;
}

//! One object a line, as logs and jq -c write them.
std::optional<QJsonArray> readLines(const QString &text)
{
    QJsonArray list;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView bare = line.trimmed();
        if (bare.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(bare.toUtf8());
        if (!document.isObject())
            return {};
        list += document.object();
    }
    return list;
}

tl::unexpected<Error> broken(const QJsonParseError &error)
{
    return failure(
        ErrorKind::InvalidInput,
        u"paste_not_json"_s,
        u"This looks like JSON but can't be read: %1 at character %2. Copy it again, whole."_s
            .arg(error.errorString())
            .arg(error.offset));
}

} // namespace

bool looksLikeJson(QStringView text)
{
    const QStringView start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (start.isEmpty() || (start.front() != u'{' && start.front() != u'['))
        return false;
    const QStringView inside = start.sliced(1).trimmed();
    return !inside.isEmpty() && u"{}[]\""_s.contains(inside.front());
}

Result<PastedTable> readJson(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    QJsonValue root = document.isArray() ? QJsonValue(document.array()) : document.object();
    if (error.error == QJsonParseError::GarbageAtEnd) {
        const auto lines = readLines(text);
        if (!lines)
            return broken(error);
        root = *lines;
    } else if (error.error != QJsonParseError::NoError) {
        return broken(error);
    }
    if (root.isObject() && isMapOfNumbers(root.toObject()))
        return rowsOfMap(root.toObject());
    QJsonArray list = listIn(root);
    if (list.isEmpty() && root.isObject() && hasKeys(root.toObject()))
        list = QJsonArray{root};
    if (list.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
                       u"paste_noise"_s,
                       u"This JSON holds no list of phone numbers or ElevenLabs IDs."_s);
    }
    return rowsOf(list);
}

} // namespace numberwell
