// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importworld.h"
#include "support/verifyresult.h"
#include "workflows/assignworkflow.h"
#include "workflows/orderdesk.h"
#include "workflows/organizationworkflow.h"
#include "workflows/upkeep.h"

#include <QCoroTask>

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A program that stays, with all it keeps up.
struct StayingProgram
{
    explicit StayingProgram(const ImportWorld &world)
        : program(world.startProgram())
        , imports(world.startImports())
    {
    }
    ~StayingProgram()
    {
        upkeep.stop();
        desk.shutDown();
        program->purchases.shutDown();
        imports->imports.shutDown();
        if (!QTest::qWaitFor([this] { return upkeep.isIdle() && organizations.isIdle(); }, 30'000))
            qWarning("The program is still at work.");
    }
    Q_DISABLE_COPY_MOVE(StayingProgram)

    std::unique_ptr<Program> program;
    std::unique_ptr<ImportProgram> imports;
    OrderDesk desk{program->database, program->purchases};
    OrganizationWorkflow organizations{program->database, program->purchases, desk, {}};
    AssignWorkflow assignment{program->database};
    Upkeep upkeep{program->purchases, organizations, assignment, imports->imports};
};

} // namespace

/*! What a program that stays does by itself, on a real database and stand-ins that speak HTTP. */
class TestUpkeep final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_world = std::make_unique<ImportWorld>(*m_cluster); }
    void cleanup() { m_world.reset(); }

    void finishesWhatIsLeft();
    void withoutAnAccount();
    void looksWhenSomethingMayBeTried();
    void importsHoldNoPurchase();
    void stops();

private:
    //! A number whose quarantine ends so late.
    void addQuarantined(std::chrono::milliseconds left = 0ms);
    bool isReturned() { return m_world->statusOf(Quarantined) == "configured"_L1; }
    QString leaveOrder();

    const QString Quarantined = u"+17785550000"_s;
    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<ImportWorld> m_world;
};

void TestUpkeep::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestUpkeep::addQuarantined(std::chrono::milliseconds left)
{
    QVERIFY_RESULT(m_world->inspector.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
        "status, quarantined_until) VALUES ('%1', 'PN1', 'phnum_1', 'quarantined', now() + "
        "interval '%2 ms')"_s.arg(Quarantined)
            .arg(left.count())));
}

//! Of three numbers, by a program that died in the purchase of the first.
QString TestUpkeep::leaveOrder()
{
    const auto dead = m_world->startProgram();
    const QString order = m_world->place(*dead, 3);
    return m_world->leaveOneBuying(order, 10min) ? order : QString();
}

void TestUpkeep::finishesWhatIsLeft()
{
    const QString order = leaveOrder();
    QVERIFY(!order.isEmpty());
    addQuarantined();
    StayingProgram staying(*m_world);
    QSignalSpy settled(&staying.upkeep, &Upkeep::purchasesSettled);
    staying.upkeep.setCanBuy(true);
    staying.upkeep.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_world->order(order).recorded().size(), 3, 30'000);
    QTRY_VERIFY(isReturned());
    QTRY_VERIFY(!settled.isEmpty());
    const auto orders = settled.first().first().value<QList<PurchaseOrder>>();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().id, order);
}

//! Nothing can be bought, but quarantines end all the same.
void TestUpkeep::withoutAnAccount()
{
    const QString order = leaveOrder();
    addQuarantined();
    StayingProgram staying(*m_world);
    staying.upkeep.start();
    QTRY_VERIFY(isReturned());
    QTRY_VERIFY(staying.upkeep.isIdle());
    QCOMPARE(m_world->order(order).recorded().size(), 0);
}

void TestUpkeep::looksWhenSomethingMayBeTried()
{
    StayingProgram staying(*m_world);
    staying.upkeep.start();
    QTRY_VERIFY(staying.upkeep.isIdle());
    addQuarantined(1s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    staying.upkeep.lookAt(now.addSecs(-5));
    staying.upkeep.lookAt(now.addSecs(7200));
    staying.upkeep.lookAt({});
    QTest::qWait(500);
    QVERIFY(!isReturned());
    staying.upkeep.lookAt(now.addSecs(1));
    // Later ones do not put it off.
    staying.upkeep.lookAt(now.addSecs(30));
    QTRY_VERIFY_WITH_TIMEOUT(isReturned(), 10'000);
}

void TestUpkeep::importsHoldNoPurchase()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->faultOnImport(Fault::Hang, 100);
    {
        const auto dead = m_world->startImports();
        auto import = dead->imports.import(m_world->standIns.agentId(), 1);
        QTRY_COMPARE(m_world->importsAsked().size(), 1);
    }
    QCOMPARE(m_world->openImports(), 1);
    StayingProgram staying(*m_world);
    staying.upkeep.setCanBuy(true);
    staying.upkeep.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_world->importsAsked().size() > 1, 20'000);
    const QString order = leaveOrder();
    staying.upkeep.lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_world->order(order).recorded().size(), 3, 5'000);
    QVERIFY(!staying.upkeep.isIdle());
    QCOMPARE(m_world->openImports(), 1);
}

void TestUpkeep::stops()
{
    StayingProgram staying(*m_world);
    staying.upkeep.start();
    QTRY_VERIFY(staying.upkeep.isIdle());
    staying.upkeep.lookAt(QDateTime::currentDateTimeUtc());
    staying.upkeep.stop();
    addQuarantined();
    staying.upkeep.lookNow();
    QTest::qWait(500);
    QVERIFY(!isReturned());
}

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
