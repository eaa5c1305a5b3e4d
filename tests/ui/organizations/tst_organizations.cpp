// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationspage.h"

#include "poolfixture.h"

#include "organizations/neworganizationdialog.h"
#include "organizations/organizationsmodel.h"

#include "common/emptystate.h"
#include "common/inlinemessage.h"

#include "sandbox/standinthread.h"
#include "twilio/twilioclient.h"
#include "workflows/assignworkflow.h"
#include "workflows/organizationworkflow.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QTableView>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

//! The page with all it works on: the pool, and Twilio's stand-in.
class OrganizationsRig final
{
public:
    explicit OrganizationsRig(PoolFixture &fixture, bool canBuy = false)
        : m_purchases(fixture.database(), m_twilio)
        , m_desk(fixture.database(), m_purchases)
        , m_organizations(fixture.database(), m_purchases, m_desk, {.canBuy = canBuy})
        , m_assignments(fixture.database())
        , page(fixture.feed(), m_organizations, m_assignments)
    {
        if (!m_vendors.start())
            qFatal("the stand-ins did not start");
        twilio::TwilioAccount account;
        account.accountSid = m_vendors.accountSid();
        account.user = m_vendors.accountSid();
        account.password = Secret(m_vendors.authToken());
        account.apiUrl = m_vendors.twilioUrl();
        account.pricingUrl = m_vendors.twilioUrl();
        m_twilio.setAccount(account, ClientOptions());
        page.resize(1000, 560);
        page.show();
    }

    QTableView *table() const { return page.findChild<QTableView *>(u"organizationsTable"_s); }
    QString cell(int row, OrganizationColumn column) const
    {
        return table()->model()->index(row, int(column)).data().toString();
    }
    NewOrganizationDialog *openDialog()
    {
        page.findChild<QPushButton *>(u"newOrganizationButton"_s)->click();
        return page.window()->findChild<NewOrganizationDialog *>();
    }

private:
    StandIns m_vendors;
    QNetworkAccessManager m_network;
    twilio::TwilioClient m_twilio{&m_network, twilio::TwilioAccount()};
    PurchaseWorkflow m_purchases;
    OrderDesk m_desk;
    OrganizationWorkflow m_organizations;
    AssignWorkflow m_assignments;

public:
    OrganizationsPage page;
};

void type(NewOrganizationDialog &dialog, const QString &field, const QString &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

QPushButton *buttonOf(const QWidget &widget, const QString &name)
{
    return widget.findChild<QPushButton *>(name);
}

QString messageOf(const NewOrganizationDialog &dialog)
{
    return dialog.findChild<InlineMessage *>(u"organizationMessage"_s)->text();
}

} // namespace

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
    void tellsWhy_data();
    void tellsWhy();
    void judgesTheFields_data();
    void judgesTheFields();
    void makesOneWithANumber();
    void makesOneThatWaits();
    void buysOneForItAlone();
    void takesANumberBack();
    void asksBeforeItTakesOneBack();
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
    OrganizationsRig rig(*m_fixture);
    OrganizationsPage &page = rig.page;
    page.show();
    QVERIFY(m_fixture->read());
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->accessibleName().contains(u"backend"));
}

void TestOrganizations::listsWhoHasWhat()
{
    m_fixture->fill();
    OrganizationsRig rig(*m_fixture);
    OrganizationsPage &page = rig.page;
    page.show();
    QVERIFY(m_fixture->read());
    const auto *table = page.findChild<QTableView *>(u"organizationsTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 112);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Alder Plumbing"_s);
    QVERIFY(table->model()->index(0, 5).data().toString().startsWith(u"phnum_"));
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
    OrganizationsRig rig(*m_fixture);
    OrganizationsPage &page = rig.page;
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
    model.merge(m_fixture->feed().view().organizations);
    QCOMPARE(filter.rowCount(), 112);
    // One gives its number back, and a backend's own organization gets one.
    m_fixture->exec(uR"(
        UPDATE phone_number_pool SET status = 'quarantined' WHERE phone_number = '+16045552001';
        UPDATE phone_number_pool SET status = 'assigned', assigned_at = now(),
            organization_id = '00000000-0000-0000-0000-00000000beef'
        WHERE phone_number = '+16045550123';
    )"_s);
    QVERIFY(m_fixture->read());
    model.merge(m_fixture->feed().view().organizations);
    QCOMPARE(filter.rowCount(), 113);
    filter.setSearch(u"beef"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch(u"No number"_s);
    QCOMPARE(filter.rowCount(), 1);
}

void TestOrganizations::tellsWhy_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("reason");
    const QString made = u"INSERT INTO organizations (id, name, preferred_area_code) VALUES "
                         "('00000000-0000-0000-0000-000000000001', 'Zebra', %1); "
                         "SELECT assign_or_queue('00000000-0000-0000-0000-000000000001', %1);"_s;
    const QString ready = u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                          "elevenlabs_phone_id, status) VALUES ('+16045550001', 'PN1', 'phnum_1', "
                          "'configured'); "_s;
    QTest::newRow("as asked") << ready + made.arg(u"'604'"_s) << u"604 as asked"_s
                              << u"the area code asked for"_s;
    QTest::newRow("elsewhere") << ready + made.arg(u"'416'"_s) << u"None in 416"_s
                               << u"the oldest ready one of any"_s;
    QTest::newRow("no wish") << ready + made.arg(u"NULL"_s) << u"Oldest ready"_s
                             << u"no area code was asked for"_s;
    QTest::newRow("waiting") << made.arg(u"'604'"_s) << u"Waiting for a number"_s
                             << u"gets the next one by itself"_s;
    QTest::newRow("before") << ready
                                   + u"UPDATE phone_number_pool SET status = 'assigned', "
                                     "organization_id = gen_random_uuid(), assigned_at = now()"_s
                            << u"Assigned before"_s << u"before the reasons"_s;
    QTest::newRow("released") << ready + made.arg(u"NULL"_s)
                                     + u"SELECT release_phone_number('00000000-0000-0000-0000-"
                                       "000000000001')"_s
                              << u"No number"_s << u"released"_s;
}

void TestOrganizations::tellsWhy()
{
    QFETCH(const QString, sql);
    m_fixture->exec(sql);
    OrganizationsRig rig(*m_fixture);
    QVERIFY(m_fixture->read());
    QCOMPARE(rig.table()->model()->rowCount(), 1);
    QTEST(rig.cell(0, OrganizationColumn::Why), "badge");
    QFETCH(const QString, reason);
    const QString told = rig.table()
                             ->model()
                             ->index(0, int(OrganizationColumn::Why))
                             .data(Qt::ToolTipRole)
                             .toString();
    QVERIFY2(told.contains(reason), qPrintable(told));
}

void TestOrganizations::judgesTheFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("areaCode");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("name only") << u"Zebra"_s << u""_s << u""_s << true;
    QTest::newRow("all") << u"Zebra"_s << u"a@zebra.example"_s << u"604"_s << true;
    QTest::newRow("no name") << u"  "_s << u"a@zebra.example"_s << u"604"_s << false;
    QTest::newRow("no address") << u"Zebra"_s << u"zebra.example"_s << u""_s << false;
    QTest::newRow("half an address") << u"Zebra"_s << u"a@zebra"_s << u""_s << false;
    QTest::newRow("short code") << u"Zebra"_s << u""_s << u"60"_s << false;
    QTest::newRow("no code") << u"Zebra"_s << u""_s << u"199"_s << false;
}

void TestOrganizations::judgesTheFields()
{
    QFETCH(const QString, name);
    QFETCH(const QString, email);
    QFETCH(const QString, areaCode);
    OrganizationsRig rig(*m_fixture);
    NewOrganizationDialog *dialog = rig.openDialog();
    QVERIFY(dialog);
    QCOMPARE(unnamedIn(*dialog), QString());
    type(*dialog, u"organizationName"_s, name);
    type(*dialog, u"organizationEmail"_s, email);
    type(*dialog, u"organizationAreaCode"_s, areaCode);
    QTEST(buttonOf(*dialog, u"createOrganizationButton"_s)->isEnabled(), "isGood");
}

void TestOrganizations::makesOneWithANumber()
{
    m_fixture->fill();
    OrganizationsRig rig(*m_fixture);
    NewOrganizationDialog *dialog = rig.openDialog();
    QVERIFY(dialog);
    type(*dialog, u"organizationName"_s, u"Zebra Crossing"_s);
    type(*dialog, u"organizationAreaCode"_s, u"604"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(messageOf(*dialog).contains(u"Zebra Crossing has +1 604"));
    QTRY_COMPARE(rig.table()->model()->rowCount(), 113);
    rig.page.findChild<QLineEdit *>(u"organizationSearch"_s)->setText(u"zebra"_s);
    QCOMPARE(rig.table()->model()->rowCount(), 1);
    QCOMPARE(rig.cell(0, OrganizationColumn::Why), u"604 as asked"_s);
    // The next one starts with empty fields and the same wish.
    QCOMPARE(dialog->findChild<QLineEdit *>(u"organizationName"_s)->text(), QString());
    QVERIFY(buttonOf(*dialog, u"copyNumberButton"_s)->isVisible());
}

void TestOrganizations::makesOneThatWaits()
{
    OrganizationsRig rig(*m_fixture);
    NewOrganizationDialog *dialog = rig.openDialog();
    type(*dialog, u"organizationName"_s, u"Zebra"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(messageOf(*dialog).contains(u"No Twilio account is connected"));
    QTRY_COMPARE(rig.table()->model()->rowCount(), 1);
    QCOMPARE(rig.cell(0, OrganizationColumn::Why), u"Waiting for a number"_s);
    // The next number that is ready is its own, with nobody asking.
    m_fixture->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                    "elevenlabs_phone_id, status) VALUES ('+16045550001', 'PN1', 'phnum_1', "
                    "'configured')"_s);
    QTRY_COMPARE(rig.cell(0, OrganizationColumn::Number), u"+1 604 555 0001"_s);
}

void TestOrganizations::buysOneForItAlone()
{
    OrganizationsRig rig(*m_fixture, true);
    NewOrganizationDialog *dialog = rig.openDialog();
    type(*dialog, u"organizationName"_s, u"Zebra"_s);
    type(*dialog, u"organizationAreaCode"_s, u"604"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(*dialog).contains(u"was bought for it alone"), 20'000);
    QTRY_COMPARE(rig.cell(0, OrganizationColumn::Why), u"Waiting for ElevenLabs"_s);
    m_fixture->exec(u"UPDATE phone_number_pool SET status = 'configured', "
                    "elevenlabs_phone_id = 'phnum_1'"_s);
    QTRY_COMPARE(rig.cell(0, OrganizationColumn::Why), u"Bought for it"_s);
    QVERIFY(rig.cell(0, OrganizationColumn::Number).startsWith(u"+1 604"));
}

void TestOrganizations::takesANumberBack()
{
    m_fixture->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                    "elevenlabs_phone_id, status) VALUES ('+16045550001', 'PN1', 'phnum_1', "
                    "'configured'); INSERT INTO organizations (name) VALUES ('Zebra'); "
                    "SELECT assign_phone_number(id) FROM organizations"_s);
    OrganizationsRig rig(*m_fixture);
    QVERIFY(m_fixture->read());
    auto *release = buttonOf(rig.page, u"releaseButton"_s);
    QVERIFY(!release->isEnabled());
    rig.table()->selectRow(0);
    QVERIFY(release->isEnabled());
    const QString number = rig.cell(0, OrganizationColumn::Number);
    release->click();
    auto *question = rig.page.window()->findChild<QMessageBox *>(u"releaseQuestion"_s);
    QVERIFY(question && question->text().contains(number));
    buttonOf(*question, u"confirmReleaseButton"_s)->click();
    auto *message = rig.page.findChild<InlineMessage *>(u"organizationsMessage"_s);
    QTRY_VERIFY(message->text().contains(u"it rests until"));
    QTRY_COMPARE(rig.cell(0, OrganizationColumn::Number), QString());
    QCOMPARE(rig.cell(0, OrganizationColumn::Why), u"No number"_s);
    QVERIFY(!release->isEnabled());
}

void TestOrganizations::asksBeforeItTakesOneBack()
{
    m_fixture->fill();
    OrganizationsRig rig(*m_fixture);
    QVERIFY(m_fixture->read());
    rig.table()->selectRow(0);
    const QString number = rig.cell(0, OrganizationColumn::Number);
    buttonOf(rig.page, u"releaseButton"_s)->click();
    auto *question = rig.page.window()->findChild<QMessageBox *>(u"releaseQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!question->isVisible());
    QVERIFY(m_fixture->read());
    QCOMPARE(rig.cell(0, OrganizationColumn::Number), number);
}

void TestOrganizations::everyControlIsNamed()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    OrganizationsRig rig(*m_fixture);
    OrganizationsPage &page = rig.page;
    page.show();
    QCOMPARE(unnamedIn(page), QString());
}

void TestOrganizations::canBePhotographed()
{
    dressForPictures();
    OrganizationsRig rig(*m_fixture);
    OrganizationsPage &page = rig.page;
    QVERIFY(m_fixture->read());
    photograph(page, u"organizations-empty"_s);
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    QTest::qWait(1700); // until nothing is new any more
    photograph(page, u"organizations"_s);
    NewOrganizationDialog *dialog = rig.openDialog();
    type(*dialog, u"organizationName"_s, u"Zebra Crossing"_s);
    type(*dialog, u"organizationAreaCode"_s, u"416"_s);
    photograph(*dialog, u"organization-new"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(messageOf(*dialog).contains(u"No number was ready in 416"));
    photograph(*dialog, u"organization-made"_s);
    QVERIFY(!page.grab().isNull());
}

QTEST_MAIN(TestOrganizations)
#include "tst_organizations.moc"
