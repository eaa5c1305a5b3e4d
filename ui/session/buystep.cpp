// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/buystep.h"

#include "common/controls.h"
#include "common/format.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

void setPrimary(QPushButton *button, bool isPrimary)
{
    if (button->property("primary").toBool() == isPrimary)
        return;
    button->setProperty("primary", isPrimary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

void setWords(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
}

} // namespace

BuyStep::BuyStep(QWidget *parent)
    : QWidget(parent)
    , m_standing(makeHeading(makeLabel({}, this)))
    , m_advice(makeLabel({}, this))
    , m_lastOrder(makeMuted(makeLabel({}, this)))
    , m_continue(makeButton({}, u"continueButton"_s, this))
    , m_buy(makeButton({}, u"sessionBuyButton"_s, this))
{
    setObjectName(u"buyStep"_s);
    m_standing->setObjectName(u"poolStanding"_s);
    m_advice->setObjectName(u"poolAdvice"_s);
    auto *card = new Card(this);
    card->body()->addWidget(m_standing);
    card->body()->addWidget(m_advice);
    card->body()->addWidget(m_lastOrder);
    card->body()->addSpacing(grid::Unit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::Unit);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_buy);
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_buy, &QPushButton::clicked, this, [this] { emit buyRequested(m_suggested); });
    connect(m_continue, &QPushButton::clicked, this, &BuyStep::continueRequested);
    m_standing->setText(tr("Reading the pool…"));
    m_lastOrder->hide();
    m_continue->hide();
    setWords(m_buy, tr("&Buy numbers…"));
}

void BuyStep::setPool(const PoolCounts &counts, const PoolTargets &targets)
{
    const PoolHealth health(counts, targets);
    m_suggested = health.suggestedPurchase();
    const int waiting = counts.waiting();
    const QString ready = tr("%n numbers are ready", nullptr, counts.configured);
    m_standing->setText(
        waiting > 0 ? tr("%1, %2.").arg(ready, tr("%n wait for ElevenLabs", nullptr, waiting))
                    : ready + u'.');
    m_advice->setText(
        m_suggested > 0
            ? tr("Buy %n more to fill the pool up to %1.", nullptr, m_suggested).arg(targets.target)
        : waiting > 0 ? tr("With those that wait the pool is full (%1).").arg(targets.target)
                      : tr("The pool is full: nothing to buy this week."));
    m_continue->setVisible(waiting > 0);
    setWords(m_continue, tr("&Continue with %n waiting numbers", nullptr, waiting));
    setWords(m_buy,
             m_suggested > 0 ? tr("&Buy %n numbers…", nullptr, m_suggested) : tr("&Buy numbers…"));
    setPrimary(m_continue, waiting > 0);
    setPrimary(m_buy, waiting == 0 && m_suggested > 0);
}

void BuyStep::setLastOrder(int count, const QDateTime &at)
{
    m_lastOrder->setVisible(count > 0);
    m_lastOrder->setText(tr("Last order: %n numbers on %1.", nullptr, count)
                             .arg(formatDay(at.toLocalTime().date())));
}

} // namespace numberwell
