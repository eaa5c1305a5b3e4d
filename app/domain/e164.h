// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace numberwell {

/*!
 * A phone number in E.164 form: a plus and 8 to 15 digits, the first of them not zero.
 *
 * It says nothing about whether the number is in service: libphonenumber's data age and call new
 * numbers invalid, so validity is a warning elsewhere, never a condition here.
 */
class E164 final
{
public:
    //! Strict: exactly "+16045550123", nothing around it. For what people type see paste/.
    static std::optional<E164> parse(QStringView text);

    //! "+16045550123": for APIs, the database and the clipboard.
    const QString &toString() const { return m_text; }
    //! "+1 604 555 0123" for the North American plan, else grouped by libphonenumber.
    QString toDisplay() const;
    //! "604" for a number of the North American plan (+1), else empty.
    QString areaCode() const;
    //! False where the 2022 number plan does not know it: worth a warning, never a refusal.
    bool isKnownToNumberPlan() const;

    friend bool operator==(const E164 &, const E164 &) = default;
    friend std::strong_ordering operator<=>(const E164 &a, const E164 &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const E164 &number, size_t seed = 0) { return qHash(number.m_text, seed); }

private:
    explicit E164(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

QDebug operator<<(QDebug debug, const E164 &number);

} // namespace numberwell
