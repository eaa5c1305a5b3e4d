// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/emptystate.h"

#include "common/controls.h"
#include "common/icons.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int LargeIcon = 32;
constexpr int MaxTextWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(makeMuted(makeLabel({}, this)))
    , m_action(makeButton({}, u"emptyStateAction"_s, this))
{
    setObjectName(u"emptyState"_s);
    m_sentence->setAlignment(Qt::AlignHCenter);
    // Fixed: a centred label would take less width than its height was reckoned for, and lose
    // lines.
    m_sentence->setFixedWidth(MaxTextWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid::Gap);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(const QString &iconName, const QString &sentence, const QString &action)
{
    m_iconName = iconName;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(QString(action).remove(u'&'));
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    applyIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcon();
}

void EmptyState::applyIcon()
{
    QPixmap pixmap(QSize(LargeIcon, LargeIcon) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(&painter, QRect(0, 0, LargeIcon, LargeIcon), m_iconName, mutedText(palette()));
    painter.end();
    m_icon->setPixmap(pixmap);
}

} // namespace numberwell
