// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/limits.h"
#include "http/message.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace numberwell::http {

/*!
 * Reads one HTTP/1.1 request after the other from whatever pieces the network brings.
 *
 * It is strict where leniency lets two readers disagree about where a request ends: one
 * Content-Length in plain digits, or "chunked" and nothing else, never both; no folded lines, no
 * blank before a colon, no bare line feed. It holds no more than the limits allow, whatever is
 * sent.
 */
class RequestReader final
{
public:
    enum class State {
        Idle, //!< nothing of the next request has come
        Head,
        Body,
        Complete,
        Refused, //!< where the next request would begin is not known: the connection must end
    };

    struct Refusal
    {
        int status = 400;
        QString sentence;
    };

    explicit RequestReader(const Limits &limits)
        : m_limits(limits)
    {
    }

    //! Takes what belongs to this request from the front of \a bytes, and leaves what is behind it.
    State read(QByteArray *bytes);
    State state() const { return m_state; }
    //! Why it is Refused.
    const Refusal &refusal() const { return m_refusal; }
    //! True, once, where the client waits for "100 Continue" before it sends the body.
    bool takeExpectation();

    //! As far as it has been read; whole once Complete.
    const Request &request() const { return m_request; }
    //! Hands the request over and is Idle again.
    Request take();

private:
    enum class ChunkState { Size, Data, DataEnd, Trailer };

    bool readHead(QByteArray *bytes);
    bool readBody(QByteArray *bytes);
    bool readChunk(QByteArray *bytes);
    //! A line without its end, none until it is whole.
    std::optional<QByteArray> takeLine(QByteArray *bytes, qsizetype longest);

    bool parseHead(const QByteArray &head);
    bool parseRequestLine(const QByteArray &line);
    bool parseField(const QByteArray &line);
    bool checkFields();
    bool checkFraming();
    bool checkExpectation();
    bool startChunk(const QByteArray &line);
    bool refuse(int status, const QString &sentence);

    Limits m_limits;
    State m_state = State::Idle;
    Refusal m_refusal;
    Request m_request;
    QByteArray m_pending; //!< of the head, or of a line of the chunked coding
    qsizetype m_bodyLeft = 0;
    bool m_isChunked = false;
    ChunkState m_chunkState = ChunkState::Size;
    qsizetype m_trailerBytes = 0;
    bool m_isVersion10 = false;
    bool m_expectsContinue = false;
};

} // namespace numberwell::http
