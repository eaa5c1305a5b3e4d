// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/clipboardtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool isInvisible(char16_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF
           || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isForeignBlank(char16_t c)
{
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F
           || c == 0x3000;
}

bool isForeignLineEnd(char16_t c)
{
    return c == u'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

//! UTF-16 without a mark: text in Latin letters has a zero in every second byte.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 512) / 2;
    qsizetype zerosFirst = 0;
    qsizetype zerosSecond = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        zerosFirst += bytes[2 * i] == '\0' ? 1 : 0;
        zerosSecond += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4)
        return {};
    if (zerosSecond > pairs * 3 / 4 && zerosFirst == 0)
        return QStringConverter::Utf16LE;
    if (zerosFirst > pairs * 3 / 4 && zerosSecond == 0)
        return QStringConverter::Utf16BE;
    return {};
}

//! What Windows calls "ANSI": Latin-1 with dashes and quotes where that has control characters.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> High
        = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
           0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
           0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(High[c.unicode() - 0x80]);
    }
    return text;
}

//! Without the zeros that end a text on some clipboards.
QByteArray withoutEndingZeros(const QByteArray &bytes)
{
    qsizetype end = bytes.size();
    while (end > 0 && bytes[end - 1] == '\0')
        --end;
    return QByteArray::fromRawData(bytes.constData(), end);
}

//! "\_" and "\+", as Markdown writes them.
QString unescaped(QStringView cell)
{
    QString text;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool isEscape = cell[i] == u'\\' && i + 1 < cell.size() && !cell[i + 1].isSpace()
                              && !cell[i + 1].isLetterOrNumber();
        text += cell[isEscape ? ++i : i];
    }
    return text;
}

//! The words of "[words](address)".
QStringView linkText(QStringView cell)
{
    const qsizetype middle = cell.indexOf("]("_L1);
    const bool isLink = cell.startsWith(u'[') && cell.endsWith(u')') && middle > 1;
    return isLink ? cell.sliced(1, middle - 1).trimmed() : cell;
}

constexpr std::array<std::pair<char16_t, char16_t>, 8> Quotes = {{{u'"', u'"'},
                                                                  {u'\'', u'\''},
                                                                  {u'`', u'`'},
                                                                  {u'*', u'*'},
                                                                  {u'\u201C', u'\u201D'},
                                                                  {u'\u2018', u'\u2019'},
                                                                  {u'\u00AB', u'\u00BB'},
                                                                  {u'<', u'>'}}};

bool isWrapped(QStringView cell)
{
    if (cell.size() < 2)
        return false;
    return std::any_of(Quotes.begin(), Quotes.end(), [cell](const auto &quote) {
        return cell.front() == quote.first && cell.back() == quote.second;
    });
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes)
{
    if (bytes.size() > MaxPasteSize) {
        return failure(ErrorKind::InvalidInput,
                       u"paste_too_large"_s,
                       u"The text is larger than 50 MB. Paste it in parts."_s);
    }
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = unmarkedUtf16(bytes);
    const QByteArray content = encoding ? bytes : withoutEndingZeros(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(content);
    if (decoder.hasError() && !encoding)
        text = fromWindows1252(content);
    while (text.endsWith(QChar(u'\0')))
        text.chop(1);
    if (QStringView(text).contains(QChar(u'\0'))) {
        return failure(ErrorKind::InvalidInput,
                       u"paste_not_text"_s,
                       u"This is not a text file. Save the sheet as CSV, or copy its cells."_s);
    }
    return text;
}

QString withoutInvisible(const QString &text)
{
    return withoutInvisible(QString(text));
}

QString withoutInvisible(QString &&text)
{
    QChar *const begin = text.data();
    const QChar *const end = begin + text.size();
    QChar *out = begin;
    for (const QChar *in = begin; in != end; ++in) {
        const char16_t c = in->unicode();
        if (c >= 0x20 && c < 0x7F) {
            *out++ = *in;
        } else if (c == u'\r' && in + 1 != end && in[1] == u'\n') {
            continue;
        } else if (isForeignLineEnd(c)) {
            *out++ = u'\n';
        } else if (isForeignBlank(c)) {
            *out++ = u' ';
        } else if (!isInvisible(c)) {
            *out++ = *in;
        }
    }
    text.truncate(out - begin);
    return std::move(text);
}

QString trimmedCell(QStringView cell)
{
    cell = cell.trimmed();
    while (!cell.isEmpty() && (cell.back() == u',' || cell.back() == u';'))
        cell = cell.chopped(1).trimmed();
    if (cell.contains(u'\\')) {
        const QString text = unescaped(cell);
        if (text.size() < cell.size())
            return trimmedCell(text);
    }
    if (cell.isEmpty() || cell.front() == u'+' || cell.front().isLetterOrNumber())
        return cell.toString(); // nearly all of them
    // A sheet's way of forcing text: ="+16045550123"
    if (cell.size() > 3 && cell.startsWith("=\""_L1) && cell.endsWith(u'"'))
        cell = cell.sliced(1);
    while (isWrapped(cell))
        cell = cell.sliced(1, cell.size() - 2).trimmed();
    cell = linkText(cell);
    if (cell.startsWith(u'\'') || cell.startsWith(u'\u2019'))
        cell = cell.sliced(1).trimmed();
    return cell.toString();
}

QString withAsciiForms(QStringView text)
{
    QString folded = text.toString();
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii))
        return folded;
    for (QChar &c : folded) {
        const char16_t code = c.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E)
            c = QChar(char16_t(code - 0xFEE0));
        else if (c.category() == QChar::Number_DecimalDigit)
            c = QChar(char16_t(u'0' + c.digitValue()));
    }
    return folded;
}

} // namespace numberwell
