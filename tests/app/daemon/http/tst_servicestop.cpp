// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/stoppedserver.h"
#include "loadprocess.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! How the service begins, ends, and gets over the loss of its database.
class TestServiceStop final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void refusesToStart_data();
    void refusesToStart();
    void tokenFromAFile();
    void portInUse();
    void tellsSystemd();
    void stopsUnderLoad_data();
    void stopsUnderLoad();
    void databaseStoppedAndBack();
    void databaseStandsStill();
    void stopsWhileTheDatabaseStandsStill();
    void startsWithoutItsDatabase();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestServiceStop::initTestCase()
{
    // As root the server runs as another user, who must reach the folder.
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::permissions(m_folder.path()) | QFile::ReadOther
                                      | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup));
}

void TestServiceStop::init()
{
    m_cluster = std::make_unique<TestDatabase>(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())
                          + QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_service = std::make_unique<ServiceProcess>(*m_world);
}

void TestServiceStop::cleanup()
{
    m_service.reset();
    m_world.reset();
    m_cluster.reset();
}

void TestServiceStop::refusesToStart_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("no token") << u"NUMBERWELL_API_TOKEN"_s << QString()
                              << QByteArray("NUMBERWELL_API_TOKEN");
    QTest::newRow("both") << u"NUMBERWELL_API_TOKEN_FILE"_s << u"/dev/null"_s
                          << QByteArray("NUMBERWELL_API_TOKEN_FILE");
}

void TestServiceStop::refusesToStart()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QByteArray, names);
    m_service->set(variable, value);
    QVERIFY(m_service->runToEnd());
    QCOMPARE(m_service->exitCode(), 2);
    QVERIFY2(m_service->log().contains(names), m_service->log().constData());
}

void TestServiceStop::tokenFromAFile()
{
    QFile file(m_folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(ServiceProcess::token) + '\n');
    file.close();
    m_service->set(u"NUMBERWELL_API_TOKEN"_s, QString());
    m_service->set(u"NUMBERWELL_API_TOKEN_FILE"_s, file.fileName());
    QVERIFY(m_service->start());
    QCOMPARE(m_service->get(statusPath).status, 200);
}

void TestServiceStop::portInUse()
{
    QVERIFY(m_service->start());
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NUMBERWELL_DATABASE_URL"_s, TestDatabase::uri(m_world->options));
    environment.insert(u"NUMBERWELL_API_TOKEN"_s, u"x"_s);
    second.setProcessEnvironment(environment);
    second.start(environment.value(u"NUMBERWELL_BIN_DIR"_s) + u"/numberwelld"_s,
                 {u"serve"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_service->port())});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("can't be listened on"));
}

void TestServiceStop::tellsSystemd()
{
    const QByteArray path = QFile::encodeName(m_folder.filePath(u"notify"_s));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const auto heard = [socket] {
        QByteArray buffer(100, '\0');
        const ssize_t size = ::recv(socket, buffer.data(), size_t(buffer.size()), MSG_DONTWAIT);
        return buffer.left(std::max<ssize_t>(0, size));
    };
    m_service->set(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(path));
    QVERIFY(m_service->start());
    QByteArray said;
    QVERIFY(QTest::qWaitFor([&] { return !(said = heard()).isEmpty(); }));
    QCOMPARE(said, "READY=1");
    m_service->terminate();
    QVERIFY(m_service->wait());
    QCOMPARE(heard(), "STOPPING=1");
    ::close(socket);
}

void TestServiceStop::stopsUnderLoad_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

//! Every request of a crowd in another process is answered, or finds nobody to connect to.
void TestServiceStop::stopsUnderLoad()
{
    QFETCH(int, signal);
    addReadyNumbers(*m_world, 20);
    QVERIFY(m_service->start());
    LoadProcess load(m_service->port(), 16, 5s);
    QTest::qWait(2000);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(pid_t(m_service->pid()), signal), 0);
    QVERIFY(m_service->wait());
    const qint64 stopped = clock.elapsed();
    QVERIFY2(stopped < 20'000, "The stop took longer than it may");
    QCOMPARE(m_service->exitCode(), 0);
    QVERIFY(!m_service->hasCrashed());
    QVERIFY(load.wait(30s));
    qInfo("%s, stopped in %lld ms", load.text().constData(), stopped);
    QCOMPARE(load.unanswered(), 0);
    QVERIFY(load.answers().value(200) > 50);
    QVERIFY(load.refused() > 0);
    for (const int status : load.answers().keys())
        QVERIFY2(QList({200, 201, 400, 401, 503}).contains(status), load.text().constData());
    // Nobody was created half: each organization has its number, or its place in the queue.
    QCOMPARE(
        scalar(m_world->inspector,
               u"SELECT count(*) FROM organizations AS o WHERE NOT EXISTS (SELECT FROM "
               "organization_phone_numbers AS a WHERE a.organization_id = o.id) AND NOT EXISTS "
               "(SELECT FROM organization_needs AS n WHERE n.organization_id = o.id)"_s)
            .toInt(),
        0);
    QVERIFY(scalar(m_world->inspector, u"SELECT count(*) FROM organizations"_s).toInt()
            >= load.answers().value(201));
}

void TestServiceStop::databaseStoppedAndBack()
{
    addReadyNumbers(*m_world, 2);
    QVERIFY(m_service->start());
    const QByteArray organization = R"({"name":"Away","email":"away@example.com"})";
    QCOMPARE(m_service->post(organizationsPath, organization).status, 201);
    QCOMPARE(::kill(pid_t(m_cluster->cluster().serverPid()), SIGINT), 0);
    QTRY_COMPARE(m_service->get("/readyz").status, 503);
    QCOMPARE(m_service->get("/healthz").status, 200);
    for (const char *path : {organizationsPath, activatePath, purchasePath}) {
        const QByteArray body
            = path == activatePath ? QByteArray(
                  R"({"phoneNumbers":[{"phoneNumber":"+16045550123","elevenLabsPhoneId":"x"}]})")
                                   : organization;
        const Answer answer = m_service->post(path, body);
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.header("Retry-After").toInt() > 0);
    }
    QCOMPARE(m_service->get(statusPath).status, 503);
    QVERIFY(m_service->get("/metrics").body.contains("numberwell_database_up 0"));
    const auto again = store::PrivateCluster::open(m_cluster->cluster().folder());
    QVERIFY(again.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(m_service->get("/readyz").status, 200, 20'000);
    QCOMPARE(m_service->post(organizationsPath, organization).status, 201);
    QVERIFY(m_world->inspector.open().has_value());
    QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM organizations"_s).toInt(), 2);
    m_service->terminate();
    QVERIFY(m_service->wait());
    QCOMPARE(m_service->exitCode(), 0);
}

//! Its server takes connections and answers nothing: neither does a caller wait.
void TestServiceStop::databaseStandsStill()
{
    QVERIFY(m_service->start());
    QCOMPARE(m_service->get(statusPath).status, 200);
    StoppedServer still(m_cluster->cluster());
    // Before anybody has noticed.
    const Answer first = m_service->get(statusPath);
    QCOMPARE(first.status, 503);
    QVERIFY(first.header("Retry-After").toInt() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->get("/readyz").status, 503, 20'000);
    QCOMPARE(m_service->get(statusPath).status, 503);
    still.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(m_service->get("/readyz").status, 200, 20'000);
    QCOMPARE(m_service->get(statusPath).status, 200);
}

//! Even who asked for something that hangs is answered before the end.
void TestServiceStop::stopsWhileTheDatabaseStandsStill()
{
    QVERIFY(m_service->start());
    StoppedServer still(m_cluster->cluster());
    const QByteArray body = R"({"name":"Still","email":"still@example.com"})";
    RawClient client(m_service->port(),
                     ServiceProcess::authorized("POST", organizationsPath, body));
    QTest::qWait(200);
    m_service->terminate();
    QVERIFY(client.waitForEnd(30'000));
    QCOMPARE(client.take().status, 503);
    QVERIFY(m_service->wait());
    QCOMPARE(m_service->exitCode(), 0);
}

void TestServiceStop::startsWithoutItsDatabase()
{
    QCOMPARE(::kill(pid_t(m_cluster->cluster().serverPid()), SIGINT), 0);
    QTRY_VERIFY(!m_world->inspector.isAlive());
    QVERIFY(m_service->start());
    QCOMPARE(m_service->get("/healthz").status, 200);
    QCOMPARE(m_service->get("/readyz").status, 503);
    const auto again = store::PrivateCluster::open(m_cluster->cluster().folder());
    QVERIFY(again.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(m_service->get("/readyz").status, 200, 20'000);
}

QTEST_GUILESS_MAIN(TestServiceStop)
#include "tst_servicestop.moc"
