// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevenlabs/elevenlabsparser.h"

#include "rest/json.h"

using namespace Qt::StringLiterals;

namespace numberwell::elevenlabs {

namespace {

ImportedNumber importedNumber(const JsonReader &item)
{
    ImportedNumber result;
    result.id = item.identifier("phone_number_id"_L1);
    result.number = E164::parse(item.optionalString("phone_number"_L1).value_or(QString()));
    result.label = item.optionalString("label"_L1).value_or(QString());
    result.provider = item.optionalString("provider"_L1).value_or(QString());
    if (const auto agent = item.optionalObject("assigned_agent"_L1)) {
        result.agentId = agent->identifier("agent_id"_L1);
        result.agentName = agent->optionalString("agent_name"_L1).value_or(QString());
    }
    return result;
}

Agent agent(const JsonReader &item)
{
    return {.id = item.identifier("agent_id"_L1),
            .name = item.optionalString("name"_L1).value_or(QString())};
}

QString nextCursor(const JsonReader &reader)
{
    if (!reader.optionalBoolean("has_more"_L1).value_or(false))
        return {};
    return reader.identifier("next_cursor"_L1);
}

} // namespace

Result<Page<ImportedNumber>> parseNumberPage(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    Page<ImportedNumber> page;
    const auto items = reader.array("phone_numbers"_L1);
    for (const JsonReader &item : items)
        page.items.append(importedNumber(item));
    page.nextCursor = nextCursor(reader);
    return reader.finish(std::move(page));
}

Result<QList<ImportedNumber>> parseNumberArray(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    QList<ImportedNumber> numbers;
    const auto items = reader.elements();
    for (const JsonReader &item : items)
        numbers.append(importedNumber(item));
    return reader.finish(std::move(numbers));
}

Result<ImportedNumber> parseNumber(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    return reader.finish(importedNumber(reader));
}

Result<QString> parseImportedId(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    return reader.finish(reader.identifier("phone_number_id"_L1));
}

Result<Page<Agent>> parseAgentPage(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    Page<Agent> page;
    const auto items = reader.array("agents"_L1);
    for (const JsonReader &item : items)
        page.items.append(agent(item));
    page.nextCursor = nextCursor(reader);
    return reader.finish(std::move(page));
}

} // namespace numberwell::elevenlabs
