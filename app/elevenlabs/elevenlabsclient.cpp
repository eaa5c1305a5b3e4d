// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevenlabs/elevenlabsclient.h"

#include "elevenlabs/elevenlabserrors.h"
#include "elevenlabs/elevenlabsparser.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace numberwell::elevenlabs {

namespace {

constexpr int PageSize = 100;
constexpr int MostPages = 1000;

RestOptions restOptions(const ElevenLabsAccount &account, const ClientOptions &options)
{
    RestOptions result;
    result.name = u"elevenlabs"_s;
    result.baseUrl = account.apiUrl;
    result.timeout = options.timeout;
    result.authorizationHeaderName = "xi-api-key";
    result.authorization = account.apiKey;
    result.requestIdHeader = "x-request-id";
    result.throttle = std::make_shared<Throttle>(options.maxInFlight);
    result.retry = options.retry;
    result.classify = classify;
    return result;
}

QString numberPath(const QString &id)
{
    return u"/v1/convai/phone-numbers/"_s + pathSegment(id);
}

QJsonObject importBody(const ImportRequest &number)
{
    QJsonObject body{{u"provider"_s, u"twilio"_s},
                     {u"phone_number"_s, number.number.toString()},
                     {u"label"_s, number.label},
                     {u"sid"_s, number.twilioSid},
                     {u"token"_s, number.twilioToken.reveal()},
                     {u"enable_sms"_s, number.enableSms}};
    if (!number.agentId.isEmpty())
        body.insert(u"agent_id"_s, number.agentId);
    if (!number.accountAuthToken.isEmpty())
        body.insert(u"account_auth_token"_s, number.accountAuthToken.reveal());
    return body;
}

Error endlessPaging()
{
    return {ErrorKind::Protocol,
            u"endless_paging"_s,
            u"next_cursor: the list leads back to itself or does not end"_s,
            0,
            {},
            {}};
}

Error tooLong()
{
    return {ErrorKind::Protocol, u"too_large"_s, u"ElevenLabs' list is too long."_s, 0, {}, {}};
}

} // namespace

ElevenLabsClient::ElevenLabsClient(QNetworkAccessManager *network,
                                   const ElevenLabsAccount &account,
                                   const ClientOptions &options)
    : m_network(network)
{
    setAccount(account, options);
}

void ElevenLabsClient::setAccount(const ElevenLabsAccount &account, const ClientOptions &options)
{
    if (m_rest)
        abortAll();
    m_maxListingBytes = options.maxListingBytes;
    m_rest = std::make_unique<RestClient>(m_network, restOptions(account, options));
}

QCoro::Task<Result<QList<ImportedNumber>>> ElevenLabsClient::listNumbers(
    CancellationPointer cancellation)
{
    RestRequest paged = request("GET", u"/v1/convai/v2/phone-numbers"_s, cancellation);
    const auto numbers = co_await collect<ImportedNumber>(std::move(paged), &parseNumberPage);
    if (numbers || numbers.error().kind != ErrorKind::NotFound)
        co_return numbers;
    // Older deployments know the first version of the list alone.
    RestRequest whole = request("GET", u"/v1/convai/phone-numbers"_s, cancellation);
    const auto answer = co_await m_rest->send(std::move(whole));
    if (!answer)
        co_return failure(answer.error());
    co_return parseNumberArray(answer->body);
}

QCoro::Task<Result<ImportedNumber>> ElevenLabsClient::fetch(QString id,
                                                            CancellationPointer cancellation)
{
    RestRequest one = request("GET", numberPath(id), cancellation);
    const auto answer = co_await m_rest->send(std::move(one));
    if (!answer)
        co_return failure(answer.error());
    co_return parseNumber(answer->body);
}

template <typename T>
QCoro::Task<Result<QList<T>>> ElevenLabsClient::collect(
    RestRequest request,
    Result<Page<T>> (*parse)(const QByteArray &))
{
    QList<T> items;
    QSet<QString> seenCursors;
    QString cursor;
    qint64 bytes = 0;
    for (int pages = 0; pages < MostPages; ++pages) {
        Parameters parameters{{u"page_size"_s, QString::number(PageSize)}};
        if (!cursor.isEmpty())
            parameters.append({u"cursor"_s, cursor});
        RestRequest current = request;
        current.query = urlQuery(parameters);
        const auto answer = co_await m_rest->send(std::move(current));
        if (!answer)
            co_return failure(answer.error());
        const auto page = parse(answer->body);
        if (!page)
            co_return failure(page.error());
        bytes += answer->body.size();
        if (bytes > m_maxListingBytes)
            co_return failure(tooLong());
        items.append(page->items);
        cursor = page->nextCursor;
        if (cursor.isEmpty())
            co_return items;
        if (seenCursors.contains(cursor))
            break;
        seenCursors.insert(cursor);
    }
    co_return failure(endlessPaging());
}

QCoro::Task<Result<ImportAnswer>> ElevenLabsClient::importNumber(ImportRequest number,
                                                                 CancellationPointer cancellation)
{
    RestRequest request
        = jsonRequest("POST", u"/v1/convai/phone-numbers"_s, importBody(number), cancellation);
    request.isIdempotent = false;
    request.secrets = {number.twilioToken, number.accountAuthToken};
    const auto answer = co_await m_rest->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    auto id = parseImportedId(answer->body);
    if (!id)
        co_return failure(id.error());
    co_return ImportAnswer{.id = *std::move(id), .requestId = answer->requestId};
}

QCoro::Task<Result<ImportedNumber>> ElevenLabsClient::setAgent(QString id,
                                                               QString agentId,
                                                               CancellationPointer cancellation)
{
    const QJsonValue agent = agentId.isEmpty() ? QJsonValue() : QJsonValue(agentId);
    RestRequest request
        = jsonRequest("PATCH", numberPath(id), {{u"agent_id"_s, agent}}, cancellation);
    const auto answer = co_await m_rest->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return parseNumber(answer->body);
}

QCoro::Task<Result<>> ElevenLabsClient::remove(QString id, CancellationPointer cancellation)
{
    RestRequest deletion = request("DELETE", numberPath(id), cancellation);
    const auto answer = co_await m_rest->send(std::move(deletion));
    if (!answer && answer.error().kind != ErrorKind::NotFound)
        co_return failure(answer.error());
    co_return Result<>();
}

QCoro::Task<Result<QList<Agent>>> ElevenLabsClient::agents(CancellationPointer cancellation)
{
    RestRequest paged = request("GET", u"/v1/convai/agents"_s, cancellation);
    co_return co_await collect<Agent>(std::move(paged), &parseAgentPage);
}

QCoro::Task<Result<>> ElevenLabsClient::probe(CancellationPointer cancellation)
{
    RestRequest one = request("GET", u"/v1/convai/agents"_s, cancellation);
    one.query = urlQuery({{u"page_size"_s, u"1"_s}});
    const auto answer = co_await m_rest->send(std::move(one));
    if (!answer)
        co_return failure(answer.error());
    const auto page = parseAgentPage(answer->body);
    if (!page)
        co_return failure(page.error());
    co_return Result<>();
}

RestRequest ElevenLabsClient::request(const QByteArray &verb,
                                      const QString &path,
                                      const CancellationPointer &cancellation) const
{
    RestRequest result;
    result.verb = verb;
    result.path = path;
    result.isIdempotent = true;
    result.cancellation = cancellation;
    return result;
}

RestRequest ElevenLabsClient::jsonRequest(const QByteArray &verb,
                                          const QString &path,
                                          const QJsonObject &body,
                                          const CancellationPointer &cancellation) const
{
    RestRequest result = request(verb, path, cancellation);
    result.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    result.contentType = "application/json";
    return result;
}

} // namespace numberwell::elevenlabs
