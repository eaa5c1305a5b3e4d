// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/standin.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int MostRecordedRequests = 10'000;
constexpr auto ControlPrefix = "/_sandbox/"_L1;

HttpAnswer badGateway()
{
    return {502,
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 "
            "Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n",
            "text/html",
            {}};
}

bool leavesNoAnswer(Fault fault)
{
    return fault == Fault::CutAfter || fault == Fault::CutBefore || fault == Fault::Hang
           || fault == Fault::HangAfter;
}

HttpAnswer controlError(const QString &sentence)
{
    return HttpAnswer::json(400, QJsonObject{{u"error"_s, sentence}});
}

} // namespace

//! QHttpServer answers at once and by itself; this keeps the socket for a later answer or none.
class StandIn::Server final : public QAbstractHttpServer
{
public:
    explicit Server(StandIn *owner)
        : m_owner(owner)
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        m_owner->receive(HttpRequest::from(request), socket);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}

private:
    StandIn *m_owner;
};

/*!
 * One request from its arrival to its answer. A child of the socket: it ends with the connection,
 * so a client that has gone is neither answered nor counted.
 */
class StandIn::Exchange final : public QObject
{
public:
    Exchange(StandIn *owner, QTcpSocket *socket)
        : QObject(socket)
        , m_owner(owner)
        , m_socket(socket)
    {
        ++m_owner->m_inFlight;
        m_owner->m_maxConcurrent = std::max(m_owner->m_maxConcurrent, m_owner->m_inFlight);
    }
    ~Exchange() override { end(); }

    void answerLater(std::chrono::milliseconds latency, QByteArray bytes)
    {
        QTimer::singleShot(latency, this, [this, bytes = std::move(bytes)] {
            end();
            m_socket->write(bytes);
            deleteLater();
        });
    }
    void cutLater(std::chrono::milliseconds latency)
    {
        QTimer::singleShot(latency, this, [this] { m_socket->abort(); });
    }

private:
    void end()
    {
        if (m_owner)
            --m_owner->m_inFlight;
        m_owner.clear();
    }

    QPointer<StandIn> m_owner;
    QTcpSocket *m_socket; //!< its parent
};

StandIn::StandIn(quint16 port, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_random(seed)
{
}

StandIn::~StandIn() = default;

bool StandIn::listen()
{
    m_server = std::make_unique<Server>(this);
    const quint16 port = m_server->listen(QHostAddress::LocalHost, m_port);
    if (port == 0) {
        m_server.reset();
        return false;
    }
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    return true;
}

QByteArray StandIn::randomHex(int digits)
{
    QByteArray hex;
    for (int i = 0; i < digits; ++i)
        hex += "0123456789abcdef"[m_random() % 16];
    return hex;
}

void StandIn::receive(const HttpRequest &request, QTcpSocket *socket)
{
    if (request.path.startsWith(ControlPrefix)) {
        socket->write(control(request).toBytes());
        return;
    }
    const auto exchange = new Exchange(this, socket);
    const QString target
        = request.rawQuery.isEmpty() ? request.path : request.path + u'?' + request.rawQuery;
    const FaultRule rule
        = m_faults.take(request.verb,
                        target,
                        QString::fromUtf8(request.body) + u'\n' + request.form.values().join(u'\n'),
                        canBeTaken(request));
    HttpAnswer reply = answerUnder(rule, request);
    decorate(reply);
    record(request, rule.fault, leavesNoAnswer(rule.fault) ? 0 : reply.status);

    if (rule.fault == Fault::CutAfter || rule.fault == Fault::CutBefore)
        exchange->cutLater(m_latency);
    else if (!leavesNoAnswer(rule.fault))
        exchange->answerLater(m_latency, reply.toBytes());
}

HttpAnswer StandIn::answerUnder(const FaultRule &rule, const HttpRequest &request)
{
    HttpAnswer truth;
    if (rule.fault == Fault::None || actsBeforeFailing(rule.fault))
        truth = answer(request);

    switch (rule.fault) {
    case Fault::TooManyRequests:
        return errorAnswer(429);
    case Fault::TooManyRequestsRetryAfter: {
        HttpAnswer refusal = errorAnswer(429);
        refusal.addHeader("Retry-After", QByteArray::number(rule.retryAfterSeconds));
        return refusal;
    }
    case Fault::ErrorBefore:
    case Fault::ErrorAfter:
        return errorAnswer(500);
    case Fault::HalfJson:
        truth.body.truncate(truth.body.size() / 2);
        return truth;
    case Fault::HtmlBadGateway:
        return badGateway();
    case Fault::JustTaken:
        return takenAnswer(request);
    case Fault::None:
    case Fault::CutAfter:
    case Fault::CutBefore:
    case Fault::Hang:
    case Fault::HangAfter:
        break;
    }
    return truth;
}

void StandIn::record(const HttpRequest &request, Fault fault, int status)
{
    ++m_requestCount;
    if (m_requests.size() == MostRecordedRequests)
        m_requests.removeFirst();
    m_requests.append({request, QDateTime::currentDateTimeUtc(), status, fault});
}

HttpAnswer StandIn::control(const HttpRequest &request)
{
    const QStringView name = QStringView(request.path).sliced(ControlPrefix.size());
    if (name == "faults"_L1 && request.verb == "POST"_L1)
        return orderFaults(request.body);
    if (name == "faults"_L1 && request.verb == "DELETE"_L1) {
        clearFaults();
        return HttpAnswer::noContent();
    }
    if (name == "config"_L1 && request.verb == "POST"_L1)
        return applyConfig(request.body);
    if (name == "state"_L1 && request.verb == "GET"_L1) {
        QJsonObject json = state();
        json.insert("maxConcurrent"_L1, m_maxConcurrent);
        json.insert("requests"_L1, m_requestCount);
        return HttpAnswer::json(200, json);
    }
    return HttpAnswer::json(404, QJsonObject{{u"error"_s, u"no such control"_s}});
}

HttpAnswer StandIn::orderFaults(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonArray list = document.isObject() ? QJsonArray{document.object()} : document.array();
    if (list.isEmpty())
        return controlError(u"a fault or an array of them is needed"_s);
    QList<FaultRule> rules;
    for (const QJsonValue &item : list) {
        QString whatIsWrong;
        const auto rule = FaultRule::fromJson(item.toObject(), &whatIsWrong);
        if (!rule)
            return controlError(whatIsWrong);
        rules.append(*rule);
    }
    for (const FaultRule &rule : rules)
        order(rule);
    return HttpAnswer::json(200, QJsonObject{{u"rules"_s, m_faults.size()}});
}

HttpAnswer StandIn::applyConfig(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return controlError(u"a JSON object is needed"_s);
    const QJsonObject config = document.object();
    const QString whatIsWrong = configure(config);
    if (!whatIsWrong.isEmpty())
        return controlError(whatIsWrong);
    if (config.contains("latencyMs"_L1))
        setLatency(std::chrono::milliseconds(config["latencyMs"_L1].toInt()));
    if (config.contains("faultSeed"_L1))
        setFaultSeed(static_cast<quint32>(config["faultSeed"_L1].toInteger()));
    if (config["resetMaxConcurrent"_L1].toBool())
        resetMaxConcurrent();
    return HttpAnswer::json(200, QJsonObject{{u"success"_s, true}});
}

} // namespace numberwell
