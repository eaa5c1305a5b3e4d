// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/exchange.h"

#include <QDateTime>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qint64 BlockSize = 64 * 1024;

struct NetworkWord
{
    QNetworkReply::NetworkError error;
    ErrorKind kind;
    QLatin1StringView code;
};

constexpr NetworkWord NetworkWords[] = {
    {QNetworkReply::ConnectionRefusedError, ErrorKind::Network, "connection_refused"_L1},
    {QNetworkReply::RemoteHostClosedError, ErrorKind::Network, "connection_closed"_L1},
    // The connection closed before the answer, and the request may not be sent a second time.
    {QNetworkReply::ContentReSendError, ErrorKind::Network, "connection_closed"_L1},
    {QNetworkReply::HostNotFoundError, ErrorKind::Network, "host_not_found"_L1},
    {QNetworkReply::TimeoutError, ErrorKind::Timeout, "timeout"_L1},
    {QNetworkReply::SslHandshakeFailedError, ErrorKind::Network, "tls"_L1},
    {QNetworkReply::UnknownContentError, ErrorKind::Protocol, "content"_L1},
    {QNetworkReply::ProtocolUnknownError, ErrorKind::Protocol, "http"_L1},
    {QNetworkReply::ProtocolInvalidOperationError, ErrorKind::Protocol, "http"_L1},
    {QNetworkReply::ProtocolFailure, ErrorKind::Protocol, "http"_L1},
};

Error networkError(const QNetworkReply &reply, int status)
{
    Error error{.kind = ErrorKind::Network,
                .code = u"network"_s,
                .detail = reply.errorString(),
                .httpStatus = status,
                .retryAfter = {},
                .requestId = {}};
    for (const NetworkWord &word : NetworkWords) {
        if (word.error == reply.error()) {
            error.kind = word.kind;
            error.code = word.code;
        }
    }
    return error;
}

//! A header may hold anything; logs and terminals get printable ASCII.
QString printable(const QByteArray &text)
{
    QString result;
    for (const char c : text.left(128)) {
        if (c > ' ' && c < '\x7f')
            result += QLatin1Char(c);
    }
    return result;
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, Limits limits, const CancellationPointer &cancellation)
    : m_reply(reply)
    , m_limits(limits)
{
    m_clock.start();
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::finished, this, [this] {
        if (read())
            end(End::Answered);
    });
    connect(reply, &QObject::destroyed, this, [this] {
        m_reply = nullptr;
        end(End::Dropped);
    });
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { end(End::TimedOut); });
    m_timeout.start(limits.timeout);
    m_subscription = cancellation->subscribe([this] { end(End::Cancelled); });
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

bool Exchange::read()
{
    // In blocks: a decompressed answer can be a thousand times what came over the wire.
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray block = m_reply->read(BlockSize);
        if (block.isEmpty())
            break;
        m_body += block;
        if (m_body.size() > m_limits.maxBodyBytes) {
            end(End::TooLarge);
            return false;
        }
    }
    return true;
}

void Exchange::end(End how)
{
    if (m_end != End::Running)
        return;
    m_end = how;
    m_duration = std::chrono::milliseconds(m_clock.elapsed());
    m_timeout.stop();
    if (m_reply && how != End::Answered) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    // The frame that holds this object goes on here and may end: nothing after it.
    m_ended.finish();
}

RestResponse Exchange::response(const QByteArray &requestIdHeader) const
{
    return {.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = m_body,
            .contentType = m_reply->rawHeader("Content-Type"),
            .requestId = requestIdHeader.isEmpty() ? QString()
                                                   : printable(m_reply->rawHeader(requestIdHeader)),
            .retryAfter
            = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc())};
}

Result<RestResponse> Exchange::outcome(const QByteArray &requestIdHeader) const
{
    switch (m_end) {
    case End::Answered:
        return answered(response(requestIdHeader));
    case End::TimedOut:
        return failure(ErrorKind::Timeout,
                       u"timeout"_s,
                       u"No answer within %1 s."_s.arg(double(m_limits.timeout.count()) / 1000));
    case End::TooLarge:
        return failure(ErrorKind::Protocol,
                       u"too_large"_s,
                       u"The answer is larger than %1 bytes."_s.arg(m_limits.maxBodyBytes));
    case End::Running:
    case End::Cancelled:
    case End::Dropped:
        break;
    }
    return failure(ErrorKind::Cancelled, {}, u"Cancelled."_s);
}

Result<RestResponse> Exchange::answered(const RestResponse &response) const
{
    if (response.status >= 300 && response.status < 400) {
        return failure(Error{.kind = ErrorKind::Protocol,
                             .code = u"redirect"_s,
                             .detail = u"The service redirects elsewhere, which is refused."_s,
                             .httpStatus = response.status,
                             .retryAfter = {},
                             .requestId = response.requestId});
    }
    // A refusal counts though its body was cut; a success does not.
    if (response.status >= 400
        || (response.status >= 200 && m_reply->error() == QNetworkReply::NoError)) {
        return response;
    }
    Error error = networkError(*m_reply, response.status);
    error.requestId = response.requestId;
    return failure(std::move(error));
}

} // namespace numberwell
