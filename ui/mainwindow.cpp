// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "common/banner.h"
#include "common/controls.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/navigationrail.h"
#include "common/page.h"
#include "common/poolgauge.h"
#include "common/sandboxribbon.h"
#include "common/shortcutsdialog.h"
#include "common/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr QSize DefaultSize(1280, 800);
constexpr QSize SmallestSize(1024, 640);
constexpr auto SaveDelay = 800ms;

constexpr QLatin1StringView GeometryKey("window/geometry");
constexpr QLatin1StringView PageKey("window/page");
constexpr QLatin1StringView SessionPage("session");

//! "3 numbers ready: below 5. At this rate the pool is empty on Thursday 26 November."
QString lowPoolText(const PoolCounts &counts, const PoolTargets &targets, QDate today)
{
    const PoolHealth health(counts, targets);
    if (health.level() == PoolHealth::Level::Empty)
        return MainWindow::tr("No numbers ready: the pool is empty.");
    QString text = MainWindow::tr("%n numbers ready: below %1.", nullptr, counts.configured)
                       .arg(targets.threshold);
    if (const auto date = health.emptyOn(today)) {
        text += u' ';
        text += *date == today
                    ? MainWindow::tr("At this rate the pool is empty today.")
                    : MainWindow::tr("At this rate the pool is empty on %1.").arg(formatDay(*date));
    }
    return text;
}

} // namespace

MainWindow::MainWindow(const Parts &parts)
    : m_settings(parts.settings)
    , m_today(parts.today)
    , m_rail(new NavigationRail)
    , m_stack(new QStackedWidget)
    , m_ribbon(new SandboxRibbon)
    , m_banner(new Banner)
    , m_status(new StatusLine)
    , m_saveTimer(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Numberwell"_s);
    setMinimumSize(SmallestSize);
    resize(DefaultSize);

    auto *center = new QWidget;
    auto *rows = new QVBoxLayout(center);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_ribbon);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(m_stack, 1);
    rows->addLayout(columns, 1);
    setCentralWidget(center);
    setStatusBar(m_status);
    m_ribbon->hide();
    m_banner->hide();

    addPages(parts.pages);
    addActions();
    connect(
        m_ribbon, &SandboxRibbon::connectRequested, this, &MainWindow::connectAccountsRequested);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::followBanner);
    m_saveTimer->setSingleShot(true);
    connect(m_saveTimer, &QTimer::timeout, this, &MainWindow::save);
    restore();
    m_rail->setFocus(); // not the ribbon's button, though it comes first
}

MainWindow::~MainWindow() = default;

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_stack->currentIndex());
}

void MainWindow::addPages(const QList<Page *> &pages)
{
    m_pages = pages;
    for (Page *page : pages) {
        m_stack->addWidget(page);
        m_rail->addItem(page->id(), page->title(), page->iconName());
        connect(page, &Page::statusMessage, this, &MainWindow::showToast);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::buyRequested, this, &MainWindow::buyRequested);
    }
    if (!pages.isEmpty())
        pages.first()->adoptBanner(m_banner);
    else
        m_banner->setParent(this);
    connect(m_rail, &NavigationRail::currentChanged, this, &MainWindow::showPageAt);
}

void MainWindow::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(tr("&Buy numbers…"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        emit buyRequested(suggestedPurchase());
    })->setObjectName(u"actionBuy"_s);
    add(tr("&Refresh"), QKeySequence(Qt::Key_F5), [this] {
        if (Page *page = currentPage())
            page->refresh();
        emit refreshRequested();
    })->setObjectName(u"actionRefresh"_s);
    add(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] {
        showShortcuts();
    })->setObjectName(u"actionShortcuts"_s);
    add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] {
        close();
    })->setObjectName(u"actionQuit"_s);
    for (int i = 0; i < m_pages.size() && i < 9; ++i) {
        add(tr("Go to %1").arg(m_pages[i]->title()),
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
            [this, i] { m_rail->setCurrentIndex(i); })
            ->setObjectName(u"actionGoTo_"_s + m_pages[i]->id());
    }
}

int MainWindow::suggestedPurchase() const
{
    return m_counts ? PoolHealth(*m_counts, m_targets).suggestedPurchase() : 0;
}

void MainWindow::setPoolHealth(const PoolCounts &counts, const PoolTargets &targets)
{
    m_counts = counts;
    m_targets = targets;
    m_rail->gauge()->setHealth(counts, targets);
    updateRailBadge();
    updateBanner();
}

void MainWindow::updateRailBadge()
{
    const int waiting = m_counts->waiting();
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i]->id() == SessionPage)
            m_rail->setBadge(i, waiting, tr("%n waiting for ElevenLabs", nullptr, waiting));
    }
}

void MainWindow::updateBanner()
{
    const PoolHealth health(*m_counts, m_targets);
    const bool isLow = health.level() != PoolHealth::Level::Healthy;
    m_banner->setVisible(isLow);
    if (!isLow)
        return;
    QString text = lowPoolText(*m_counts, m_targets, m_today());
    QString action = tr("Bu&y %n numbers…", nullptr, suggestedPurchase());
    if (suggestedPurchase() == 0) {
        // What is missing is bought already: importing it is the next step, not buying more.
        text += u' ' + tr("%n are waiting for ElevenLabs.", nullptr, m_counts->waiting());
        action = tr("Co&ntinue weekly session");
    }
    const bool isEmpty = health.level() == PoolHealth::Level::Empty;
    m_banner->setContent(isEmpty ? Tone::Danger : Tone::Warning, text, action);
}

void MainWindow::followBanner()
{
    if (suggestedPurchase() > 0)
        emit buyRequested(suggestedPurchase());
    else
        showPage(SessionPage);
}

void MainWindow::setDatabaseState(const QString &text, Tone tone)
{
    m_status->setDatabaseState(text, tone);
}

void MainWindow::setLastChange(const QDateTime &time)
{
    m_status->setLastChange(time);
}

void MainWindow::setBalance(const std::optional<Money> &balance)
{
    m_status->setBalance(balance);
}

void MainWindow::setQueue(const QString &text)
{
    m_status->setQueue(text);
}

void MainWindow::setSandbox(bool isSandbox)
{
    m_ribbon->setVisible(isSandbox);
}

void MainWindow::setAccountName(const QString &name)
{
    setWindowTitle(name.isEmpty() ? u"Numberwell"_s : u"Numberwell · "_s + name);
}

void MainWindow::showToast(const QString &text)
{
    m_status->showToast(text);
}

void MainWindow::showPage(const QString &id)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i]->id() == id)
            m_rail->setCurrentIndex(i);
    }
}

void MainWindow::showPageAt(int index)
{
    m_stack->setCurrentIndex(index);
    Page *page = currentPage();
    if (!page)
        return;
    page->adoptBanner(m_banner);
    page->activated();
    m_saveTimer->start(SaveDelay);
    emit pageShown(page->id());
}

void MainWindow::showShortcuts()
{
    QList<QAction *> all = actions();
    if (currentPage())
        all += currentPage()->actions();
    auto *dialog = new ShortcutsDialog(all, this);
    dialog->show();
}

void MainWindow::restore()
{
    if (!m_settings)
        return;
    restoreGeometry(m_settings->value(GeometryKey).toByteArray());
    showPage(m_settings->value(PageKey).toString());
}

void MainWindow::save()
{
    m_saveTimer->stop();
    if (!m_settings)
        return;
    m_settings->setValue(GeometryKey, saveGeometry());
    if (currentPage())
        m_settings->setValue(PageKey, currentPage()->id());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_saveTimer->start(SaveDelay);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    m_saveTimer->start(SaveDelay);
}

} // namespace numberwell
