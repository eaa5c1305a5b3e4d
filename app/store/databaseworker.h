// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "store/database.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace numberwell::store {

/*! Lives in Database's thread and owns the connection. */
class DatabaseWorker final : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<void(Result<Connection *>)>;

    void start(const ConnectionOptions &options, const Database::Prepare &prepare);
    void giveUp(const Error &error);
    void execute(const Job &job);
    void shutDown();

    //! From any thread: ends the statement at work and refuses the queued ones.
    void abandon();
    //! Milliseconds since the statement at work began; 0 while idle. From any thread.
    qint64 busyFor() const;

signals:
    void stateReached(numberwell::store::Database::State state, const numberwell::Error &error);
    void notified();

private:
    //! Where the sequences are that move with the pool.
    struct Marks
    {
        qint64 event = 0;     //!< of number_events: assignments too
        qint64 announced = 0; //!< of pool_changes: what was told to numberwell_pool

        bool operator==(const Marks &) const = default;
    };

    Result<Connection *> usableConnection();
    Result<> connectNow();
    void watch();
    void lookForChanges();
    //! Whether anything was committed since the last look.
    bool hasChanged();
    bool announce();
    std::optional<Marks> readMarks();

    void runPending();

    // Guards the pointer for abandon(), which comes from another thread.
    std::mutex m_connectionMutex;
    std::unique_ptr<Connection> m_connection;
    Database::Prepare m_prepare;
    std::optional<Error> m_givenUp;
    QList<Job> m_pending; //!< until start() or giveUp()
    std::atomic<qint64> m_busySince = 0;
    QTimer *m_watchTimer = nullptr;
    Marks m_seen;
    bool m_isUnannounced = false; //!< what was seen last was told to nobody
    QSet<qint64> m_openThen;      //!< transactions that were under way when it last moved
    std::atomic<bool> m_isShutDown = false;
};

} // namespace numberwell::store
