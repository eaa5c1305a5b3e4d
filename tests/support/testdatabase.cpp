// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testdatabase.h"

#include "store/migrations.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace numberwell::test {

TestDatabase::TestDatabase()
{
    take(store::PrivateCluster::temporary());
}

TestDatabase::TestDatabase(const QString &folder)
{
    take(store::PrivateCluster::open(folder));
}

void TestDatabase::take(Result<std::unique_ptr<store::PrivateCluster>> cluster)
{
    if (cluster)
        m_cluster = *std::move(cluster);
    else
        m_problem = describe(cluster.error());
}

store::ConnectionOptions TestDatabase::createDatabase()
{
    const QString name = u"test_%1"_s.arg(++m_created);
    store::Connection connection(m_cluster->options());
    if (auto opened = connection.open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    if (auto created = connection.execBatch(u"CREATE DATABASE "_s + name); !created)
        qFatal("%s", qPrintable(describe(created.error())));
    store::ConnectionOptions options = m_cluster->options();
    options.keywords[u"dbname"_s] = name;
    options.actor = u"test"_s;
    return options;
}

store::ConnectionOptions TestDatabase::createMigrated()
{
    const store::ConnectionOptions options = createDatabase();
    store::Connection connection(options);
    if (auto opened = connection.open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    if (auto applied = store::migrations::apply(connection); !applied)
        qFatal("%s", qPrintable(describe(applied.error())));
    return options;
}

QString TestDatabase::uri(const store::ConnectionOptions &options)
{
    return u"postgresql://%1@/%2?host=%3"_s.arg(
        options.keywords.value(u"user"_s),
        options.keywords.value(u"dbname"_s),
        QString::fromLatin1(QUrl::toPercentEncoding(options.keywords.value(u"host"_s))));
}

QVariant scalar(store::Connection &connection, const QString &sql)
{
    auto query = connection.execText(sql);
    if (!query)
        qFatal("%s: %s", qPrintable(sql), qPrintable(describe(query.error())));
    return query->next() ? query->value(0) : QVariant();
}

} // namespace numberwell::test
