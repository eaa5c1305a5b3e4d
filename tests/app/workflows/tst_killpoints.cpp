// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"
#include "store/orderstore.h"
#include "support/verifyresult.h"

#include <QCoroTask>

#include <QDirIterator>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Wanted = 4;

//! What happens at Twilio while the program runs.
enum class Weather {
    Fair,
    AnswerLost,   //!< one purchase goes through and answers 500
    NotBought,    //!< one purchase fails with 500, unbought
    Taken,        //!< one number is taken by somebody else
    Trial,        //!< the account may have one number
    Suspended,    //!< the account refuses everything
    Away,         //!< neither purchases nor look-ups get through
    OwnedAlready, //!< one number was the account's for days
};

//! A point in the program, and how a run gets there.
struct KillPoint
{
    const char *name;
    Weather weather;
};

constexpr KillPoint KillPoints[] = {
    {"order_inserted", Weather::Fair},
    {"items_inserted", Weather::Fair},
    {"order_placed", Weather::Fair},
    {"item_claimed", Weather::Fair},
    {"item_claimed:3", Weather::Fair},
    {"purchase_answered", Weather::Fair},
    {"purchase_answered:2", Weather::Fair},
    {"purchase_answered", Weather::AnswerLost},
    {"item_marked_bought", Weather::Fair},
    {"number_pooled", Weather::Fair},
    {"record_uncommitted", Weather::Fair},
    {"item_recorded", Weather::Fair},
    {"item_recorded:4", Weather::Fair},
    {"move_uncommitted", Weather::AnswerLost},
    {"item_checking", Weather::AnswerLost},
    {"number_looked_up", Weather::AnswerLost},
    {"number_looked_up", Weather::NotBought},
    {"item_planned", Weather::NotBought},
    {"move_uncommitted", Weather::Taken},
    {"item_failed", Weather::Taken},
    {"planned_failed", Weather::Trial},
    {"stop_noted", Weather::Trial},
    {"order_held", Weather::Suspended},
    {"account_paused", Weather::Away},
    {"adoption_uncommitted", Weather::OwnedAlready},
    {"surplus_failed", Weather::Fair},
    {"finish_uncommitted", Weather::Fair},
    {"order_finished", Weather::Fair},
};

} // namespace

/*! numberwelld, killed (-9) between every two steps of the journal, and started again. */
class TestKillPoints final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void nothingIsLost_data();
    void nothingIsLost();
    void noPointIsForgotten();

private:
    static void setWeather(PurchaseWorld &world, Weather weather, const QString &orderId);
    static void clearWeather(PurchaseWorld &world);

    std::unique_ptr<TestDatabase> m_cluster;
};

void TestKillPoints::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestKillPoints::setWeather(PurchaseWorld &world, Weather weather, const QString &orderId)
{
    const auto setType = [&](const QString &type) {
        world.standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.setAccountType(type); });
    };
    switch (weather) {
    case Weather::Fair:
        break;
    case Weather::AnswerLost:
        world.faultOnPurchase(Fault::ErrorAfter);
        break;
    case Weather::NotBought:
        world.faultOnPurchase(Fault::ErrorBefore);
        break;
    case Weather::Taken:
        world.faultOnPurchase(Fault::JustTaken);
        break;
    case Weather::Trial:
        setType(u"Trial"_s);
        break;
    case Weather::Suspended:
        world.standIns.inTwilio(
            [](TwilioStandIn &twilio) { twilio.setAccountStatus(u"suspended"_s); });
        break;
    case Weather::Away:
        world.fault(
            {.fault = Fault::HalfJson, .pathContains = u"/IncomingPhoneNumbers"_s, .times = -1});
        break;
    case Weather::OwnedAlready: {
        const QString number = world.order(orderId).items.first().planned.number.toString();
        world.standIns.inTwilio([&](TwilioStandIn &twilio) {
            constexpr int DaysAgo = 3;
            twilio.addOwned(number, u"Front desk"_s, u"PNfrontdesk"_s, DaysAgo);
        });
        break;
    }
    }
}

void TestKillPoints::clearWeather(PurchaseWorld &world)
{
    world.standIns.inTwilio([](TwilioStandIn &twilio) {
        twilio.clearFaults();
        twilio.setAccountStatus(u"active"_s);
    });
}

void TestKillPoints::nothingIsLost_data()
{
    QTest::addColumn<KillPoint>("point");
    for (const KillPoint &point : KillPoints)
        QTest::addRow("%s, %d", point.name, int(point.weather)) << point;
}

void TestKillPoints::nothingIsLost()
{
    QFETCH(KillPoint, point);
    PurchaseWorld world(*m_cluster);
    const bool isPlacing = QByteArrayView(point.name).startsWith("order_inserted")
                           || QByteArrayView(point.name).startsWith("items_inserted")
                           || QByteArrayView(point.name).startsWith("order_placed");
    QString orderId;
    if (!isPlacing)
        orderId = world.place(*world.startProgram(), Wanted);
    setWeather(world, point.weather, orderId);

    OtherProgram victim(world);
    const QString placing = u"purchase --count %1 --area-code 604"_s.arg(Wanted);
    const QString command = isPlacing ? placing : u"settle"_s;
    QVERIFY(victim.start(command.split(u' '), QString::fromLatin1(point.name)));
    QVERIFY(victim.wait());
    QVERIFY2(victim.wasKilled(), victim.output().constData());
    QVERIFY(world.standIns.purchases() <= Wanted);

    clearWeather(world);
    QVERIFY(OtherProgram::settle(world));
    const int orders = scalar(world.inspector, u"SELECT count(*) FROM purchase_orders"_s).toInt();
    const bool wasPlaced
        = qstrcmp(point.name, "order_inserted") != 0 && qstrcmp(point.name, "items_inserted") != 0;
    QCOMPARE(orders, wasPlaced ? 1 : 0);
    const int expected = !wasPlaced ? 0 : point.weather == Weather::Trial ? 1 : Wanted;
    QCOMPARE(world.standIns.purchases(), expected);
    QCOMPARE(
        scalar(world.inspector, u"SELECT count(*) FROM purchase_items WHERE state = 'recorded'"_s)
            .toInt(),
        expected);
    QCOMPARE(world.pendingNotices(), wasPlaced ? 1 : 0);
    if (point.weather == Weather::OwnedAlready) {
        // The number that was there before is in the pool too, and was not counted as bought.
        QCOMPARE(scalar(world.inspector, u"SELECT count(*) FROM phone_number_pool"_s).toInt(),
                 Wanted + 1);
        return;
    }
    const QString difference = world.differenceInTheBooks();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

//! Every kill point in the sources is in the table above, or in those of the alerts and the
//! imports.
void TestKillPoints::noPointIsForgotten()
{
    QSet<QString> known;
    for (const KillPoint &point : KillPoints)
        known.insert(QString::fromLatin1(point.name).section(u':', 0, 0));
    const QString root = qEnvironmentVariable("NUMBERWELL_SOURCE_DIR");
    const auto collect = [&](const char *path, const char *pattern) {
        QFile test(root + QLatin1StringView(path));
        QVERIFY2(test.open(QIODevice::ReadOnly), path);
        const QRegularExpression names(QString::fromLatin1(pattern),
                                       QRegularExpression::MultilineOption);
        auto matches = names.globalMatch(QString::fromUtf8(test.readAll()));
        while (matches.hasNext()) {
            for (const QString &name : matches.next().captured(1).split(u' '))
                known.insert(name);
        }
    };
    collect("/tests/app/workflows/tst_monitorprograms.cpp", R"re(u"([a-z_]+)(:\d)?"_s << \d;)re");
    collect("/tests/app/workflows/tst_importkills.cpp", R"re(\{"([a-z_]+)(:\d)?", Weather)re");
    collect("/tests/app/daemon/elevenlabsreconcile.sh", "NUMBERWELL_KILL_AT=([a-z_]+)");
    collect("/tests/app/daemon/elevenlabsreconcile.sh", "^for point in ([a-z_ ]+);");
    QSet<QString> found;
    static const QRegularExpression call(uR"re(killPoint\("(\w+)"\))re"_s);
    QDirIterator sources(root + u"/app"_s, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        auto calls = call.globalMatch(QString::fromUtf8(source.readAll()));
        while (calls.hasNext())
            found.insert(calls.next().captured(1));
    }
    QVERIFY(found.size() > 10);
    const QSet<QString> forgotten = found - known;
    QVERIFY2(forgotten.isEmpty(), qPrintable(QStringList(forgotten.values()).join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestKillPoints)
#include "tst_killpoints.moc"
