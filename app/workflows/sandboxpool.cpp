// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/sandboxpool.h"

#include "sandbox/sampledata.h"
#include "store/connection.h"

#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString arrayOf(const SampleData &data, const std::function<QString(const SampleNumber &)> &value)
{
    QStringList values;
    for (const SampleNumber &number : data.numbers)
        values << value(number);
    return store::toArrayLiteral(values);
}

QString localityOf(const QString &areaCode)
{
    static const QHash<QString, QString> localities{{u"604"_s, u"Vancouver"_s},
                                                    {u"778"_s, u"Burnaby"_s},
                                                    {u"416"_s, u"Toronto"_s},
                                                    {u"514"_s, u"Montréal"_s}};
    return localities.value(areaCode);
}

} // namespace

Result<> loadSamplePool(store::Connection &connection, const SampleData &data)
{
    const auto text = [&](QString SampleNumber::*member) {
        return arrayOf(data, [member](const SampleNumber &number) { return number.*member; });
    };
    const auto days = [&](int SampleNumber::*member) {
        return arrayOf(
            data, [member](const SampleNumber &number) { return QString::number(number.*member); });
    };
    const auto numbers = [](const SampleNumber &number) { return number.number.toString(); };
    const auto states = [](const SampleNumber &number) { return nameOf(number.state); };
    const auto localities = [](const SampleNumber &number) { return localityOf(number.areaCode); };

    store::Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    auto loaded = connection.exec(u"sandbox/load_numbers"_s,
                                  {{u":numbers"_s, arrayOf(data, numbers)},
                                   {u":sids"_s, text(&SampleNumber::sid)},
                                   {u":statuses"_s, arrayOf(data, states)},
                                   {u":area_codes"_s, text(&SampleNumber::areaCode)},
                                   {u":phone_ids"_s, text(&SampleNumber::elevenLabsId)},
                                   {u":localities"_s, arrayOf(data, localities)},
                                   {u":organizations"_s, text(&SampleNumber::organization)},
                                   {u":bought"_s, days(&SampleNumber::daysAgoBought)},
                                   {u":given"_s, days(&SampleNumber::daysAgoAssigned)}});
    if (!loaded)
        return failure(loaded.error());
    for (const auto &name :
         {u"sandbox/load_events"_s, u"sandbox/load_notice"_s, u"sandbox/load_sessions"_s}) {
        if (auto done = connection.exec(name); !done)
            return failure(done.error());
    }
    return transaction.commit();
}

} // namespace numberwell
