// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/dashboardpage.h"

#include "poolfixture.h"

#include "dashboard/levelchart.h"
#include "dashboard/moneycard.h"
#include "dashboard/needslist.h"

#include "common/banner.h"
#include "common/emptystate.h"
#include "common/stattile.h"

#include <QAbstractButton>
#include <QChart>
#include <QLabel>
#include <QLineSeries>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestDashboard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void lowPoolAsksForTheRightThing_data();
    void lowPoolAsksForTheRightThing();
    void everyNoticeHasOneAction();
    void differencesHaveOneAction();
    void paintsBeforeAnythingIsKnown();
    void emptyDatabaseSaysWhatToDo();
    void showsTheFigures();
    void reckonsTimeAndMoney_data();
    void reckonsTimeAndMoney();
    void timeAndMoneyFromRealRows();
    void needsLeadSomewhere();
    void dismissesNotices();
    void keepsOldFiguresAndSaysTheirAge();
    void chartFollowsTheTheme();
    void chartEndsWherePoolDoes_data();
    void chartEndsWherePoolDoes();
    void everyControlIsNamed();
    void canBePhotographed();

private:
    std::unique_ptr<DashboardPage> makePage()
    {
        auto page = std::make_unique<DashboardPage>(
            m_fixture->feed(), m_fixture->history(), PoolTargets());
        page->resize(1080, 740);
        page->show();
        return page;
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PoolFixture> m_fixture;
};

namespace {

QString textIn(const QWidget &page, const char *widget, const char *label)
{
    const auto *parent = page.findChild<QWidget *>(QString::fromLatin1(widget));
    const auto *found = parent ? parent->findChild<QLabel *>(QString::fromLatin1(label)) : nullptr;
    return found ? found->text() : u"(no label)"_s;
}

QAbstractButton *buttonOf(const DashboardPage &page, const QString &text)
{
    for (auto *button : page.findChild<NeedsList *>()->findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

store::PoolNumber someNumber()
{
    return {u"1"_s,
            *E164::parse(u"+16045550123"),
            {},
            {},
            NumberState::Purchased,
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

QLineSeries *seriesOf(const LevelChart &chart, const QString &name)
{
    for (QAbstractSeries *series : chart.chart()->series()) {
        if (series->objectName() == name)
            return qobject_cast<QLineSeries *>(series);
    }
    return nullptr;
}

QList<store::DayLevel> levelsEndingAt(int ready)
{
    QList<store::DayLevel> levels;
    const QDate today(2026, 11, 22);
    for (int day = 29; day >= 0; --day)
        levels.append({today.addDays(-day), ready + day / 2});
    return levels;
}

} // namespace

void TestDashboard::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestDashboard::init()
{
    m_fixture = std::make_unique<PoolFixture>(*m_server);
}

void TestDashboard::cleanup()
{
    m_fixture.reset();
}

void TestDashboard::lowPoolAsksForTheRightThing_data()
{
    QTest::addColumn<int>("ready");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("action");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("healthy") << 5 << 0 << QString() << Tone::Neutral;
    QTest::newRow("low") << 3 << 0 << u"&Buy 17…"_s << Tone::Warning;
    QTest::newRow("low, some on their way") << 3 << 10 << u"&Buy 7…"_s << Tone::Warning;
    QTest::newRow("low, enough on their way") << 3 << 18 << u"&Continue"_s << Tone::Warning;
    QTest::newRow("empty") << 0 << 0 << u"&Buy 20…"_s << Tone::Danger;
}

void TestDashboard::lowPoolAsksForTheRightThing()
{
    QFETCH(const int, ready);
    QFETCH(const int, waiting);
    QFETCH(const QString, action);
    PoolView view;
    view.numbers = {someNumber()};
    view.statistics.counts.configured = ready;
    view.statistics.counts.purchased = waiting;
    const QList<Need> needs = needsOf(view, PoolTargets());
    QCOMPARE(needs.size(), action.isEmpty() ? 0 : 1);
    if (needs.isEmpty())
        return;
    QCOMPARE(needs.first().actionText, action);
    QTEST(needs.first().badge.tone, "tone");
}

void TestDashboard::everyNoticeHasOneAction()
{
    PoolView view;
    view.numbers = {someNumber()};
    view.statistics.counts.configured = 9;
    store::Notification notice{
        u"n1"_s, u"batch_import_required"_s, u"x"_s, {someNumber().number}, {}, {}, {}};
    notice.createdAt = QDateTime(QDate(QDate::currentDate().year(), 11, 16), QTime(9, 0), Qt::UTC);
    store::Notification duplicate = notice;
    duplicate.type = u"duplicate_assignment"_s;
    store::Notification unknown = notice;
    unknown.type = u"webhook_changed"_s;
    unknown.message.clear();
    view.notifications = {notice, duplicate, unknown};
    const QList<Need> needs = needsOf(view, PoolTargets());
    QCOMPARE(needs.size(), 3);
    QCOMPARE(needs[0].action, Need::Action::ShowNumbers); // the most urgent first
    QCOMPARE(needs[0].numbers, notice.numbers);
    QCOMPARE(needs[1].action, Need::Action::ContinueSession);
    QVERIFY(needs[1].text.contains(u"16 November"_s));
    QCOMPARE(needs[2].action, Need::Action::Dismiss);
    QCOMPARE(needs[2].text, u"webhook_changed"_s);
}

void TestDashboard::differencesHaveOneAction()
{
    PoolView view;
    view.numbers = {someNumber()};
    view.statistics.counts.configured = 9;
    view.differences.counts = {{DifferenceKind::NotInPool, {.open = 3, .assigned = 0}},
                               {DifferenceKind::GoneAtTwilio, {.open = 2, .assigned = 1}},
                               {DifferenceKind::SidChanged, {.open = 0, .assigned = 0}}};
    const QList<Need> needs = needsOf(view, PoolTargets());
    QCOMPARE(needs.size(), 2);
    QCOMPARE(needs[0].badge.tone, Tone::Danger); // an organization can't be called
    QVERIFY(needs[0].text.startsWith(u"1 assigned number"));
    QCOMPARE(needs[1].text, u"3 numbers were bought elsewhere"_s);
    for (const Need &need : needs)
        QCOMPARE(need.action, Need::Action::Reconcile);
}

void TestDashboard::paintsBeforeAnythingIsKnown()
{
    const auto page = makePage();
    QCOMPARE(textIn(*page, "readyTile", "value"), u"–"_s);
    QVERIFY(!page->grab().isNull());
    QVERIFY(!page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!page->findChild<NeedsList *>()->isVisible());
}

void TestDashboard::emptyDatabaseSaysWhatToDo()
{
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QSignalSpy wanted(page.get(), &Page::buyRequested);
    auto *action = page->findChild<QAbstractButton *>(u"emptyStateAction"_s);
    QVERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toInt(), 20);
}

void TestDashboard::showsTheFigures()
{
    m_fixture->fill();
    const auto page = makePage();
    QVERIFY(m_fixture->read());
    QCOMPARE(textIn(*page, "readyTile", "value"), u"3"_s);
    QVERIFY(textIn(*page, "readyTile", "caption").endsWith(u"this week"));
    QVERIFY(textIn(*page, "readyTile", "caption").startsWith(QChar(0x2212)));
    QCOMPARE(textIn(*page, "waitingTile", "value"), u"18"_s);
    QCOMPARE(textIn(*page, "waitingTile", "caption"), u"oldest 6 days"_s);
    QCOMPARE(textIn(*page, "assignedTile", "value"), u"112"_s);
    // 112 × $1.15 assigned, 25 × $1.15 in the buffer
    QCOMPARE(textIn(*page, "costTile", "value"), u"$157.55"_s);
    QCOMPARE(textIn(*page, "costTile", "caption"), u"buffer $28.75 · assigned $128.80"_s);
    QCOMPARE(textIn(*page, "moneyCard", "costOfNumbers"),
             u"137 × $1.15: buffer $28.75, assigned $128.80"_s);
    QCOMPARE(textIn(*page, "moneyCard", "costPerYear"), u"Numbers $1,890.60 a year"_s);
    QVERIFY(page->findChild<QLabel *>(u"updatedLabel"_s)->text().startsWith(u"Updated "));
}

void TestDashboard::reckonsTimeAndMoney_data()
{
    using Month = store::MonthOfWork;
    QTest::addColumn<Month>("month");
    QTest::addColumn<int>("assigned");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("saved"); // empty: not shown
    QTest::addColumn<QString>("organization");
    const QDate day(2026, 11, 1);
    // 100 numbers and a buffer of 20 at $1, two hours at $100, ten minutes by hand.
    QTest::newRow("the figures it began with")
        << Month{day, 4, std::chrono::hours(2), 80, 100} << 100
        << u"2 h spent, against 16 h 40 min by hand"_s << u"88% saved: 14 h 40 min"_s
        << u"$3.20 an organization this month, time included"_s;
    QTest::newRow("no session yet") << Month{day, 0, std::chrono::seconds(0), 0, 6} << 100
                                    << u"No session yet; by hand it would be 1 h"_s << QString()
                                    << u"$1.20 an organization this month, time included"_s;
    QTest::newRow("nothing yet") << Month{day, 0, std::chrono::seconds(0), 0, 0} << 100
                                 << u"No weekly session in this month yet"_s << QString()
                                 << u"$1.20 an organization this month, time included"_s;
    QTest::newRow("a session and nobody who got one")
        << Month{day, 1, std::chrono::minutes(6), 20, 0} << 100 << u"6 min spent"_s
        << u"No organization got a number in this month yet."_s
        << u"$1.30 an organization this month, time included"_s;
    QTest::newRow("longer than by hand")
        << Month{day, 3, std::chrono::minutes(42), 3, 3} << 100
        << u"42 min spent, against 30 min by hand"_s << u"12 min longer than by hand"_s
        << u"$1.90 an organization this month, time included"_s;
    QTest::newRow("no organization at all")
        << Month{day, 1, std::chrono::minutes(6), 20, 0} << 0 << u"6 min spent"_s
        << u"No organization got a number in this month yet."_s << QString();
}

void TestDashboard::reckonsTimeAndMoney()
{
    QFETCH(const store::MonthOfWork, month);
    QFETCH(const int, assigned);
    PoolView view;
    view.statistics.months = {month, {}};
    view.statistics.counts.assigned = assigned;
    view.statistics.counts.configured = 20;
    view.statistics.costAssigned = Money::fromMicros(assigned * 1'000'000, u"USD"_s);
    view.statistics.costBuffer = Money::fromMicros(15'000'000, u"USD"_s);
    view.statistics.unpricedBuffer = 5; // at the usual price
    MoneyCard card;
    card.setView(view, SavingsRules());
    card.show();
    const auto line = [&card](const char *name) {
        QStringList words;
        for (const auto *label :
             card.findChild<QWidget *>(QString::fromLatin1(name))->findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u' ');
    };
    QTEST(line("timeSpent"), "time");
    const auto *saved = card.findChild<QLabel *>(u"timeSaved"_s);
    QTEST(saved->isVisible() ? saved->text() : QString(), "saved");
    QTEST(line("costPerOrganization"), "organization");
    QVERIFY(card.findChild<QLabel *>(u"costOfNumbers"_s)
                ->toolTip()
                .startsWith(u"5 of them have no price"_s));
}

//! From the database to the page.
void TestDashboard::timeAndMoneyFromRealRows()
{
    m_fixture->fill();
    m_fixture->exec(
        u"UPDATE organization_phone_numbers SET assigned_at = now() - interval '70 days';"
        "INSERT INTO organization_phone_numbers "
        "(organization_id, phone_number, is_active, assigned_at) "
        "SELECT gen_random_uuid(), '+1604555900' || i, false, "
        "date_trunc('month', now()) + interval '1 hour' "
        "FROM generate_series(1, 6) AS i;"
        "INSERT INTO weekly_sessions "
        "(started_at, finished_at, step, activated, active_seconds) VALUES "
        "(now(), date_trunc('month', now()) + interval '3 hours', 'done', 20, 220)"_s);
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    const auto *time = page->findChild<QWidget *>(u"timeSpent"_s);
    QCOMPARE(time->findChild<QLabel *>(u"figure"_s)->text(), u"3 min 40 s"_s);
    QCOMPARE(time->findChild<QLabel *>(u"words"_s)->text(), u"spent, against 1 h by hand"_s);
    QCOMPARE(textIn(*page, "moneyCard", "timeSaved"), u"93% saved: 56 min 20 s"_s);
    SavingsRules rules;
    rules.minutesByHand = 20;
    page->setSavingsRules(rules);
    QCOMPARE(textIn(*page, "moneyCard", "timeSaved"), u"96% saved: 1 h 56 min"_s);
}

void TestDashboard::needsLeadSomewhere()
{
    m_fixture->fill();
    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE status = 'purchased'"_s);
    m_fixture->exec(u"INSERT INTO differences (kind, phone_number) VALUES ('not_in_pool', "
                    "'+16045559999')"_s);
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QSignalSpy buy(page.get(), &Page::buyRequested);
    QSignalSpy session(page.get(), &DashboardPage::sessionRequested);
    QSignalSpy numbers(page.get(), &DashboardPage::numbersRequested);
    QSignalSpy reconcile(page.get(), &DashboardPage::reconcileRequested);
    QTest::mouseClick(buttonOf(*page, u"Buy 15…"_s), Qt::LeftButton); // 3 ready, 2 on their way
    QTest::mouseClick(buttonOf(*page, u"Continue"_s), Qt::LeftButton);
    QTest::mouseClick(buttonOf(*page, u"Show numbers"_s), Qt::LeftButton);
    QTest::mouseClick(buttonOf(*page, u"Reconcile…"_s), Qt::LeftButton);
    QCOMPARE(reconcile.size(), 1);
    QCOMPARE(buy.size(), 1);
    QCOMPARE(buy.first().first().toInt(), 15);
    QCOMPARE(session.size(), 1);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().first().value<QList<E164>>().size(), 2);
}

void TestDashboard::dismissesNotices()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QTest::mouseClick(buttonOf(*page, u"Dismiss"_s), Qt::LeftButton);
    QTRY_VERIFY(!buttonOf(*page, u"Dismiss"_s));
    QCOMPARE(scalar(m_fixture->connection(),
                    u"SELECT count(*) FROM admin_notifications WHERE status = 'dismissed'"_s)
                 .toInt(),
             1);
    QVERIFY(buttonOf(*page, u"Show numbers"_s)); // the others stay
}

void TestDashboard::keepsOldFiguresAndSaysTheirAge()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    auto *banner = page->findChild<Banner *>(u"staleBanner"_s);
    QVERIFY(!banner->isVisible());
    m_fixture->exec(u"ALTER TABLE admin_notifications RENAME TO hidden_for_a_moment"_s);
    QVERIFY(!m_fixture->read());
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(u"These figures are from "));
    QCOMPARE(textIn(*page, "waitingTile", "value"), u"18"_s);
    m_fixture->exec(u"ALTER TABLE hidden_for_a_moment RENAME TO admin_notifications"_s);
    QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
}

void TestDashboard::chartFollowsTheTheme()
{
    LevelChart chart;
    chart.setLevels(levelsEndingAt(3), PoolTargets(), QDate(2026, 11, 26));
    chart.resize(560, 220);
    const QPalette light(QColor(0xf5f6f8));
    const QPalette dark(QColor(0x1b1f24));
    chart.setPalette(light);
    const QColor before = seriesOf(chart, u"levels"_s)->pen().color();
    const QImage picture = chart.grab().toImage();
    chart.setPalette(dark);
    QVERIFY(chart.grab().toImage() != picture);
    QVERIFY(seriesOf(chart, u"levels"_s)->pen().color() != before);
}

void TestDashboard::chartEndsWherePoolDoes_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("points");
    QTest::newRow("no rate") << -1 << 0;
    QTest::newRow("today") << 0 << 0;
    QTest::newRow("tomorrow") << 1 << 2;
    QTest::newRow("soon") << 4 << 2;
    QTest::newRow("in three weeks") << 21 << 2;
    QTest::newRow("beyond the chart") << 200 << 2;
}

void TestDashboard::chartEndsWherePoolDoes()
{
    QFETCH(const int, days);
    const QDate today(2026, 11, 22);
    LevelChart chart;
    chart.setLevels(levelsEndingAt(3),
                    PoolTargets(),
                    days < 0 ? std::nullopt : std::optional(today.addDays(days)));
    chart.resize(560, 220);
    QVERIFY(!chart.grab().isNull());
    auto *projection = seriesOf(chart, u"projection"_s);
    QTEST(int(projection->count()), "points");
    if (projection->count() == 2)
        QCOMPARE(projection->at(1).y() == 0.0, days <= 21);
    chart.setLevels({}, PoolTargets(), {}); // and back to nothing
    QVERIFY(!chart.grab().isNull());
}

void TestDashboard::everyControlIsNamed()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QCOMPARE(unnamedIn(*page), QString());
}

void TestDashboard::canBePhotographed()
{
    dressForPictures();
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    photograph(*page, u"dashboard"_s);
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
}

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
