// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// service_load PORT CONNECTIONS SECONDS: a crowd of callers, in a process of its own. Each asks one
// thing after the other, good and bad, on a connection that it keeps for some requests. Prints what
// became of every request: its answer's status, refused (no connection) or unanswered.

#include "rawclient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonObject>
#include <QMap>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>
#include <random>
#include <vector>

using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int RequestsPerConnection = 20;
constexpr int PauseWhenRefused = 50;

struct Tally
{
    QMap<int, int> answers;
    int refused = 0;
    int unanswered = 0;
};

QByteArray request(std::mt19937 *random, bool keepsAlive)
{
    const QByteArray token = "Bearer " + qgetenv("NUMBERWELL_API_TOKEN");
    const HeaderList headers{{"Authorization", token}, {"Content-Type", "application/json"}};
    const auto post = [&](const char *path, const QByteArray &body) {
        return requestBytes("POST", path, body, headers, keepsAlive);
    };
    switch ((*random)() % 11) {
    case 0:
        return requestBytes("GET", "/healthz", {}, {}, keepsAlive);
    case 1:
        return requestBytes("GET", "/readyz", {}, {}, keepsAlive);
    case 2:
        return requestBytes("GET", "/metrics", {}, headers, keepsAlive);
    case 3:
        return requestBytes("GET", "/api/admin/phone-numbers/pool/status", {}, {}, keepsAlive);
    case 4:
        return post("/api/auth/organizations", R"({"name":"","email":"a@b.ca"})");
    case 5:
        return post("/api/admin/phone-numbers/batch-activate",
                    R"({"phoneNumbers":[{"phoneNumber":"+16045550100","elevenLabsPhoneId":"x"}]})");
    case 6:
        return post("/api/admin/phone-numbers/batch-purchase", QByteArray(20'000, ' ') + "{");
    case 7:
        return post("/api/auth/organizations", R"({"name":"Load","email":"load@example.com"})");
    case 8: {
        HeaderList keyed = headers;
        keyed.append(HeaderList::value_type("Idempotency-Key", "load"));
        const QByteArray body = R"({"count":1})";
        return requestBytes(
            "POST", "/api/admin/phone-numbers/batch-purchase", body, keyed, keepsAlive);
    }
    default:
        return requestBytes("GET", "/api/admin/phone-numbers/pool/status", {}, headers, keepsAlive);
    }
}

/*! One of the callers. */
class Caller final : public QObject
{
public:
    Caller(quint16 port, quint32 seed, QDeadlineTimer end, Tally *tally)
        : m_port(port)
        , m_random(seed)
        , m_end(end)
        , m_tally(tally)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] { ask(); });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { handleEnd(); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](auto error) {
            if (error == QAbstractSocket::ConnectionRefusedError) {
                ++m_tally->refused;
                QTimer::singleShot(PauseWhenRefused, this, [this] { open(); });
            }
        });
        open();
    }

    bool isOver() const { return m_isOver; }

private:
    void open()
    {
        if (m_end.hasExpired()) {
            m_isOver = true;
            return;
        }
        m_left = RequestsPerConnection;
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    void ask()
    {
        --m_left;
        m_received.clear();
        m_isWaiting = true;
        m_socket.write(request(&m_random, m_left > 0));
    }

    void read()
    {
        m_received += m_socket.readAll();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (!m_isWaiting || end < 0)
            return;
        const Answer answer{
            .status = m_received.mid(9, 3).toInt(), .head = m_received.first(end), .body = {}};
        if (m_received.size() < end + 4 + answer.header("Content-Length").toLongLong())
            return;
        m_isWaiting = false;
        ++m_tally->answers[answer.status];
        if (answer.header("Connection") == "close" || m_end.hasExpired())
            m_socket.disconnectFromHost();
        else
            ask();
    }

    void handleEnd()
    {
        if (std::exchange(m_isWaiting, false))
            ++m_tally->unanswered;
        QTimer::singleShot(0, this, [this] { open(); });
    }

    quint16 m_port;
    std::mt19937 m_random;
    QDeadlineTimer m_end;
    Tally *m_tally;
    QTcpSocket m_socket;
    QByteArray m_received;
    int m_left = 0;
    bool m_isWaiting = false;
    bool m_isOver = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const quint16 port = arguments.value(1).toUShort();
    const int connections = arguments.value(2).toInt();
    const QDeadlineTimer end(arguments.value(3).toLongLong() * 1000);
    Tally tally;
    std::vector<std::unique_ptr<Caller>> callers;
    for (int i = 0; i < connections; ++i)
        callers.push_back(std::make_unique<Caller>(port, quint32(i + 1), end, &tally));
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &application, [&] {
        for (const auto &caller : callers) {
            if (!caller->isOver())
                return;
        }
        QCoreApplication::quit();
    });
    check.start(50);
    QCoreApplication::exec();
    QJsonObject answers;
    for (auto [status, count] : tally.answers.asKeyValueRange())
        answers.insert(QString::number(status), count);
    const QJsonObject result{{u"answers"_s, answers},
                             {u"refused"_s, tally.refused},
                             {u"unanswered"_s, tally.unanswered}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
