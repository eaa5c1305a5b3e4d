// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/elevenlabsstandin.h"

#include "sandbox/elevenlabsanswers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using namespace elevenlabsanswers;

namespace {

constexpr auto NumbersPath = "/v1/convai/phone-numbers"_L1;
constexpr auto NumbersPathV2 = "/v1/convai/v2/phone-numbers"_L1;
constexpr auto AgentsPath = "/v1/convai/agents"_L1;

ElevenLabsStandIn::Options completed(ElevenLabsStandIn::Options options)
{
    if (options.apiKey.isEmpty())
        options.apiKey = u"sandbox-elevenlabs-key"_s;
    if (options.agents.isEmpty()) {
        options.agents = {{u"agent_3701k3ttaq12ewp8b7qv5rfyszkz"_s, u"Reception"_s},
                          {u"agent_8401k4d0m2fze5h9t6n3c7vxyqab"_s, u"After hours"_s}};
    }
    return options;
}

bool containsText(const QString &text, const QString &wanted)
{
    return wanted.isEmpty() || text.contains(wanted, Qt::CaseInsensitive);
}

//! The page_size asked for; none where it is out of bounds.
std::optional<int> pageSizeOf(const HttpRequest &request, int usual, int most)
{
    const QString text = request.query.value(u"page_size"_s);
    if (text.isEmpty())
        return usual;
    const int size = text.toInt();
    return size < 1 || size > most ? std::optional<int>() : size;
}

HttpAnswer badPageSize()
{
    return error(400, u"invalid_page_size"_s, u"page_size is out of range"_s, u"page_size"_s);
}

HttpAnswer badCursor()
{
    return error(400, u"invalid_cursor"_s, u"The cursor is not valid"_s, u"cursor"_s);
}

HttpAnswer alreadyImported(const QString &phoneNumber)
{
    return error(409,
                 u"resource_already_exists"_s,
                 u"Phone number %1 already exists in this workspace."_s.arg(phoneNumber));
}

HttpAnswer unknownAgent(const QString &id)
{
    return error(404, u"agent_not_found"_s, u"Agent with id %1 not found."_s.arg(id));
}

} // namespace

ElevenLabsStandIn::ElevenLabsStandIn(QObject *parent)
    : ElevenLabsStandIn(Options(), parent)
{
}

ElevenLabsStandIn::ElevenLabsStandIn(Options options, QObject *parent)
    : StandIn(options.port, options.seed, parent)
    , m_options(completed(std::move(options)))
{
}

HttpAnswer ElevenLabsStandIn::answer(const HttpRequest &request)
{
    const QByteArray key = request.header("xi-api-key");
    if (key.isEmpty())
        return legacyError(401, u"missing_api_key"_s, u"An API key is required."_s);
    if (key != m_options.apiKey.toUtf8())
        return legacyError(401, u"invalid_api_key"_s, u"Invalid API key"_s);

    const QString &path = request.path;
    const bool isGet = request.verb == "GET"_L1;
    if (path == NumbersPathV2)
        return isGet ? listV2(request) : plainError(405, u"Method Not Allowed"_s);
    if (path == NumbersPath) {
        if (request.verb == "POST"_L1)
            return import(request);
        return isGet ? listV1(request) : plainError(405, u"Method Not Allowed"_s);
    }
    if (path == AgentsPath && isGet)
        return listAgents(request);
    if (path.startsWith(NumbersPath + u'/'))
        return one(request, path.sliced(NumbersPath.size() + 1));
    if (path.startsWith("/v1/user"_L1)) { // a key for agents alone lacks user_read
        return legacyError(401,
                           u"missing_permissions"_s,
                           u"The API key you used is missing the permission user_read to execute "
                           "this operation."_s);
    }
    return plainError(404, u"Not Found"_s);
}

HttpAnswer ElevenLabsStandIn::import(const HttpRequest &request)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parseError);
    if (!document.isObject())
        return malformedJson(parseError.offset);
    const QJsonObject body = document.object();
    QStringList missing;
    for (const QString &name : {u"phone_number"_s, u"label"_s, u"sid"_s, u"token"_s}) {
        if (!body[name].isString())
            missing.append(name);
    }
    if (!missing.isEmpty())
        return fieldsMissing(missing);

    const QString phoneNumber = body["phone_number"_L1].toString();
    const QString sid = body["sid"_L1].toString();
    const QString agentId = body["agent_id"_L1].toString();
    if (indexOf(phoneNumber) >= 0 && !m_takesDuplicates)
        return alreadyImported(phoneNumber);
    if (!agentId.isEmpty() && !agent(agentId))
        return unknownAgent(agentId);
    if (sid.startsWith("SK"_L1) && !body["account_auth_token"_L1].isString()) {
        return error(400,
                     u"invalid_parameters"_s,
                     u"account_auth_token is required for API Key imports."_s,
                     u"account_auth_token"_s);
    }
    if (m_options.acceptsTwilioCredentials
        && !m_options.acceptsTwilioCredentials(sid, body["token"_L1].toString())) {
        return error(400,
                     u"invalid_parameters"_s,
                     u"Twilio rejected the credentials (20003): Authenticate"_s,
                     u"token"_s);
    }
    if (m_options.isOwnedAtTwilio && !m_options.isOwnedAtTwilio(phoneNumber)) {
        return error(400,
                     u"invalid_parameters"_s,
                     u"Phone number %1 is not listed in the Twilio account."_s.arg(phoneNumber),
                     u"phone_number"_s);
    }
    if (m_forgetsImports)
        return HttpAnswer::json(200, QJsonObject{{u"phone_number_id"_s, makeId()}});
    const QString id = addImported(phoneNumber, body["label"_L1].toString(), {}, agentId);
    ++m_imports;
    if (m_options.onImported)
        m_options.onImported(phoneNumber);
    return HttpAnswer::json(200, QJsonObject{{u"phone_number_id"_s, id}});
}

HttpAnswer ElevenLabsStandIn::listV2(const HttpRequest &request) const
{
    const auto pageSize = pageSizeOf(request, 100, 1000);
    if (!pageSize)
        return badPageSize();
    const auto asked = [&](const QString &name) { return request.query.value(name); };
    const QString search = asked(u"search"_s);
    const QString agentId = asked(u"agent_id"_s);

    QList<Imported> found;
    for (const Imported &number : m_imported) {
        const bool isFound = search.isEmpty() || number.id == search
                             || containsText(number.label, search)
                             || containsText(number.phoneNumber, search);
        if (isFound && containsText(number.label, asked(u"label"_s))
            && containsText(number.phoneNumber, asked(u"phone_number"_s))
            && (agentId.isEmpty() || number.agentId == agentId))
            found.append(number);
    }
    if (const QString key = asked(u"sort_by"_s); !key.isEmpty()) {
        const bool isByLabel = key == "label"_L1;
        const bool isDescending = asked(u"sort_direction"_s) == "desc"_L1;
        std::stable_sort(found.begin(), found.end(), [&](const Imported &a, const Imported &b) {
            const Imported &first = isDescending ? b : a;
            const Imported &second = isDescending ? a : b;
            return isByLabel ? first.label < second.label : first.phoneNumber < second.phoneNumber;
        });
    }
    QStringList ids;
    for (const Imported &number : std::as_const(found))
        ids.append(number.id);
    const Page page = pageOf(ids, asked(u"cursor"_s), *pageSize);
    if (!page.isCursorKnown)
        return badCursor();
    QJsonArray items;
    for (qsizetype i = page.start; i < page.end; ++i)
        items.append(item(found[i]));
    return HttpAnswer::json(200,
                            QJsonObject{{u"phone_numbers"_s, items},
                                        {u"next_cursor"_s, page.nextCursor},
                                        {u"has_more"_s, page.hasMore}});
}

HttpAnswer ElevenLabsStandIn::listV1(const HttpRequest &request) const
{
    const QString agentId = request.query.value(u"agent_id"_s);
    QJsonArray items;
    for (const Imported &number : m_imported) {
        if (agentId.isEmpty() || number.agentId == agentId)
            items.append(item(number));
    }
    return HttpAnswer::json(200, items);
}

HttpAnswer ElevenLabsStandIn::one(const HttpRequest &request, const QString &id)
{
    const auto number = std::find_if(m_imported.begin(),
                                     m_imported.end(),
                                     [&](const Imported &candidate) { return candidate.id == id; });
    if (number == m_imported.end()) {
        return error(
            404, u"phone_number_not_found"_s, u"Phone number with id %1 not found."_s.arg(id));
    }
    if (request.verb == "GET"_L1)
        return HttpAnswer::json(200, item(*number));
    if (request.verb == "PATCH"_L1)
        return patch(request, *number);
    if (request.verb == "DELETE"_L1) {
        m_imported.erase(number);
        return HttpAnswer::json(200, QJsonValue::Null);
    }
    return plainError(405, u"Method Not Allowed"_s);
}

HttpAnswer ElevenLabsStandIn::patch(const HttpRequest &request, Imported &number)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parseError);
    if (!document.isObject())
        return malformedJson(parseError.offset);
    const QJsonObject body = document.object();
    if (body.contains("agent_id"_L1)) {
        const QString agentId = body["agent_id"_L1].toString(); // null: none
        if (!agentId.isEmpty() && !agent(agentId))
            return unknownAgent(agentId);
        number.agentId = agentId;
    }
    if (body["label"_L1].isString())
        number.label = body["label"_L1].toString();
    return HttpAnswer::json(200, item(number));
}

HttpAnswer ElevenLabsStandIn::listAgents(const HttpRequest &request) const
{
    const auto pageSize = pageSizeOf(request, 30, 100);
    if (!pageSize)
        return badPageSize();
    QList<Agent> found;
    QStringList ids;
    for (const Agent &candidate : m_options.agents) {
        if (containsText(candidate.name, request.query.value(u"search"_s))) {
            found.append(candidate);
            ids.append(candidate.id);
        }
    }
    const Page page = pageOf(ids, request.query.value(u"cursor"_s), *pageSize);
    if (!page.isCursorKnown)
        return badCursor();
    QJsonArray items;
    for (qsizetype i = page.start; i < page.end; ++i) {
        items.append(QJsonObject{{u"agent_id"_s, found[i].id},
                                 {u"name"_s, found[i].name},
                                 {u"tags"_s, QJsonArray()},
                                 {u"created_at_unix_secs"_s, 1'757'000'000 + i},
                                 {u"access_info"_s,
                                  QJsonObject{{u"is_creator"_s, true},
                                              {u"creator_name"_s, u"Sandbox"_s},
                                              {u"creator_email"_s, u"sandbox@example.org"_s},
                                              {u"role"_s, u"admin"_s}}},
                                 {u"archived"_s, false}});
    }
    return HttpAnswer::json(200,
                            QJsonObject{{u"agents"_s, items},
                                        {u"next_cursor"_s, page.nextCursor},
                                        {u"has_more"_s, page.hasMore}});
}

QJsonObject ElevenLabsStandIn::item(const Imported &number) const
{
    QJsonValue assigned = QJsonValue::Null;
    if (const Agent *owner = agent(number.agentId))
        assigned = QJsonObject{{u"agent_id"_s, owner->id}, {u"agent_name"_s, owner->name}};
    return {{u"phone_number"_s, number.phoneNumber},
            {u"label"_s, number.label},
            {u"phone_number_id"_s, number.id},
            {u"provider"_s, u"twilio"_s},
            {u"supports_inbound"_s, true},
            {u"supports_outbound"_s, true},
            {u"assigned_agent"_s, assigned}};
}

HttpAnswer ElevenLabsStandIn::errorAnswer(int status)
{
    if (status == 429)
        return error(429, u"rate_limit_exceeded"_s, u"Too many requests. Slow down."_s);
    return error(status, u"internal_error"_s, u"Something went wrong on our side."_s);
}

bool ElevenLabsStandIn::canBeTaken(const HttpRequest &request) const
{
    return request.verb == "POST"_L1 && request.path == NumbersPath;
}

HttpAnswer ElevenLabsStandIn::takenAnswer(const HttpRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString phoneNumber = body["phone_number"_L1].toString();
    if (indexOf(phoneNumber) < 0)
        addImported(phoneNumber, phoneNumber);
    return alreadyImported(phoneNumber);
}

void ElevenLabsStandIn::decorate(HttpAnswer &answer)
{
    answer.addHeader("x-request-id", randomHex(32));
}

} // namespace numberwell
