// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/freetext.h"

#include "paste/cellkind.h"
#include "paste/clipboardtext.h"
#include "paste/numbertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Longer lines are lists: read piece by piece, cut where a word ends.
constexpr qsizetype LongestPiece = 4096;
constexpr int MaxDroppedWords = 3;
constexpr int FewestDigits = 8;   // of E.164
constexpr int ShortestOpaque = 7; // "2.6E+10" is as long
constexpr qsizetype MostWords = 100;
constexpr int MostRuns = 32; // of digits in a line

struct Pair
{
    QString number;
    QString id;
};

bool isConnector(QChar c)
{
    return c.isSpace() || u":=-,;|>\u2013\u2014\u2022\uFF0C\uFF1A\uFF1B\uFF1D"_s.contains(c);
}

QStringView withoutConnectors(QStringView text)
{
    while (!text.isEmpty() && isConnector(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isConnector(text.back()))
        text.chop(1);
    return text;
}

//! Without quoting marks ("> > "), bullets and "3." or "3)".
QStringView withoutListMarks(QStringView line)
{
    static const QString Beginnings = u"> \t-*\u2022\u2013"_s;
    if (line.isEmpty() || !(line.front().isDigit() || Beginnings.contains(line.front())))
        return line;
    static const QRegularExpression Marks(uR"(^[>\s]*(?:[-*•–]\s+)?(?:\d{1,3}[.)]\s+)?)"_s);
    return line.sliced(Marks.match(line.toString()).capturedLength());
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNumber(QStringView text)
{
    return readNumber(text).reading != NumberReading::Malformed;
}

//! A run such as "12 (604) 555-0100" loses words in front until it reads as a number.
QStringView numberAtEndOf(QStringView run)
{
    for (int dropped = 0; dropped <= MaxDroppedWords; ++dropped) {
        if (isNumber(run))
            return run;
        const qsizetype blank = run.indexOf(u' ');
        if (blank < 0)
            return {};
        run = run.sliced(blank).trimmed();
    }
    return {};
}

QStringView numberIn(QStringView text)
{
    if (isNumber(text))
        return text;
    static const QRegularExpression Rounded(
        uR"((?<![\w.])\+?\d(?:[.,]\d+)?[eE]\+?\d{1,2}(?!\w))"_s);
    static const QRegularExpression Run(
        uR"((?<!\w)(?!\d{4}-\d\d-\d\d)(?:tel:)?(?:\(?\+)?[\(\d][\d ()./‐-–\-]{5,30}\d(?![\w]))"_s);
    const QString subject = withAsciiForms(text); // as long as the text
    const auto isExponent
        = [](QChar a, QChar b) { return isAsciiDigit(a) && (b == u'e' || b == u'E'); };
    const bool mayBeRounded
        = std::adjacent_find(subject.begin(), subject.end(), isExponent) != subject.end();
    if (const auto match = mayBeRounded ? Rounded.match(subject) : QRegularExpressionMatch();
        match.hasMatch())
        return text.sliced(match.capturedStart(), match.capturedLength());
    const auto digits = std::count_if(subject.begin(), subject.end(), isAsciiDigit);
    if (digits < FewestDigits)
        return {};
    auto matches = Run.globalMatch(subject);
    QStringView found;
    for (int runs = 0; runs < MostRuns && matches.hasNext(); ++runs) {
        const auto match = matches.next();
        const QStringView run = text.sliced(match.capturedStart(), match.capturedLength());
        const QStringView number = numberAtEndOf(run);
        if (!number.isEmpty())
            found = number;
    }
    return found;
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isOneWord(QStringView text)
{
    return !text.isEmpty()
           && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

QStringList identifiersIn(QStringView text)
{
    static constexpr auto Prefix = "phnum_"_L1;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    QStringList found;
    qsizetype end = 0;
    // By the underscore, which is rare in words.
    for (qsizetype at = text.indexOf(u'_'); at >= 0;
         at = text.indexOf(u'_', std::max(end, at + 1))) {
        const qsizetype begin = at + 1 - Prefix.size();
        const bool isId
            = begin >= end && (begin == 0 || !isWord(text[begin - 1]))
              && text.sliced(begin, Prefix.size()).compare(Prefix, Qt::CaseInsensitive) == 0;
        if (!isId)
            continue;
        end = at + 1;
        while (end < text.size() && (isWord(text[end]) || text[end] == u'-'))
            ++end;
        found += text.sliced(begin, end - begin).toString();
    }
    return found;
}

//! The last word that can be an ID though it doesn't say so.
QString opaqueWordIn(QStringView text)
{
    QString found;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words.first(std::min(words.size(), MostWords))) {
        const QString bare = trimmedCell(withoutConnectors(word));
        if (kindOf(bare) == CellKind::Opaque || kindOf(bare) == CellKind::Agent)
            found = bare;
    }
    return found;
}

Pair pairAroundArrow(QStringView left, QStringView right)
{
    left = withoutConnectors(left);
    right = withoutConnectors(right);
    QStringView number = numberIn(left);
    QStringView rest = right;
    if (number.isEmpty()) {
        number = numberIn(right);
        rest = left;
    }
    const QStringList ids = identifiersIn(rest);
    if (!number.isEmpty())
        return {number.toString(), ids.isEmpty() ? trimmedCell(rest) : ids.last()};
    const QStringList rightIds = identifiersIn(right);
    if (!rightIds.isEmpty())
        return {trimmedCell(left), rightIds.last()};
    if (kindOf(trimmedCell(left)) == CellKind::NearNumber)
        return {trimmedCell(left), trimmedCell(right)};
    return {};
}

Pair pairInWords(QStringView line, const QStringList &ids)
{
    QString rest = line.toString();
    Pair pair;
    if (!ids.isEmpty()) {
        pair.id = ids.last();
        rest.replace(pair.id, u" | "_s);
    }
    const QString number = numberIn(rest).toString();
    if (!number.isEmpty()) {
        pair.number = number;
        if (!pair.id.isEmpty())
            return pair;
        rest.replace(number, u" "_s);
        pair.id = opaqueWordIn(rest);
        const QStringView left = withoutConnectors(rest);
        // A word in front, "Number: +1604…", is a label.
        const bool mayBeId = hasDigit(left) || line.trimmed().startsWith(number);
        if (pair.id.isEmpty() && mayBeId && isOneWord(left))
            pair.id = trimmedCell(left);
        return pair;
    }
    const QString left = trimmedCell(withoutConnectors(rest));
    if (!pair.id.isEmpty() && isOneWord(left) && hasDigit(left))
        pair.number = left;
    else if (pair.id.isEmpty() && isOneWord(left) && kindOf(left) == CellKind::Opaque)
        pair.id = left;
    else if (pair.id.isEmpty() && kindOf(left) == CellKind::NearNumber && left.startsWith(u'+'))
        pair.number = left;
    else if (pair.id.isEmpty() && hasDigit(left)) {
        // "12345 TeaqRRdTcIfIu2i7BYfT": a broken number beside an ID of the old kind
        const qsizetype blank = left.indexOf(u' ');
        const QString id = opaqueWordIn(left);
        if (blank > 0 && !id.isEmpty() && kindOf(left.first(blank)) == CellKind::NearNumber)
            pair = {left.first(blank), id};
    }
    return pair;
}

//! "+16045550101 +16045550102 …"
bool isListOfNumbers(const QList<QStringView> &words)
{
    return words.size() > 1 && std::all_of(words.begin(), words.end(), [](QStringView word) {
               return word.startsWith(u'+') && word.back().isDigit()
                      && kindOf(word) == CellKind::Number;
           });
}

QStringView pieceOf(QStringView line)
{
    if (line.size() <= LongestPiece)
        return line;
    const QStringView piece = line.first(LongestPiece);
    const qsizetype end
        = std::max({piece.lastIndexOf(u' '), piece.lastIndexOf(u','), piece.lastIndexOf(u';')});
    return end > 0 ? piece.first(end + 1) : piece;
}

//! Few digits, short words and nothing that joins a pair: no number and no ID is in it.
bool isProse(QStringView line)
{
    int digits = 0;
    int wordLength = 0;
    for (const QChar c : line) {
        const bool isTelling
            = c.unicode() > 0x7E || c == u'_' || c == u'+' || c == u'>' || c == u'=' || c == u':';
        digits += isAsciiDigit(c) ? 1 : 0;
        wordLength = c == u' ' ? 0 : wordLength + 1;
        if (isTelling || digits >= FewestDigits - 1 || wordLength >= ShortestOpaque)
            return false;
    }
    return true;
}

//! \a ids are those in the line.
Pair pairIn(QStringView line, const QStringList &ids)
{
    static constexpr std::array Arrows = {"->"_L1, "=>"_L1};
    for (const auto arrow : Arrows) {
        const qsizetype at = line.contains(u'>') ? line.indexOf(arrow) : -1;
        if (at >= 0)
            return pairAroundArrow(line.first(at), line.sliced(at + arrow.size()));
    }
    const auto isArrow = [](QChar c) {
        return c.unicode() > 0x2000 && u"\u2192\u21D2\u279C\u27A1\u21A6"_s.contains(c);
    };
    const auto sign = std::find_if(line.begin(), line.end(), isArrow);
    if (sign != line.end()) {
        const qsizetype at = sign - line.begin();
        return pairAroundArrow(line.first(at), line.sliced(at + 1));
    }
    return pairInWords(line, ids);
}

} // namespace

FreeText::FreeText(QStringView text)
    : m_text(text)
{
}

void FreeText::rewind()
{
    m_position = 0;
    m_line = 1;
    m_lineEnd = -1;
    m_found.clear();
}

void FreeText::readLine(QStringView line)
{
    if (isProse(line))
        return;
    if (!hasDigit(line) && !line.contains("phnum_"_L1, Qt::CaseInsensitive))
        return;
    line = withoutListMarks(line);
    // "+1604… = phnum_a; +1604… = phnum_b" on one line
    QList<QStringView> parts{line};
    const QStringList ids = identifiersIn(line);
    if (ids.size() > 1)
        parts = line.split(line.contains(u';') ? u';' : line.contains(u',') ? u',' : u' ');
    else if (const auto words = line.split(u' ', Qt::SkipEmptyParts); isListOfNumbers(words))
        parts = words;
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        Pair pair = pairIn(*part, parts.size() > 1 ? identifiersIn(*part) : ids);
        if (!pair.number.isEmpty() || !pair.id.isEmpty())
            m_found += Record{m_line, {std::move(pair.number), std::move(pair.id)}};
    }
}

bool FreeText::next(Record &record)
{
    while (m_found.isEmpty() && m_position < m_text.size()) {
        if (m_lineEnd < m_position)
            m_lineEnd = m_text.indexOf(u'\n', m_position);
        if (m_lineEnd < 0)
            m_lineEnd = m_text.size();
        const QStringView line = pieceOf(m_text.sliced(m_position, m_lineEnd - m_position));
        m_position += line.size();
        if (!line.isEmpty())
            readLine(line);
        if (m_position == m_lineEnd) {
            ++m_position;
            ++m_line;
        }
    }
    if (m_found.isEmpty())
        return false;
    record = m_found.takeLast();
    return true;
}

} // namespace numberwell
