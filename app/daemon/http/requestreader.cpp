// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/requestreader.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

constexpr qsizetype LongestRequestLine = 8 * 1024;
constexpr qsizetype LongestChunkLine = 256;
// Blank lines that old clients send behind a body.
constexpr qsizetype MostLeadingBlanks = 8;

//! RFC 9110's token: names of methods and header fields.
bool isToken(const QByteArray &text)
{
    constexpr auto marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [marks](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || (c != '\0' && std::strchr(marks, c) != nullptr);
    });
}

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    });
}

bool isTarget(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

//! Digits and nothing else; -1 where it is none, or too long to be a size.
qint64 sizeFrom(const QByteArray &text, int base)
{
    const bool isPlain
        = !text.isEmpty() && text.size() <= 15
          && std::all_of(text.cbegin(), text.cend(), [base](char c) {
                 return (c >= '0' && c <= '9')
                        || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
             });
    return isPlain ? text.toLongLong(nullptr, base) : -1;
}

//! "/path" of "/path?query" and of "http://host/path".
QByteArray pathOf(QByteArray target)
{
    for (const char *scheme : {"http://", "https://"}) {
        if (!target.startsWith(scheme))
            continue;
        const qsizetype slash = target.indexOf('/', qsizetype(std::strlen(scheme)));
        target = slash < 0 ? QByteArray("/") : target.sliced(slash);
    }
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

bool hasWord(const QByteArray &list, const QByteArray &word)
{
    const QList<QByteArray> entries = list.toLower().split(',');
    return std::any_of(entries.cbegin(), entries.cend(), [&word](const QByteArray &entry) {
        return entry.trimmed() == word;
    });
}

//! Fields that would mean two different things if there were two of them.
bool isSingle(const QByteArray &name)
{
    return name == "host" || name == "content-length" || name == "transfer-encoding"
           || name == "authorization" || name == "content-type" || name == "idempotency-key";
}

} // namespace

RequestReader::State RequestReader::read(QByteArray *bytes)
{
    if ((m_state == State::Idle || m_state == State::Head) && !bytes->isEmpty()) {
        m_state = State::Head;
        if (!readHead(bytes))
            return m_state;
    }
    if (m_state == State::Body)
        std::ignore = readBody(bytes);
    return m_state;
}

Request RequestReader::take()
{
    Request request = std::move(m_request);
    *this = RequestReader(m_limits);
    return request;
}

bool RequestReader::takeExpectation()
{
    return std::exchange(m_expectsContinue, false) && m_state == State::Body;
}

bool RequestReader::refuse(int status, const QString &sentence)
{
    m_state = State::Refused;
    m_refusal = {.status = status, .sentence = sentence};
    m_pending.clear();
    return false;
}

//! True once the head is whole and right.
bool RequestReader::readHead(QByteArray *bytes)
{
    const qsizetype searchedTo = std::max<qsizetype>(0, m_pending.size() - 3);
    const qsizetype room = m_limits.headBytes - m_pending.size();
    const qsizetype taken = std::min(room, bytes->size());
    m_pending += bytes->first(taken);
    bytes->remove(0, taken);
    qsizetype blanks = 0;
    while (blanks < MostLeadingBlanks && m_pending.startsWith("\r\n")) {
        m_pending.remove(0, 2);
        ++blanks;
    }
    if (m_pending.isEmpty() && blanks > 0) {
        m_state = State::Idle;
        return false;
    }
    const qsizetype end = m_pending.indexOf("\r\n\r\n", blanks > 0 ? 0 : searchedTo);
    if (end >= 0) {
        *bytes = m_pending.sliced(end + 4) + *bytes;
        const QByteArray head = m_pending.first(end);
        m_pending.clear();
        return parseHead(head);
    }
    if (m_pending.indexOf("\r\n") < 0 && m_pending.size() > LongestRequestLine)
        return refuse(414, u"The request line is longer than %1 bytes."_s.arg(LongestRequestLine));
    if (m_pending.size() >= m_limits.headBytes)
        return refuse(431, u"The header is longer than %1 bytes."_s.arg(m_limits.headBytes));
    return false;
}

bool RequestReader::parseHead(const QByteArray &head)
{
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= head.size();) {
        qsizetype end = head.indexOf("\r\n", from);
        end = end < 0 ? head.size() : end;
        lines.append(head.sliced(from, end - from));
        from = end + 2;
    }
    if (!parseRequestLine(lines.takeFirst()))
        return false;
    if (lines.size() > m_limits.headerFields) {
        return refuse(431, u"There are more than %1 header fields."_s.arg(m_limits.headerFields));
    }
    for (const QByteArray &line : std::as_const(lines)) {
        if (!parseField(line))
            return false;
    }
    return checkFields();
}

bool RequestReader::parseRequestLine(const QByteArray &line)
{
    if (line.size() > LongestRequestLine)
        return refuse(414, u"The request line is longer than %1 bytes."_s.arg(LongestRequestLine));
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || parts.at(1).isEmpty()
        || !isTarget(parts.at(1))) {
        return refuse(400, u"The request line is no \"METHOD /path HTTP/1.1\"."_s);
    }
    const QByteArray version = parts.at(2);
    if (!version.startsWith("HTTP/"))
        return refuse(400, u"The request line names no HTTP version."_s);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, u"This service speaks HTTP/1.1."_s);
    m_isVersion10 = version == "HTTP/1.0";
    m_request.method = parts.at(0);
    m_request.path = pathOf(parts.at(1));
    return true;
}

bool RequestReader::parseField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toLower();
    // A folded line and a blank before the colon end here as well: neither is a token.
    if (!isToken(name))
        return refuse(400, u"A header field has no valid name."_s);
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (hasControl(value)) {
        return refuse(400,
                      u"The header field %1 holds control characters."_s.arg(
                          QString::fromLatin1(name.left(40))));
    }
    if (isSingle(name) && m_request.hasHeader(name)) {
        return refuse(400, u"The header field %1 is there twice."_s.arg(QString::fromLatin1(name)));
    }
    m_request.headers.append({name, value});
    return true;
}

bool RequestReader::checkFields()
{
    if (!m_isVersion10 && !m_request.hasHeader("host"))
        return refuse(400, u"The header field Host is missing."_s);
    const QByteArray connection = m_request.header("connection");
    m_request.keepsAlive
        = m_isVersion10 ? hasWord(connection, "keep-alive") : !hasWord(connection, "close");
    return checkFraming() && checkExpectation();
}

bool RequestReader::checkFraming()
{
    const bool hasLength = m_request.hasHeader("content-length");
    if (m_request.hasHeader("transfer-encoding")) {
        if (hasLength || m_isVersion10) {
            return refuse(400,
                          u"Transfer-Encoding goes neither with Content-Length nor with "
                          "HTTP/1.0."_s);
        }
        if (m_request.header("transfer-encoding").toLower() != "chunked")
            return refuse(501, u"The only Transfer-Encoding known here is chunked."_s);
        m_isChunked = true;
        m_state = State::Body;
        return true;
    }
    if (!hasLength) {
        m_state = State::Complete;
        return true;
    }
    const qint64 length = sizeFrom(m_request.header("content-length"), 10);
    if (length < 0)
        return refuse(400, u"Content-Length is no number of bytes."_s);
    if (length > m_limits.bodyBytes)
        return refuse(413, u"The body is larger than %1 bytes."_s.arg(m_limits.bodyBytes));
    m_bodyLeft = length;
    m_state = length == 0 ? State::Complete : State::Body;
    return true;
}

bool RequestReader::checkExpectation()
{
    const QByteArray expectation = m_request.header("expect").toLower();
    if (expectation.isEmpty())
        return true;
    if (expectation != "100-continue")
        return refuse(417, u"The only expectation known here is 100-continue."_s);
    m_expectsContinue = m_state == State::Body;
    return true;
}

//! True once the body is whole.
bool RequestReader::readBody(QByteArray *bytes)
{
    if (m_isChunked) {
        while (m_state == State::Body && readChunk(bytes)) {
        }
        return m_state == State::Complete;
    }
    const qsizetype taken = std::min(m_bodyLeft, bytes->size());
    m_request.body += bytes->first(taken);
    bytes->remove(0, taken);
    m_bodyLeft -= taken;
    if (m_bodyLeft == 0)
        m_state = State::Complete;
    return m_state == State::Complete;
}

//! Reads the next part of the chunked coding; false until there is more, and after the last.
bool RequestReader::readChunk(QByteArray *bytes)
{
    if (m_chunkState == ChunkState::Data) {
        const qsizetype taken = std::min(m_bodyLeft, bytes->size());
        m_request.body += bytes->first(taken);
        bytes->remove(0, taken);
        m_bodyLeft -= taken;
        if (m_bodyLeft > 0)
            return false;
        m_chunkState = ChunkState::DataEnd;
        return true;
    }
    const bool isTrailer = m_chunkState == ChunkState::Trailer;
    const auto line = takeLine(bytes, isTrailer ? m_limits.headBytes : LongestChunkLine);
    if (!line)
        return false;
    if (m_chunkState == ChunkState::Size)
        return startChunk(*line);
    if (m_chunkState == ChunkState::DataEnd) {
        if (!line->isEmpty())
            return refuse(400, u"A chunk of the body is longer than it says."_s);
        m_chunkState = ChunkState::Size;
        return true;
    }
    if (line->isEmpty()) {
        m_state = State::Complete;
        return false;
    }
    // Trailer fields are read over: nothing here goes by them.
    m_trailerBytes += line->size();
    if (m_trailerBytes > m_limits.headBytes)
        return refuse(431, u"The trailer is longer than %1 bytes."_s.arg(m_limits.headBytes));
    return true;
}

bool RequestReader::startChunk(const QByteArray &line)
{
    const qsizetype extension = line.indexOf(';');
    const qint64 size = sizeFrom(extension < 0 ? line : line.first(extension).trimmed(), 16);
    if (size < 0)
        return refuse(400, u"The size of a chunk of the body is no hexadecimal number."_s);
    if (size > m_limits.bodyBytes - m_request.body.size())
        return refuse(413, u"The body is larger than %1 bytes."_s.arg(m_limits.bodyBytes));
    m_bodyLeft = size;
    m_chunkState = size == 0 ? ChunkState::Trailer : ChunkState::Data;
    return true;
}

std::optional<QByteArray> RequestReader::takeLine(QByteArray *bytes, qsizetype longest)
{
    const qsizetype end = bytes->indexOf('\n');
    const qsizetype taken = end < 0 ? bytes->size() : end + 1;
    if (m_pending.size() + taken > longest) {
        refuse(400, u"A line of the chunked body is too long."_s);
        return {};
    }
    m_pending += bytes->first(taken);
    bytes->remove(0, taken);
    if (end < 0)
        return {};
    if (!m_pending.endsWith("\r\n")) {
        refuse(400, u"A line of the chunked body does not end with CR LF."_s);
        return {};
    }
    const QByteArray line = m_pending.chopped(2);
    m_pending.clear();
    return line;
}

} // namespace numberwell::http
