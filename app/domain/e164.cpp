// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/e164.h"

#include <phonenumbers/phonenumberutil.h>

#include <QDebug>

#include <algorithm>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace numberwell {

namespace {

constexpr qsizetype MinDigits = 8;
constexpr qsizetype MaxDigits = 15;
constexpr qsizetype NorthAmericanLength = 12; // "+1" and ten digits

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNorthAmerican(const QString &text)
{
    return text.size() == NorthAmericanLength && text.startsWith(u"+1");
}

std::optional<PhoneNumber> parsed(const QString &text)
{
    PhoneNumber number;
    const auto outcome = PhoneNumberUtil::GetInstance()->Parse(text.toStdString(), "ZZ", &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return number;
}

} // namespace

std::optional<E164> E164::parse(QStringView text)
{
    if (text.isEmpty() || text.front() != u'+')
        return {};
    const QStringView digits = text.sliced(1);
    if (digits.size() < MinDigits || digits.size() > MaxDigits || digits.front() == u'0')
        return {};
    if (!std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return {};
    return E164(text.toString());
}

QString E164::toDisplay() const
{
    if (isNorthAmerican(m_text)) {
        const QStringView view(m_text);
        return QStringLiteral("+1 %1 %2 %3")
            .arg(view.sliced(2, 3), view.sliced(5, 3), view.sliced(8));
    }
    const auto number = parsed(m_text);
    if (!number)
        return m_text;
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(*number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

QString E164::areaCode() const
{
    return isNorthAmerican(m_text) ? m_text.sliced(2, 3) : QString();
}

bool E164::isKnownToNumberPlan() const
{
    const auto number = parsed(m_text);
    return number && PhoneNumberUtil::GetInstance()->IsValidNumber(*number);
}

QDebug operator<<(QDebug debug, const E164 &number)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote() << number.toString();
}

} // namespace numberwell
