// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace numberwell {

/*!
 * The tokens of a JSON text, one by one, so that a large paste never stands in memory as a tree.
 *
 * It takes more than JSON: single quotes, keys without quotes, None and True, a comma before a
 * closing bracket, line breaks in strings. People paste what a program has printed. The text must
 * outlive it.
 */
class JsonText final
{
public:
    explicit JsonText(QStringView text)
        : m_text(text)
    {
    }

    //! Past blanks: at the end, at \a c.
    bool isAtEnd();
    bool isAt(QChar c);
    bool isAtContainer() { return isAt(u'[') || isAt(u'{'); }
    //! Past blanks and \a c; false where something else is there.
    bool skip(QChar c);

    //! A key and its colon.
    bool readKey(QString &key);
    //! A string or number as cells are, trimmed and cut; empty for null, true and false.
    bool readScalar(QString &text);

    //! Notes the first fault; always false.
    bool fail(const QString &fault);
    //! "a quote is missing": what ended it.
    const QString &fault() const { return m_fault; }
    qsizetype position() const { return m_position; }

private:
    void skipBlanks();
    bool readString(QString &text);
    QStringView readWord();

    QStringView m_text;
    qsizetype m_position = 0;
    QString m_fault;
};

} // namespace numberwell
