// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include "store/sqlfile.h"

#include <libpq-fe.h>
#include <sys/socket.h>

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace numberwell::store {

Q_LOGGING_CATEGORY(lcStore, "numberwell.store", QtWarningMsg)

namespace {

//! libpq's handle behind QtSql's connection; null while it is closed.
PGconn *nativeConnection(const QSqlDatabase &database)
{
    if (!database.isOpen())
        return nullptr;
    const QVariant handle = database.driver()->handle();
    // PGconn is libpq's typedef of pg_conn.
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0)
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

QString quotedKeyword(const QString &keyword, const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(keyword, escaped);
}

//! The vendor's sentence without Qt's frame: first line of "ERROR:  …\n(23505) QPSQL: …".
QString plainMessage(const QSqlError &error)
{
    QString text = error.databaseText().section(u'\n', 0, 0).trimmed();
    for (const auto prefix : {"ERROR:"_L1, "FATAL:"_L1}) {
        if (text.startsWith(prefix))
            text = text.sliced(prefix.size()).trimmed();
    }
    return text.isEmpty() ? error.driverText() : text;
}

ErrorKind kindOf(const QString &sqlState)
{
    if (sqlState == "23505"_L1)
        return ErrorKind::Conflict;
    if (sqlState.startsWith("23"_L1) || sqlState.startsWith("NW"_L1))
        return ErrorKind::Rejected;
    return ErrorKind::Storage;
}

} // namespace

Error storageError(const QSqlError &error)
{
    QString code = error.nativeErrorCode();
    if (code.isEmpty() && error.type() == QSqlError::ConnectionError)
        code = u"08006"_s;
    return {.kind = kindOf(code),
            .code = code,
            .detail = plainMessage(error),
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Connection::Connection(ConnectionOptions options)
    : m_options(std::move(options))
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Connection::~Connection()
{
    close();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool Connection::isOpen() const
{
    return QSqlDatabase::contains(m_name) && database().isOpen();
}

Result<> Connection::open()
{
    close();
    auto database = QSqlDatabase::contains(m_name) ? QSqlDatabase::database(m_name, false)
                                                   : QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!database.isValid()) {
        return failure(ErrorKind::Storage,
                       u"driver_missing"_s,
                       u"Qt's PostgreSQL driver is missing (package libqt6sql6-psql)."_s);
    }
    // A ';' inside a value would be split by QPSQL: host, user, password and name go by setters.
    QStringList options;
    for (auto [keyword, value] : m_options.keywords.asKeyValueRange()) {
        if (keyword == "host"_L1)
            database.setHostName(value);
        else if (keyword == "dbname"_L1)
            database.setDatabaseName(value);
        else if (keyword == "user"_L1)
            database.setUserName(value);
        else
            options << quotedKeyword(keyword, value);
    }
    const auto addDefault = [&](const QString &keyword, const QString &value) {
        if (!m_options.keywords.contains(keyword))
            options << quotedKeyword(keyword, value);
    };
    addDefault(u"connect_timeout"_s, u"5"_s);
    addDefault(u"application_name"_s, u"numberwell"_s);
    addDefault(u"keepalives_idle"_s, u"15"_s);
    addDefault(u"keepalives_interval"_s, u"5"_s);
    addDefault(u"keepalives_count"_s, u"3"_s);
    database.setPassword(m_options.password.reveal());
    database.setConnectOptions(options.join(u';'));
    if (!database.open()) {
        Error error = storageError(database.lastError());
        if (error.kind == ErrorKind::Storage && error.code.isEmpty())
            error.code = u"08006"_s;
        return failure(std::move(error));
    }
    {
        const std::lock_guard lock(m_socketMutex);
        if (PGconn *native = nativeConnection(database))
            m_socket = PQsocket(native);
    }
    return introduce();
}

// A pooler gives each client a process number of its own making.
Result<bool> Connection::findPooler()
{
    auto pid = execText(u"SELECT pg_backend_pid()"_s);
    if (!pid)
        return failure(pid.error());
    PGconn *native = nativeConnection(database());
    return native != nullptr && pid->next() && pid->value(0).toInt() != PQbackendPID(native);
}

Result<> Connection::introduce()
{
    const auto isPooled = findPooler();
    if (!isPooled)
        return failure(isPooled.error());
    m_isPooled = *isPooled;
    QString actor = m_options.actor;
    actor.replace(u'\'', u"''"_s);
    if (m_isPooled) {
        return execBatch(u"SET application_name = 'numberwell-pooled/%1'; "
                         "SET TIME ZONE 'UTC'"_s.arg(actor));
    }
    return execBatch(u"SET numberwell.actor = '%1'; SET TIME ZONE 'UTC'; "
                     "SET client_min_messages = warning"_s.arg(actor));
}

void Connection::close()
{
    if (!isOpen())
        return;
    {
        const std::lock_guard lock(m_socketMutex);
        m_socket = -1;
    }
    database().close();
}

bool Connection::isAlive()
{
    PGconn *native = isOpen() ? nativeConnection(database()) : nullptr;
    if (native == nullptr)
        return false;
    if (PQtransactionStatus(native) == PQTRANS_ACTIVE)
        return true;
    return PQconsumeInput(native) == 1 && PQstatus(native) == CONNECTION_OK;
}

bool Connection::hasFailedTransaction() const
{
    PGconn *native = nativeConnection(database());
    return native != nullptr && PQtransactionStatus(native) == PQTRANS_INERROR;
}

Result<QSqlQuery> Connection::exec(const QString &name, std::initializer_list<Bind> binds)
{
    auto query = execText(boundSql(nativeConnection(database()), sqlFile(name), binds));
    if (!query)
        qCDebug(lcStore) << name << query.error();
    return query;
}

Result<QSqlQuery> Connection::execText(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(storageError(query.lastError()));
    return query;
}

Result<> Connection::execBatch(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return failure(storageError(query.lastError()));
    while (query.nextResult()) {
    }
    if (query.lastError().isValid())
        return failure(storageError(query.lastError()));
    return {};
}

void Connection::interrupt()
{
    const std::lock_guard lock(m_socketMutex);
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_begun(connection.execBatch(u"BEGIN"_s))
    , m_isOpen(m_begun.has_value())
{
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    if (const auto rolledBack = m_connection.execBatch(u"ROLLBACK"_s); !rolledBack)
        qCDebug(lcStore) << "ROLLBACK:" << rolledBack.error();
}

Result<> Transaction::commit()
{
    if (m_connection.hasFailedTransaction()) {
        return failure(ErrorKind::Storage,
                       u"25P02"_s,
                       u"A statement of the transaction failed; all of it was undone."_s);
    }
    m_isOpen = false;
    return m_connection.execBatch(u"COMMIT"_s);
}

QString toArrayLiteral(const QStringList &values)
{
    QStringList quoted;
    quoted.reserve(values.size());
    for (QString value : values) {
        value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        quoted << u'"' + value + u'"';
    }
    return u'{' + quoted.join(u',') + u'}';
}

QStringList fromArrayLiteral(const QString &literal)
{
    QStringList values;
    QString current;
    bool isQuoted = false;
    bool isEscaped = false;
    for (qsizetype i = 1; i + 1 < literal.size(); ++i) {
        const QChar c = literal[i];
        if (isEscaped) {
            current += c;
            isEscaped = false;
        } else if (c == u'\\') {
            isEscaped = true;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            values << current;
            current.clear();
        } else {
            current += c;
        }
    }
    if (literal.size() > 2)
        values << current;
    return values;
}

QDateTime toUtc(const QVariant &value)
{
    return value.isNull() ? QDateTime() : value.toDateTime().toUTC();
}

} // namespace numberwell::store
