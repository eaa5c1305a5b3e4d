// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/htmltable.h"

#include "paste/clipboardtext.h"
#include "paste/numbertext.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// A longer reference is none: "&" may stand alone.
constexpr qsizetype LongestReference = 10;
constexpr qsizetype LongestAttributes = 4096;
constexpr int LongestRowSpan = 1000;

//! The character behind "amp", "#43" or "#x2B", or nothing.
QString referenced(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        const bool isCharacter = isNumber && code > 0 && code <= QChar::LastValidCodePoint
                                 && !QChar::isSurrogate(code);
        if (!isCharacter)
            return {};
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    static const QHash<QString, QString> Named = {
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},   {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},   {u"plus"_s, u"+"_s}, {u"lpar"_s, u"("_s},
        {u"rpar"_s, u")"_s},   {u"period"_s, u"."_s}, {u"num"_s, u"#"_s},  {u"lowbar"_s, u"_"_s},
        {u"hyphen"_s, u"-"_s}, {u"dash"_s, u"-"_s},   {u"rarr"_s, u"→"_s}, {u"shy"_s, u""_s},
        {u"ensp"_s, u" "_s},   {u"emsp"_s, u" "_s},   {u"zwnj"_s, u""_s},  {u"zwj"_s, u""_s},
    };
    return Named.value(name.toString());
}

QString decoded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&') {
            const QStringView ahead
                = text.sliced(i + 1, std::min(LongestReference, text.size() - i - 1));
            const qsizetype end = ahead.indexOf(u';');
            const QString character = end > 0 ? referenced(ahead.first(end)) : QString();
            if (!character.isEmpty()) {
                out += character;
                i += end + 1;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

QString attribute(QStringView attributes, QLatin1StringView name)
{
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < attributes.size() && (attributes[at].isSpace() || attributes[at] == u'/'))
            ++at;
    };
    const auto isValueEnd = [&](QChar quote) {
        return quote.isNull() ? attributes[at].isSpace() : attributes[at] == quote;
    };
    for (skipBlanks(); at < attributes.size(); skipBlanks()) {
        const qsizetype nameBegin = at++;
        while (at < attributes.size() && !attributes[at].isSpace() && attributes[at] != u'=')
            ++at;
        const QStringView found = attributes.sliced(nameBegin, at - nameBegin);
        skipBlanks();
        if (at >= attributes.size() || attributes[at] != u'=')
            continue;
        ++at;
        skipBlanks();
        const bool isQuoted
            = at < attributes.size() && (attributes[at] == u'"' || attributes[at] == u'\'');
        const QChar quote = isQuoted ? attributes[at++] : QChar();
        const qsizetype begin = at;
        while (at < attributes.size() && !isValueEnd(quote))
            ++at;
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return decoded(attributes.sliced(begin, at - begin));
        at += isQuoted && at < attributes.size() ? 1 : 0;
    }
    return {};
}

//! The value of a spreadsheet's cell where it is a number, whatever the cell shows.
QString sheetValue(QStringView attributes)
{
    for (const auto name : {"sdval"_L1, "x:num"_L1}) {
        const QString value = attribute(attributes, name);
        if (!value.isEmpty())
            return value;
    }
    const QString google = attribute(attributes, "data-sheets-value"_L1);
    if (google.isEmpty())
        return {};
    const QJsonValue value = QJsonDocument::fromJson(google.toUtf8()).object().value("3"_L1);
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

bool isAnyOf(const QString &name, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), name) != words.end();
}

bool isTagAt(QStringView html, qsizetype position)
{
    if (position + 1 >= html.size())
        return false;
    const QChar next = html[position + 1];
    return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
}

} // namespace

bool hasHtmlTable(QStringView html)
{
    return html.contains("<table"_L1, Qt::CaseInsensitive)
           || html.contains("<tr"_L1, Qt::CaseInsensitive);
}

HtmlTable::HtmlTable(QStringView html)
    : m_html(html)
{
}

void HtmlTable::rewind()
{
    m_position = 0;
    m_row = 0;
    m_isInRow = false;
    m_isInCell = false;
    m_columnSpan = 1;
    m_rowSpan = 1;
    m_spans.fill(0);
    m_cell.clear();
    m_value.clear();
}

HtmlTable::Tag HtmlTable::readTag()
{
    // At "<". Quoted attributes may hold ">".
    qsizetype i = m_position + 1;
    Tag tag;
    tag.isClosing = i < m_html.size() && m_html[i] == u'/';
    i += tag.isClosing ? 1 : 0;
    while (i < m_html.size() && (m_html[i].isLetterOrNumber() || m_html[i] == u':'))
        tag.name += m_html[i++].toLower();
    const qsizetype begin = i;
    const qsizetype limit = std::min(m_html.size(), begin + LongestAttributes);
    QChar quote;
    while (i < limit && (!quote.isNull() || m_html[i] != u'>')) {
        if (quote.isNull() && (m_html[i] == u'"' || m_html[i] == u'\''))
            quote = m_html[i];
        else if (m_html[i] == quote)
            quote = QChar();
        ++i;
    }
    if (i == limit) { // a quote that never closes: the first ">" ends the tag
        const qsizetype end = m_html.indexOf(u'>', begin);
        i = end < 0 ? m_html.size() : end;
    }
    tag.attributes = m_html.sliced(begin, i - begin);
    m_position = std::min(m_html.size(), i + 1);
    return tag;
}

void HtmlTable::skipElement(const QString &name)
{
    const qsizetype end = m_html.indexOf(QString(u"</"_s + name), m_position, Qt::CaseInsensitive);
    m_position = end < 0 ? m_html.size() : end;
}

void HtmlTable::readText()
{
    qsizetype end = m_html.indexOf(u'<', m_position);
    if (end < 0)
        end = m_html.size();
    if (m_isInCell && m_cell.size() <= MaxCellLength)
        m_cell += decoded(m_html.sliced(m_position, std::min(end - m_position, 4 * MaxCellLength)));
    m_position = end;
}

void HtmlTable::openCell(QStringView attributes)
{
    m_isInCell = true;
    m_cell.clear();
    m_value = sheetValue(attributes);
    m_columnSpan = std::clamp(attribute(attributes, "colspan"_L1).toInt(), 1, int(MaxCells));
    m_rowSpan = std::clamp(attribute(attributes, "rowspan"_L1).toInt(), 1, LongestRowSpan);
}

//! Leaves the columns empty in which a cell of a row above stands.
void HtmlTable::skipSpanned(Record &record)
{
    while (record.cells.size() < MaxCells && m_spans[size_t(record.cells.size())] > 0) {
        --m_spans[size_t(record.cells.size())];
        appendCell(record, {});
    }
}

void HtmlTable::closeCell(Record &record)
{
    if (!m_isInCell)
        return;
    m_isInCell = false;
    QString cell = withoutInvisible(std::move(m_cell)).simplified();
    if (!m_value.isEmpty() && readNumber(cell).reading == NumberReading::Rounded)
        cell = m_value;
    skipSpanned(record);
    for (int i = 0; i < m_columnSpan && record.cells.size() < MaxCells; ++i) {
        m_spans[size_t(record.cells.size())] = m_rowSpan - 1;
        appendCell(record, i == 0 ? QStringView(cell) : QStringView());
    }
    m_cell = QString();
}

bool HtmlTable::next(Record &record)
{
    record.cells.clear();
    record.line = m_row;
    while (m_position < m_html.size()) {
        if (m_html[m_position] != u'<') {
            readText();
            continue;
        }
        if (m_html.sliced(m_position).startsWith("<!--"_L1)) {
            const qsizetype end = m_html.indexOf("-->"_L1, m_position);
            m_position = end < 0 ? m_html.size() : end + 3;
            continue;
        }
        if (!isTagAt(m_html, m_position)) { // a lone "<" is text
            m_cell += u'<';
            ++m_position;
            continue;
        }
        const Tag tag = readTag();
        if (isAnyOf(tag.name, {"script"_L1, "style"_L1}) && !tag.isClosing) {
            skipElement(tag.name);
        } else if (isAnyOf(tag.name, {"td"_L1, "th"_L1})) {
            closeCell(record);
            if (!tag.isClosing && m_isInRow)
                openCell(tag.attributes);
        } else if (isAnyOf(tag.name, {"tr"_L1, "table"_L1, "tbody"_L1})) {
            closeCell(record);
            const bool opensRow = tag.name == "tr"_L1 && !tag.isClosing;
            const bool hadRow = std::exchange(m_isInRow, opensRow);
            if (hadRow)
                skipSpanned(record);
            if (tag.name == "table"_L1)
                m_spans.fill(0);
            const int row = m_row;
            m_row += opensRow ? 1 : 0;
            if (hadRow && !record.cells.isEmpty()) {
                record.line = row;
                return true;
            }
        } else if (m_isInCell && isAnyOf(tag.name, {"br"_L1, "p"_L1, "div"_L1, "li"_L1})) {
            m_cell += u' ';
        }
    }
    closeCell(record);
    record.line = m_row;
    return !record.cells.isEmpty();
}

} // namespace numberwell
