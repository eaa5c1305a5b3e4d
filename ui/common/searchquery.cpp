// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/searchquery.h"

namespace numberwell {

namespace {

//! The digits of \a text, or nothing where it holds what no phone number does.
QString phoneDigits(const QString &text)
{
    static constexpr QStringView Punctuation = u"()-./\u2010\u2011\u2012\u2013\u2212\u202a\u202c";
    QString digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' && digits.isEmpty())
            digits += c;
        else if (!c.isSpace() && !Punctuation.contains(c))
            return {};
    }
    return digits.size() == 1 && digits.front() == u'+' ? QString() : digits;
}

} // namespace

SearchQuery::SearchQuery(const QString &text)
    : m_text(text.trimmed())
    , m_digits(phoneDigits(m_text))
{
}

bool SearchQuery::matches(const E164 &number) const
{
    if (m_digits.isEmpty())
        return m_text.isEmpty();
    return m_digits.front() == u'+' ? number.toString().startsWith(m_digits)
                                    : number.toString().contains(m_digits);
}

bool SearchQuery::matches(const QString &text) const
{
    return text.contains(m_text, Qt::CaseInsensitive);
}

} // namespace numberwell
