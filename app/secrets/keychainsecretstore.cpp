// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainsecretstore.h"

#include "secrets/secretservice.h"

#include <qt6keychain/keychain.h>

#include <QCoroFuture>
#include <QPointer>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell {

struct KeychainState
{
    QString service;
    std::chrono::milliseconds timeout;
    //! A job nobody has answered. It can't be ended (libsecret still holds it), and QtKeychain
    //! runs one job at a time: until it ends by itself, others would only queue behind it.
    QPointer<QKeychain::Job> unanswered;
};

namespace {

using StatePtr = std::shared_ptr<KeychainState>;

struct JobOutcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString message;
    Secret secret;
    bool isTimedOut = false;

    bool isSuccess() const { return error == QKeychain::NoError; }
};

JobOutcome timedOut(std::chrono::milliseconds timeout)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(timeout).count();
    return {.error = QKeychain::OtherError,
            .message = u"The keychain gave no answer within %1 s; it may be waiting to be "
                       "unlocked."_s.arg(seconds),
            .secret = {},
            .isTimedOut = true};
}

//! Starts the job; the future gets exactly one outcome, also if the job dies or never ends.
QFuture<JobOutcome> startJob(QKeychain::Job *job, std::chrono::milliseconds timeout)
{
    auto promise = std::make_shared<QPromise<JobOutcome>>();
    promise->start();
    const auto settle = [promise](const JobOutcome &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [settle](QKeychain::Job *finished) {
        const auto *reader = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        settle({.error = finished->error(),
                .message = finished->errorString(),
                .secret = Secret(reader ? reader->textData() : QString()),
                .isTimedOut = false});
    });
    QObject::connect(job, &QObject::destroyed, job, [settle] {
        settle({.error = QKeychain::OtherError,
                .message = u"The request ended without an answer."_s,
                .secret = {},
                .isTimedOut = false});
    });
    QTimer::singleShot(timeout, job, [settle, timeout] { settle(timedOut(timeout)); });
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->start();
    return promise->future();
}

QCoro::Task<JobOutcome> run(StatePtr state, QPointer<QKeychain::Job> job)
{
    if (state->unanswered) {
        job->deleteLater();
        co_return timedOut(state->timeout);
    }
    const QFuture<JobOutcome> pending = startJob(job, state->timeout);
    const JobOutcome outcome = co_await pending;
    if (outcome.isTimedOut && job) {
        if (state->unanswered)
            job->deleteLater(); // still in QtKeychain's queue, so nothing else holds it
        else
            state->unanswered = job;
    }
    co_return outcome;
}

//! In words a person can act on, from what QtKeychain and the service itself say.
Error errorFor(const JobOutcome &outcome, const SecretServiceReport &report)
{
    QString code = u"keychain_failed"_s;
    QString detail = outcome.message;
    if (outcome.isTimedOut) {
        code = u"keychain_locked"_s;
    } else if (!report.isReachable) {
        code = u"keychain_missing"_s;
        detail = u"No keychain answers on this session's bus."_s;
    } else if (report.isItemLocked || report.isCollectionLocked) {
        code = u"keychain_locked"_s;
        detail = u"The keychain is locked."_s;
    } else if (outcome.error == QKeychain::AccessDenied
               || outcome.error == QKeychain::AccessDeniedByUser) {
        code = u"keychain_denied"_s;
    }
    return {ErrorKind::Secrets, code, detail, 0, {}, {}};
}

QCoro::Task<SecretServiceReport> inquire(StatePtr state, QString key, JobOutcome outcome)
{
    if (outcome.isTimedOut)
        co_return SecretServiceReport{}; // another question would only double the wait
    const QFuture<SecretServiceReport> pending
        = askSecretService(state->service, key, state->timeout);
    co_return co_await pending;
}

QCoro::Task<Result<Secret>> readSecret(StatePtr state, QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(state->service);
    job->setKey(key);
    const JobOutcome outcome = co_await run(state, job);
    if (outcome.isSuccess())
        co_return outcome.secret;
    const SecretServiceReport report = co_await inquire(state, key, outcome);
    if (outcome.error == QKeychain::EntryNotFound && !report.isItemLocked)
        co_return failure(ErrorKind::NotFound, u"secret"_s, u"No secret is kept as %1."_s.arg(key));
    co_return failure(errorFor(outcome, report));
}

QCoro::Task<Result<>> removeSecret(StatePtr state, QString key)
{
    auto *job = new QKeychain::DeletePasswordJob(state->service);
    job->setKey(key);
    const JobOutcome outcome = co_await run(state, job);
    const SecretServiceReport report = co_await inquire(state, key, outcome);
    const bool isGone = outcome.isSuccess() || outcome.error == QKeychain::EntryNotFound;
    if (isGone && !report.isItemLocked)
        co_return Result<>();
    co_return failure(errorFor(outcome, report));
}

QCoro::Task<Result<>> writeSecret(StatePtr state, QString key, Secret secret)
{
    auto *job = new QKeychain::WritePasswordJob(state->service);
    job->setKey(key);
    job->setTextData(secret.reveal());
    const JobOutcome outcome = co_await run(state, job);
    if (!outcome.isSuccess()) {
        const SecretServiceReport report = co_await inquire(state, key, outcome);
        co_return failure(errorFor(outcome, report));
    }
    const Result<Secret> kept = co_await readSecret(state, key);
    if (kept && *kept == secret)
        co_return Result<>();
    if (!kept && kept.error().kind == ErrorKind::Secrets)
        co_return failure(kept.error());
    // QtKeychain calls it success unless libsecret gave an error; only reading shows what is kept.
    JobOutcome lost;
    lost.message = u"The keychain did not keep what was written."_s;
    const SecretServiceReport report = co_await inquire(state, key, lost);
    co_return failure(errorFor(lost, report));
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds timeout, QObject *parent)
    : SecretStore(parent)
    , m_state(std::make_shared<KeychainState>(KeychainState{u"numberwell"_s, timeout, {}}))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

QCoro::Task<Result<Secret>> KeychainSecretStore::read(QString key)
{
    return readSecret(m_state, key);
}

QCoro::Task<Result<>> KeychainSecretStore::write(QString key, Secret secret)
{
    if (secret.isEmpty())
        return removeSecret(m_state, key);
    return writeSecret(m_state, key, secret);
}

QCoro::Task<Result<>> KeychainSecretStore::remove(QString key)
{
    return removeSecret(m_state, key);
}

QString KeychainSecretStore::describe() const
{
    return u"the system keychain"_s;
}

} // namespace numberwell
