// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/alerttray.h"

#include "common/alerttext.h"
#include "common/theme.h"

#include "workflows/monitorworkflow.h"

#include <QAction>
#include <QCoroTask>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QSettings>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr auto OldestShown = 24h;
constexpr int IconSize = 64;
constexpr int MostShown = 99;

Tone toneOf(PoolHealth::Level level)
{
    switch (level) {
    case PoolHealth::Level::Healthy:
        return Tone::Success;
    case PoolHealth::Level::Low:
        return Tone::Warning;
    case PoolHealth::Level::Empty:
        return Tone::Danger;
    }
    Q_UNREACHABLE();
}

QSystemTrayIcon::MessageIcon messageIcon(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Low:
        return QSystemTrayIcon::Warning;
    case AlertKind::Empty:
        return QSystemTrayIcon::Critical;
    case AlertKind::Well:
        return QSystemTrayIcon::Information;
    }
    Q_UNREACHABLE();
}

} // namespace

AlertTray::AlertTray(MonitorWorkflow &monitor, QSettings *settings, Options options)
    : m_monitor(monitor)
    , m_settings(settings)
    , m_options(std::move(options))
    , m_icon(new QSystemTrayIcon(this))
    , m_menu(std::make_unique<QMenu>())
{
    m_icon->setObjectName(u"trayIcon"_s);
    QAction *open = m_menu->addAction(tr("&Open Numberwell"));
    QAction *quit = m_menu->addAction(tr("&Quit"));
    m_icon->setContextMenu(m_menu.get());
    updateIcon(0, PoolHealth::Level::Healthy);
    connect(open, &QAction::triggered, this, &AlertTray::windowRequested);
    connect(quit, &QAction::triggered, this, &AlertTray::quitRequested);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &AlertTray::windowRequested);
    connect(m_icon,
            &QSystemTrayIcon::activated,
            this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    emit windowRequested();
            });
}

AlertTray::~AlertTray() = default;

void AlertTray::setPlace(const QString &place)
{
    m_place = place;
    m_hasPlace = true;
    m_shown = place.isEmpty() ? 0 : m_settings->value(key(), 0).toLongLong();
    m_icon->setVisible(m_options.hasTray());
    check();
}

void AlertTray::setHealth(const PoolCounts &counts, const PoolTargets &targets)
{
    m_icon->setToolTip(tr("Numberwell: %n numbers ready", nullptr, counts.configured));
    updateIcon(counts.configured, PoolHealth(counts, targets).level());
}

//! The count itself, on the colour of the level: readable where an icon is all there is room for.
void AlertTray::updateIcon(int ready, PoolHealth::Level level)
{
    QPixmap pixmap(IconSize, IconSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColors(toneOf(level), QGuiApplication::palette()).foreground);
    painter.drawRoundedRect(pixmap.rect(), IconSize / 5, IconSize / 5);
    const QString text
        = ready > MostShown ? QString::number(MostShown) + u'+' : QString::number(ready);
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setPixelSize(text.size() > 2 ? IconSize * 2 / 5 : IconSize * 3 / 5);
    painter.setFont(font);
    painter.setPen(QGuiApplication::palette().color(QPalette::Base));
    painter.drawText(pixmap.rect(), Qt::AlignCenter, text);
    m_icon->setIcon(QIcon(pixmap));
}

QString AlertTray::key() const
{
    // A key's slashes would be groups.
    return u"alerts/shown/"_s + QString(m_place).replace(u'/', u'_');
}

void AlertTray::check()
{
    if (!m_hasPlace)
        return;
    m_isStale = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    QCoro::connect(
        m_monitor.alertsSince(m_shown), this, [this](const Result<QList<Alert>> &alerts) {
            m_isAsking = false;
            if (alerts)
                show(*alerts);
            if (m_isStale)
                check();
        });
}

void AlertTray::remember(qint64 id)
{
    m_shown = id;
    if (!m_place.isEmpty())
        m_settings->setValue(key(), id);
}

//! Newest first: of each subject the last word counts.
void AlertTray::show(const QList<Alert> &alerts)
{
    if (alerts.isEmpty())
        return;
    remember(alerts.constFirst().id);
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(
        -std::chrono::duration_cast<std::chrono::seconds>(OldestShown).count());
    QSet<QString> told;
    for (const Alert &alert : alerts) {
        if (alert.raisedAt < oldest || told.contains(alert.areaCode))
            continue;
        told << alert.areaCode;
        notify(alert);
    }
}

void AlertTray::notify(const Alert &alert)
{
    if (!m_options.wantsNotifications())
        return;
    const QString title = tr("Numberwell", "title of a notification");
    const QString text = alertText(alert);
    if (m_icon->isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, text, messageIcon(alert.kind));
    emit notified(title, text);
}

} // namespace numberwell
