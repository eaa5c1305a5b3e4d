// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include "domain/money.h"
#include "domain/poolhealth.h"

#include <QDateTime>
#include <QList>
#include <QMainWindow>

#include <optional>

class QSettings;
class QStackedWidget;
class QTimer;

namespace numberwell {

class Banner;
class NavigationRail;
class Page;
class SandboxRibbon;
class StatusLine;

/*!
 * The console's window: rail, pages, low-pool banner, sandbox ribbon, status bar.
 *
 * It knows no store and no client: what it shows is handed to its slots, what is wanted of it
 * leaves by its signals. It paints before any data arrives.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        QList<Page *> pages;           //!< in rail order; the window becomes their parent
        QSettings *settings = nullptr; //!< outlives the window; null remembers nothing
        //! Today for "empty on …"; the clock's by default
        QDate (*today)() = &QDate::currentDate;
    };

    explicit MainWindow(const Parts &parts);
    ~MainWindow() override;

    Page *currentPage() const;
    QSize sizeHint() const override { return {1280, 800}; }

public slots:
    void setPoolHealth(const numberwell::PoolCounts &counts,
                       const numberwell::PoolTargets &targets);
    void setDatabaseState(const QString &text, numberwell::Tone tone);
    void setLastChange(const QDateTime &time);
    void setBalance(const std::optional<numberwell::Money> &balance);
    //! "Queue: 2 waiting, next try in 40 s"; empty hides it.
    void setQueue(const QString &text);
    void setSandbox(bool isSandbox);
    //! Beside the program's name in the title: "Acme Voice (production)".
    void setAccountName(const QString &name);
    void showPage(const QString &id);
    void showToast(const QString &text);

signals:
    //! 0 where nothing needs buying but the admin asked all the same.
    void buyRequested(int suggested, const QString &areaCode = {});
    void refreshRequested();
    void connectAccountsRequested();
    void pageShown(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void addPages(const QList<Page *> &pages);
    void addActions();
    void showPageAt(int index);
    int suggestedPurchase() const;
    void updateBanner();
    void followBanner();
    void updateRailBadge();
    void showShortcuts();
    void restore();
    void save();

    QSettings *m_settings;
    QDate (*m_today)();
    std::optional<PoolCounts> m_counts;
    PoolTargets m_targets;
    QList<Page *> m_pages;
    NavigationRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    SandboxRibbon *m_ribbon = nullptr;
    Banner *m_banner = nullptr;
    StatusLine *m_status = nullptr;
    QTimer *m_saveTimer = nullptr;
};

} // namespace numberwell
