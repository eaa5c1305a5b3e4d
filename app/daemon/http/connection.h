// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/requestreader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace numberwell::http {

/*!
 * One client: hands out one request at a time and takes its answer, with a deadline on everything
 * the client has to do. While a request is worked on nothing more is read than the socket's bounded
 * buffer holds.
 */
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(const Limits &limits, QObject *parent);
    ~Connection() override;

    //! False where the socket is of no use any more.
    bool start(qintptr descriptor);

    //! Waits for a request of which nothing has come.
    bool isIdle() const { return m_phase == Phase::Idle; }
    //! Milliseconds since the last request, while it is idle.
    qint64 idleFor() const { return m_idleSince.elapsed(); }

    //! The answer to the request that was handed out.
    void answer(const Response &response);
    //! Answers without a request, and closes.
    void turnAway(const Response &response);
    //! Ends with the request at hand; without one, once the client had a moment to send it.
    void finish();
    void abort();

signals:
    void requested(const numberwell::http::Request &request);
    //! The reader or a deadline refused; \a response is on its way.
    void refused(const numberwell::http::Request &request,
                 const numberwell::http::Response &response);
    //! The last that is heard of it.
    void closed();

private:
    enum class Phase { Idle, Head, Body, Busy, Answering, Lingering, Closed };

    void enter(Phase phase);
    std::chrono::milliseconds patienceFor(Phase phase) const;
    void readMore();
    void discard();
    void handOut();
    void refuse(int status, const QString &sentence);
    void write(const Response &response);
    void noteWritten();
    void closeGently();
    void handleDeadline();
    void handleDisconnect();

    Limits m_limits;
    QTcpSocket m_socket;
    RequestReader m_reader;
    QByteArray m_buffer; //!< read, and not yet taken by the reader
    QTimer m_deadline;
    QElapsedTimer m_idleSince;
    Phase m_phase = Phase::Idle;
    QString m_requestId;
    bool m_isHead = false;
    bool m_keepsAlive = true;
    bool m_isFinishing = false;
    qint64 m_discarded = 0;
};

} // namespace numberwell::http
