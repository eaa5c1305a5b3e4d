// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/servicemanager.h"
#include "daemon/terminationsignal.h"
#include "http/log.h"
#include "http/service.h"
#include "workflows/upkeep.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::daemon {

namespace {

// What is under way may end by itself; then purchases are left to the queue; then it is over. The
// unit's TimeoutStopSec is longer than both.
constexpr auto PurchasePatience = 5s;
constexpr auto StopPatience = 20s;
constexpr auto IdleCheck = 50ms;
// For the last answers to leave.
constexpr auto LastWords = 500ms;
// Descriptors for the database, the vendors, the log and whatever Qt needs.
constexpr rlim_t OwnDescriptors = 64;

//! No more connections than the process may have descriptors for.
http::Limits fittingLimits()
{
    http::Limits limits;
    rlimit descriptors = {};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0 && descriptors.rlim_cur != RLIM_INFINITY) {
        const rlim_t free
            = std::max<rlim_t>(descriptors.rlim_cur, OwnDescriptors + 128) - OwnDescriptors - 64;
        limits.connections = int(std::min<rlim_t>(rlim_t(limits.connections), free));
    }
    return limits;
}

Error missingToken()
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.code = u"api_token"_s;
    error.detail = u"serve needs a token that its callers must know: set NUMBERWELL_API_TOKEN, or "
                   "NUMBERWELL_API_TOKEN_FILE to the path of a file that holds it."_s;
    return error;
}

/*! From the settings to the last answer. */
class Serving final : public QObject
{
    Q_OBJECT

public:
    Serving(const Arguments &arguments, const Output &output)
        : m_arguments(arguments)
        , m_output(output)
    {
        m_idleCheck.setInterval(IdleCheck);
        connect(&m_idleCheck, &QTimer::timeout, this, &Serving::leaveWhenIdle);
    }

    QCoro::Task<> begin();
    void stop();

private:
    void listen();
    void leaveWhenIdle();
    void leavePurchases();
    void giveUp();
    void leave(ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); }
    void refuse(const Error &error, ExitStatus status);

    Arguments m_arguments;
    Output m_output;
    Composition m_composition;
    std::unique_ptr<Upkeep> m_upkeep;
    std::unique_ptr<http::Service> m_service;
    QTimer m_idleCheck;
    bool m_isStopping = false;
};

void Serving::refuse(const Error &error, ExitStatus status)
{
    m_output.error(error);
    leave(status);
}

QCoro::Task<> Serving::begin()
{
    const auto loaded = co_await m_composition.load();
    if (!loaded) {
        const bool isSetting = loaded.error().kind == ErrorKind::InvalidInput;
        refuse(loaded.error(), isSetting ? ExitStatus::Usage : ExitStatus::NothingDone);
        co_return;
    }
    if (m_composition.configuration().apiToken.isEmpty()) {
        refuse(missingToken(), ExitStatus::Usage);
        co_return;
    }
    const auto opened = co_await m_composition.openDatabase();
    // One that is away now may come back: until then everything but the health checks is 503.
    if (!opened && !opened.error().isTransient()) {
        refuse(opened.error(), ExitStatus::NothingDone);
        co_return;
    }
    if (!m_isStopping)
        listen();
}

void Serving::listen()
{
    http::takeOverLogging();
    const http::Parts parts{.database = m_composition.database(),
                            .purchases = m_composition.purchase(),
                            .activation = m_composition.activation(),
                            .desk = m_composition.desk(),
                            .organizations = m_composition.organizations(),
                            .targets = m_composition.configuration().targets,
                            .canBuy = m_composition.requireTwilio()};
    m_service = std::make_unique<http::Service>(
        parts, m_composition.configuration().apiToken, fittingLimits());
    connect(&m_service->server(), &http::Server::drained, this, [this] { m_idleCheck.start(); });
    const auto listening
        = m_service->server().listen(m_arguments.listenAddress, m_arguments.listenPort);
    if (!listening) {
        refuse(listening.error(), ExitStatus::NothingDone);
        return;
    }
    m_upkeep = std::make_unique<Upkeep>(m_composition.purchase(),
                                        m_composition.organizations(),
                                        m_composition.assignment(),
                                        m_composition.imports());
    m_upkeep->setCanBuy(m_composition.requireTwilio().has_value());
    m_upkeep->start();
    connect(&m_composition.database(),
            &store::Database::stateChanged,
            m_upkeep.get(),
            [this](store::Database::State state) {
                if (state == store::Database::State::Connected)
                    m_upkeep->lookNow();
            });
    if (!m_arguments.listenAddress.isLoopback()) {
        http::log(u"warning"_s,
                  u"callers on other machines send their token in the clear: put a proxy with TLS "
                  "in front"_s);
    }
    if (m_composition.requireTwilio())
        m_composition.reconcile().keepGoing();
    m_composition.elevenLabsReconcile().keepGoing();
    m_composition.monitor().keepGoing();
    http::log(u"info"_s,
              u"listening"_s,
              {{u"address"_s, m_arguments.listenAddress.toString()},
               {u"port"_s, m_service->server().port()},
               {u"database"_s, m_composition.database().describe()},
               {u"version"_s, QStringLiteral(NUMBERWELL_VERSION)}});
    tellServiceManager("READY=1");
}

void Serving::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    if (!m_service) {
        leave(ExitStatus::AllDone);
        return;
    }
    tellServiceManager("STOPPING=1");
    http::log(u"info"_s, u"stopping"_s, {{u"requests"_s, m_service->server().inFlight()}});
    m_upkeep->stop();
    QTimer::singleShot(PurchasePatience, this, &Serving::leavePurchases);
    QTimer::singleShot(StopPatience, this, &Serving::giveUp);
    m_service->drain();
}

//! Something hangs: a database that stands still, for one. Nobody is left without an answer.
void Serving::giveUp()
{
    http::log(u"warning"_s,
              u"stopped before all was done"_s,
              {{u"requests"_s, m_service->server().inFlight()}});
    m_service->server().giveUp(
        http::Response::unavailable(u"The service stopped before this was done. Whether it will be "
                                    u"is not known: ask again with "
                                    "the same Idempotency-Key."_s));
    QTimer::singleShot(LastWords, this, [this] { leave(ExitStatus::AllDone); });
}

//! Begins no further purchase; what is not settled stays in the journal, for any other program.
void Serving::leavePurchases()
{
    m_composition.desk().shutDown();
    m_composition.purchase().shutDown();
    m_composition.reconcile().shutDown();
    m_composition.elevenLabsReconcile().shutDown();
    m_composition.monitor().shutDown();
    m_composition.imports().shutDown();
}

//! All is answered; what nobody waits for is left to the queue.
void Serving::leaveWhenIdle()
{
    leavePurchases();
    const bool isIdle = m_composition.purchase().isIdle() && m_composition.organizations().isIdle()
                        && m_composition.reconcile().isIdle()
                        && m_composition.elevenLabsReconcile().isIdle()
                        && m_composition.monitor().isIdle() && m_composition.imports().isIdle()
                        && m_upkeep->isIdle();
    if (!isIdle)
        return;
    m_idleCheck.stop();
    http::log(u"info"_s, u"stopped"_s);
    leave(ExitStatus::AllDone);
}

} // namespace

ExitStatus serve(const Arguments &arguments,
                 const Output &output,
                 const TerminationSignal &termination)
{
    Serving serving(arguments, output);
    QObject::connect(
        &termination, &TerminationSignal::terminationRequested, &serving, &Serving::stop);
    QTimer::singleShot(0, &serving, [&serving] { serving.begin(); });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

} // namespace numberwell::daemon

#include "serve.moc"
