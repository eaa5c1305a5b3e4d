// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of every page of the real console in its sandbox, light and dark.
//   screenshots FOLDER [WIDTHxHEIGHT]

#include "common/theme.h"
#include "console/composition.h"
#include "mainwindow.h"
#include "mapping/mappinggrid.h"
#include "purchase/purchasewizard.h"
#include "reconcile/reconciledialog.h"
#include "secrets/memorysecretstore.h"
#include "session/sessionpage.h"
#include "settings/settingspage.h"
#include "translations/translations.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <functional>
#include <memory>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000;

class Photographer final
{
public:
    Photographer(Composition &composition, QDir folder, QString theme)
        : m_composition(composition)
        , m_window(composition.window())
        , m_folder(std::move(folder))
        , m_theme(std::move(theme))
    {
    }

    void takePages();
    void takeWizard();
    void takeSession();
    void takeImporting(SessionPage *session);
    void takeImportQueue();
    void takeSettings();
    void takeQueue();
    void takeReconcile();
    bool isComplete() const { return m_isComplete; }

private:
    void take(QWidget &widget, const QString &name);
    void waitFor(const char *what, const std::function<bool()> &condition);
    PurchaseWizard *wizard() const { return m_window.findChild<PurchaseWizard *>(); }
    void press(QWidget &parent, const QString &button);

    Composition &m_composition;
    MainWindow &m_window;
    QDir m_folder;
    QString m_theme;
    bool m_isComplete = true;
};

void Photographer::take(QWidget &widget, const QString &name)
{
    QTest::qWait(350);
    const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_theme));
    if (!widget.grab().save(file)) {
        std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
        m_isComplete = false;
    }
}

void Photographer::waitFor(const char *what, const std::function<bool()> &condition)
{
    if (QTest::qWaitFor(condition, Patience))
        return;
    std::fprintf(stderr, "%s did not happen\n", what);
    m_isComplete = false;
}

void Photographer::press(QWidget &parent, const QString &button)
{
    auto *found = parent.findChild<QPushButton *>(button);
    const bool isReady
        = found != nullptr && QTest::qWaitFor([found] { return found->isEnabled(); }, Patience);
    if (isReady) {
        QTest::mouseClick(found, Qt::LeftButton);
        return;
    }
    std::fprintf(stderr, "no button %s to press\n", qPrintable(button));
    m_isComplete = false;
}

void Photographer::takePages()
{
    for (const auto &page :
         {u"dashboard"_s, u"session"_s, u"pool"_s, u"organizations"_s, u"activity"_s}) {
        m_window.showPage(page);
        take(m_window, page);
    }
}

void Photographer::takeSettings()
{
    m_window.showPage(u"settings"_s);
    auto *page = m_window.findChild<SettingsPage *>();
    for (const auto &section : {u"database"_s,
                                u"twilio"_s,
                                u"elevenLabs"_s,
                                u"pool"_s,
                                u"savings"_s,
                                u"limits"_s,
                                u"alerts"_s}) {
        page->showSection(section);
        take(m_window, u"settings-"_s + section.toLower());
    }
}

void Photographer::takeWizard()
{
    m_window.showPage(u"pool"_s);
    emit m_window.buyRequested(20, u"604"_s);
    waitFor("the wizard", [this] { return wizard() != nullptr; });
    wizard()->resize(wizard()->sizeHint());
    QTest::qWait(500);
    take(*wizard(), u"purchase-what"_s);
    press(*wizard(), u"nextButton"_s);
    waitFor("the search", [this] {
        auto *next = wizard()->findChild<QPushButton *>(u"nextButton"_s);
        return wizard()->step() == PurchaseStep::Which && next->isEnabled();
    });
    take(*wizard(), u"purchase-which"_s);
    press(*wizard(), u"nextButton"_s);
    waitFor("the review", [this] { return wizard()->step() == PurchaseStep::Review; });
    take(*wizard(), u"purchase-review"_s);
    // Slow enough to be seen at work, and with one number that is gone.
    m_composition.standIns()->inTwilio([](TwilioStandIn &twilio) {
        twilio.setLatency(std::chrono::milliseconds(600));
        twilio.order({.fault = Fault::JustTaken, .verb = u"POST"_s, .times = 7});
    });
    press(*wizard(), u"buyButton"_s);
    QTest::qWait(1700);
    take(*wizard(), u"purchase-progress"_s);
    waitFor("the result", [this] { return wizard()->step() == PurchaseStep::Result; });
    take(*wizard(), u"purchase-result"_s);
    m_composition.standIns()->inTwilio([](TwilioStandIn &twilio) {
        twilio.clearFaults();
        twilio.setLatency(std::chrono::milliseconds(0));
    });
    press(*wizard(), u"closeButton"_s);
    QTest::qWait(300);
}

//! What ElevenLabs gave, with the mistakes people make.
QString pastedIds(const QList<store::PoolNumber> &numbers)
{
    QStringList lines;
    int row = 0;
    for (const store::PoolNumber &number : numbers) {
        if (!isWaitingForElevenLabs(number.state))
            continue;
        ++row;
        const QString id = u"phnum_%1k3dyf6s8etgtzp4c60pct5s9"_s.arg(8300 + (row == 3 ? 2 : row));
        if (row == 4)
            continue;
        lines << number.number.toString() + u'\t' + id;
    }
    lines << u"1.60456E+10\tphnum_9901k3e0m2v4zxq1w2e3r4t5y6"_s;
    lines << u"+16045559999\tphnum_1101k3f5h6j7k8l9m0n1p2q3r4"_s;
    return lines.join(u'\n');
}

//! A few numbers over ElevenLabs' API, slow enough to be seen; then it is stopped.
void Photographer::takeImporting(SessionPage *session)
{
    const auto setLatency = [this](std::chrono::milliseconds latency) {
        m_composition.standIns()->inElevenLabs(
            [&](ElevenLabsStandIn &elevenLabs) { elevenLabs.setLatency(latency); });
    };
    setLatency(std::chrono::milliseconds(500));
    press(*session, u"apiImportButton"_s);
    QTest::qWait(2000);
    take(m_window, u"session-importing"_s);
    press(*session, u"apiStopButton"_s);
    waitFor("the stopped import", [session] {
        return session->findChild<QPushButton *>(u"apiCloseButton"_s)->isVisible();
    });
    setLatency(std::chrono::milliseconds(0));
    take(m_window, u"session-import-stopped"_s);
    press(*session, u"apiCloseButton"_s);
}

void Photographer::takeSession()
{
    auto *session = m_window.findChild<SessionPage *>();
    waitFor("the end of the wizard", [this] { return wizard() == nullptr; });
    m_window.showPage(u"session"_s);
    m_window.activateWindow();
    waitFor("the active window", [this] { return m_window.isActiveWindow(); });
    session->goTo(SessionPage::Step::Buy);
    take(m_window, u"session-buy"_s);
    session->goTo(SessionPage::Step::Import);
    waitFor("the agents",
            [session] { return session->findChild<QComboBox *>(u"importAgent"_s)->isEnabled(); });
    take(m_window, u"session-import"_s);
    takeImporting(session);
    session->goTo(SessionPage::Step::Paste);
    QTest::qWait(300);
    QApplication::clipboard()->setText(pastedIds(m_composition.feed().view().numbers));
    session->grid()->paste();
    take(m_window, u"session-paste"_s);
    press(*session, u"activateButton"_s);
    QTest::qWait(1200);
    take(m_window, u"session-activated"_s);
    session->goTo(SessionPage::Step::Done);
    take(m_window, u"session-done"_s);
}

//! An order of an account that was suspended meanwhile, kept for later.
void Photographer::takeQueue()
{
    const auto setStatus = [this](const QString &status) {
        m_composition.standIns()->inTwilio(
            [&](TwilioStandIn &twilio) { twilio.setAccountStatus(status); });
    };
    emit m_window.buyRequested(8, u"778"_s);
    waitFor("the wizard", [this] { return wizard() != nullptr; });
    press(*wizard(), u"nextButton"_s);
    waitFor("the search", [this] {
        auto *next = wizard()->findChild<QPushButton *>(u"nextButton"_s);
        return wizard()->step() == PurchaseStep::Which && next->isEnabled();
    });
    press(*wizard(), u"nextButton"_s);
    QTest::qWait(700);
    setStatus(u"suspended"_s);
    press(*wizard(), u"buyButton"_s);
    waitFor("the hold", [this] {
        const QList<QueueEntry> queue = m_composition.feed().view().queue;
        return !queue.isEmpty() && queue.first().isHeld;
    });
    take(*wizard(), u"purchase-held"_s);
    press(*wizard(), u"closeButton"_s);
    m_window.showPage(u"activity"_s);
    take(m_window, u"activity-queue"_s);
    setStatus(u"active"_s);
}

//! Imports that ElevenLabs puts off for ten minutes.
void Photographer::takeImportQueue()
{
    auto *session = m_window.findChild<SessionPage *>();
    m_composition.standIns()->inElevenLabs([](ElevenLabsStandIn &elevenLabs) {
        elevenLabs.order({.fault = Fault::TooManyRequestsRetryAfter,
                          .pathContains = u"/phone-numbers"_s,
                          .times = -1,
                          .retryAfterSeconds = 600});
    });
    m_window.showPage(u"session"_s);
    session->goTo(SessionPage::Step::Import);
    QTest::qWait(300);
    press(*session, u"apiImportButton"_s);
    waitFor("the refused import", [session] {
        return session->findChild<QPushButton *>(u"apiCloseButton"_s)->isVisible();
    });
    take(m_window, u"session-import-waiting"_s);
    press(*session, u"apiCloseButton"_s);
    m_window.showPage(u"activity"_s);
    QTest::qWait(500);
    take(m_window, u"activity-imports"_s);
    m_composition.standIns()->inElevenLabs(
        [](ElevenLabsStandIn &elevenLabs) { elevenLabs.clearFaults(); });
}

//! Behind the pool's back: bought, given back and pointed elsewhere.
void changeAtTwilio(TwilioStandIn &twilio, const QList<store::PoolNumber> &numbers)
{
    const auto nth = [&numbers](NumberState state, int index) {
        for (const store::PoolNumber &number : numbers) {
            if (number.state == state && index-- == 0)
                return number.number.toString();
        }
        return QString();
    };
    twilio.addOwned(u"+16045550188"_s, u"Front desk"_s, {}, 12);
    twilio.addOwned(u"+16045550191"_s, {}, {}, 5);
    twilio.addOwned(u"+14165550142"_s, u"Campaign spring"_s, {}, 40);
    twilio.removeOwned(nth(NumberState::Assigned, 0));
    twilio.removeOwned(nth(NumberState::Configured, 0));
    twilio.setVoiceUrl(nth(NumberState::Assigned, 1), u"https://voice.example.com/incoming"_s);
    twilio.setVoiceUrl(nth(NumberState::Configured, 1), {});
    const QString again = nth(NumberState::Quarantined, 0);
    twilio.removeOwned(again);
    twilio.addOwned(again, {});
    twilio.setVoiceUrl(again, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
}

//! As the dashboard leaves it after a hurried afternoon: one of each kind.
void changeAtElevenLabs(ElevenLabsStandIn &vendor, const QList<store::PoolNumber> &numbers)
{
    const auto nth = [&numbers](NumberState state, int place) {
        for (const store::PoolNumber &number : numbers) {
            if (number.state == state && place-- == 0)
                return number.number.toString();
        }
        return QString();
    };
    const QString right = vendor.agents().at(0).id;
    const QString other = vendor.agents().at(1).id;
    const auto reimport = [&vendor](const QString &number, const QString &agent) {
        vendor.removeImported(number);
        vendor.addImported(number, u"Vancouver"_s, {}, agent);
    };
    const QMap<QString, QString> ids = vendor.imported();
    const QString wrong = nth(NumberState::Assigned, 2);
    vendor.removeImported(wrong);
    vendor.addImported(wrong, u"Vancouver"_s, ids.value(wrong), other);
    reimport(nth(NumberState::Assigned, 3), right);
    vendor.removeImported(nth(NumberState::Configured, 2));
    vendor.addImported(nth(NumberState::Quarantined, 1), u"Double"_s, {}, right);
    vendor.addImported(u"+16045550166"_s, u"Campaign autumn"_s, {}, right);
}

void Photographer::takeReconcile()
{
    m_window.showPage(u"pool"_s);
    press(m_window, u"reconcileButton"_s);
    waitFor("the comparison",
            [this] { return m_window.findChild<ReconcileDialog *>() != nullptr; });
    auto *dialog = m_window.findChild<ReconcileDialog *>();
    dialog->resize(dialog->sizeHint().boundedTo(m_window.size() - QSize(160, 120)));
    const auto look = [this, dialog] {
        const auto *button = dialog->findChild<QPushButton *>(u"lookButton"_s);
        press(*dialog, u"lookButton"_s);
        waitFor("the look", [button] { return button->isEnabled(); });
    };
    look();
    take(*dialog, u"reconcile-agrees"_s);
    const QList<store::PoolNumber> numbers = m_composition.feed().view().numbers;
    m_composition.standIns()->inTwilio(
        [&numbers](TwilioStandIn &twilio) { changeAtTwilio(twilio, numbers); });
    m_composition.standIns()->inElevenLabs(
        [&numbers](ElevenLabsStandIn &vendor) { changeAtElevenLabs(vendor, numbers); });
    look();
    QTest::qWait(1700); // new rows light up for a moment
    take(*dialog, u"reconcile"_s);
    dialog->close();
    m_window.showPage(u"dashboard"_s);
    take(m_window, u"dashboard-needs"_s);
}

bool photograph(Theme &theme, Theme::Mode mode, const QDir &folder, QSize size)
{
    theme.applyForced(mode);
    const QTemporaryDir settings;
    MemorySecretStore secrets;
    const QString path = settings.filePath(u"numberwell.ini"_s);
    ConfigurationSource source(QProcessEnvironment(), path, &secrets);
    Composition::Options options;
    options.isSandbox = true;
    options.settingsPath = path;
    Composition composition(source, options);
    MainWindow &window = composition.window();
    window.resize(size);
    window.show();
    window.activateWindow();
    composition.start();
    if (!QTest::qWaitFor([&] { return composition.feed().view().numbers.size() > 10; }, Patience)) {
        std::fputs("The sandbox did not start\n", stderr);
        return false;
    }
    Photographer photographer(
        composition, folder, mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s);
    photographer.takePages();
    photographer.takeSettings();
    photographer.takeReconcile();
    photographer.takeWizard();
    photographer.takeSession();
    photographer.takeQueue();
    photographer.takeImportQueue();
    return photographer.isComplete();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("screenshots FOLDER [WIDTHxHEIGHT]\n", stderr);
        return 2;
    }
    QLoggingCategory::setFilterRules(u"numberwell.*.info=false"_s);
    QLocale::setDefault(QLocale(qEnvironmentVariable("LANGUAGE", u"en_US"_s)));
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Numberwell"_s);
    installTranslations(application);
    Theme theme(application);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QStringList sides = QString::fromLatin1(argc > 2 ? argv[2] : "1280x800").split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const bool isLightDone = photograph(theme, Theme::Mode::Light, folder, size);
    const bool isDarkDone = photograph(theme, Theme::Mode::Dark, folder, size);
    return isLightDone && isDarkDone ? 0 : 1;
}
