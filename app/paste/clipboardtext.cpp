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
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError() && !encoding)
        text = QString::fromLatin1(bytes);
    if (QStringView(text).contains(QChar(u'\0'))) {
        return failure(ErrorKind::InvalidInput,
                       u"paste_not_text"_s,
                       u"This is not a text file. Save the sheet as CSV, or copy its cells."_s);
    }
    return text;
}

QString withoutInvisible(QString text)
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
    return text;
}

QString trimmedCell(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.isEmpty() || cell.front() == u'+' || cell.front().isLetterOrNumber())
        return cell.toString(); // nearly all of them
    // A sheet's way of forcing text: ="+16045550123"
    if (cell.size() > 3 && cell.startsWith("=\""_L1) && cell.endsWith(u'"'))
        cell = cell.sliced(1);
    while (isWrapped(cell))
        cell = cell.sliced(1, cell.size() - 2).trimmed();
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
