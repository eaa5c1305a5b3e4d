// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/mutation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace Qt::StringLiterals;

namespace numberwell::fuzz {

namespace {

const QByteArray Tokens[] = {"[",
                             "{",
                             "}",
                             "]",
                             "\"",
                             ",",
                             ":",
                             "\\u0000",
                             "\\ud800",
                             "1e999",
                             "-0",
                             "null",
                             "\xff\xfe",
                             "\xef\xbb\xbf",
                             "\xc0\x80",
                             "\t",
                             "\r\n",
                             "+1604555",
                             "phnum_",
                             "9007199254740993",
                             "99999999999999999999",
                             " GMT",
                             QByteArray(64, '['),
                             QByteArray("\0", 1)};

QJsonArray hostileValues()
{
    return {QJsonValue(),
            true,
            0,
            -1,
            0.5,
            1e300,
            9007199254740993.0,
            20003.0 + 4294967296.0,
            u""_s,
            u"x"_s,
            u"+16045550123"_s,
            u"+99999999999999999999"_s,
            u"-0.00000000000000000000000000001"_s,
            u"999999999999999999999999999.99"_s,
            u"Mon, 31 Feb 2010 99:99:99 +9999"_s,
            QString(QChar(0)),
            QString(QChar(0xd800)),
            QString(3000, u'9'),
            QJsonArray(),
            QJsonObject(),
            QJsonArray{QJsonArray{QJsonArray()}}};
}

class Mutation final
{
public:
    explicit Mutation(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray of(const QByteArray &bytes)
    {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (document.isNull() || below(4) == 0)
            return ofBytes(bytes);
        const QJsonValue changed
            = ofValue(document.isArray() ? QJsonValue(document.array()) : document.object());
        const QByteArray text
            = changed.isArray() ? QJsonDocument(changed.toArray()).toJson(QJsonDocument::Compact)
                                : QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact);
        return below(8) == 0 ? ofBytes(text) : text;
    }

private:
    qsizetype below(qsizetype bound)
    {
        return bound <= 1 ? 0 : qsizetype(m_random() % quint64(bound));
    }

    QJsonValue ofValue(const QJsonValue &value)
    {
        if (value.isObject() && below(8) != 0)
            return ofObject(value.toObject());
        if (value.isArray() && below(8) != 0)
            return ofArray(value.toArray());
        static const QJsonArray values = hostileValues();
        return values.at(below(values.size()));
    }

    QJsonValue ofObject(QJsonObject object)
    {
        if (object.isEmpty())
            return object;
        const QString key = object.keys().at(below(object.size()));
        if (below(6) == 0)
            object.remove(key);
        else
            object.insert(key, ofValue(object.value(key)));
        return object;
    }

    QJsonValue ofArray(QJsonArray array)
    {
        const qsizetype at = below(array.size());
        const QJsonValue value = array.isEmpty() ? QJsonValue() : array.at(at);
        if (array.isEmpty() || below(6) == 0)
            array.insert(at, value);
        else if (below(6) == 0)
            array.removeAt(at);
        else
            array.replace(at, ofValue(value));
        return array;
    }

    QByteArray ofBytes(QByteArray bytes)
    {
        for (qsizetype edits = 1 + below(4); edits > 0; --edits) {
            const qsizetype at = below(bytes.size());
            const qsizetype length = 1 + below(16);
            switch (below(5)) {
            case 0:
                bytes.insert(at, Tokens[below(std::ssize(Tokens))]);
                break;
            case 1:
                bytes.insert(at, char(below(256)));
                break;
            case 2:
                bytes.remove(at, length);
                break;
            case 3:
                bytes.insert(at, bytes.mid(below(bytes.size()), length));
                break;
            default:
                if (!bytes.isEmpty())
                    bytes[at] = char(below(256));
            }
        }
        return bytes;
    }

    std::mt19937 m_random;
};

} // namespace

QByteArray mutated(const QByteArray &bytes, quint32 seed)
{
    return Mutation(seed).of(bytes);
}

} // namespace numberwell::fuzz
