// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/wizardfooter.h"

#include "common/controls.h"
#include "common/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

void setText(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
}

} // namespace

WizardFooter::WizardFooter(QWidget *parent)
    : QWidget(parent)
    , m_note(makeMuted(makeLabel({}, this)))
    , m_close(makeButton(tr("&Cancel"), u"closeButton"_s, this))
    , m_back(makeButton(tr("&Back"), u"backButton"_s, this))
    , m_next(makePrimary(makeButton(tr("&Find numbers"), u"nextButton"_s, this)))
    , m_buy(makePrimary(makeButton(tr("B&uy"), u"buyButton"_s, this)))
    , m_stop(makeButton(tr("&Stop"), u"stopButton"_s, this))
    , m_tryMore(makeButton(tr("&Try elsewhere"), u"tryMoreButton"_s, this))
    , m_copy(makePrimary(makeButton(tr("C&opy for ElevenLabs"), u"copyButton"_s, this)))
    , m_import(makePrimary(makeButton(tr("&Import"), u"importButton"_s, this)))
    , m_wakeTimer(new QTimer(this))
{
    m_note->setObjectName(u"footerNote"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::Margin, 12, grid::Margin, 12);
    row->setSpacing(grid::Unit);
    row->addWidget(m_note, 1);
    for (QPushButton *button :
         {m_stop, m_close, m_back, m_next, m_buy, m_tryMore, m_copy, m_import})
        row->addWidget(button);
    m_wakeTimer->setSingleShot(true);
    connect(m_wakeTimer, &QTimer::timeout, this, &WizardFooter::updateBuy);
    connect(m_close, &QPushButton::clicked, this, &WizardFooter::closeRequested);
    connect(m_back, &QPushButton::clicked, this, &WizardFooter::backRequested);
    connect(m_next, &QPushButton::clicked, this, &WizardFooter::nextRequested);
    connect(m_buy, &QPushButton::clicked, this, &WizardFooter::buyRequested);
    connect(m_stop, &QPushButton::clicked, this, &WizardFooter::stopRequested);
    connect(m_tryMore, &QPushButton::clicked, this, &WizardFooter::tryMoreRequested);
    connect(m_copy, &QPushButton::clicked, this, &WizardFooter::copyRequested);
    connect(m_import, &QPushButton::clicked, this, &WizardFooter::importRequested);
}

void WizardFooter::showStep(PurchaseStep step)
{
    m_step = step;
    const bool isPlanning = step == PurchaseStep::What || step == PurchaseStep::Which;
    const bool isAfter = step == PurchaseStep::Progress || step == PurchaseStep::Result;
    setText(m_close, isAfter ? tr("C&lose") : tr("&Cancel"));
    setText(m_next, step == PurchaseStep::Which ? tr("&Review") : tr("&Find numbers"));
    m_back->setVisible(step == PurchaseStep::Which || step == PurchaseStep::Review);
    m_next->setVisible(isPlanning);
    m_next->setDefault(isPlanning);
    m_buy->setVisible(step == PurchaseStep::Review);
    m_stop->setVisible(step == PurchaseStep::Progress);
    if (step != PurchaseStep::Result) {
        m_tryMore->hide();
        m_copy->hide();
        m_import->hide();
    }
    if (step == PurchaseStep::Review)
        m_wakeTimer->start(QApplication::doubleClickInterval());
    updateBuy();
}

void WizardFooter::setNote(const QString &text)
{
    m_note->setText(text);
}

void WizardFooter::setNext(bool isEnabled)
{
    m_next->setEnabled(isEnabled);
}

void WizardFooter::setBack(bool isEnabled)
{
    m_back->setEnabled(isEnabled);
}

void WizardFooter::setBuy(const QString &text, bool isEnabled)
{
    setText(m_buy, text);
    m_isBuyEnabled = isEnabled;
    updateBuy();
}

void WizardFooter::updateBuy()
{
    m_buy->setEnabled(m_step == PurchaseStep::Review && m_isBuyEnabled && !m_wakeTimer->isActive());
}

void WizardFooter::setStop(bool isEnabled)
{
    m_stop->setEnabled(isEnabled);
}

void WizardFooter::setTryMore(const QString &text)
{
    setText(m_tryMore, text);
    m_tryMore->setVisible(!text.isEmpty());
}

void WizardFooter::setCopy(bool isThere)
{
    m_copy->setVisible(isThere);
}

void WizardFooter::setImport(int count)
{
    setText(m_import, tr("&Import %n numbers", nullptr, count));
    m_import->setVisible(count > 0);
}

} // namespace numberwell
