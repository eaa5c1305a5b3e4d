// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests, the sample data and other processes see and change behind the API's back.

#include "sandbox/twiliostandin.h"

#include "sandbox/twilioanswers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace numberwell {

QString TwilioStandIn::makeSid()
{
    return u"PN"_s + QString::fromLatin1(randomHex(32));
}

qsizetype TwilioStandIn::indexOf(const QString &phoneNumber) const
{
    for (qsizetype i = 0; i < m_owned.size(); ++i) {
        if (m_owned[i].number.phoneNumber == phoneNumber)
            return i;
    }
    return -1;
}

qsizetype TwilioStandIn::indexOfSid(const QString &sid) const
{
    for (qsizetype i = 0; i < m_owned.size(); ++i) {
        if (m_owned[i].sid == sid)
            return i;
    }
    return -1;
}

QStringList TwilioStandIn::ownedNumbers() const
{
    QStringList numbers;
    for (const Owned &owned : m_owned)
        numbers.append(owned.number.phoneNumber);
    return numbers;
}

QStringList TwilioStandIn::ownedSids() const
{
    QStringList sids;
    for (const Owned &owned : m_owned)
        sids.append(owned.sid);
    return sids;
}

bool TwilioStandIn::owns(const QString &phoneNumber) const
{
    return indexOf(phoneNumber) >= 0;
}

QString TwilioStandIn::sidOf(const QString &phoneNumber) const
{
    const qsizetype index = indexOf(phoneNumber);
    return index < 0 ? QString() : m_owned[index].sid;
}

QString TwilioStandIn::friendlyName(const QString &phoneNumber) const
{
    const qsizetype index = indexOf(phoneNumber);
    return index < 0 ? QString() : m_owned[index].friendlyName;
}

QString TwilioStandIn::voiceUrl(const QString &phoneNumber) const
{
    const qsizetype index = indexOf(phoneNumber);
    return index < 0 ? QString() : m_owned[index].voiceUrl;
}

void TwilioStandIn::addOwned(const QString &phoneNumber,
                             const QString &friendlyName,
                             const QString &sid,
                             int daysAgo)
{
    Owned owned;
    owned.sid = sid.isEmpty() ? makeSid() : sid;
    owned.number = NumberStock::describe(phoneNumber);
    owned.friendlyName
        = friendlyName.isEmpty() ? twilioanswers::nationalForm(phoneNumber) : friendlyName;
    owned.created = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    owned.updated = owned.created;
    m_stock.remove(phoneNumber);
    m_owned.append(owned);
}

void TwilioStandIn::removeOwned(const QString &phoneNumber)
{
    const qsizetype index = indexOf(phoneNumber);
    if (index >= 0)
        m_owned.removeAt(index);
}

void TwilioStandIn::setVoiceUrl(const QString &phoneNumber, const QString &url)
{
    const qsizetype index = indexOf(phoneNumber);
    if (index >= 0)
        m_owned[index].voiceUrl = url;
}

QJsonObject TwilioStandIn::state() const
{
    QJsonArray numbers;
    for (const Owned &owned : m_owned) {
        numbers.append(QJsonObject{{u"phoneNumber"_s, owned.number.phoneNumber},
                                   {u"sid"_s, owned.sid},
                                   {u"friendlyName"_s, owned.friendlyName}});
    }
    return {{u"owned"_s, QJsonArray::fromStringList(ownedNumbers())},
            {u"numbers"_s, numbers},
            {u"purchases"_s, m_purchases},
            {u"balance"_s, m_balance.toDecimal()}};
}

QString TwilioStandIn::configure(const QJsonObject &config)
{
    const QJsonObject stock = config["stock"_L1].toObject();
    for (auto it = stock.begin(); it != stock.end(); ++it)
        setStock(it.key(), it.value().toInt());
    if (config.contains("accountStatus"_L1))
        setAccountStatus(config["accountStatus"_L1].toString());
    if (config.contains("accountType"_L1))
        setAccountType(config["accountType"_L1].toString());
    const QJsonArray added = config["addOwned"_L1].toArray();
    for (const QJsonValue &value : added) {
        const QString phoneNumber = value["phoneNumber"_L1].toString();
        if (phoneNumber.isEmpty())
            return u"addOwned needs a phoneNumber"_s;
        addOwned(phoneNumber, value["friendlyName"_L1].toString());
    }
    const QJsonArray removed = config["removeOwned"_L1].toArray();
    for (const QJsonValue &value : removed)
        removeOwned(value.toString());
    return {};
}

} // namespace numberwell
