// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace numberwell {

/*!
 * An amount in a currency, exact to a millionth: vendors send decimals as strings ("1.15"), and a
 * double would lose them.
 */
class Money final
{
public:
    Money() = default;

    //! Decimal string ("1.15", "-0.05", "23") and an ISO 4217 code. Empty where it is no decimal.
    static std::optional<Money> parse(QStringView decimal, const QString &currency);
    static Money fromMicros(qint64 micros, const QString &currency);

    qint64 micros() const { return m_micros; }
    const QString &currency() const { return m_currency; }
    bool isZero() const { return m_micros == 0; }

    //! "23.00": at least two decimals, more only where they matter. For APIs and the database.
    QString toDecimal() const;

    Money operator*(qint64 factor) const { return fromMicros(m_micros * factor, m_currency); }
    //! Both sides must share the currency; a zero without currency fits any.
    Money operator+(const Money &other) const;

    friend bool operator==(const Money &, const Money &) = default;

private:
    qint64 m_micros = 0;
    QString m_currency;
};

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::Money)
