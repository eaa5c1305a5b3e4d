// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/numbertext.h"

#include "paste/clipboardtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype LongestWritten = 64;
constexpr qsizetype NationalDigits = 10;
constexpr qsizetype ShortestLostPlus = 11;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAllDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isPunctuation(QChar c)
{
    switch (c.unicode()) {
    case u' ':
    case u'\t':
    case u'.':
    case u'-':
    case u'(':
    case u')':
    case u'/':
    case u'\u2010': // the dashes that word processors make of a hyphen
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
    case u'\u00B7':
        return true;
    default:
        return false;
    }
}

ReadNumber numberFrom(const QString &digits)
{
    if (digits.startsWith(u'1')) {
        const bool isNorthAmerican = digits.size() == NationalDigits + 1 && digits[1] >= u'2';
        if (!isNorthAmerican)
            return {};
    }
    const auto number = E164::parse(QString(u'+' + digits));
    return number ? ReadNumber{NumberReading::Number, number} : ReadNumber{};
}

//! Letters that are in no number's text; nearly all words have one.
bool hasForeignLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t lower = c.unicode() | 0x20;
        return c.unicode() < 0x80 && lower >= u'a' && lower <= u'z' && lower != u'e'
               && lower != u't' && lower != u'l';
    });
}

//! "1.60456E+10", and "1,60456E+10" where the comma is the decimal sign.
std::optional<ReadNumber> readScientific(QStringView text)
{
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e < 1)
        return {};
    QStringView exponent = text.sliced(e + 1);
    if (exponent.startsWith(u'+'))
        exponent = exponent.sliced(1);
    QStringView mantissa = text.first(e);
    if (mantissa.startsWith(u'+'))
        mantissa = mantissa.sliced(1);
    if (!isAllDigits(exponent) || exponent.size() > 2 || mantissa.isEmpty()
        || !isDigit(mantissa.front())) {
        return {};
    }
    const QStringView fraction = mantissa.size() > 2 ? mantissa.sliced(2) : QStringView();
    const bool hasPoint = mantissa.size() > 1 && (mantissa[1] == u'.' || mantissa[1] == u',');
    if (mantissa.size() > 1 && (!hasPoint || !isAllDigits(fraction)))
        return {};
    if (fraction.size() != exponent.toInt())
        return ReadNumber{NumberReading::Rounded, {}};
    return readNumber(QString(mantissa.front() + fraction.toString()));
}

//! Drops "16,045,550,123" and "16045550123.0" to their digits.
QString withoutSheetFormat(QString text)
{
    const qsizetype point = text.lastIndexOf(u'.');
    if (point >= NationalDigits && isAllDigits(QStringView(text).first(point))) {
        const QStringView decimals = QStringView(text).sliced(point + 1);
        if (decimals == "0"_L1 || decimals == "00"_L1)
            text.truncate(point);
    }
    if (!text.contains(u','))
        return text;
    const auto groups = QStringView(text).split(u',');
    const bool isGrouped = isAllDigits(groups.first()) && groups.first().size() <= 3
                           && std::all_of(groups.begin() + 1, groups.end(), [](QStringView group) {
                                  return group.size() == 3 && isAllDigits(group);
                              });
    return isGrouped ? text.remove(u',') : text;
}

ReadNumber readWithPlus(QStringView written)
{
    QString digits;
    // "+44 (0)20 …": the zero is for callers at home.
    const qsizetype trunk = written.indexOf("(0)"_L1);
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (trunk > 0 && i == trunk) {
            i += 2;
            continue;
        }
        if (isDigit(written[i]))
            digits += written[i];
        else if (!isPunctuation(written[i]))
            return {};
    }
    return numberFrom(digits);
}

ReadNumber readWithoutPlus(QStringView written)
{
    QString digits;
    for (const QChar c : written) {
        if (isDigit(c))
            digits += c;
        else if (!isPunctuation(c))
            return {};
    }
    if (digits.startsWith("011"_L1))
        return numberFrom(digits.sliced(3));
    if (digits.startsWith("00"_L1))
        return numberFrom(digits.sliced(2));
    if (digits.size() == NationalDigits)
        return numberFrom(u'1' + digits);
    if (digits.startsWith(u'1'))
        return numberFrom(digits);
    // Another country's number without its plus: only as one run, as a sheet would leave it.
    if (digits.size() >= ShortestLostPlus && digits.size() == written.size())
        return numberFrom(digits);
    return {};
}

} // namespace

ReadNumber readNumber(QStringView text)
{
    if (text.size() > LongestWritten || hasForeignLetter(text))
        return {};
    if (text.startsWith(u'+') && isAllDigits(text.sliced(1))) // as it should be
        return numberFrom(text.sliced(1).toString());
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7F;
    });
    QString written
        = isPlain ? trimmedCell(text) : trimmedCell(withoutInvisible(withAsciiForms(text)));
    if (written.startsWith("tel:"_L1, Qt::CaseInsensitive))
        written = written.sliced(4).trimmed();
    if (const auto scientific = readScientific(written))
        return *scientific;
    written = withoutSheetFormat(written);
    QStringView rest(written);
    if (rest.startsWith("(+"_L1)) // "(+1) 604 555 0123"
        rest = rest.sliced(1);
    return rest.startsWith(u'+') ? readWithPlus(rest.sliced(1)) : readWithoutPlus(rest);
}

} // namespace numberwell
