// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationspage.h"

#include "poolfixture.h"

#include "organizations/organizationsmodel.h"

#include "common/emptystate.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTableView>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestOrganizations final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void explainsTheEmptyPage();
    void listsWhoHasWhat();
    void findsOrganizations_data();
    void findsOrganizations();
    void followsThePool();
    void everyControlIsNamed();
    void canBePhotographed();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PoolFixture> m_fixture;
};

void TestOrganizations::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestOrganizations::init()
{
    m_fixture = std::make_unique<PoolFixture>(*m_server);
}

void TestOrganizations::cleanup()
{
    m_fixture.reset();
}

void TestOrganizations::explainsTheEmptyPage()
{
    OrganizationsPage page(m_fixture->feed());
    page.show();
    QVERIFY(m_fixture->read());
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->accessibleName().contains(u"backend"));
}

void TestOrganizations::listsWhoHasWhat()
{
    m_fixture->fill();
    OrganizationsPage page(m_fixture->feed());
    page.show();
    QVERIFY(m_fixture->read());
    const auto *table = page.findChild<QTableView *>(u"organizationsTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 112);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Alder Plumbing"_s);
    QVERIFY(table->model()->index(0, 4).data().toString().startsWith(u"phnum_"));
}

void TestOrganizations::findsOrganizations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing") << u""_s << 112;
    QTest::newRow("name") << u"café"_s << 19;
    QTest::newRow("number") << u"(604) 555-2001"_s << 1;
    QTest::newRow("area") << u"richmond"_s << 37;
    QTest::newRow("nobody") << u"zebra"_s << 0;
}

void TestOrganizations::findsOrganizations()
{
    QFETCH(const QString, typed);
    QFETCH(const int, found);
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    OrganizationsPage page(m_fixture->feed());
    page.show();
    page.findChild<QLineEdit *>(u"organizationSearch"_s)->setText(typed);
    const auto *table = page.findChild<QTableView *>(u"organizationsTable"_s);
    QCOMPARE(table->model()->rowCount(), found);
    QCOMPARE(table->isVisible(), found > 0);
}

void TestOrganizations::followsThePool()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    OrganizationsModel model;
    OrganizationsFilter filter(&model);
    filter.sort(0);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.mergePool(m_fixture->feed().view().numbers);
    QCOMPARE(filter.rowCount(), 112);
    m_fixture->exec(uR"(
        UPDATE phone_number_pool SET status = 'quarantined' WHERE phone_number = '+16045552001';
        UPDATE phone_number_pool SET status = 'assigned', assigned_at = now(),
            organization_id = (SELECT min(id::text)::uuid FROM organizations)
        WHERE phone_number IN ('+16045550123', '+16045550147');
    )"_s);
    QVERIFY(m_fixture->read());
    model.mergePool(m_fixture->feed().view().numbers);
    QCOMPARE(filter.rowCount(), 113);
}

void TestOrganizations::everyControlIsNamed()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    OrganizationsPage page(m_fixture->feed());
    page.show();
    QCOMPARE(unnamedIn(page), QString());
}

void TestOrganizations::canBePhotographed()
{
    dressForPictures();
    OrganizationsPage page(m_fixture->feed());
    QVERIFY(m_fixture->read());
    photograph(page, u"organizations-empty"_s);
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    QTest::qWait(1700); // until nothing is new any more
    photograph(page, u"organizations"_s);
    QVERIFY(!page.grab().isNull());
}

QTEST_MAIN(TestOrganizations)
#include "tst_organizations.moc"
