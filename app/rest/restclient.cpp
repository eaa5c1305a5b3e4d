// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/restclient.h"

#include "rest/exchange.h"
#include "rest/waiter.h"

#include <QIODevice>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QScopeGuard>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Q_LOGGING_CATEGORY(restLog, "numberwell.rest", QtInfoMsg)

constexpr qsizetype LongestDetail = 600;
// A vendor's words for a refusal are a sentence or two; more is a proxy's page, or worse.
constexpr qsizetype LongestRefusal = 256 * 1024;

/*!
 * A body that can be sent once.
 *
 * Where a kept-alive connection closes before the answer, Qt sends the request again by itself,
 * POST included, which could buy a number twice. It rewinds the body for that; this one refuses,
 * and Qt reports ContentReSendError instead. Not a QBuffer: Qt would take that one's bytes.
 */
class SendOnceBody final : public QIODevice
{
public:
    explicit SendOnceBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 length = std::min<qint64>(maxSize, m_bytes.size() - pos());
        std::copy_n(m_bytes.constData() + pos(), length, data);
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

Error cancelledError()
{
    return {ErrorKind::Cancelled, {}, u"Cancelled."_s, 0, {}, {}};
}

bool isHeaderSafe(const QString &value)
{
    return std::all_of(
        value.cbegin(), value.cend(), [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
}

} // namespace

struct RestClient::Tries
{
    int unanswered = 0;
    int rateLimited = 0;
};

RestClient::RestClient(QNetworkAccessManager *network, RestOptions options)
    : m_network(network)
    , m_options(std::move(options))
{
    if (!m_options.throttle)
        m_options.throttle = std::make_shared<Throttle>();
}

RestClient::~RestClient()
{
    refuseNewWork();
    abortAll();
}

void RestClient::abortAll()
{
    const QList<CancellationPointer> running = m_running;
    for (const CancellationPointer &cancellation : running)
        cancellation->cancel();
}

QCoro::Task<Result<RestResponse>> RestClient::send(RestRequest request)
{
    if (!m_isAccepting)
        co_return failure(cancelledError());
    if (!isHeaderSafe(m_options.authorization.reveal())) {
        co_return failure(ErrorKind::Unauthorized,
                          u"malformed_credentials"_s,
                          u"The credentials hold characters that no key has."_s);
    }
    const auto cancellation = std::make_shared<Cancellation>();
    m_running.append(cancellation);
    const auto registration
        = qScopeGuard([this, cancellation] { m_running.removeOne(cancellation); });
    Cancellation::Subscription outer;
    if (request.cancellation)
        outer = request.cancellation->subscribe([cancellation] { cancellation->cancel(); });

    Tries tries;
    for (;;) {
        Result<RestResponse> result = co_await attempt(request, cancellation);
        if (result || cancellation->isCancelled())
            co_return result;
        const auto pause = pauseBeforeRetry(result.error(), request.isIdempotent, tries);
        if (!pause)
            co_return result;
        // After a 429 the throttle holds back the whole account, this request included.
        const bool isHeldByThrottle = result.error().kind == ErrorKind::RateLimited;
        if (!isHeldByThrottle && !co_await sleep(*pause, cancellation))
            co_return failure(cancelledError());
    }
}

QCoro::Task<Result<RestResponse>> RestClient::attempt(RestRequest request,
                                                      CancellationPointer cancellation)
{
    const auto throttle = m_options.throttle;
    const Result<> entered = co_await throttle->enter(cancellation, m_options.retry.longestPause);
    if (!entered)
        co_return failure(entered.error());
    const auto leave = qScopeGuard([throttle] { throttle->leave(); });
    if (!m_network)
        co_return failure(cancelledError());

    const Exchange::Limits limits{request.timeout.value_or(m_options.timeout),
                                  m_options.maxBodyBytes};
    Exchange exchange(start(request), limits, cancellation);
    co_await exchange.ended().wait();
    Result<RestResponse> result = classified(exchange.outcome(m_options.requestIdHeader), request);
    logLine(request, result, exchange.duration());
    co_return result;
}

QCoro::Task<bool> RestClient::sleep(std::chrono::milliseconds duration,
                                    CancellationPointer cancellation)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    const auto subscription = cancellation->subscribe([&waiter] { waiter.finish(); });
    timer.start(duration);
    co_await waiter.wait();
    co_return !cancellation->isCancelled();
}

QNetworkRequest RestClient::networkRequest(const RestRequest &request) const
{
    QUrl url = m_options.baseUrl;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + request.path, QUrl::StrictMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);

    QNetworkRequest result(url);
    using Attribute = QNetworkRequest;
    result.setAttribute(Attribute::RedirectPolicyAttribute, Attribute::ManualRedirectPolicy);
    result.setAttribute(Attribute::CookieLoadControlAttribute, Attribute::Manual);
    result.setAttribute(Attribute::CookieSaveControlAttribute, Attribute::Manual);
    result.setAttribute(Attribute::AuthenticationReuseAttribute, Attribute::Manual);
    result.setAttribute(Attribute::CacheLoadControlAttribute, Attribute::AlwaysNetwork);
    result.setAttribute(Attribute::CacheSaveControlAttribute, false);
    // What is repeated when a connection breaks is known and tested for HTTP/1.1 alone.
    result.setAttribute(Attribute::Http2AllowedAttribute, false);
    result.setHeader(Attribute::UserAgentHeader, u"Numberwell/" NUMBERWELL_VERSION ""_s);
    result.setRawHeader("Accept", "application/json");
    if (!m_options.authorizationHeaderName.isEmpty()) {
        result.setRawHeader(m_options.authorizationHeaderName,
                            m_options.authorization.reveal().toLatin1());
    }
    if (!request.contentType.isEmpty())
        result.setRawHeader("Content-Type", request.contentType);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    return result;
}

QNetworkReply *RestClient::start(const RestRequest &request)
{
    const QNetworkRequest wire = networkRequest(request);
    if (request.isIdempotent) {
        return request.contentType.isEmpty()
                   ? m_network->sendCustomRequest(wire, request.verb)
                   : m_network->sendCustomRequest(wire, request.verb, request.body);
    }
    auto *body = new SendOnceBody(request.body);
    QNetworkReply *reply = m_network->sendCustomRequest(wire, request.verb, body);
    body->setParent(reply);
    return reply;
}

Result<RestResponse> RestClient::classified(Result<RestResponse> answer,
                                            const RestRequest &request) const
{
    if (!answer)
        return failure(scrubbed(std::move(answer.error()), request));
    if (answer->status >= 200 && answer->status < 300)
        return answer;
    const bool isReadable = m_options.classify && answer->body.size() <= LongestRefusal;
    Error error = isReadable ? m_options.classify(*answer) : errorFromStatus(*answer);
    error.httpStatus = answer->status;
    if (error.requestId.isEmpty())
        error.requestId = answer->requestId;
    if (!error.retryAfter)
        error.retryAfter = answer->retryAfter;
    return failure(scrubbed(std::move(error), request));
}

Error RestClient::scrubbed(Error error, const RestRequest &request) const
{
    const QList<Secret> secrets
        = m_options.secrets + request.secrets + QList{m_options.authorization};
    for (const Secret &secret : secrets) {
        if (secret.isEmpty())
            continue;
        error.code.replace(secret.reveal(), u"***"_s);
        error.detail.replace(secret.reveal(), u"***"_s);
    }
    error.detail.truncate(LongestDetail);
    error.code.truncate(LongestDetail);
    return error;
}

std::optional<std::chrono::milliseconds> RestClient::pauseBeforeRetry(const Error &error,
                                                                      bool isIdempotent,
                                                                      Tries &tries) const
{
    const RetryPolicy &policy = m_options.retry;
    std::chrono::milliseconds pause{0};
    if (error.kind == ErrorKind::RateLimited && error.httpStatus != 0) {
        pause = policy.delay(++tries.rateLimited);
        if (error.retryAfter)
            pause = std::max<std::chrono::milliseconds>(pause, *error.retryAfter);
        m_options.throttle->pauseFor(pause);
        if (tries.rateLimited >= policy.maxRateLimitTries)
            return {};
    } else if (isIdempotent && error.isTransient() && error.kind != ErrorKind::RateLimited) {
        pause = policy.delay(++tries.unanswered);
        if (error.retryAfter)
            pause = std::max<std::chrono::milliseconds>(pause, *error.retryAfter);
        if (tries.unanswered >= policy.maxTries)
            return {};
    } else {
        return {};
    }
    return pause <= policy.longestPause ? std::optional(pause) : std::nullopt;
}

void RestClient::logLine(const RestRequest &request,
                         const Result<RestResponse> &result,
                         std::chrono::milliseconds duration) const
{
    const QString requestId = result ? result->requestId : result.error().requestId;
    QString outcome;
    if (result)
        outcome = QString::number(result->status);
    else if (result.error().httpStatus != 0)
        outcome = QString::number(result.error().httpStatus) + u' ' + result.error().code;
    else
        outcome = nameOf(result.error().kind) + u' ' + result.error().code;
    // Never the query, a header or a body: they hold credentials and people's numbers.
    qCInfo(restLog).noquote() << m_options.name << request.verb << request.path << outcome.trimmed()
                              << duration.count() << "ms" << requestId;
}

} // namespace numberwell
