// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests, the sample data and other processes see and change behind the API's back.

#include "sandbox/elevenlabsstandin.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace numberwell {

//! "phnum_", two digits and a ULID, as ids have looked since the middle of 2025.
QString ElevenLabsStandIn::makeId()
{
    QString id = u"phnum_"_s;
    for (int i = 0; i < 2; ++i)
        id += QChar(u'0' + char16_t(random()() % 10));
    id += u"01k"_s; // the time's first digits: these years
    for (int i = 0; i < 23; ++i)
        id += QLatin1Char("0123456789abcdefghjkmnpqrstvwxyz"[random()() % 32]);
    return id;
}

qsizetype ElevenLabsStandIn::indexOf(const QString &phoneNumber) const
{
    for (qsizetype i = 0; i < m_imported.size(); ++i) {
        if (m_imported[i].phoneNumber == phoneNumber)
            return i;
    }
    return -1;
}

const ElevenLabsStandIn::Agent *ElevenLabsStandIn::agent(const QString &id) const
{
    for (const Agent &candidate : m_options.agents) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

QMap<QString, QString> ElevenLabsStandIn::imported() const
{
    QMap<QString, QString> ids;
    for (const Imported &number : m_imported)
        ids.insert(number.phoneNumber, number.id);
    return ids;
}

QString ElevenLabsStandIn::agentOf(const QString &phoneNumber) const
{
    const qsizetype index = indexOf(phoneNumber);
    return index < 0 ? QString() : m_imported[index].agentId;
}

QString ElevenLabsStandIn::labelOf(const QString &phoneNumber) const
{
    const qsizetype index = indexOf(phoneNumber);
    return index < 0 ? QString() : m_imported[index].label;
}

QString ElevenLabsStandIn::addImported(const QString &phoneNumber,
                                       const QString &label,
                                       const QString &id,
                                       const QString &agentId)
{
    m_imported.append({id.isEmpty() ? makeId() : id, phoneNumber, label, agentId});
    return m_imported.last().id;
}

void ElevenLabsStandIn::removeImported(const QString &phoneNumber)
{
    const qsizetype index = indexOf(phoneNumber);
    if (index >= 0)
        m_imported.removeAt(index);
}

QJsonObject ElevenLabsStandIn::state() const
{
    QJsonObject ids;
    QJsonObject agents;
    for (const Imported &number : m_imported) {
        ids.insert(number.phoneNumber, number.id);
        if (!number.agentId.isEmpty())
            agents.insert(number.phoneNumber, number.agentId);
    }
    return {{u"imported"_s, ids}, {u"agents"_s, agents}, {u"imports"_s, m_imports}};
}

QString ElevenLabsStandIn::configure(const QJsonObject &config)
{
    const QJsonArray added = config["addImported"_L1].toArray();
    for (const QJsonValue &value : added) {
        const QString phoneNumber = value["phoneNumber"_L1].toString();
        if (phoneNumber.isEmpty())
            return u"addImported needs a phoneNumber"_s;
        addImported(phoneNumber,
                    value["label"_L1].toString(phoneNumber),
                    value["id"_L1].toString(),
                    value["agentId"_L1].toString());
    }
    const QJsonArray removed = config["removeImported"_L1].toArray();
    for (const QJsonValue &value : removed)
        removeImported(value.toString());
    return {};
}

} // namespace numberwell
