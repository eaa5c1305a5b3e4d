// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/jsontext.h"

#include "paste/clipboardtext.h"
#include "paste/recordsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t';
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'+' || c == u'-' || c == u'.';
}

//! The character that stands behind a backslash; \a position is there, and then at its last part.
QChar escaped(QStringView text, qsizetype &position)
{
    switch (text[position].unicode()) {
    case u'n':
    case u'r':
        return u'\n';
    case u't':
        return u'\t';
    case u'b':
    case u'f':
        return u' ';
    case u'u': {
        bool isCode = false;
        const QStringView digits
            = text.sliced(position + 1, std::min<qsizetype>(4, text.size() - position - 1));
        const ushort code = digits.toUShort(&isCode, 16);
        if (!isCode || digits.size() < 4)
            return u'u';
        position += 4;
        return QChar(code);
    }
    default:
        return text[position];
    }
}

} // namespace

void JsonText::skipBlanks()
{
    while (m_position < m_text.size() && isBlank(m_text[m_position]))
        ++m_position;
}

bool JsonText::isAtEnd()
{
    skipBlanks();
    return m_position >= m_text.size();
}

bool JsonText::isAt(QChar c)
{
    return !isAtEnd() && m_text[m_position] == c;
}

bool JsonText::skip(QChar c)
{
    if (!isAt(c))
        return false;
    ++m_position;
    return true;
}

bool JsonText::fail(const QString &fault)
{
    if (m_fault.isEmpty())
        m_fault = fault;
    return false;
}

//! At an opening quote.
bool JsonText::readString(QString &text)
{
    const QChar quote = m_text[m_position++];
    qsizetype begin = m_position;
    bool hasEscapes = false;
    QString decoded;
    const auto take = [&](qsizetype end) {
        if (decoded.size() < MaxCellLength)
            decoded += m_text.sliced(begin, std::min(end - begin, MaxCellLength - decoded.size()));
    };
    for (; m_position < m_text.size(); ++m_position) {
        const QChar c = m_text[m_position];
        if (c == quote) {
            take(m_position++);
            text = trimmedCell(hasEscapes ? withoutInvisible(std::move(decoded)) : decoded);
            return true;
        }
        if (c != u'\\')
            continue;
        take(m_position++);
        if (m_position >= m_text.size())
            break;
        hasEscapes = true;
        decoded += escaped(m_text, m_position);
        begin = m_position + 1;
    }
    return fail(u"a quote is missing"_s);
}

QStringView JsonText::readWord()
{
    const qsizetype begin = m_position;
    while (m_position < m_text.size() && isWordCharacter(m_text[m_position]))
        ++m_position;
    return m_text.sliced(begin, m_position - begin);
}

bool JsonText::readKey(QString &key)
{
    if (isAt(u'"') || isAt(u'\'')) {
        if (!readString(key))
            return false;
    } else {
        const QStringView word = readWord();
        if (word.isEmpty())
            return fail(u"a key is missing"_s);
        key = word.first(std::min(word.size(), MaxCellLength)).toString();
    }
    return skip(u':') || fail(u"a colon is missing"_s);
}

bool JsonText::readScalar(QString &text)
{
    if (isAt(u'"') || isAt(u'\''))
        return readString(text);
    if (isAtEnd())
        return fail(u"the end is missing"_s);
    const QStringView word = readWord();
    if (word.isEmpty())
        return fail(u"a value is missing"_s);
    // Digits that lost their quotes; anything else is null, true, None.
    const bool isNumber = word.front().isDigit() || word.front() == u'-' || word.front() == u'+';
    text = isNumber ? word.first(std::min(word.size(), MaxCellLength)).toString() : QString();
    return true;
}

} // namespace numberwell
