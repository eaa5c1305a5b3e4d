// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertrule.h"
#include "domain/poolhealth.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>

class QMenu;
class QSettings;

namespace numberwell {

class MonitorWorkflow;

/*!
 * The pool in the desktop's tray: the count of ready numbers, and a notification per alert,
 * whichever program raised it. Hidden where the desktop has no tray. What was shown is
 * remembered, so a restart shows nothing twice; what was raised while no console ran is shown
 * when one starts, if it is not older than a day.
 */
class AlertTray final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        //! Whether the desktop has a tray now.
        std::function<bool()> hasTray = &QSystemTrayIcon::isSystemTrayAvailable;
        //! Whether the settings want notifications.
        std::function<bool()> wantsNotifications = [] { return true; };
    };

    //! \a settings remembers the last alert shown. Both outlive it.
    AlertTray(MonitorWorkflow &monitor, QSettings *settings, Options options);
    ~AlertTray() override;

    //! The database whose alerts these are; nothing is shown before it is known. Without a name
    //! nothing is remembered.
    void setPlace(const QString &place);
    void setHealth(const PoolCounts &counts, const PoolTargets &targets);
    //! Asks for alerts that are not shown yet; calls while it asks become one more.
    void check();

    QSystemTrayIcon *icon() const { return m_icon; }

signals:
    //! Shown, or at least due: where the desktop shows no notifications it is said here only.
    void notified(const QString &title, const QString &text);
    void windowRequested();
    void quitRequested();

private:
    void show(const QList<Alert> &alerts);
    void notify(const Alert &alert);
    void updateIcon(int ready, PoolHealth::Level level);
    void remember(qint64 id);
    QString key() const;

    MonitorWorkflow &m_monitor;
    QSettings *m_settings;
    Options m_options;
    QString m_place;
    qint64 m_shown = 0; //!< id of the newest alert
    bool m_hasPlace = false;
    QSystemTrayIcon *m_icon;
    std::unique_ptr<QMenu> m_menu;
    bool m_isAsking = false;
    bool m_isStale = false;
};

} // namespace numberwell
