// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "console/composition.h"
#include "layoutcheck/layoutcheck.h"
#include "mainwindow.h"
#include "purchase/purchasewizard.h"
#include "reconcile/reconciledialog.h"
#include "secrets/memorysecretstore.h"
#include "session/sessionpage.h"
#include "settings/settingspage.h"
#include "translations/translations.h"

#include <QLabel>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

/*! French is a fifth longer than English: everything must still be read on a small screen. */
class TestFrenchLayout final : public QObject
{
    Q_OBJECT

public:
    //! Before the application is made, so that everything is made in French.
    static void initMain() { QLocale::setDefault(QLocale(u"fr_CA"_s)); }

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theCheckSeesWhatIsCut();
    void nothingIsCut_data();
    void nothingIsCut();
    void settingsAreWhole_data();
    void settingsAreWhole();
    void sessionIsWhole_data();
    void sessionIsWhole();
    void reconcileIsWhole();
    void wizardIsWhole();

private:
    void inspect(QWidget &window, const QString &place);
    void resizeWindow(QSize size);
    void pressInWizard(const QString &button);
    PurchaseWizard *wizard() { return window().findChild<PurchaseWizard *>(); }
    MainWindow &window() { return m_console->window(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<ConfigurationSource> m_source;
    std::unique_ptr<Composition> m_console;
};

namespace {

constexpr int Patience = 60'000;

void addSizes(const QStringList &places)
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QSize>("size");
    for (const QString &place : places) {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800)}) {
            QTest::addRow("%s, %d wide", qPrintable(place), size.width()) << place << size;
        }
    }
}

} // namespace

void TestFrenchLayout::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*.info=false"_s);
    installTranslations(*qApp);
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->applyForced(Theme::Mode::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<MemorySecretStore>();
    const QString path = m_folder->filePath(u"numberwell.ini"_s);
    m_source = std::make_unique<ConfigurationSource>(QProcessEnvironment(), path, m_secrets.get());
    Composition::Options options;
    options.isSandbox = true;
    options.settingsPath = path;
    m_console = std::make_unique<Composition>(*m_source, options);
    window().show();
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->feed().view().numbers.size() > 10, Patience);
}

void TestFrenchLayout::cleanupTestCase()
{
    m_console.reset();
    QCoreApplication::processEvents();
}

void TestFrenchLayout::resizeWindow(QSize size)
{
    window().resize(size);
    // A window can't be smaller than its contents let it.
    QTRY_COMPARE(window().size(), size);
}

void TestFrenchLayout::inspect(QWidget &inspected, const QString &place)
{
    QTest::qWait(300); // what is asked for arrives, and layouts settle
    const QString pictures = qEnvironmentVariable("NUMBERWELL_PICTURES");
    if (!pictures.isEmpty()) {
        inspected.grab().save(u"%1/fr-%2-%3.png"_s.arg(pictures, place).arg(window().width()));
    }
    QStringList faults = cutTexts(&inspected);
    faults << sharedMnemonics(&inspected);
    QVERIFY2(faults.isEmpty(), qPrintable(place + u":\n"_s + faults.join(u'\n')));
}

void TestFrenchLayout::theCheckSeesWhatIsCut()
{
    QWidget card;
    auto *label = new QLabel(u"Une étiquette plutôt longue"_s, &card);
    auto *button = new QPushButton(u"&Acheter des numéros…"_s, &card);
    auto *other = new QPushButton(u"&Annuler"_s, &card);
    label->setGeometry(0, 0, label->sizeHint().width(), 20);
    button->setGeometry(0, 30, button->sizeHint().width(), 30);
    other->setGeometry(0, 70, other->sizeHint().width(), 30);
    card.resize(600, 120);
    card.show();
    QVERIFY2(cutTexts(&card).isEmpty(), qPrintable(cutTexts(&card).join(u'\n')));
    QCOMPARE(sharedMnemonics(&card).size(), 1);
    other->setText(u"A&nnuler"_s);
    QVERIFY(sharedMnemonics(&card).isEmpty());
    label->resize(40, 20);
    QCOMPARE(cutTexts(&card).size(), 1);
    button->resize(40, 30);
    QCOMPARE(cutTexts(&card).size(), 2);
    card.resize(600, 80);
    QCOMPARE(cutTexts(&card).size(), 3); // the last button leaves the window
    label->setWordWrap(true);
    label->resize(200, label->heightForWidth(200));
    QCOMPARE(cutTexts(&card).size(), 2);
    label->resize(60, 20);
    QCOMPARE(cutTexts(&card).size(), 3);
}

void TestFrenchLayout::nothingIsCut_data()
{
    addSizes({u"dashboard"_s, u"session"_s, u"pool"_s, u"organizations"_s, u"activity"_s});
}

void TestFrenchLayout::nothingIsCut()
{
    QFETCH(const QString, place);
    QFETCH(const QSize, size);
    resizeWindow(size);
    window().showPage(place);
    inspect(window(), place);
}

void TestFrenchLayout::settingsAreWhole_data()
{
    addSizes({u"database"_s, u"twilio"_s, u"elevenLabs"_s, u"pool"_s, u"limits"_s});
}

void TestFrenchLayout::settingsAreWhole()
{
    QFETCH(const QString, place);
    QFETCH(const QSize, size);
    resizeWindow(size);
    window().showPage(u"settings"_s);
    window().findChild<SettingsPage *>()->showSection(place);
    inspect(window(), u"settings-"_s + place);
    for (QPushButton *advanced : window().findChildren<QPushButton *>(u"advancedLink"_s)) {
        if (!advanced->isVisible())
            continue;
        advanced->click();
        inspect(window(), u"settings-advanced-"_s + place);
        advanced->click();
    }
}

void TestFrenchLayout::sessionIsWhole_data()
{
    addSizes({u"buy"_s, u"import"_s, u"paste"_s, u"done"_s});
}

void TestFrenchLayout::sessionIsWhole()
{
    QFETCH(const QString, place);
    QFETCH(const QSize, size);
    const QStringList steps{u"buy"_s, u"import"_s, u"paste"_s, u"done"_s};
    resizeWindow(size);
    window().showPage(u"session"_s);
    window().findChild<SessionPage *>()->goTo(SessionPage::Step(steps.indexOf(place)));
    inspect(window(), u"session-"_s + place);
}

void TestFrenchLayout::reconcileIsWhole()
{
    resizeWindow({1024, 640});
    window().showPage(u"pool"_s);
    window().findChild<QPushButton *>(u"reconcileButton"_s)->click();
    auto *dialog = window().findChild<ReconcileDialog *>();
    QVERIFY(dialog);
    dialog->resize(860, 520);
    auto *look = dialog->findChild<QPushButton *>(u"lookButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled(), Patience);
    inspect(*dialog, u"reconcile-agrees"_s);
    // One of each kind, all of them chosen.
    const QList<store::PoolNumber> numbers = m_console->feed().view().numbers;
    m_console->standIns()->inTwilio([&](TwilioStandIn &twilio) {
        twilio.addOwned(u"+16045550188"_s, u"Front desk"_s, {}, 12);
        for (const store::PoolNumber &number : numbers) {
            if (number.state == NumberState::Configured)
                twilio.removeOwned(number.number.toString());
            else if (number.state == NumberState::Assigned)
                twilio.setVoiceUrl(number.number.toString(), u"https://voice.example.com/in"_s);
        }
    });
    m_console->standIns()->inElevenLabs([&](ElevenLabsStandIn &elevenLabs) {
        const QString right = elevenLabs.agents().at(0).id;
        int place = 0;
        for (const store::PoolNumber &number : numbers) {
            if (number.state != NumberState::Assigned && number.state != NumberState::Quarantined
                && number.state != NumberState::Imported) {
                continue;
            }
            // A changed ID, a wrong agent and a double in turn, and what is imported is lost.
            const QString text = number.number.toString();
            const bool isLost = number.state == NumberState::Imported;
            if (isLost || place % 3 < 2)
                elevenLabs.removeImported(text);
            if (!isLost && place % 3 == 0)
                elevenLabs.addImported(text, u"Vancouver"_s, {}, right);
            else if (!isLost && place % 3 == 1)
                elevenLabs.addImported(text, {}, number.elevenLabsPhoneId, {});
            else if (!isLost)
                elevenLabs.addImported(text, u"Double"_s, {}, right);
            ++place;
        }
        elevenLabs.addImported(u"+16045550166"_s, u"Campaign autumn"_s, {}, right);
    });
    look->click();
    auto *table = dialog->findChild<QTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled() && table->model()->rowCount() > 20, Patience);
    table->selectAll();
    inspect(*dialog, u"reconcile"_s);
    dialog->close();
}

void TestFrenchLayout::pressInWizard(const QString &button)
{
    auto *found = wizard()->findChild<QPushButton *>(button);
    QVERIFY(found);
    QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), Patience);
    found->click();
}

void TestFrenchLayout::wizardIsWhole()
{
    resizeWindow({1024, 640});
    window().showPage(u"pool"_s);
    emit window().buyRequested(20, u"604"_s);
    QTRY_VERIFY(wizard());
    inspect(*wizard(), u"wizard-what"_s);
    pressInWizard(u"nextButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard()->step(), PurchaseStep::Which, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(wizard()->findChild<QPushButton *>(u"nextButton"_s)->isEnabled(),
                             Patience);
    inspect(*wizard(), u"wizard-which"_s);
    pressInWizard(u"nextButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard()->step(), PurchaseStep::Review, Patience);
    inspect(*wizard(), u"wizard-review"_s);
    // Slow enough to be seen at work, and with numbers that are gone.
    m_console->standIns()->inTwilio([](TwilioStandIn &twilio) {
        twilio.setLatency(std::chrono::milliseconds(200));
        twilio.order({.fault = Fault::JustTaken, .verb = u"POST"_s, .times = 7});
    });
    pressInWizard(u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard()->step(), PurchaseStep::Progress, Patience);
    inspect(*wizard(), u"wizard-progress"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard()->step(), PurchaseStep::Result, Patience);
    inspect(*wizard(), u"wizard-result"_s);
    m_console->standIns()->inTwilio([](TwilioStandIn &twilio) {
        twilio.clearFaults();
        twilio.setLatency(std::chrono::milliseconds(0));
    });
    wizard()->close();
    QTRY_VERIFY(!wizard());
}

QTEST_MAIN(TestFrenchLayout)
#include "tst_frenchlayout.moc"
