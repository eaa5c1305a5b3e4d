// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/statusline.h"

#include "common/controls.h"
#include "common/format.h"
#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int ToastMilliseconds = 6000;
constexpr int ClockMilliseconds = 1000;
constexpr int DotSide = 12;

QLabel *statusLabel(const QString &objectName, QWidget *parent)
{
    QLabel *label = makeMuted(makeLabel({}, parent));
    label->setObjectName(objectName);
    label->setWordWrap(false);
    label->setFont(scaledFont(label->font(), 0.93));
    label->hide();
    return label;
}

void setTextAndShow(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_databaseIcon(new QLabel(this))
    , m_database(statusLabel(u"statusDatabase"_s, this))
    , m_changed(statusLabel(u"statusChanged"_s, this))
    , m_balance(statusLabel(u"statusBalance"_s, this))
    , m_toast(statusLabel(u"statusToast"_s, this))
    , m_queue(statusLabel(u"statusQueue"_s, this))
    , m_toastTimer(new QTimer(this))
    , m_clock(new QTimer(this))
{
    setSizeGripEnabled(false);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(grid::Margin);
    auto *database = new QHBoxLayout;
    database->setSpacing(grid::Half);
    database->addWidget(m_databaseIcon);
    database->addWidget(m_database);
    layout->addLayout(database);
    layout->addWidget(m_changed);
    layout->addWidget(m_balance);
    layout->addWidget(m_toast);
    layout->addStretch();
    layout->addWidget(m_queue);
    addPermanentWidget(row, 1);

    m_toastTimer->setSingleShot(true);
    connect(m_toastTimer, &QTimer::timeout, m_toast, &QWidget::hide);
    connect(m_clock, &QTimer::timeout, this, &StatusLine::updateLastChange);
    setDatabaseState(tr("Database: connecting…"), Tone::Neutral);
}

void StatusLine::setDatabaseState(const QString &text, Tone tone)
{
    m_databaseTone = tone;
    setTextAndShow(m_database, text);
    updateDatabaseIcon();
}

void StatusLine::setLastChange(const QDateTime &time)
{
    m_lastChange = time;
    if (time.isValid())
        m_clock->start(ClockMilliseconds);
    else
        m_clock->stop();
    updateLastChange();
}

void StatusLine::setBalance(const std::optional<Money> &balance)
{
    setTextAndShow(m_balance,
                   balance ? tr("Twilio balance %1").arg(formatMoney(*balance)) : QString());
}

void StatusLine::setQueue(const QString &text)
{
    setTextAndShow(m_queue, text);
}

void StatusLine::showToast(const QString &text)
{
    setTextAndShow(m_toast, text);
    m_toastTimer->start(ToastMilliseconds);
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateDatabaseIcon();
}

void StatusLine::updateDatabaseIcon()
{
    const QString name
        = m_databaseTone == Tone::Success ? QString(glyph::Dot) : iconNameFor(m_databaseTone);
    m_databaseIcon->setPixmap(
        themedIcon(name, m_databaseTone).pixmap(QSize(DotSide, DotSide), devicePixelRatioF()));
}

void StatusLine::updateLastChange()
{
    if (!m_lastChange.isValid()) {
        m_changed->hide();
        return;
    }
    const std::chrono::seconds age(m_lastChange.secsTo(QDateTime::currentDateTimeUtc()));
    setTextAndShow(m_changed, tr("Updated %1", "%1: 2 s ago").arg(formatAgo(age)));
}

} // namespace numberwell
