// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/reconciledialog.h"

#include "common/accessibility.h"
#include "common/emptystate.h"
#include "common/filterchips.h"
#include "common/inlinemessage.h"
#include "elevenlabs/elevenlabsclient.h"
#include "reconcile/actiondelegate.h"
#include "reconcile/differencesmodel.h"
#include "reconcile/differencestable.h"
#include "sandbox/standinthread.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "twilio/twilioclient.h"
#include "workflows/poolfeed.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString numberAt(int index)
{
    return u"+1604556%1"_s.arg(index, 4, 10, QLatin1Char('0'));
}

E164 e164(int index)
{
    return *E164::parse(numberAt(index));
}

/*! What the dialog is built on: PostgreSQL, the client over HTTP, and a stand-in for Twilio. */
class Rig final
{
public:
    explicit Rig(TestDatabase &server)
        : options(server.createMigrated())
        , connection(options)
    {
        if (!vendors.start())
            qFatal("the stand-ins did not start");
        if (const auto opened = connection.open(); !opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        database.start(options);
        ClientOptions quick;
        quick.timeout = 4s;
        quick.retry.firstDelay = 20ms;
        quick.retry.maxDelay = 50ms;
        twilio.setAccount({.accountSid = vendors.accountSid(),
                           .user = vendors.accountSid(),
                           .password = Secret(vendors.authToken()),
                           .apiUrl = vendors.twilioUrl(),
                           .pricingUrl = vendors.twilioUrl()},
                          quick);
    }

    ~Rig()
    {
        workflow.shutDown();
        elevenLabsReconcile.shutDown();
        twilio.refuseNewWork();
        twilio.abortAll();
        elevenLabs.abortAll();
        const auto isIdle = [this] { return workflow.isIdle() && elevenLabsReconcile.isIdle(); };
        if (!QTest::qWaitFor(isIdle, 5000))
            qWarning("the workflow is not idle");
        database.close(2s);
        QCoreApplication::processEvents();
    }

    //! As with a key in the settings.
    void connectElevenLabs()
    {
        ClientOptions quick;
        quick.timeout = 4s;
        quick.retry.firstDelay = 20ms;
        quick.retry.maxDelay = 50ms;
        elevenLabs.setAccount(
            {.apiUrl = vendors.elevenLabsUrl(), .apiKey = Secret(vendors.apiKey())}, quick);
        elevenLabsReconcile.enable(vendors.agentId());
    }
    void import(int index, const QString &id, const QString &agent)
    {
        vendors.inElevenLabs([&](ElevenLabsStandIn &standIn) {
            standIn.addImported(numberAt(index), u"Vancouver"_s, id, agent);
        });
    }
    void forget(int index)
    {
        vendors.inElevenLabs(
            [&](ElevenLabsStandIn &standIn) { standIn.removeImported(numberAt(index)); });
    }

    void exec(const QString &sql)
    {
        if (auto done = connection.execBatch(sql); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    //! In the pool and at Twilio.
    void agree(int index, const QString &status = u"purchased"_s)
    {
        exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
             "elevenlabs_phone_id, organization_id) VALUES ('%1', 'PN%2', '%3', "
             "CASE WHEN '%3' IN ('configured', 'assigned') THEN 'phnum_%2' END, "
             "CASE WHEN '%3' = 'assigned' THEN gen_random_uuid() END)"_s.arg(numberAt(index))
                 .arg(index)
                 .arg(status));
        own(index);
        if (status != "purchased"_L1)
            point(index, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
    }
    void own(int index)
    {
        vendors.inTwilio([index](TwilioStandIn &standIn) {
            standIn.addOwned(numberAt(index), {}, u"PN%1"_s.arg(index), 3);
        });
    }
    void lose(int index)
    {
        vendors.inTwilio([index](TwilioStandIn &standIn) { standIn.removeOwned(numberAt(index)); });
    }
    void point(int index, const QString &url)
    {
        vendors.inTwilio(
            [&](TwilioStandIn &standIn) { standIn.setVoiceUrl(numberAt(index), url); });
    }
    QString text(const QString &sql) { return scalar(connection, sql).toString(); }
    QString status(int index)
    {
        return text(u"SELECT status FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(
            numberAt(index)));
    }

    StandIns vendors;
    QNetworkAccessManager network;
    store::ConnectionOptions options;
    store::Connection connection;
    store::Database database;
    twilio::TwilioClient twilio{&network, {}};
    PoolFeed feed{database};
    elevenlabs::ElevenLabsClient elevenLabs{&network, {}};
    ReconcileWorkflow workflow{database, twilio};
    ElevenLabsReconcile elevenLabsReconcile{database, elevenLabs, twilio};
};

QPushButton *button(const QWidget &dialog, const QString &name)
{
    auto *found = dialog.findChild<QPushButton *>(name);
    if (!found)
        qFatal("no button %s", qPrintable(name));
    return found;
}

QString subtitleOf(const QWidget &dialog)
{
    return dialog.findChild<QLabel *>(u"pageSubtitle"_s)->text();
}

InlineMessage *messageOf(const QWidget &dialog)
{
    return dialog.findChild<InlineMessage *>(u"reconcileMessage"_s);
}

} // namespace

class TestReconcileDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init();
    void cleanup();

    void saysThatNobodyLookedYet();
    void saysThatAllAgrees();
    void adoptsSeveralAtOnce();
    void ignoresAndShowsAgain();
    void aRowsButtonActs();
    void enterActsOnTheRow();
    void aDoubleClickDoesNothing();
    void anAssignedNumberIsShownInstead();
    void marksReleased();
    void acceptsAWebhook();
    void saysThatTheListWasCutShort();
    void saysWhyItFailed();
    void saysThatAnotherProgramLooks();
    void canBeStopped();
    void followsOtherPrograms();
    void aDecisionThatComesTooLateIsTold();
    void aFailedDecisionChangesNothing();
    void copiesWhatIsSelected();
    void canBeClosedWhileItLooks();
    void looksAtBothVendors();
    void oneVendorFails();
    void setsAgents();
    void removesAfterAsking();
    void takesIdsAndReturnsWhatIsMissing();
    void saysWhyAnAgentWasNotSet();
    void everyControlIsNamed();

private:
    std::unique_ptr<ReconcileDialog> makeDialog()
    {
        return std::make_unique<ReconcileDialog>(
            m_rig->workflow, m_rig->elevenLabsReconcile, m_rig->feed);
    }
    DifferencesTable &table() { return *m_dialog->findChild<DifferencesTable *>(); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, DifferenceColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    //! Looks, and waits until it is done and shown.
    void look();
    void show();
    void click(const QString &name)
    {
        QTRY_VERIFY(button(*m_dialog, name)->isVisible() && button(*m_dialog, name)->isEnabled());
        QTest::mouseClick(button(*m_dialog, name), Qt::LeftButton);
    }
    //! Where the button of a row is, in the viewport.
    QPoint actionAt(int row);

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<Rig> m_rig;
    std::unique_ptr<ReconcileDialog> m_dialog;
};

void TestReconcileDialog::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestReconcileDialog::init()
{
    m_rig = std::make_unique<Rig>(*m_server);
    m_dialog = makeDialog();
}

void TestReconcileDialog::cleanup()
{
    m_dialog.reset();
    m_rig.reset();
}

void TestReconcileDialog::show()
{
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestReconcileDialog::look()
{
    const QString before = m_rig->text(u"SELECT count(*) FROM reconcile_runs"_s);
    click(u"lookButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_rig->text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NOT NULL"_s)
                != before
            && button(*m_dialog, u"lookButton"_s)->isEnabled(),
        20'000);
    QTest::qWait(150); // what was found is read
}

QPoint TestReconcileDialog::actionAt(int row)
{
    const QModelIndex index
        = table().model()->index(row, static_cast<int>(DifferenceColumn::Action));
    return ActionDelegate::buttonRect(
               table().visualRect(index), table().fontMetrics(), index.data().toString())
        .center();
}

void TestReconcileDialog::saysThatNobodyLookedYet()
{
    show();
    auto *empty = m_dialog->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible() && empty->actionButton()->isVisible());
    QCOMPARE(empty->actionButton()->text(), u"Look no&w"_s);
    QVERIFY(!button(*m_dialog, u"adoptButton"_s)->isEnabled());
    m_rig->agree(1);
    QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
    QTRY_VERIFY(subtitleOf(*m_dialog).contains("complete"_L1));
}

void TestReconcileDialog::saysThatAllAgrees()
{
    m_rig->agree(1);
    m_rig->agree(2, u"assigned"_s);
    show();
    look();
    QVERIFY(m_dialog->findChild<EmptyState *>()->isVisible());
    const auto labels = m_dialog->findChild<EmptyState *>()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == "Twilio and the pool agree on all 2 numbers."_L1;
    }));
    QVERIFY(subtitleOf(*m_dialog).startsWith(u"Last looked "));
    QVERIFY(subtitleOf(*m_dialog).endsWith(u" · complete · 2 numbers"));
    QVERIFY(!messageOf(*m_dialog)->isVisible());
}

void TestReconcileDialog::adoptsSeveralAtOnce()
{
    m_rig->agree(1);
    for (int i = 2; i <= 4; ++i)
        m_rig->own(i);
    show();
    look();
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(0, DifferenceColumn::What), u"Bought elsewhere"_s);
    table().selectRow(0);
    QCOMPARE(button(*m_dialog, u"adoptButton"_s)->text(), u"&Adopt 1"_s);
    table().selectAll();
    QCOMPARE(button(*m_dialog, u"adoptButton"_s)->text(), u"&Adopt 3"_s);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"selectedLabel"_s)->text(), u"3 selected"_s);
    QVERIFY(!button(*m_dialog, u"markReleasedButton"_s)->isVisible());
    click(u"adoptButton"_s);
    QTRY_COMPARE(rows(), 0);
    QCOMPARE(m_rig->text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'purchased'"_s),
             u"4"_s);
    QCOMPARE(messageOf(*m_dialog)->text(),
             u"3 numbers adopted: they wait for ElevenLabs in the pool."_s);
}

void TestReconcileDialog::ignoresAndShowsAgain()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    table().selectAll();
    click(u"ignoreButton"_s);
    QTRY_COMPARE(rows(), 0);
    look();
    QCOMPARE(rows(), 0); // for good
    auto *chips = m_dialog->findChild<FilterChips *>();
    chips->setCurrent(u"ignored"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, DifferenceColumn::Action), u"Show again"_s);
    table().selectAll();
    click(u"unignoreButton"_s);
    QTRY_COMPARE(rows(), 0);
    chips->setCurrent(u"all"_s);
    QCOMPARE(rows(), 1);
}

void TestReconcileDialog::aRowsButtonActs()
{
    m_rig->agree(1);
    m_rig->own(2);
    m_rig->own(3);
    show();
    look();
    QTRY_COMPARE(rows(), 2);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, actionAt(1));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_rig->status(3), u"purchased"_s);
    QCOMPARE(cell(0, DifferenceColumn::Number), u"+1 604 556 0002"_s);
    // Beside the button nothing happens.
    const QModelIndex last = table().model()->index(0, static_cast<int>(DifferenceColumn::Action));
    QTest::mouseClick(table().viewport(),
                      Qt::LeftButton,
                      {},
                      table().visualRect(last).bottomRight() - QPoint(2, 2));
    QTest::qWait(200);
    QCOMPARE(rows(), 1);
}

void TestReconcileDialog::enterActsOnTheRow()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_COMPARE(m_rig->status(2), u"purchased"_s);
    QVERIFY(m_dialog->isVisible());
}

void TestReconcileDialog::aDoubleClickDoesNothing()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    QTest::mouseDClick(table().viewport(),
                       Qt::LeftButton,
                       {},
                       table().visualRect(table().model()->index(0, 0)).center());
    QTest::qWait(200);
    QCOMPARE(rows(), 1);
}

void TestReconcileDialog::anAssignedNumberIsShownInstead()
{
    m_rig->agree(1, u"assigned"_s);
    m_rig->agree(2);
    m_rig->own(3);
    show();
    look();
    m_rig->lose(1);
    look();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(0, DifferenceColumn::What), u"Gone, but assigned"_s); // first, for its urgency
    QSignalSpy shown(m_dialog.get(), &ReconcileDialog::numbersRequested);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, actionAt(0));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<QList<E164>>(), QList<E164>{e164(1)});
    QCOMPARE(m_rig->status(1), u"assigned"_s);
}

void TestReconcileDialog::marksReleased()
{
    m_rig->agree(1, u"configured"_s);
    m_rig->agree(2, u"assigned"_s);
    m_rig->agree(3);
    show();
    look();
    m_rig->lose(1);
    m_rig->lose(2);
    look();
    QTRY_COMPARE(rows(), 2);
    table().selectAll();
    // One of the two may go; the button says so.
    QCOMPARE(button(*m_dialog, u"markReleasedButton"_s)->text(), u"&Mark 1 released"_s);
    QVERIFY(!button(*m_dialog, u"adoptButton"_s)->isEnabled());
    click(u"markReleasedButton"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_rig->status(1), u"released"_s);
    QCOMPARE(m_rig->status(2), u"assigned"_s);
}

void TestReconcileDialog::acceptsAWebhook()
{
    m_rig->agree(1, u"configured"_s);
    show();
    look();
    m_rig->point(1, u"https://voice.example.com/in"_s);
    look();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DifferenceColumn::Detail),
             u"calls go to voice.example.com · before: ElevenLabs"_s);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, actionAt(0));
    QTRY_COMPARE(rows(), 0);
    look();
    QCOMPARE(rows(), 0);
}

void TestReconcileDialog::saysThatTheListWasCutShort()
{
    m_rig->agree(0);
    m_rig->vendors.inTwilio([](TwilioStandIn &standIn) {
        for (int i = 1; i < 1050; ++i)
            standIn.addOwned(numberAt(i), {});
        standIn.order(
            {.fault = Fault::HtmlBadGateway, .pathContains = u"PageToken"_s, .times = -1});
    });
    show();
    look();
    QTRY_COMPARE(rows(), 1000);
    QVERIFY(subtitleOf(*m_dialog).contains("cut short"_L1));
    QVERIFY(messageOf(*m_dialog)->isVisible());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(
        u"Twilio's list was cut short after 1000 numbers."));
    QVERIFY(messageOf(*m_dialog)->text().contains(u"nothing counts as gone"));
    m_rig->vendors.inTwilio([](TwilioStandIn &standIn) { standIn.clearFaults(); });
    look();
    QTRY_VERIFY(!messageOf(*m_dialog)->isVisible());
    QCOMPARE(rows(), 1049);
}

void TestReconcileDialog::saysWhyItFailed()
{
    m_rig->agree(1);
    m_rig->vendors.inTwilio(
        [](TwilioStandIn &standIn) { standIn.setAccountStatus(u"suspended"_s); });
    show();
    look();
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QCOMPARE(messageOf(*m_dialog)->tone(), Tone::Danger);
    QVERIFY(messageOf(*m_dialog)->text().contains("20005"_L1));
    // Opened again it is still known that the last look failed.
    m_dialog = makeDialog();
    show();
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(u"The last look did not get through."));
}

void TestReconcileDialog::saysThatAnotherProgramLooks()
{
    m_rig->exec(u"INSERT INTO reconcile_runs (source, lease_until) VALUES ('twilio', "
                "now() + interval '1 minute')"_s); // of a connection that lives: the test's own
    show();
    click(u"lookButton"_s);
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(u"Another program is reading"));
}

void TestReconcileDialog::canBeStopped()
{
    m_rig->agree(1);
    m_rig->vendors.inTwilio([](TwilioStandIn &standIn) { standIn.setLatency(3500ms); });
    show();
    click(u"lookButton"_s);
    QVERIFY(!button(*m_dialog, u"lookButton"_s)->isEnabled());
    auto *cancel = button(*m_dialog, u"cancelWork"_s);
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(button(*m_dialog, u"lookButton"_s)->isEnabled());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(u"Stopped, as you asked."));
    QCOMPARE(m_rig->text(u"SELECT count(*) FROM twilio_numbers"_s), u"0"_s);
}

void TestReconcileDialog::followsOtherPrograms()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    store::Connection other(m_rig->options);
    QVERIFY_RESULT(other.open());
    QVERIFY_RESULT(store::ReconcileStore(other).decide(DifferenceDecision::Ignore, {e164(2)}));
    QTRY_COMPARE(rows(), 0);
}

void TestReconcileDialog::aDecisionThatComesTooLateIsTold()
{
    m_rig->agree(1);
    m_rig->own(2);
    m_rig->own(3);
    show();
    look();
    QTRY_COMPARE(rows(), 2);
    table().selectAll();
    // Another window adopts one in the moment before the click.
    m_rig->exec(u"UPDATE differences SET state = 'resolved', resolution = 'adopted' "
                "WHERE phone_number = '%1'"_s.arg(numberAt(2)));
    QTest::mouseClick(button(*m_dialog, u"adoptButton"_s), Qt::LeftButton);
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(u"1 number adopted")
            || messageOf(*m_dialog)->text().startsWith(u"1 numbers adopted"));
    QVERIFY(messageOf(*m_dialog)->text().contains(u"changed meanwhile"));
}

void TestReconcileDialog::aFailedDecisionChangesNothing()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    table().selectAll();
    m_rig->exec(u"ALTER TABLE twilio_numbers RENAME TO hidden_for_a_moment"_s);
    click(u"adoptButton"_s);
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QCOMPARE(messageOf(*m_dialog)->tone(), Tone::Danger);
    m_rig->exec(u"ALTER TABLE hidden_for_a_moment RENAME TO twilio_numbers"_s);
    QCOMPARE(rows(), 1);
    QTRY_VERIFY(button(*m_dialog, u"adoptButton"_s)->isEnabled());
}

void TestReconcileDialog::copiesWhatIsSelected()
{
    m_rig->agree(1);
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    table().setFocus();
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(numberAt(2) + u"\tBought elsewhere\t"_s));
}

void TestReconcileDialog::canBeClosedWhileItLooks()
{
    m_rig->agree(1);
    m_rig->vendors.inTwilio([](TwilioStandIn &standIn) { standIn.setLatency(3s); });
    show();
    click(u"lookButton"_s);
    QTest::qWait(100);
    m_dialog.reset();
    QTRY_VERIFY(m_rig->workflow.isIdle());
}

void TestReconcileDialog::looksAtBothVendors()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1, u"configured"_s);
    m_rig->import(1, u"phnum_1"_s, m_rig->vendors.agentId());
    show();
    look();
    const QStringList lines = subtitleOf(*m_dialog).split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(u"Twilio: Last looked "));
    QVERIFY(lines.at(1).startsWith(u"ElevenLabs: Last looked "));
    QVERIFY(lines.at(1).endsWith(u" · complete · 1 numbers")
            || lines.at(1).endsWith(u" · complete · 1 number"));
    QVERIFY(m_dialog->findChild<EmptyState *>()->isVisible());
    QVERIFY(!button(*m_dialog, u"setAgentButton"_s)->isVisible());
}

void TestReconcileDialog::oneVendorFails()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1);
    m_rig->own(2);
    m_rig->vendors.inElevenLabs([](ElevenLabsStandIn &standIn) {
        standIn.order({.fault = Fault::ErrorBefore, .verb = u"GET"_s, .times = -1});
    });
    show();
    look();
    QTRY_COMPARE(rows(), 1); // Twilio's
    QCOMPARE(messageOf(*m_dialog)->tone(), Tone::Danger);
    QVERIFY(messageOf(*m_dialog)->text().contains("ElevenLabs"_L1));
    QVERIFY(!messageOf(*m_dialog)->text().contains("Twilio"_L1));
    QVERIFY(subtitleOf(*m_dialog).contains(u"ElevenLabs: not looked at yet"));
    // Opened again it is still known.
    m_dialog = makeDialog();
    show();
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QVERIFY(messageOf(*m_dialog)->text().startsWith(
        u"The last look at ElevenLabs did not get through."));

    m_rig->vendors.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    m_rig->vendors.inTwilio(
        [](TwilioStandIn &standIn) { standIn.setAccountStatus(u"suspended"_s); });
    m_rig->exec(
        u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'p1'"_s);
    m_rig->import(1, u"p1"_s, {});
    look();
    QTRY_COMPARE(rows(), 2); // and ElevenLabs' now
    QCOMPARE(cell(0, DifferenceColumn::What).isEmpty(), false);
    QVERIFY(messageOf(*m_dialog)->text().contains("20005"_L1));
}

void TestReconcileDialog::setsAgents()
{
    m_rig->connectElevenLabs();
    const QString other = m_rig->vendors.inElevenLabs(
        [](ElevenLabsStandIn &standIn) { return standIn.agents().at(1).id; });
    m_rig->agree(1, u"assigned"_s);
    m_rig->import(1, u"phnum_1"_s, {});
    m_rig->agree(2, u"configured"_s);
    m_rig->import(2, u"phnum_2"_s, other);
    m_rig->agree(3, u"configured"_s);
    m_rig->import(3, u"phnum_3"_s, other);
    show();
    look();
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(0, DifferenceColumn::What), u"No agent"_s); // first, for its urgency
    QCOMPARE(cell(0, DifferenceColumn::Action), u"Set the agent"_s);
    QCOMPARE(cell(1, DifferenceColumn::What), u"Wrong agent"_s);
    QVERIFY(cell(1, DifferenceColumn::Detail).startsWith(u"its calls go to the agent "));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, actionAt(0));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(m_rig->vendors.inElevenLabs(
                 [](ElevenLabsStandIn &standIn) { return standIn.agentOf(numberAt(1)); }),
             m_rig->vendors.agentId());
    // This one is meant to be another's.
    table().selectRow(0);
    click(u"takeAgentButton"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_rig->text(u"SELECT agent_id FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(
                 numberAt(2))),
             other);
    table().selectAll();
    click(u"setAgentButton"_s);
    QTRY_COMPARE(rows(), 0);
    QVERIFY(!button(*m_dialog, u"setAgentButton"_s)->isVisible());
}

void TestReconcileDialog::removesAfterAsking()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1);
    m_rig->import(2, u"phnum_2"_s, m_rig->vendors.agentId());
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, DifferenceColumn::What), u"Import left over"_s);
    QCOMPARE(cell(0, DifferenceColumn::Detail), u"neither in the pool nor at Twilio · Vancouver"_s);
    const auto question
        = [this] { return m_dialog->findChild<QMessageBox *>(u"removeQuestion"_s); };
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, actionAt(0));
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(u"+1 604 556 0002"));
    QTest::keyClick(question(), Qt::Key_Escape); // Cancel is the default
    QTRY_VERIFY(!question());
    QCOMPARE(m_rig->vendors.imported().size(), 1);
    table().selectAll();
    click(u"removeImportButton"_s);
    QTRY_VERIFY(question());
    QTest::mouseClick(question()->findChild<QPushButton *>(u"confirmRemoveButton"_s),
                      Qt::LeftButton);
    QTRY_COMPARE(rows(), 0);
    QCOMPARE(m_rig->vendors.imported().size(), 0);
}

void TestReconcileDialog::takesIdsAndReturnsWhatIsMissing()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1, u"configured"_s);
    m_rig->import(1, u"phnum_other"_s, m_rig->vendors.agentId());
    m_rig->agree(2, u"configured"_s); // its ID was never there
    m_rig->agree(3, u"assigned"_s);
    show();
    look();
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(0, DifferenceColumn::What), u"Gone at ElevenLabs"_s);
    QCOMPARE(cell(0, DifferenceColumn::Action), u"Show number"_s);
    table().selectAll();
    QCOMPARE(button(*m_dialog, u"backToWaitingButton"_s)->text(), u"&Back to waiting: 1"_s);
    click(u"backToWaitingButton"_s);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(m_rig->status(2), u"pending_import"_s);
    table().selectAll();
    click(u"takeIdButton"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_rig->text(u"SELECT elevenlabs_phone_id FROM phone_number_pool WHERE phone_number = "
                         "'%1'"_s.arg(numberAt(1))),
             u"phnum_other"_s);
    QCOMPARE(m_rig->status(3), u"assigned"_s);
}

void TestReconcileDialog::saysWhyAnAgentWasNotSet()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1, u"configured"_s);
    m_rig->import(1, u"phnum_1"_s, {});
    show();
    look();
    QTRY_COMPARE(rows(), 1);
    m_rig->vendors.inElevenLabs([](ElevenLabsStandIn &standIn) {
        standIn.order({.fault = Fault::ErrorBefore, .verb = u"PATCH"_s, .times = -1});
    });
    table().selectAll();
    click(u"setAgentButton"_s);
    QTRY_VERIFY(messageOf(*m_dialog)->isVisible());
    QCOMPARE(messageOf(*m_dialog)->tone(), Tone::Danger);
    QVERIFY(messageOf(*m_dialog)->text().contains("ElevenLabs"_L1));
    QCOMPARE(rows(), 1);
    QTRY_VERIFY(button(*m_dialog, u"setAgentButton"_s)->isEnabled());
}

void TestReconcileDialog::everyControlIsNamed()
{
    m_rig->connectElevenLabs();
    m_rig->agree(1);
    m_rig->import(3, u"phnum_3"_s, {});
    m_rig->own(2);
    show();
    look();
    QTRY_COMPARE(rows(), 2);
    table().selectAll();
    QStringList unnamed = unnamedControls(m_dialog.get());
    unnamed.removeIf([](const QString &control) { return control.contains(u"Action'"); });
    QCOMPARE(unnamed, QStringList());
}

QTEST_MAIN(TestReconcileDialog)
#include "tst_reconciledialog.moc"
