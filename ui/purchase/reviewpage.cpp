// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/reviewpage.h"

#include "common/accessibility.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/format.h"
#include "common/theme.h"
#include "purchase/purchasetext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString whatText(const PurchaseDraft &draft)
{
    const QString count = ReviewPage::tr("%n numbers", nullptr, draft.count());
    const QString where = areasText(draft.request);
    const QString can = capabilitiesText(draft.request.required);
    const QString what
        = draft.request.areaCodes.isEmpty()
              ? ReviewPage::tr("%1, %2", "20 numbers, anywhere in …").arg(count, where)
              : ReviewPage::tr("%1 in %2", "20 numbers in 604").arg(count, where);
    return can.isEmpty() ? what
                         : ReviewPage::tr("%1 (%2)", "what, and what it can do").arg(what, can);
}

QString costText(const PlanFigures &figures)
{
    if (!figures.isPriced()) {
        return ReviewPage::tr("Twilio did not say its price. What the account pays a month for "
                              "each is in its price list.");
    }
    return ReviewPage::tr("%1 = %2 a month, %3 in a year. Twilio takes the first month at once, "
                          "and goes on until a number is released.",
                          "20 × $1.15 = $23.00 a month, …")
        .arg(costFormula(figures.cost.cost),
             formatMoney(figures.monthly()),
             formatMoney(figures.yearly()));
}

QString accountText(const PlanFigures &figures, const QString &account)
{
    const QString who = account.isEmpty()
                            ? ReviewPage::tr("The Twilio account of the settings pays.")
                            : ReviewPage::tr("The Twilio account %1 pays.").arg(account);
    if (!figures.balance.isKnown())
        return who;
    return ReviewPage::tr("%1 Its balance is %2.", "%1 is a sentence")
        .arg(who, formatMoney(figures.balance.money));
}

QString poolText(const PlanFigures &figures)
{
    if (!figures.readyAfter)
        return ReviewPage::tr("How full the pool is then is not known just now.");
    if (!figures.daysAfter) {
        return ReviewPage::tr("Once they have been through ElevenLabs, the pool holds %n ready "
                              "numbers.",
                              nullptr,
                              *figures.readyAfter);
    }
    return ReviewPage::tr("Once they have been through ElevenLabs, the pool holds %n ready "
                          "numbers: enough for %1.",
                          nullptr,
                          *figures.readyAfter)
        .arg(formatAbout(*figures.daysAfter));
}

QLabel *sentence(const QString &objectName, QWidget *parent)
{
    QLabel *label = makeLabel({}, parent);
    label->setObjectName(objectName);
    return label;
}

} // namespace

ReviewPage::ReviewPage(QWidget *parent)
    : PurchasePage(parent)
    , m_card(new Card(tr("You are about to buy"), this))
    , m_what(makeHeading(sentence(u"reviewWhat"_s, this)))
    , m_cost(sentence(u"reviewCost"_s, this))
    , m_account(sentence(u"reviewAccount"_s, this))
    , m_pool(sentence(u"reviewPool"_s, this))
    , m_warning(makeHeading(sentence(u"reviewWarning"_s, this)))
    , m_limit(makeHeading(sentence(u"reviewLimit"_s, this)))
    , m_numbers(named(new QListWidget(this), u"reviewNumbers"_s, tr("Numbers to buy")))
    , m_busy(new BusyIndicator(this))
{
    m_card->setObjectName(u"reviewCard"_s);
    m_card->setFocusPolicy(Qt::StrongFocus); // the plan is read out where the keyboard arrives
    for (QLabel *label : {m_what, m_cost, m_account, m_pool, m_warning, m_limit})
        m_card->body()->addWidget(label);
    m_limit->hide();
    m_numbers->setFlow(QListView::LeftToRight);
    m_numbers->setWrapping(true);
    m_numbers->setResizeMode(QListView::Adjust);
    m_numbers->setSelectionMode(QAbstractItemView::NoSelection);
    m_numbers->setSpacing(grid::Half);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_card);
    layout->addWidget(m_numbers, 1);
    layout->addWidget(makeConfirmation());
    layout->addWidget(m_busy);
}

//! Last before the buttons, so that the Tab key comes by here on its way to Buy.
QWidget *ReviewPage::makeConfirmation()
{
    constexpr int EditWidth = 96;
    m_confirmation = new QWidget(this);
    m_confirmEdit = new QLineEdit(m_confirmation);
    m_confirmEdit->setObjectName(u"confirmEdit"_s);
    m_confirmEdit->setFixedWidth(EditWidth);
    m_confirmEdit->setInputMethodHints(Qt::ImhDigitsOnly);
    m_confirmLabel = makeHeading(makeLabel({}, m_confirmation));
    m_confirmLabel->setObjectName(u"confirmLabel"_s);
    m_confirmLabel->setTextFormat(Qt::AutoText); // with its mnemonic
    m_confirmLabel->setBuddy(m_confirmEdit);
    m_confirmLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(m_confirmation);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_confirmLabel, 1);
    row->addWidget(m_confirmEdit);
    m_confirmation->hide();
    nameConfirmation();
    connect(m_confirmEdit, &QLineEdit::textChanged, this, &PurchasePage::completeChanged);
    return m_confirmation;
}

void ReviewPage::showDraft(const PurchaseDraft &draft,
                           const PlanFigures &figures,
                           const QString &account)
{
    m_what->setText(whatText(draft));
    m_cost->setText(costText(figures));
    m_account->setText(accountText(figures, account));
    m_pool->setText(poolText(figures));
    m_warning->setText(figures.isBalanceShort()
                           ? tr("The balance does not cover the first month: Twilio may refuse. "
                                "Top it up first.")
                           : QString());
    m_warning->setVisible(figures.isBalanceShort());
    nameCard();
    m_numbers->clear();
    for (const store::PlannedNumber &number : draft.chosen)
        m_numbers->addItem(formatNumber(number.number));
    // One column width for all: digits are not equally wide in every font.
    const int width = m_numbers->sizeHintForColumn(0) + grid::Gap;
    m_numbers->setGridSize({width, m_numbers->sizeHintForRow(0) + grid::Half});
}

void ReviewPage::showLimit(const QString &text)
{
    m_limit->setText(text);
    m_limit->setVisible(!text.isEmpty());
    nameCard();
}

//! All of the plan, to be read out at once.
void ReviewPage::nameCard()
{
    QStringList sentences;
    for (const QLabel *label : {m_what, m_cost, m_account, m_pool, m_warning, m_limit}) {
        if (!label->text().isEmpty())
            sentences << label->text();
    }
    m_card->setAccessibleName(sentences.join(u' '));
}

void ReviewPage::showPlacing(bool isPlacing)
{
    if (isPlacing)
        m_busy->start(tr("Writing down the order…"), false);
    else
        m_busy->stop();
    m_confirmEdit->setEnabled(!isPlacing);
}

void ReviewPage::askForCount(int count)
{
    if (count == m_askedCount)
        return;
    m_askedCount = count;
    m_confirmation->setVisible(count > 0);
    nameConfirmation();
    emit completeChanged();
}

void ReviewPage::nameConfirmation()
{
    const QString asked = QString::number(m_askedCount);
    m_confirmLabel->setText(tr("This is a large order. &Type %1 to confirm it:").arg(asked));
    m_confirmEdit->setAccessibleName(tr("Type %1 to confirm the order").arg(asked));
}

void ReviewPage::forgetCount()
{
    m_confirmEdit->clear();
}

bool ReviewPage::isComplete() const
{
    return m_askedCount == 0 || m_confirmEdit->text().trimmed() == QString::number(m_askedCount);
}

QWidget *ReviewPage::firstControl() const
{
    return m_card;
}

} // namespace numberwell
