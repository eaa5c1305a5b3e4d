// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/boundsql.h"
#include "store/connectionoptions.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <initializer_list>
#include <mutex>
#include <utility>

namespace numberwell::store {

/*!
 * One PostgreSQL connection, opened, used and closed in one thread (QtSql's rule).
 *
 * Errors are of kind Storage (SQLSTATE in \c code), Conflict for 23505, Rejected for the rules the
 * database enforces (23514, NW0xx). interrupt() alone may be called from another thread.
 */
class Connection final
{
public:
    explicit Connection(ConnectionOptions options);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    Result<> open();
    void close();
    bool isOpen() const;
    //! Reads what the server sent without waiting; false once the server has gone.
    bool isAlive();
    //! True after a failed statement inside a transaction: COMMIT would silently roll back.
    bool hasFailedTransaction() const;

    //! A pooler stands between: sessions are anybody's, and nothing said to one of them holds. Who
    //! acts is told by application_name, which poolers carry along.
    bool isPooled() const { return m_isPooled; }

    //! Runs resources/sql/<name>.sql with named binds; see boundSql().
    Result<QSqlQuery> exec(const QString &name, std::initializer_list<Bind> binds = {});
    //! Runs a statement given as text, without binds; drains all results so that a failure in any
    //! statement of a batch is seen (QPSQL reports only the first one's).
    Result<> execBatch(const QString &sql);
    //! One statement given as text, with its rows.
    Result<QSqlQuery> execText(const QString &sql);

    QSqlDatabase database() const;

    //! From any thread: ends a statement that waits for a server which no longer answers.
    void interrupt();

private:
    Result<> introduce();
    Result<bool> findPooler();

    ConnectionOptions m_options;
    QString m_name;
    std::mutex m_socketMutex;
    int m_socket = -1;
    bool m_isPooled = false;
};

//! BEGIN now, ROLLBACK when it goes out of scope unless commit() succeeded.
class Transaction final
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    //! Error when BEGIN failed; check before the first statement.
    Result<> begun() const { return m_begun; }
    Result<> commit();

private:
    Connection &m_connection;
    Result<> m_begun;
    bool m_isOpen = false;
};

//! "{a,b}" with quoting: a text[] literal for CAST(:x AS text[]).
QString toArrayLiteral(const QStringList &values);
//! A text[] value as QPSQL hands it over.
QStringList fromArrayLiteral(const QString &literal);
//! timestamptz arrives as local time.
QDateTime toUtc(const QVariant &value);
//! The error of a query or connection, classified.
Error storageError(const QSqlError &error);

} // namespace numberwell::store
