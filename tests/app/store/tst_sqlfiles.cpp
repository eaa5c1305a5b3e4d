// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/sqlfile.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

//! Every statement in resources/sql is understood by a freshly migrated database.
class TestSqlFiles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void prepares_data();
    void prepares();

private:
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestSqlFiles::initTestCase()
{
    m_database = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_database->isUp(), qPrintable(m_database->problem()));
    m_connection = std::make_unique<Connection>(m_database->createMigrated());
    QVERIFY_RESULT(m_connection->open());
}

void TestSqlFiles::cleanupTestCase()
{
    m_connection.reset();
    m_database.reset();
}

void TestSqlFiles::prepares_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    static const QRegularExpression numbered(u"/[0-9]{4}_"_s);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(numbered))
            continue;
        const QString name = path.sliced(QStringLiteral(":/sql/").size()).chopped(4);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestSqlFiles::prepares()
{
    QFETCH(const QString, name);
    QSqlQuery query(m_connection->database());
    QVERIFY2(query.prepare(sqlFile(name)), qPrintable(describe(storageError(query.lastError()))));
}

QTEST_GUILESS_MAIN(TestSqlFiles)
#include "tst_sqlfiles.moc"
