// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <type_traits>

namespace numberwell::store {

class DatabaseWorker;

/*!
 * The database, on a thread of its own.
 *
 * run() hands a function to the worker thread, which owns the one connection, and answers a future
 * of its Result. Functions run one after the other, in the order given. A connection that has gone
 * is opened anew before the next function starts, never in the middle of one: a function is run at
 * most once, so a write is never repeated. The futures must not be cancelled (awaiting a cancelled
 * QFuture crashes QCoro). Signals arrive in the thread of this object.
 */
class Database final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Connecting,
        Connected,
        Waiting, //!< a statement has had no answer for a while: stopped server or dead network
        Lost,    //!< tried again until it is back
    };
    Q_ENUM(State)

    //! Runs on a connection before anything else does, until it has succeeded once.
    using Prepare = std::function<Result<>(Connection &)>;

    explicit Database(QObject *parent = nullptr);
    //! Finishes what is queued, for at most two seconds, then breaks the connection off.
    ~Database() override;

    //! Connects, and goes on trying; state arrives by stateChanged(). Functions given to run()
    //! before wait until now. Nothing, as giveUp() is, once it is closed: a database may be up too
    //! late.
    void start(const ConnectionOptions &options, const Prepare &prepare = {});
    //! There is no database to connect to: what waits, and all that comes, is answered \a error.
    void giveUp(const Error &error);

    template <typename F>
    auto run(F function) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        using R = std::invoke_result_t<F, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        enqueue([promise, function = std::move(function)](Result<Connection *> connection) mutable {
            if (connection)
                promise->addResult(function(**connection));
            else
                promise->addResult(R(tl::unexpect, connection.error()));
            promise->finish();
        });
        return future;
    }

    State state() const { return m_state; }
    //! Why the state is Lost.
    Error lastError() const { return m_lastError; }
    //! Where it is, for people: a host, never a password.
    QString describe() const { return m_description; }

    //! Refuses new work and finishes what is queued; false when the server did not answer in time.
    bool close(std::chrono::milliseconds patience);

signals:
    void stateChanged(numberwell::store::Database::State state);
    //! Somebody, anywhere, changed the pool, a notification or an order.
    void poolChanged();

private:
    using Job = std::function<void(Result<Connection *>)>;

    void enqueue(Job job);
    void setState(State state, const Error &error);
    void checkForSilence();

    friend class DatabaseWorker;

    QString m_description;
    QThread m_thread;
    DatabaseWorker *m_worker;
    State m_state = State::Connecting;
    Error m_lastError;
    QTimer m_silenceTimer;
    bool m_isClosed = false;
};

} // namespace numberwell::store
