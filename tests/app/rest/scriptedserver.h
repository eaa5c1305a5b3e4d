// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

class QTcpSocket;

namespace numberwell::test {

//! What came over the wire.
struct SeenRequest
{
    QByteArray verb;
    QByteArray target;                    //!< path and query, as sent
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
    qint64 arrivedMs = 0; //!< since the server started
};

struct Answer
{
    int status = 200;
    QByteArray body = "{}";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds delay{0};
    bool neverAnswers = false;
    bool closesAtOnce = false; //!< after the request was read, without a byte
    qsizetype cutsBodyAt = -1; //!< announces the whole body, sends this much, closes
    bool isEndless = false;    //!< sends the body again and again, without announcing a length
};

/*!
 * A real HTTP/1.1 server on loopback that answers from a script, and else by a function.
 *
 * Keeps connections alive, as vendors do.
 */
class ScriptedServer final : public QObject
{
public:
    ScriptedServer();

    QUrl url(const QString &path = {}) const;
    //! The next answer, in order; after the script every request is answered by otherwise().
    void enqueue(Answer answer) { m_script.append(std::move(answer)); }
    void setOtherwise(std::function<Answer(const SeenRequest &)> answer);

    const QList<SeenRequest> &requests() const { return m_requests; }
    int mostAtOnce() const { return m_mostAtOnce; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Answer &answer);
    void send(QTcpSocket *socket, const Answer &answer);

    QElapsedTimer m_clock;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Answer> m_script;
    std::function<Answer(const SeenRequest &)> m_otherwise;
    QList<SeenRequest> m_requests;
    int m_inFlight = 0;
    int m_mostAtOnce = 0;
    QTcpServer m_server; // last: its sockets use what is above until they are gone
};

} // namespace numberwell::test
