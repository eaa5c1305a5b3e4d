// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/capabilities.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <random>

namespace numberwell {

//! A number as Twilio describes it before it is bought.
struct StockNumber
{
    QString phoneNumber;
    QString locality;
    QString rateCenter;
    QString region;
    QString postalCode;
    QString country;
    Capabilities capabilities;
    QString addressRequirements = QStringLiteral("none");
};

/*!
 * The numbers that can be bought, by area code. Which numbers an area has follows from its code
 * alone, so they are the same ones after a restart.
 */
class NumberStock final
{
public:
    explicit NumberStock(int perAreaCode)
        : m_perAreaCode(perAreaCode)
    {
    }

    //! The first \a count numbers that an area code is made to have: plausible and distinct.
    static QStringList numbersOf(const QString &areaCode, int count);
    //! What Twilio says of a number, be it in stock or not; it follows from the number.
    static StockNumber describe(const QString &phoneNumber);

    //! How many numbers the area has left; 0: exhausted.
    void set(const QString &areaCode, int count);
    //! Everything in the area, none where \a country is not the area's.
    QList<StockNumber> available(const QString &areaCode, const QString &country);
    //! Everything in the areas known so far and the usual ones of the country.
    QList<StockNumber> availableIn(const QString &country);
    //! False where the number is not there: never was, or sold.
    bool contains(const QString &phoneNumber);
    void remove(const QString &phoneNumber);
    //! A released number, for anybody to buy.
    void putBack(const QString &phoneNumber);

private:
    struct Area
    {
        QString country; //!< empty: no such area
        QStringList numbers;
    };

    Area &area(const QString &areaCode);

    int m_perAreaCode;
    QHash<QString, Area> m_areas;
    QSet<QString> m_sold;
};

} // namespace numberwell
