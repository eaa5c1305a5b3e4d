// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "store/databaseworker.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store {

namespace {

constexpr auto SilenceCheckInterval = 500ms;
constexpr auto SilenceAfter = 3s;
constexpr auto QuitPatience = 2s;

} // namespace

Database::Database(QObject *parent)
    : QObject(parent)
    , m_worker(new DatabaseWorker)
{
    qRegisterMetaType<numberwell::store::Database::State>();
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &DatabaseWorker::stateReached, this, &Database::setState);
    connect(m_worker, &DatabaseWorker::notified, this, &Database::poolChanged);
    m_silenceTimer.setInterval(SilenceCheckInterval);
    connect(&m_silenceTimer, &QTimer::timeout, this, &Database::checkForSilence);
    m_thread.setObjectName(u"database"_s);
    m_thread.start();
}

Database::~Database()
{
    std::ignore = close(QuitPatience);
}

void Database::start(const ConnectionOptions &options, const Prepare &prepare)
{
    if (m_isClosed)
        return;
    m_description = options.describe();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, options, prepare] { worker->start(options, prepare); });
    m_silenceTimer.start();
}

void Database::giveUp(const Error &error)
{
    if (m_isClosed)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, error] { worker->giveUp(error); });
}

void Database::enqueue(Job job)
{
    if (m_isClosed) {
        job(failure(ErrorKind::Cancelled, u"closed"_s, u"The database is being closed."_s));
        return;
    }
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, job = std::move(job)] { worker->execute(job); });
}

void Database::setState(State state, const Error &error)
{
    m_lastError = error;
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Database::checkForSilence()
{
    const bool isSilent = m_worker->busyFor() > std::chrono::milliseconds(SilenceAfter).count();
    if (isSilent && m_state == State::Connected)
        setState(State::Waiting, {});
    else if (!isSilent && m_state == State::Waiting)
        setState(State::Connected, {});
}

bool Database::close(std::chrono::milliseconds patience)
{
    if (m_isClosed)
        return true;
    m_isClosed = true;
    m_silenceTimer.stop();
    QMetaObject::invokeMethod(m_worker, &DatabaseWorker::shutDown);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    // quit() behind shutDown(), so that queued work is done first.
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); });
    if (m_thread.wait(QDeadlineTimer(patience)))
        return true;
    m_worker->abandon();
    m_thread.wait();
    return false;
}

} // namespace numberwell::store
