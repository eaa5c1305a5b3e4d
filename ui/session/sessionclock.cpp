// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sessionclock.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>

#include <memory>

namespace numberwell {

SessionClock::SessionClock(QObject *parent)
    : QObject(parent)
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    m_now = [timer] { return ActiveTime::Time(timer->elapsed()); };
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &SessionClock::followProgram);
}

void SessionClock::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    qApp->installEventFilter(this);
    m_time.act(m_now());
}

void SessionClock::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    qApp->removeEventFilter(this);
    m_time.stop(m_now());
}

void SessionClock::act()
{
    if (m_isRunning)
        m_time.act(m_now());
}

void SessionClock::leave()
{
    if (m_isRunning)
        m_time.act(m_now(), ActiveTime::gapFor(m_numbersElsewhere));
}

std::chrono::seconds SessionClock::spent() const
{
    return std::chrono::floor<std::chrono::seconds>(m_time.total(m_now()));
}

void SessionClock::clear()
{
    m_time.clear();
    act();
}

bool SessionClock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        act();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SessionClock::followProgram(Qt::ApplicationState state)
{
    if (state == Qt::ApplicationActive)
        act();
    else
        leave();
}

} // namespace numberwell
