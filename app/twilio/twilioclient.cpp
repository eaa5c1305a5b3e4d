// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twilio/twilioclient.h"

#include "twilio/twilioerrors.h"
#include "twilio/twilioparser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace numberwell::twilio {

namespace {

constexpr int PageSize = 1000;
constexpr int MostPages = 500;
constexpr qsizetype LongestUri = 4096;

RestOptions restOptions(const TwilioAccount &account,
                        const ClientOptions &options,
                        const QString &name,
                        const QUrl &url,
                        const std::shared_ptr<Throttle> &throttle)
{
    const QByteArray credentials
        = (account.user + u':' + account.password.reveal()).toUtf8().toBase64();
    RestOptions result;
    result.name = name;
    result.baseUrl = url;
    result.timeout = options.timeout;
    result.authorizationHeaderName = "Authorization";
    result.authorization = Secret(u"Basic "_s + QString::fromLatin1(credentials));
    result.requestIdHeader = "Twilio-Request-Id";
    result.throttle = throttle;
    result.retry = options.retry;
    result.classify = classify;
    result.secrets = {account.password, Secret(QString::fromLatin1(credentials))};
    return result;
}

Error protocolError(const QString &code, const QString &detail)
{
    return {ErrorKind::Protocol, code, detail, 0, {}, {}};
}

Parameters searchParameters(const SearchQuery &query)
{
    Parameters parameters;
    if (query.areaCode)
        parameters.append({u"AreaCode"_s, query.areaCode->toString()});
    if (!query.contains.isEmpty())
        parameters.append({u"Contains"_s, query.contains});
    if (query.required.voice)
        parameters.append({u"VoiceEnabled"_s, u"true"_s});
    if (query.required.sms)
        parameters.append({u"SmsEnabled"_s, u"true"_s});
    if (query.required.mms)
        parameters.append({u"MmsEnabled"_s, u"true"_s});
    parameters.append({u"PageSize"_s, QString::number(query.pageSize)});
    return parameters;
}

//! What every answer that holds a number must hold besides: the number that was meant.
template <typename Matches>
Result<IncomingNumber> verified(Result<IncomingNumber> number, Matches matches)
{
    if (number && !matches(*number)) {
        return failure(protocolError(u"another_number"_s,
                                     u"Twilio answered with another number: %1 (%2)."_s.arg(
                                         number->number.toString(), number->sid)));
    }
    return number;
}

} // namespace

TwilioClient::TwilioClient(QNetworkAccessManager *network,
                           TwilioAccount account,
                           const ClientOptions &options)
    : m_network(network)
{
    setAccount(std::move(account), options);
}

void TwilioClient::setAccount(TwilioAccount account, const ClientOptions &options)
{
    if (m_api)
        abortAll();
    m_account = std::move(account);
    m_maxListingBytes = options.maxListingBytes;
    const auto throttle = std::make_shared<Throttle>(options.maxInFlight);
    m_api = std::make_unique<RestClient>(
        m_network, restOptions(m_account, options, u"twilio"_s, m_account.apiUrl, throttle));
    m_pricing = std::make_unique<RestClient>(
        m_network,
        restOptions(m_account, options, u"twilio-pricing"_s, m_account.pricingUrl, throttle));
}

TwilioClient::~TwilioClient()
{
    refuseNewWork();
    abortAll();
}

void TwilioClient::abortAll()
{
    m_api->abortAll();
    m_pricing->abortAll();
}

void TwilioClient::refuseNewWork()
{
    m_api->refuseNewWork();
    m_pricing->refuseNewWork();
}

QCoro::Task<Result<QList<AvailableNumber>>> TwilioClient::search(SearchQuery query,
                                                                 CancellationPointer cancellation)
{
    RestRequest request = get(
        accountPath(u"/AvailablePhoneNumbers/%1/Local.json"_s.arg(pathSegment(query.country))),
        cancellation);
    request.query = urlQuery(searchParameters(query));
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    auto numbers = parseAvailableNumbers(answer->body);
    if (numbers && query.areaCode) {
        numbers->removeIf([&query](const AvailableNumber &available) {
            return available.number.areaCode() != query.areaCode->toString();
        });
    }
    co_return numbers;
}

QCoro::Task<Result<IncomingNumber>> TwilioClient::buy(E164 number,
                                                      QString friendlyName,
                                                      CancellationPointer cancellation)
{
    RestRequest request
        = post(accountPath(u"/IncomingPhoneNumbers.json"_s),
               {{u"PhoneNumber"_s, number.toString()}, {u"FriendlyName"_s, friendlyName}},
               cancellation);
    request.isIdempotent = false;
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    auto bought = verified(parseIncomingNumber(answer->body),
                           [&number](const auto &got) { return got.number == number; });
    if (bought)
        bought->requestId = answer->requestId;
    co_return bought;
}

QCoro::Task<Result<std::optional<IncomingNumber>>> TwilioClient::lookUp(
    E164 number,
    CancellationPointer cancellation)
{
    RestRequest request = get(accountPath(u"/IncomingPhoneNumbers.json"_s), cancellation);
    request.query = urlQuery(
        {{u"PhoneNumber"_s, number.toString()}, {u"PageSize"_s, QString::number(PageSize)}});
    const auto listing = co_await collect(std::move(request));
    if (!listing)
        co_return failure(listing.error());
    // The filter matches parts of numbers.
    for (const IncomingNumber &found : listing->numbers) {
        if (found.number != number)
            continue;
        IncomingNumber owned = found;
        owned.requestId = listing->requestId;
        co_return std::optional(owned);
    }
    // "Not there" from half a list would let somebody buy it twice.
    if (listing->interruption)
        co_return failure(*listing->interruption);
    co_return std::optional<IncomingNumber>();
}

QCoro::Task<Result<Listing>> TwilioClient::list(CancellationPointer cancellation)
{
    RestRequest request = get(accountPath(u"/IncomingPhoneNumbers.json"_s), cancellation);
    request.query = urlQuery({{u"PageSize"_s, QString::number(PageSize)}});
    co_return co_await collect(std::move(request));
}

QCoro::Task<Result<Listing>> TwilioClient::collect(RestRequest request)
{
    const CancellationPointer cancellation = request.cancellation;
    Listing listing;
    qint64 bytes = 0;
    QSet<QString> seenSids;
    QSet<QString> seenPages;
    Result<RestRequest> next = std::move(request);
    for (int pages = 0; pages < MostPages; ++pages) {
        Result<IncomingPage> page = failure(Error());
        if (next) {
            RestRequest current = *next;
            const auto answer = co_await m_api->send(std::move(current));
            page = answer ? parseIncomingPage(answer->body) : failure(answer.error());
            if (answer) {
                listing.requestId = answer->requestId;
                bytes += answer->body.size();
            }
            if (page && bytes > m_maxListingBytes)
                page = failure(protocolError(u"too_large"_s, u"Twilio's list is too long."_s));
        } else {
            page = failure(next.error());
        }
        if (!page) {
            if (pages == 0 || page.error().kind == ErrorKind::Cancelled)
                co_return failure(page.error());
            listing.interruption = page.error();
            co_return listing;
        }
        // A number bought meanwhile shifts the pages, so one may come twice.
        for (const IncomingNumber &number : page->numbers) {
            if (!seenSids.contains(number.sid)) {
                seenSids.insert(number.sid);
                listing.numbers.append(number);
            }
        }
        if (page->nextPageUri.isEmpty()) {
            listing.isComplete = true;
            co_return listing;
        }
        if (seenPages.contains(page->nextPageUri)) {
            listing.interruption
                = protocolError(u"endless_paging"_s, u"Twilio's list leads back to itself."_s);
            co_return listing;
        }
        seenPages.insert(page->nextPageUri);
        next = nextPage(page->nextPageUri, cancellation);
    }
    listing.interruption = protocolError(u"endless_paging"_s, u"Twilio's list does not end."_s);
    co_return listing;
}

QCoro::Task<Result<IncomingNumber>> TwilioClient::fetch(QString sid,
                                                        CancellationPointer cancellation)
{
    RestRequest request = get(numberPath(sid), cancellation);
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return verified(parseIncomingNumber(answer->body),
                       [&sid](const IncomingNumber &got) { return got.sid == sid; });
}

QCoro::Task<Result<IncomingNumber>> TwilioClient::rename(QString sid,
                                                         QString friendlyName,
                                                         CancellationPointer cancellation)
{
    RestRequest request = post(numberPath(sid), {{u"FriendlyName"_s, friendlyName}}, cancellation);
    request.isIdempotent = true;
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return verified(parseIncomingNumber(answer->body),
                       [&sid](const IncomingNumber &got) { return got.sid == sid; });
}

QCoro::Task<Result<>> TwilioClient::release(QString sid, CancellationPointer cancellation)
{
    RestRequest request = get(numberPath(sid), cancellation);
    request.verb = "DELETE";
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer && answer.error().kind != ErrorKind::NotFound)
        co_return failure(answer.error());
    co_return Result<>();
}

QCoro::Task<Result<Balance>> TwilioClient::balance(CancellationPointer cancellation)
{
    RestRequest request = get(accountPath(u"/Balance.json"_s), cancellation);
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return parseBalance(answer->body);
}

QCoro::Task<Result<QList<NumberPrice>>> TwilioClient::prices(QString country,
                                                             CancellationPointer cancellation)
{
    RestRequest request
        = get(u"/v1/PhoneNumbers/Countries/"_s + pathSegment(country), cancellation);
    const auto answer = co_await m_pricing->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return parsePrices(answer->body);
}

QCoro::Task<Result<AccountInfo>> TwilioClient::account(CancellationPointer cancellation)
{
    RestRequest request = get(accountPath(u".json"_s), cancellation);
    const auto answer = co_await m_api->send(std::move(request));
    if (!answer)
        co_return failure(answer.error());
    co_return parseAccount(answer->body);
}

RestRequest TwilioClient::get(const QString &path, const CancellationPointer &cancellation) const
{
    RestRequest request;
    request.path = path;
    request.isIdempotent = true;
    request.cancellation = cancellation;
    return request;
}

RestRequest TwilioClient::post(const QString &path,
                               const Parameters &form,
                               const CancellationPointer &cancellation) const
{
    RestRequest request;
    request.verb = "POST";
    request.path = path;
    request.body = formBody(form);
    request.contentType = "application/x-www-form-urlencoded";
    request.cancellation = cancellation;
    return request;
}

QString TwilioClient::accountPath(const QString &rest) const
{
    return u"/2010-04-01/Accounts/"_s + pathSegment(m_account.accountSid) + rest;
}

QString TwilioClient::numberPath(const QString &sid) const
{
    return accountPath(u"/IncomingPhoneNumbers/%1.json"_s.arg(pathSegment(sid)));
}

Result<RestRequest> TwilioClient::nextPage(const QString &uri,
                                           const CancellationPointer &cancellation) const
{
    const QUrl url(uri, QUrl::StrictMode);
    const QString path = url.path(QUrl::FullyEncoded);
    // Relative to the host, within this account: anything else would carry the credentials off.
    if (uri.size() > LongestUri || !url.isValid() || !url.scheme().isEmpty()
        || !url.authority().isEmpty() || !path.startsWith(accountPath(u"/"_s))
        || path.contains("/.."_L1)) {
        return failure(protocolError(
            u"json"_s,
            u"next_page_uri: a path of this account expected, \"%1\" found"_s.arg(uri.left(200))));
    }
    RestRequest request = get(path, cancellation);
    request.query = QUrlQuery(url.query(QUrl::FullyEncoded));
    return request;
}

} // namespace numberwell::twilio
