// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/cellkind.h"

#include "paste/numbertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype LongestHeading = 40;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSid(QStringView cell)
{
    return cell.size() == 34
           && (cell.startsWith("PN"_L1) || cell.startsWith("AC"_L1) || cell.startsWith("SK"_L1))
           && std::all_of(cell.begin() + 2, cell.end(), [](QChar c) {
                  return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
              });
}

bool looksLikeNumber(QStringView cell)
{
    const bool mayBeNumber = cell.front().isDigit() || cell.front() == u'+' || cell.front() == u'('
                             || cell.front() == u'\uFF0B'
                             || cell.startsWith("tel:"_L1, Qt::CaseInsensitive);
    return mayBeNumber && readNumber(cell).reading != NumberReading::Malformed;
}

bool looksNearNumber(QStringView cell)
{
    const auto digits
        = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    if (cell.front() == u'+' && digits > 0)
        return true;
    return digits >= 3 && std::none_of(cell.begin(), cell.end(), [](QChar c) {
               return c.isLetter() || c == u'_';
           });
}

bool isOpaque(QStringView cell)
{
    if (cell.size() < 8 || cell.size() > 64)
        return false;
    bool hasDigit = false;
    bool hasLower = false;
    bool hasUpper = false;
    for (const QChar c : cell) {
        const bool isDigit = c >= u'0' && c <= u'9';
        if (!isDigit && !isAsciiLetter(c) && c != u'_' && c != u'-')
            return false;
        hasDigit |= isDigit;
        hasLower |= c >= u'a' && c <= u'z';
        hasUpper |= c >= u'A' && c <= u'Z';
    }
    // The old IDs of twenty letters and digits; a rare one is without a digit.
    return hasDigit ? hasLower || hasUpper : cell.size() == 20 && hasLower && hasUpper;
}

QString normalizedHeading(QStringView cell)
{
    QString key;
    for (const QChar c : cell.toString().normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber())
            key += c.toLower();
    }
    return key;
}

bool containsAny(const QString &key, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(
        words.begin(), words.end(), [&key](auto word) { return key.contains(word); });
}

bool isAnyOf(const QString &key, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

} // namespace

CellKind kindOf(QStringView cell)
{
    if (cell.isEmpty())
        return CellKind::Empty;
    if (cell.startsWith("phnum_"_L1, Qt::CaseInsensitive))
        return CellKind::Id;
    if (cell.startsWith("agent_"_L1, Qt::CaseInsensitive))
        return CellKind::Agent;
    if (isSid(cell))
        return CellKind::Sid;
    if (looksLikeNumber(cell))
        return CellKind::Number;
    if (looksNearNumber(cell))
        return CellKind::NearNumber;
    if (std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isSpace(); }))
        return CellKind::Text;
    return isOpaque(cell) ? CellKind::Opaque : CellKind::Word;
}

Heading headingOf(QStringView cell)
{
    if (cell.isEmpty() || cell.size() > LongestHeading)
        return {};
    const QString key = normalizedHeading(cell);
    if (isAnyOf(key, {"did"_L1, "dids"_L1, "tel"_L1, "tn"_L1}))
        return {HeadingKind::Number, 2};
    if (containsAny(key, {"sid"_L1,       "agent"_L1,  "label"_L1,   "libelle"_L1,  "name"_L1,
                          "provider"_L1,  "status"_L1, "state"_L1,   "areacode"_L1, "created"_L1,
                          "date"_L1,      "price"_L1,  "organi"_L1,  "account"_L1,  "customer"_L1,
                          "workspace"_L1, "user"_L1,   "verdict"_L1, "message"_L1,  "country"_L1})
        || isAnyOf(key, {"nom"_L1, "note"_L1, "notes"_L1, "no"_L1, "nr"_L1, "row"_L1, "line"_L1})) {
        return {HeadingKind::Other, 1};
    }
    const bool endsInId = key.endsWith("id"_L1) || key.endsWith("ids"_L1);
    const bool isPhoneId = containsAny(key, {"phoneid"_L1, "numberid"_L1, "phnum"_L1});
    if (isPhoneId || (endsInId && key.contains("elevenlabs"_L1)))
        return {HeadingKind::Id, 3};
    if (endsInId || key.startsWith("identifi"_L1) || isAnyOf(key, {"elevenlabs"_L1, "kennung"_L1}))
        return {HeadingKind::Id, key.contains("phone"_L1) ? 2 : 1};
    if (containsAny(key, {"phonenumber"_L1, "e164"_L1}))
        return {HeadingKind::Number, 3};
    if (containsAny(
            key, {"phone"_L1, "number"_L1, "numero"_L1, "telefon"_L1, "mobile"_L1, "nummer"_L1})) {
        return {HeadingKind::Number, 2};
    }
    return {};
}

} // namespace numberwell
