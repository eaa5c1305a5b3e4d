// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/exchange.h"

#include <QDateTime>
#include <QNetworkReply>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qint64 BlockSize = 64 * 1024;
constexpr qint64 ReadAhead = 1024 * 1024;

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

/*!
 * Content-Length's one value, or nothing for any that is no length. Qt joins several by commas; the
 * same one twice is harmless, two of them are two answers to where the next one begins.
 */
std::optional<qint64> lengthFrom(const QByteArray &header)
{
    const QList<QByteArray> values = header.split(',');
    const QByteArray first = values.first().trimmed();
    for (const QByteArray &value : values) {
        if (value.trimmed() != first)
            return {};
    }
    const bool isNumber = !first.isEmpty() && std::all_of(first.begin(), first.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
    if (!isNumber)
        return {};
    bool fits = false;
    const qint64 length = first.toLongLong(&fits);
    return fits ? length : std::numeric_limits<qint64>::max();
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
    // Else Qt's thread reads ahead without bound wherever this one is slower.
    reply->setReadBufferSize(ReadAhead);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
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

void Exchange::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool hasBody = status >= 200 && status != 204 && status != 304;
    if (!hasBody || !m_reply->hasRawHeader("Content-Length"))
        return;
    const auto length = lengthFrom(m_reply->rawHeader("Content-Length"));
    if (!length) {
        end(End::BadLength);
        return;
    }
    if (*length > m_limits.maxBodyBytes) {
        end(End::TooLarge);
        return;
    }
    if (!m_reply->hasRawHeader("Content-Encoding") && !m_reply->hasRawHeader("Transfer-Encoding"))
        m_announced = length;
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
    case End::BadLength:
        return failure(ErrorKind::Protocol, u"http"_s, u"Content-Length: one number expected."_s);
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
    const bool isEnded = response.status >= 200 && m_reply->error() == QNetworkReply::NoError;
    const bool isWhole = isEnded && m_body.size() == m_announced.value_or(m_body.size());
    if (response.status >= 400 || isWhole)
        return response;
    Error error = networkError(*m_reply, response.status);
    if (isEnded) { // for Qt, too few bytes are an end too
        error.code = u"connection_closed"_s;
        error.detail = u"%1 bytes announced, %2 received"_s.arg(*m_announced).arg(m_body.size());
    }
    error.requestId = response.requestId;
    return failure(std::move(error));
}

} // namespace numberwell
