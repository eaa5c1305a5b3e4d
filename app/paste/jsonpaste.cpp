// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/jsonpaste.h"

#include "paste/cellkind.h"
#include "paste/jsontext.h"
#include "paste/recordsource.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Deeper documents are no lists of numbers, and each level costs stack.
constexpr int DeepestValue = 200;
// A document with more different keys than this is no list either: further ones mean nothing.
constexpr qsizetype MostKeys = 4096;

//! A value as far as it can be a row or a part of one.
struct Value
{
    enum class Type { Scalar, Array, Object } type = Type::Scalar;
    QString text;  //!< of a scalar; empty for null and the like
    PastedRow row; //!< of an object with a key for the number or the ID, of an array with both
    bool isRow = false;
};

bool isUsable(CellKind kind)
{
    return kind == CellKind::Number || kind == CellKind::Id || kind == CellKind::Opaque;
}

//! The most telling of an object's keys of a kind; among equals the one with a usable value.
class BestMember final
{
public:
    void offer(const Heading &heading, const QString &text)
    {
        const bool isUseful = isUsable(kindOf(text));
        const bool isBetter
            = heading.weight > m_weight || (heading.weight == m_weight && isUseful && !m_isUseful);
        if (!isBetter)
            return;
        m_weight = heading.weight;
        m_isUseful = isUseful;
        m_text = text;
    }

    bool isThere() const { return m_weight > 0; }
    const QString &text() const { return m_text; }

private:
    int m_weight = 0;
    bool m_isUseful = false;
    QString m_text;
};

//! "["+16045550123", "phnum_…"]": the first of each kind.
class PairInArray final
{
public:
    void offer(const Value &entry)
    {
        const CellKind kind
            = entry.type == Value::Type::Scalar ? kindOf(entry.text) : CellKind::Empty;
        if (kind == CellKind::Number && m_row.number.isEmpty())
            m_row.number = entry.text;
        else if ((kind == CellKind::Id || kind == CellKind::Opaque) && m_row.id.isEmpty())
            m_row.id = entry.text;
    }

    bool isWhole() const { return !m_row.number.isEmpty() && !m_row.id.isEmpty(); }
    const PastedRow &row() const { return m_row; }

private:
    PastedRow m_row;
};

//! Rows on their way from the text; nothing else of a document is kept.
class JsonRows final
{
public:
    JsonRows(QStringView text, qsizetype mostRows)
        : m_text(text)
        , m_mostRows(mostRows)
    {
    }

    //! One document after the other, as pages of a list, log lines or a part of an array come.
    bool read()
    {
        while (!m_text.isAtEnd() && m_rows.size() <= m_mostRows) {
            if (!m_rows.isEmpty() && !m_text.isAtContainer())
                return true; // words below the document
            m_hasNumbers = false;
            m_list.clear();
            Value root;
            if (!readValue(root, 0, true))
                return false;
            if (m_list.isEmpty() && root.isRow)
                m_list = {root.row};
            append();
            m_text.skip(u',');
        }
        return true;
    }

    QList<PastedRow> takeRows() { return std::move(m_rows); }
    const JsonText &text() const { return m_text; }

private:
    void append()
    {
        const int before = m_rows.isEmpty() ? 0 : m_rows.last().line;
        for (PastedRow &row : m_list) {
            row.line = before + std::max(row.line, 1);
            m_rows += std::move(row);
        }
    }

    bool readValue(Value &value, int depth, bool mayBeMap)
    {
        if (depth > DeepestValue)
            return m_text.fail(u"it is nested too deeply"_s);
        if (m_text.skip(u'['))
            return readArray(value, depth);
        if (m_text.skip(u'{'))
            return readObject(value, depth, mayBeMap);
        value.type = Value::Type::Scalar;
        return m_text.readScalar(value.text);
    }

    bool readArray(Value &value, int depth)
    {
        value.type = Value::Type::Array;
        const bool isWanted = !m_hasNumbers;
        const qsizetype begin = m_text.position();
        bool isList = false;
        QList<PastedRow> rows;
        PairInArray pair;
        for (int entryNumber = 1; !m_text.skip(u']'); ++entryNumber) {
            Value entry;
            if (!readValue(entry, depth + 1, false))
                return false;
            if (!m_text.isAt(u']') && !m_text.skip(u','))
                return m_text.fail(u"a comma or a bracket is missing"_s);
            pair.offer(entry);
            if (isWanted && rows.size() <= m_mostRows)
                isList |= takeEntry(entry, entryNumber, rows);
        }
        value.row = pair.row();
        value.isRow = pair.isWhole();
        if (isList && isWanted)
            keep(std::move(rows), begin);
        return true;
    }

    //! True where the entry shows that the array is a list of rows.
    static bool takeEntry(const Value &entry, int entryNumber, QList<PastedRow> &rows)
    {
        PastedRow row = entry.row;
        bool isUseful = entry.isRow;
        if (entry.type == Value::Type::Scalar) {
            const CellKind kind = kindOf(entry.text);
            (kind == CellKind::Number ? row.number : row.id) = entry.text;
            isUseful = isUsable(kind);
        } else if (!isUseful) {
            return false;
        }
        row.line = entryNumber;
        if (!row.number.isEmpty() || !row.id.isEmpty())
            rows += std::move(row);
        return isUseful;
    }

    bool readObject(Value &value, int depth, bool mayBeMap)
    {
        value.type = Value::Type::Object;
        const bool isWanted = !m_hasNumbers;
        const qsizetype begin = m_text.position();
        BestMember number;
        BestMember id;
        QList<PastedRow> map;
        while (!m_text.skip(u'}')) {
            QString key;
            Value member;
            if (!m_text.readKey(key) || !readValue(member, depth + 1, mayBeMap))
                return false;
            if (!m_text.isAt(u'}') && !m_text.skip(u','))
                return m_text.fail(u"a comma or a brace is missing"_s);
            mayBeMap
                = mayBeMap && isWanted && map.size() <= m_mostRows && takeMapping(key, member, map);
            if (member.type != Value::Type::Scalar)
                continue;
            const Heading heading = headingOfKey(key);
            if (heading.kind == HeadingKind::Number)
                number.offer(heading, member.text);
            else if (heading.kind == HeadingKind::Id)
                id.offer(heading, member.text);
        }
        value.row = {0, number.text(), id.text()};
        value.isRow = number.isThere() || id.isThere();
        if (mayBeMap && isWanted && !map.isEmpty())
            keep(std::move(map), begin);
        return true;
    }

    //! "+16045550123": "phnum_…", either way round. False where the object is no such map.
    static bool takeMapping(const QString &key, const Value &member, QList<PastedRow> &map)
    {
        const CellKind kind = kindOf(key);
        if (kind != CellKind::Number && kind != CellKind::Id)
            return false;
        PastedRow row = member.type == Value::Type::Object ? member.row : PastedRow();
        (kind == CellKind::Number ? row.number : row.id) = key;
        if (member.type == Value::Type::Scalar)
            (kind == CellKind::Number ? row.id : row.number) = member.text;
        row.line = int(map.size()) + 1;
        map += std::move(row);
        return true;
    }

    //! A list with numbers rather than one without; the outermost of those that are in one another,
    //! else the first.
    void keep(QList<PastedRow> rows, qsizetype begin)
    {
        const bool hasNumbers = std::any_of(
            rows.begin(), rows.end(), [](const PastedRow &row) { return !row.number.isEmpty(); });
        const bool isOuter = begin < m_listBegin && hasNumbers == m_hasNumbers;
        const bool isBetter = m_list.isEmpty() || isOuter || (hasNumbers && !m_hasNumbers);
        if (!isBetter)
            return;
        m_list = std::move(rows);
        m_listBegin = begin;
        m_hasNumbers = hasNumbers;
    }

    Heading headingOfKey(const QString &key)
    {
        if (const auto known = m_headings.constFind(key); known != m_headings.cend())
            return *known;
        if (m_headings.size() >= MostKeys)
            return {};
        return *m_headings.insert(key, headingOf(key));
    }

    JsonText m_text;
    qsizetype m_mostRows;
    QList<PastedRow> m_rows;
    QList<PastedRow> m_list; //!< of the document being read
    qsizetype m_listBegin = 0;
    bool m_hasNumbers = false;
    QHash<QString, Heading> m_headings;
};

} // namespace

bool looksLikeJson(QStringView text)
{
    const QStringView start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (start.isEmpty() || (start.front() != u'{' && start.front() != u'['))
        return false;
    const QStringView inside = start.sliced(1).trimmed();
    if (inside.isEmpty())
        return false;
    if (u"{}[]\"'"_s.contains(inside.front()))
        return true;
    // "{phone_number: '+16045550123'}"
    const auto end = std::find_if(inside.begin(), inside.end(), [](QChar c) {
        return !c.isLetterOrNumber() && c != u'_' && c != u'$';
    });
    return start.front() == u'{' && inside.front().isLetter() && end != inside.end()
           && *end == u':';
}

Result<PastedTable> readJson(QStringView text, qsizetype mostRows)
{
    JsonRows rows(text, mostRows);
    if (!rows.read()) {
        return failure(
            ErrorKind::InvalidInput,
            u"paste_not_json"_s,
            u"This looks like JSON but can't be read: %1 at character %2. Copy it again, whole."_s
                .arg(rows.text().fault())
                .arg(rows.text().position()));
    }
    PastedTable table{rows.takeRows(), false, false};
    if (table.rows.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
                       u"paste_noise"_s,
                       u"This JSON holds no list of phone numbers or ElevenLabs IDs."_s);
    }
    return table;
}

} // namespace numberwell
