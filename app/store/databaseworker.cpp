// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/databaseworker.h"

#include <QDeadlineTimer>
#include <QSqlDriver>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store {

namespace {

// How often the worker looks for a lost server and for assignments, which send no NOTIFY.
constexpr auto WatchInterval = 500ms;
constexpr auto Channel = "numberwell_pool"_L1;

qint64 nowMs()
{
    return QDeadlineTimer::current().deadlineNSecs() / 1'000'000;
}

} // namespace

qint64 DatabaseWorker::busyFor() const
{
    const qint64 since = m_busySince.load();
    return since == 0 ? 0 : nowMs() - since;
}

void DatabaseWorker::start(const ConnectionOptions &options, const Database::Prepare &prepare)
{
    {
        const std::lock_guard lock(m_connectionMutex);
        m_connection = std::make_unique<Connection>(options);
    }
    m_prepare = prepare;
    m_watchTimer = new QTimer(this);
    m_watchTimer->setInterval(WatchInterval);
    connect(m_watchTimer, &QTimer::timeout, this, &DatabaseWorker::watch);
    m_watchTimer->start();
    watch();
    runPending();
}

void DatabaseWorker::giveUp(const Error &error)
{
    m_givenUp = error;
    emit stateReached(Database::State::Lost, error);
    runPending();
}

void DatabaseWorker::runPending()
{
    const QList<Job> pending = std::exchange(m_pending, {});
    for (const Job &job : pending)
        execute(job);
}

void DatabaseWorker::execute(const Job &job)
{
    if (!m_connection && !m_givenUp && !m_isShutDown) {
        m_pending.append(job);
        return;
    }
    m_busySince = nowMs();
    job(usableConnection());
    m_busySince = 0;
}

void DatabaseWorker::abandon()
{
    m_isShutDown = true;
    const std::lock_guard lock(m_connectionMutex);
    if (m_connection)
        m_connection->interrupt();
}

void DatabaseWorker::shutDown()
{
    m_isShutDown = true;
    runPending();
    delete m_watchTimer;
    m_watchTimer = nullptr;
    const std::lock_guard lock(m_connectionMutex);
    m_connection.reset();
}

Result<Connection *> DatabaseWorker::usableConnection()
{
    if (m_isShutDown)
        return failure(ErrorKind::Cancelled, u"closed"_s, u"The database is being closed."_s);
    if (m_givenUp)
        return failure(*m_givenUp);
    if (m_connection->isAlive() && !m_prepare)
        return m_connection.get();
    if (auto connected = connectNow(); !connected)
        return failure(connected.error());
    return m_connection.get();
}

Result<> DatabaseWorker::connectNow()
{
    auto opened = m_connection->open();
    if (opened && m_prepare)
        opened = m_prepare(*m_connection);
    if (!opened) {
        emit stateReached(Database::State::Lost, opened.error());
        return opened;
    }
    m_prepare = nullptr;
    QSqlDriver *driver = m_connection->database().driver();
    connect(
        driver, &QSqlDriver::notification, this, &DatabaseWorker::notified, Qt::UniqueConnection);
    // Behind a pooler nobody would hear: watch() alone tells of changes there.
    if (!m_connection->isPooled())
        driver->subscribeToNotification(Channel);
    emit stateReached(Database::State::Connected, {});
    // Whatever happened while nobody listened. From here on changes are watched.
    std::ignore = hasChanged();
    emit notified();
    return {};
}

void DatabaseWorker::watch()
{
    m_busySince = nowMs();
    if (m_connection->isAlive() && !m_prepare)
        lookForChanges();
    else
        std::ignore = connectNow();
    m_busySince = 0;
}

void DatabaseWorker::lookForChanges()
{
    if (!hasChanged())
        return;
    // Assignments announce nothing themselves: whoever sees them first does it for those who only
    // listen, this program among them.
    const bool isHeard = m_isUnannounced && announce() && !m_connection->isPooled();
    if (!isHeard)
        emit notified();
}

bool DatabaseWorker::announce()
{
    if (!m_connection->execText(u"SELECT pool_note_change()"_s))
        return false; // a standby takes no writes; the next look is as good
    ++m_seen.announced;
    return true;
}

bool DatabaseWorker::hasChanged()
{
    // Sequences move with every change, assignments included, but as it is written: its transaction
    // may be seen only later, so those under way are watched to their end.
    const auto moved = readMarks();
    if (!moved)
        return false;
    const bool hasMoved = *moved != m_seen;
    if (!hasMoved && m_openThen.isEmpty())
        return false;
    // Not pg_current_snapshot(): it names none that is younger than the last one to end.
    auto open = m_connection->execText(
        u"SELECT CAST(CAST(transactionid AS text) AS bigint) FROM pg_locks "
        "WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock' AND granted"_s);
    if (!open)
        return false;
    QSet<qint64> openNow;
    while (open->next())
        openNow.insert(open->value(0).toLongLong());
    m_isUnannounced = moved->announced == m_seen.announced;
    m_seen = *moved;
    const QSet<qint64> stillOpen = m_openThen & openNow;
    const bool hasEnded = stillOpen.size() < m_openThen.size();
    m_openThen = hasMoved ? openNow : stillOpen;
    return hasMoved || hasEnded;
}

std::optional<DatabaseWorker::Marks> DatabaseWorker::readMarks()
{
    auto sequences = m_connection->execText(
        u"SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema() "
        "AND sequencename IN ('number_events_id_seq', 'pool_changes')"_s);
    if (!sequences)
        return std::nullopt;
    Marks marks;
    while (sequences->next()) {
        const bool isAnnounced = sequences->value(0).toString() == "pool_changes"_L1;
        (isAnnounced ? marks.announced : marks.event) = sequences->value(1).toLongLong();
    }
    return marks;
}

} // namespace numberwell::store
