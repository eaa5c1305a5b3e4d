// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace numberwell::store::migrations {

namespace {

struct Recorded
{
    QString name;
    QString sha256;
};

Error rejected(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Rejected,
            .code = code,
            .detail = detail,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Result<bool> hasRecord(Connection &connection)
{
    auto query = connection.execText(u"SELECT to_regclass('schema_migration') IS NOT NULL"_s);
    if (!query)
        return failure(query.error());
    return query->next() && query->value(0).toBool();
}

Result<QMap<int, Recorded>> recorded(Connection &connection)
{
    auto query = connection.execText(u"SELECT version, name, sha256 FROM schema_migration"_s);
    if (!query)
        return failure(query.error());
    QMap<int, Recorded> result;
    while (query->next()) {
        result.insert(query->value(0).toInt(),
                      {.name = query->value(1).toString(), .sha256 = query->value(2).toString()});
    }
    return result;
}

Result<> check(const QMap<int, Recorded> &present, const QList<Migration> &list)
{
    QMap<int, Migration> known;
    for (const Migration &migration : list)
        known.insert(migration.version, migration);
    for (auto [version, record] : present.asKeyValueRange()) {
        if (!known.contains(version)) {
            return failure(
                rejected(u"schema_newer"_s,
                         u"The database is at schema %1 (%2), made by a newer Numberwell. "
                         "Nothing was changed; start that version instead."_s.arg(version)
                             .arg(record.name)));
        }
        if (known.value(version).sha256 != record.sha256) {
            return failure(
                rejected(u"schema_edited"_s,
                         u"Migration %1 (%2) in the database is not the one of this program. "
                         "Nothing was changed."_s.arg(version)
                             .arg(record.name)));
        }
    }
    return {};
}

Result<> createRecord(Connection &connection)
{
    return connection.execBatch(
        u"CREATE TABLE IF NOT EXISTS schema_migration (version integer PRIMARY KEY, "
        "name text NOT NULL, sha256 text NOT NULL, program text NOT NULL, "
        "applied_at timestamptz NOT NULL DEFAULT now())"_s);
}

Result<> applyOne(Connection &connection, const Migration &migration)
{
    if (auto run = connection.execBatch(migration.sql); !run)
        return run;
    auto noted = connection.exec(u"migrations/record"_s,
                                 {{u":version"_s, migration.version},
                                  {u":name"_s, migration.name},
                                  {u":sha256"_s, migration.sha256},
                                  {u":program"_s, QStringLiteral(NUMBERWELL_VERSION)}});
    if (!noted)
        return failure(noted.error());
    return {};
}

//! One transaction: whoever waits for the lock finds the work done.
Result<bool> applyNext(Connection &connection, const QList<Migration> &list)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto locked
        = connection.execBatch(u"SELECT pg_advisory_xact_lock(hashtext('numberwell schema'))"_s);
        !locked) {
        return failure(locked.error());
    }
    if (auto created = createRecord(connection); !created)
        return failure(created.error());
    const auto present = recorded(connection);
    if (!present)
        return failure(present.error());
    if (auto checked = check(*present, list); !checked)
        return failure(checked.error());
    for (const Migration &migration : list) {
        if (present->contains(migration.version))
            continue;
        if (auto applied = applyOne(connection, migration); !applied)
            return failure(applied.error());
        if (auto committed = transaction.commit(); !committed)
            return failure(committed.error());
        return true;
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return false;
}

} // namespace

QList<Migration> builtIn()
{
    QList<Migration> list;
    const QDir folder(u":/sql/migrations"_s);
    for (const QString &fileName : folder.entryList({u"????_*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("Migration %s can not be read", qPrintable(fileName));
        const QByteArray bytes = file.readAll();
        const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        list.append({.version = fileName.first(4).toInt(),
                     .name = fileName.sliced(5).chopped(4),
                     .sql = QString::fromUtf8(bytes),
                     .sha256 = QString::fromLatin1(sum.toHex())});
    }
    return list;
}

Result<int> apply(Connection &connection, const QList<Migration> &list)
{
    // Looked at first without a write, so that a read-only role can start on a current schema.
    if (const auto current = isCurrent(connection, list); !current || *current)
        return current.map([](bool) { return 0; });
    int applied = 0;
    while (true) {
        const auto more = applyNext(connection, list);
        if (!more)
            return failure(more.error());
        if (!*more)
            return applied;
        ++applied;
    }
}

Result<bool> isCurrent(Connection &connection, const QList<Migration> &list)
{
    const auto has = hasRecord(connection);
    if (!has)
        return failure(has.error());
    if (!*has)
        return list.isEmpty();
    const auto present = recorded(connection);
    if (!present)
        return failure(present.error());
    if (auto checked = check(*present, list); !checked)
        return failure(checked.error());
    return present->size() == list.size();
}

} // namespace numberwell::store::migrations
