// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringList>

#include <compare>

namespace numberwell {

/*!
 * A three-digit area code of the North American Numbering Plan: [2-9][0-8][0-9].
 *
 * A middle 9 is kept free for the plan's expansion, so 999 can't exist.
 */
class AreaCode final
{
public:
    //! InvalidInput/"area_code" with an English sentence where it can't be one.
    static Result<AreaCode> parse(QStringView text);

    const QString &toString() const { return m_digits; }
    //! "CA", "US", "PR"…, empty where the number plan does not know the code (it may be new).
    QString regionCode() const;
    //! The ISO country whose numbers Twilio lists for this code: "CA" or "US" ("US" if unknown).
    QString twilioCountry() const;
    //! English place: "British Columbia, Canada"; empty where unknown.
    QString place() const;
    //! Other codes of the very same place, the oldest first: 604 → 778, 236, 672, 257.
    QList<AreaCode> overlays() const;
    //! The overlays, then the other codes of the state or province: 604 → 778, 236, 672, 257, 250.
    QList<AreaCode> neighbours() const;

    friend bool operator==(const AreaCode &, const AreaCode &) = default;
    friend std::strong_ordering operator<=>(const AreaCode &a, const AreaCode &b)
    {
        return a.m_digits.compare(b.m_digits) <=> 0;
    }
    friend size_t qHash(const AreaCode &code, size_t seed = 0)
    {
        return qHash(code.m_digits, seed);
    }

private:
    explicit AreaCode(QString digits)
        : m_digits(std::move(digits))
    {
    }

    static QList<AreaCode> fromDigits(const QStringList &codes);

    QString m_digits;
};

} // namespace numberwell
