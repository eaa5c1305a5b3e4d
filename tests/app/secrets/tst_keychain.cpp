// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainsecretstore.h"
#include "secrets/secretkeys.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QScopeGuard>

#include <csignal>
#include <memory>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*! Against a real Secret Service: see with-secret-service.sh, which names the tests to run. */
class TestKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsWhatIsWritten_data();
    void keepsWhatIsWritten();
    void overwrites();
    void removes();
    void saysWhatIsNotThere();
    void ranInParallel();
    void survivesItsStore();
    void refusesWhatTheKeychainCuts();
    void answersInTimeWhenNobodyDoes();
    void answersThatItIsLocked();
    void answersThatNothingCanBeKept();
    void answersThatThereIsNone();

private:
    Result<Secret> read(const QString &key) { return QCoro::waitFor(m_store.read(key)); }
    Result<> write(const QString &key, const QString &value)
    {
        return QCoro::waitFor(m_store.write(key, Secret(value)));
    }
    Result<> remove(const QString &key) { return QCoro::waitFor(m_store.remove(key)); }

    KeychainSecretStore m_store{3s};
};

namespace {

//! Locks the default collection, as a desktop does when the screen is locked.
void lockDefaultCollection()
{
    const QString service = u"org.freedesktop.secrets"_s;
    const QString path = u"/org/freedesktop/secrets"_s;
    const QString interface = u"org.freedesktop.Secret.Service"_s;
    QDBusMessage alias = QDBusMessage::createMethodCall(service, path, interface, u"ReadAlias"_s);
    alias << u"default"_s;
    const QDBusMessage collection = QDBusConnection::sessionBus().call(alias);
    QCOMPARE(collection.type(), QDBusMessage::ReplyMessage);
    QDBusMessage lock = QDBusMessage::createMethodCall(service, path, interface, u"Lock"_s);
    lock << QVariant::fromValue(
        QList<QDBusObjectPath>{collection.arguments().constFirst().value<QDBusObjectPath>()});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
}

qint64 serviceProcess()
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
                                                       u"/org/freedesktop/DBus"_s,
                                                       u"org.freedesktop.DBus"_s,
                                                       u"GetConnectionUnixProcessID"_s);
    call << u"org.freedesktop.secrets"_s;
    return QDBusConnection::sessionBus().call(call).arguments().value(0).toLongLong();
}

} // namespace

void TestKeychain::initTestCase()
{
    if (!qEnvironmentVariableIsSet("NUMBERWELL_SECRET_SERVICE"))
        QSKIP("Runs only inside with-secret-service.sh: it would write into your own keychain");
}

void TestKeychain::keepsWhatIsWritten_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("token") << secretkeys::twilioAuthToken << u"0123456789abcdef"_s;
    QTest::newRow("unicode") << secretkeys::databasePassword << u"pâßwörd 密码 🔑"_s;
    QTest::newRow("quotes and a line break") << secretkeys::elevenLabsApiKey << u"a'b\"c\\d\ne"_s;
    QTest::newRow("spaces around") << secretkeys::twilioApiKeySecret << u"  x  "_s;
    QTest::newRow("long") << u"long"_s << QString(100'000, u'k');
}

void TestKeychain::keepsWhatIsWritten()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QVERIFY_RESULT(write(key, value));
    KeychainSecretStore another;
    const auto kept = QCoro::waitFor(another.read(key));
    QVERIFY_RESULT(kept);
    QVERIFY(kept->reveal() == value);
}

void TestKeychain::overwrites()
{
    QVERIFY_RESULT(write(u"twice"_s, u"first"_s));
    QVERIFY_RESULT(write(u"twice"_s, u"second"_s));
    const auto kept = read(u"twice"_s);
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->reveal(), u"second"_s);
}

void TestKeychain::removes()
{
    QVERIFY_RESULT(write(u"gone"_s, u"x"_s));
    QVERIFY_RESULT(remove(u"gone"_s));
    QVERIFY(!read(u"gone"_s));
    QVERIFY_RESULT(remove(u"gone"_s));

    QVERIFY_RESULT(write(u"emptied"_s, u"x"_s));
    QVERIFY_RESULT(write(u"emptied"_s, QString()));
    QVERIFY(!read(u"emptied"_s));
}

void TestKeychain::saysWhatIsNotThere()
{
    const auto missing = read(u"never written"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestKeychain::ranInParallel()
{
    auto first = m_store.write(u"one"_s, Secret(u"1"_s));
    auto second = m_store.write(u"two"_s, Secret(u"2"_s));
    QVERIFY_RESULT(QCoro::waitFor(second));
    QVERIFY_RESULT(QCoro::waitFor(first));
    auto one = m_store.read(u"one"_s);
    auto two = m_store.read(u"two"_s);
    QCOMPARE(QCoro::waitFor(two)->reveal(), u"2"_s);
    QCOMPARE(QCoro::waitFor(one)->reveal(), u"1"_s);
}

void TestKeychain::survivesItsStore()
{
    auto store = std::make_unique<KeychainSecretStore>(3s);
    auto pending = store->write(u"orphan"_s, Secret(u"kept all the same"_s));
    store.reset();
    QVERIFY_RESULT(QCoro::waitFor(pending));
    QCOMPARE(read(u"orphan"_s)->reveal(), u"kept all the same"_s);
}

void TestKeychain::refusesWhatTheKeychainCuts()
{
    const auto written = write(u"cut"_s, u"before"_s + QChar(u'\0') + u"after"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"keychain_failed"_s);
    QVERIFY(!written.error().detail.contains(u"before"_s));
}

void TestKeychain::answersInTimeWhenNobodyDoes()
{
    QVERIFY_RESULT(write(u"asleep"_s, u"x"_s));
    KeychainSecretStore impatient(500ms);
    const qint64 process = serviceProcess();
    QVERIFY(process > 1);
    const auto wake = qScopeGuard([process] { kill(pid_t(process), SIGCONT); });
    QCOMPARE(kill(pid_t(process), SIGSTOP), 0);

    QElapsedTimer clock;
    clock.start();
    auto first = impatient.read(u"asleep"_s);
    auto queued = impatient.write(u"asleep"_s, Secret(u"y"_s));
    QCOMPARE(QCoro::waitFor(first).error().code, u"keychain_locked"_s);
    QCOMPARE(QCoro::waitFor(queued).error().code, u"keychain_locked"_s);
    QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
    clock.restart();
    QCOMPARE(QCoro::waitFor(impatient.read(u"asleep"_s)).error().code, u"keychain_locked"_s);
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));

    // Answered at last: what was given up in the queue must not have been written.
    kill(pid_t(process), SIGCONT);
    QTRY_VERIFY(QCoro::waitFor(impatient.read(u"asleep"_s)).has_value());
    QCOMPARE(read(u"asleep"_s)->reveal(), u"x"_s);
}

// Last of its process: nothing here can unlock the collection again.
void TestKeychain::answersThatItIsLocked()
{
    QVERIFY_RESULT(write(u"behind the lock"_s, u"x"_s));
    lockDefaultCollection();
    QElapsedTimer clock;
    clock.start();

    const auto kept = read(u"behind the lock"_s);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Secrets);
    QCOMPARE(kept.error().code, u"keychain_locked"_s);

    const auto written = write(u"behind the lock"_s, u"y"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"keychain_locked"_s);

    const auto removed = remove(u"behind the lock"_s);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, u"keychain_locked"_s);

    QVERIFY2(clock.elapsed() < 12'000, qPrintable(QString::number(clock.elapsed())));
}

void TestKeychain::answersThatNothingCanBeKept()
{
    const auto missing = read(u"new"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QElapsedTimer clock;
    clock.start();
    const auto written = write(u"new"_s, u"x"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Secrets);
    QCOMPARE(written.error().code, u"keychain_locked"_s);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

void TestKeychain::answersThatThereIsNone()
{
    const auto missing = read(secretkeys::twilioAuthToken);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Secrets);
    QCOMPARE(missing.error().code, u"keychain_missing"_s);
    const auto written = write(secretkeys::twilioAuthToken, u"x"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"keychain_missing"_s);
    const auto removed = remove(secretkeys::twilioAuthToken);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, u"keychain_missing"_s);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
