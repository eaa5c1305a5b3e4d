// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"
#include "e2e/hands.h"

#include "common/page.h"
#include "common/theme.h"
#include "mainwindow.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace numberwell;
using namespace numberwell::test;

namespace {

constexpr int Patience = 30'000; // ms
constexpr int Batch = 20;
constexpr int Promised = 5; // clicks and keystrokes

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Patience)

} // namespace

/*! A weekly session with an ElevenLabs key: every click in the real window, from the empty pool to
 *  twenty configured numbers. */
class TestActsWithAKey final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void boughtAndImported();
    void waitingAndImported();

private:
    void act(const QString &name)
    {
        TRY(isReady(name));
        QVERIFY(click(name));
    }
    void checkLive();

    TestDatabase m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsoleRig> m_rig;
};

void TestActsWithAKey::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestActsWithAKey::init()
{
    std::ignore = takeActs();
    m_rig = std::make_unique<ConsoleRig>(m_server, QString(), ConsoleRig::ElevenLabs::WithKey);
    // Nothing is ready: all twenty of the target are suggested.
    QVERIFY(m_rig->connection().execBatch(
        u"UPDATE phone_number_pool SET status = 'released' WHERE status = 'configured'"_s));
}

void TestActsWithAKey::cleanup()
{
    keepPictureOfFailure();
    m_rig.reset();
}

void TestActsWithAKey::checkLive()
{
    TRY(textOf(u"doneHeadline"_s).startsWith(u"20 numbers live"_s));
    QCOMPARE(m_rig->count(u"phone_number_pool WHERE status = 'configured' "
                          "AND elevenlabs_phone_id <> '' AND agent_id = '%1'"_s.arg(
                              m_rig->vendors().agentId())),
             Batch);
    QCOMPARE(m_rig->vendors().imported().size(), Batch);
    QCOMPARE(m_rig->vendors().inElevenLabs(
                 [](ElevenLabsStandIn &elevenLabs) { return elevenLabs.imports(); }),
             Batch);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"weekly_sessions WHERE step = 'done' "
                                           "AND activated = 20 AND imported = 20"_s),
                              1,
                              Patience);
    const int acts = takeActs();
    qInfo("%d clicks and keystrokes", acts);
    QVERIFY2(acts <= Promised, qPrintable(QString::number(acts)));
}

void TestActsWithAKey::boughtAndImported()
{
    QVERIFY(m_rig->start());
    act(u"bannerAction"_s);
    TRY(seen<QLineEdit>(u"countEdit"_s));
    QCOMPARE(seen<QLineEdit>(u"countEdit"_s)->text(), QString::number(Batch));
    act(u"nextButton"_s);
    TRY(textOf(u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s));
    act(u"nextButton"_s);
    TRY(textOf(u"reviewWhat"_s).startsWith(u"20 numbers"_s));
    QCOMPARE(m_rig->vendors().purchases(), 0);
    act(u"buyButton"_s);
    TRY(textOf(u"resultHead"_s) == u"20 of 20 bought"_s);
    QVERIFY(m_rig->vendors().imported().isEmpty());
    act(u"importButton"_s);
    TRY(m_rig->window().currentPage()->id() == u"session"_s);
    checkLive();
}

//! Bought before, by anybody.
void TestActsWithAKey::waitingAndImported()
{
    for (int i = 0; i < Batch; ++i) {
        const QString number = u"+1604555%1"_s.arg(2000 + i);
        m_rig->vendors().inTwilio(
            [&](TwilioStandIn &twilio) { twilio.addOwned(number, u"Numberwell"_s); });
        QVERIFY(m_rig->connection().execBatch(
            u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) VALUES "
            "('%1', 'PN%2')"_s.arg(number)
                .arg(i)));
    }
    QVERIFY(m_rig->start());
    act(u"bannerAction"_s); // "Continue weekly session"
    TRY(m_rig->window().currentPage()->id() == u"session"_s);
    act(u"continueButton"_s);
    TRY(textOf(u"apiImportButton"_s).contains(u"20"_s));
    act(u"apiImportButton"_s);
    checkLive();
}

QTEST_MAIN(TestActsWithAKey)
#include "tst_actswithakey.moc"
