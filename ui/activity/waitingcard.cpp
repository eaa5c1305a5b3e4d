// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/waitingcard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr int BadgeWidth = 104;

} // namespace

WaitingCard::WaitingCard(const QString &title, const QString &objectName, QWidget *parent)
    : Card(title, parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rows->setSpacing(grid::Unit);
    body()->addLayout(m_rows);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, [this] { updateTimes(); });
    hide();
}

WaitingCard::Row WaitingCard::startRow(const Badge &badge)
{
    Row row{.widget = new QWidget, .texts = new QVBoxLayout};
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid::Gap);
    auto *label = new BadgeLabel(badge);
    label->setFixedWidth(std::max(BadgeWidth, label->sizeHint().width()));
    line->addWidget(label, 0, Qt::AlignTop);
    row.texts->setSpacing(0);
    line->addLayout(row.texts, 1);
    return row;
}

void WaitingCard::addButton(QWidget *row, QPushButton *button)
{
    row->layout()->addWidget(button);
    row->layout()->setAlignment(button, Qt::AlignTop);
}

void WaitingCard::setRows(const std::function<QList<QWidget *>()> &makeRows)
{
    const QWidget *focused = focusWidget();
    const QString focusedName
        = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    m_times.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        for (QWidget *child : item->widget()->findChildren<QWidget *>())
            child->setObjectName({}); // its successor has the name now
        item->widget()->deleteLater();
        delete item;
    }
    for (QWidget *row : makeRows())
        m_rows->addWidget(row);
    updateTimes();
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus();
}

void WaitingCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    updateTimes();
    m_clock.start();
}

void WaitingCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_clock.stop();
}

} // namespace numberwell
