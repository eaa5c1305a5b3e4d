// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorysecretstore.h"
#include "secrets/secretkeys.h"
#include "support/verifyresult.h"

#include <QCoroTask>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestMemorySecretStore final : public QObject
{
    Q_OBJECT

private slots:
    void keepsForTheSession();
    void forgets();
    void printsNothing();
};

void TestMemorySecretStore::keepsForTheSession()
{
    MemorySecretStore store;
    const auto missing = QCoro::waitFor(store.read(secretkeys::twilioAuthToken));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);

    QVERIFY_RESULT(QCoro::waitFor(store.write(secretkeys::twilioAuthToken, Secret(u"one"_s))));
    QVERIFY_RESULT(QCoro::waitFor(store.write(secretkeys::twilioAuthToken, Secret(u"two"_s))));
    const auto kept = QCoro::waitFor(store.read(secretkeys::twilioAuthToken));
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->reveal(), u"two"_s);
}

void TestMemorySecretStore::forgets()
{
    MemorySecretStore store;
    QVERIFY_RESULT(QCoro::waitFor(store.write(u"a"_s, Secret(u"x"_s))));
    QVERIFY_RESULT(QCoro::waitFor(store.write(u"b"_s, Secret(u"x"_s))));
    QVERIFY_RESULT(QCoro::waitFor(store.remove(u"a"_s)));
    QVERIFY_RESULT(QCoro::waitFor(store.remove(u"a"_s)));
    QVERIFY_RESULT(QCoro::waitFor(store.write(u"b"_s, Secret())));
    QVERIFY(!QCoro::waitFor(store.read(u"a"_s)));
    QVERIFY(!QCoro::waitFor(store.read(u"b"_s)));
}

void TestMemorySecretStore::printsNothing()
{
    QString text;
    QDebug(&text) << Secret(u"hunter2"_s) << Secret();
    QVERIFY2(!text.contains(u"hunter2"_s), qPrintable(text));
    QVERIFY(text.contains(u"***"_s));
}

QTEST_GUILESS_MAIN(TestMemorySecretStore)
#include "tst_memorysecretstore.moc"
