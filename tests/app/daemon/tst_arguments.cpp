// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/arguments.h"
#include "support/verifyresult.h"

using namespace numberwell;
using namespace numberwell::daemon;
using namespace Qt::StringLiterals;

class TestArguments final : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void understandsAPurchase();
    void understandsActivate();
    void understandsWhereToListen_data();
    void understandsWhereToListen();
    void understandsYes();
    void understandsReconcile();
    void explainsItself();
};

void TestArguments::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mention");
    QTest::newRow("nothing") << QStringList{} << u"command"_s;
    QTest::newRow("unknown command") << QStringList{u"buy"_s} << u"buy"_s;
    QTest::newRow("unknown option") << QStringList{u"status"_s, u"--fast"_s} << u"fast"_s;
    QTest::newRow("option of another command")
        << QStringList{u"status"_s, u"--dry-run"_s} << u"dry-run"_s;
    QTest::newRow("order for a purchase")
        << QStringList{u"purchase"_s, u"--count"_s, u"2"_s, u"--in-order"_s} << u"in-order"_s;
    QTest::newRow("another country")
        << QStringList{u"purchase"_s, u"--count"_s, u"1"_s, u"--country"_s, u"MX"_s}
        << u"CA or US"_s;
    QTest::newRow("adoption of a purchase")
        << QStringList{u"purchase"_s, u"--count"_s, u"2"_s, u"--adopt"_s} << u"adopt"_s;
    QTest::newRow("agent of a purchase")
        << QStringList{u"purchase"_s, u"--count"_s, u"2"_s, u"--agent"_s, u"a"_s} << u"agent"_s;
    QTest::newRow("no count") << QStringList{u"purchase"_s} << u"--count"_s;
    QTest::newRow("no file") << QStringList{u"activate"_s} << u"file"_s;
    QTest::newRow("no organization") << QStringList{u"assign"_s} << u"UUID"_s;
    QTest::newRow("no UUID") << QStringList{u"assign"_s, u"Acme"_s} << u"\"Acme\" is no UUID"_s;
    QTest::newRow("too many words") << QStringList{u"migrate"_s, u"now"_s} << u"now"_s;
    QTest::newRow("port out of range")
        << QStringList{u"sandbox"_s, u"--twilio-port"_s, u"70000"_s} << u"port"_s;
    for (const QString &place : {u"8080"_s,
                                 u"127.0.0.1"_s,
                                 u"127.0.0.1:"_s,
                                 u"127.0.0.1:70000"_s,
                                 u"example.com:80"_s,
                                 u":80"_s}) {
        QTest::newRow(qPrintable(u"listen on "_s + place))
            << QStringList{u"serve"_s, u"--listen"_s, place} << u"--listen"_s;
    }
}

void TestArguments::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(const QString, mention);
    const auto arguments = Arguments::parse(QStringList{u"numberwelld"_s} + words);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(arguments.error().detail.contains(mention), qPrintable(arguments.error().detail));
}

void TestArguments::understandsAPurchase()
{
    const auto arguments = Arguments::parse({u"numberwelld"_s,
                                             u"purchase"_s,
                                             u"--count"_s,
                                             u"20"_s,
                                             u"--area-code"_s,
                                             u"604"_s,
                                             u"--country"_s,
                                             u"ca"_s,
                                             u"--dry-run"_s,
                                             u"--json"_s});
    QVERIFY_RESULT(arguments);
    QCOMPARE(arguments->command, u"purchase"_s);
    QCOMPARE(arguments->count, u"20"_s);
    QCOMPARE(arguments->areaCode, u"604"_s);
    QCOMPARE(arguments->country, u"CA"_s);
    QVERIFY(arguments->isDryRun);
    QVERIFY(!arguments->isConfirmed);
    QVERIFY(arguments->isJson);
}

void TestArguments::understandsActivate()
{
    const auto arguments
        = Arguments::parse({u"numberwelld"_s, u"activate"_s, u"ids.txt"_s, u"--in-order"_s});
    QVERIFY_RESULT(arguments);
    QCOMPARE(arguments->file, u"ids.txt"_s);
    QVERIFY(arguments->isInOrder);
    QVERIFY(!arguments->isDryRun);
}

void TestArguments::understandsWhereToListen_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("default") << QString() << u"127.0.0.1"_s << 8080;
    QTest::newRow("IPv4") << u"0.0.0.0:81"_s << u"0.0.0.0"_s << 81;
    QTest::newRow("IPv6") << u"[::1]:82"_s << u"::1"_s << 82;
    QTest::newRow("localhost") << u"localhost:0"_s << u"127.0.0.1"_s << 0;
}

void TestArguments::understandsWhereToListen()
{
    QFETCH(const QString, place);
    QStringList words{u"numberwelld"_s, u"serve"_s};
    if (!place.isEmpty())
        words << u"--listen"_s << place;
    const auto arguments = Arguments::parse(words);
    QVERIFY_RESULT(arguments);
    QTEST(arguments->listenAddress.toString(), "address");
    QTEST(int(arguments->listenPort), "port");
}

void TestArguments::understandsYes()
{
    const auto arguments
        = Arguments::parse({u"numberwelld"_s, u"purchase"_s, u"--count"_s, u"60"_s, u"--yes"_s});
    QVERIFY_RESULT(arguments);
    QVERIFY(arguments->isConfirmed);
    QVERIFY(!Arguments::parse({u"numberwelld"_s, u"status"_s, u"--yes"_s}));
}

void TestArguments::understandsReconcile()
{
    const auto plain = Arguments::parse({u"numberwelld"_s, u"reconcile"_s});
    QVERIFY_RESULT(plain);
    QVERIFY(!plain->isAdopting);
    const auto adopting = Arguments::parse({u"numberwelld"_s, u"reconcile"_s, u"--adopt"_s});
    QVERIFY_RESULT(adopting);
    QVERIFY(adopting->isAdopting);
    QVERIFY(!adopting->isSettingAgents && !adopting->isTakingIds);
    const auto atElevenLabs = Arguments::parse({u"numberwelld"_s,
                                                u"reconcile"_s,
                                                u"--set-agents"_s,
                                                u"--take-ids"_s,
                                                u"--back-to-waiting"_s,
                                                u"--remove-imports"_s});
    QVERIFY_RESULT(atElevenLabs);
    QVERIFY(atElevenLabs->isSettingAgents && atElevenLabs->isTakingIds
            && atElevenLabs->isReturningMissing && atElevenLabs->isRemovingImports);
}

void TestArguments::explainsItself()
{
    const auto help = Arguments::parse({u"numberwelld"_s, u"--help"_s});
    QVERIFY(!help);
    QCOMPARE(help.error().kind, ErrorKind::Cancelled);
    QVERIFY(help.error().detail.contains(u"numberwelld purchase"));
    QVERIFY(help.error().detail.contains(u"--yes"));
    QVERIFY(help.error().detail.contains(u"numberwelld reconcile"));
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
