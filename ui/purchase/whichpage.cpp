// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/whichpage.h"

#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/format.h"
#include "common/theme.h"
#include "purchase/offerstable.h"
#include "purchase/purchasetext.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype MostNeighbours = 4;

//! What is still worth asking for, and \a added.
QString areasWith(const PurchasePlan &plan, const AreaCode &added)
{
    QStringList codes;
    for (const AreaCode &areaCode : plan.request.areaCodes) {
        if (!plan.exhaustedAreas.contains(areaCode))
            codes << areaCode.toString();
    }
    codes << added.toString();
    return codes.join(u", "_s);
}

//! "Try 778 (30+)"
QString tryText(const SuggestedArea &suggestion)
{
    const QString code = suggestion.areaCode.toString();
    if (!suggestion.onOffer)
        return WhichPage::tr("Try %1", "an area code").arg(code);
    const QString count = formatCount(*suggestion.onOffer);
    return WhichPage::tr("Try %1 (%2)", "area code, how many are on offer there")
        .arg(code,
             suggestion.hasMore ? WhichPage::tr("%1+", "this many or more").arg(count) : count);
}

QString exhaustedText(const PurchasePlan &plan)
{
    const QString areas = codesText(plan.exhaustedAreas);
    if (plan.leftOutForPapers == 0 || !plan.offers.isEmpty())
        return WhichPage::tr("Twilio has no numbers left in %1.").arg(areas);
    return WhichPage::tr("Twilio has %n numbers in %1, but they need an address or a bundle.",
                         nullptr,
                         plan.leftOutForPapers)
        .arg(areas);
}

QString shortageText(const PurchasePlan &plan)
{
    QStringList sentences;
    if (!plan.exhaustedAreas.isEmpty()) {
        sentences << exhaustedText(plan);
    }
    if (plan.isShort() && !plan.offers.isEmpty()) {
        sentences << WhichPage::tr("It offers %1 of the %2 you asked for: go on with fewer, or "
                                   "look elsewhere too.")
                         .arg(formatCount(plan.offers.size()), formatCount(plan.request.count));
    }
    if (plan.isShort() && plan.suggestedAreas.isEmpty() && !plan.request.areaCodes.isEmpty())
        sentences << WhichPage::tr("The area codes around have nothing on offer either.");
    return sentences.join(u' ');
}

} // namespace

WhichPage::WhichPage(QWidget *parent)
    : PurchasePage(parent)
    , m_model(new OffersModel(this))
    , m_head(makeLabel({}, this))
    , m_shortage(new QWidget(this))
    , m_shortageText(makeLabel({}, m_shortage))
    , m_stack(new QStackedWidget(this))
    , m_table(new OffersTable(m_model, this))
    , m_empty(new EmptyState(this))
    , m_busy(new BusyIndicator(this))
    , m_footer(makeMuted(makeLabel({}, this)))
{
    m_head->setObjectName(u"offersHead"_s);
    m_head->setTextFormat(Qt::RichText);
    m_shortageText->setObjectName(u"shortageText"_s);
    m_footer->setObjectName(u"offersFooter"_s);
    auto *shortage = new QVBoxLayout(m_shortage);
    shortage->setContentsMargins(0, 0, 0, 0);
    m_neighbours = new QHBoxLayout;
    m_neighbours->addStretch(1);
    shortage->addWidget(m_shortageText);
    shortage->addLayout(m_neighbours);
    m_shortage->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_head);
    layout->addWidget(m_shortage);
    layout->addWidget(m_stack, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_footer, 1);
    foot->addWidget(m_busy, 1);
    layout->addLayout(foot);

    connect(m_model, &OffersModel::choiceChanged, this, [this] {
        updateFooter();
        emit completeChanged();
    });
    connect(m_busy, &BusyIndicator::cancelRequested, this, &WhichPage::cancelRequested);
}

void WhichPage::showSearching(const PurchaseRequest &request)
{
    m_isSearching = true;
    m_plan = {};
    m_plan.request = request;
    m_shortage->hide();
    m_model->setOffers({}, 0);
    m_stack->setCurrentWidget(m_table);
    m_head->setText(tr("Looking for %n numbers…", nullptr, request.count));
    m_footer->hide();
    m_busy->show();
    m_busy->start(tr("Asking Twilio for numbers %1…", "in an area or anywhere in a country")
                      .arg(request.areaCodes.isEmpty()
                               ? areasText(request)
                               : tr("in %1").arg(codesText(request.areaCodes))));
    emit completeChanged();
}

void WhichPage::showPlan(const PurchasePlan &plan)
{
    m_isSearching = false;
    m_plan = plan;
    m_busy->stop();
    m_busy->hide();
    m_footer->show();
    showHead(plan);
    offerNeighbours(plan);
    m_model->setOffers(plan.offers, plan.request.count);
    if (plan.offers.isEmpty()) {
        m_empty->setContent(u"edit-find"_s,
                            tr("Nothing is on offer for this. Choose a neighbouring area code, or "
                               "go back and ask for less."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_table);
    m_table->setCurrentIndex(m_model->index(0, OffersModel::Number));
    m_table->scrollToTop();
}

void WhichPage::showNothing()
{
    m_isSearching = false;
    m_busy->stop();
    m_busy->hide();
    m_head->setText({});
    m_empty->setContent(u"edit-find"_s, tr("No numbers to show."));
    m_stack->setCurrentWidget(m_empty);
    emit completeChanged();
}

void WhichPage::showHead(const PurchasePlan &plan)
{
    const QString where = u"<b>%1</b>"_s.arg(areasText(plan.request).toHtmlEscaped());
    if (plan.offers.isEmpty()) {
        m_head->setText(tr("Twilio offers nothing: %1.").arg(where));
        return;
    }
    m_head->setText(
        plan.request.areaCodes.isEmpty()
            ? tr("Twilio offers these %1. Untick what you don't like; others take their place.")
                  .arg(where)
            : tr("Twilio offers these in %1. Untick what you don't like; others take their place.")
                  .arg(where));
}

void WhichPage::offerNeighbours(const PurchasePlan &plan)
{
    while (m_neighbours->count() > 1) {
        const QLayoutItem *item = m_neighbours->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
    const auto shown = qMin(MostNeighbours, plan.suggestedAreas.size());
    for (const SuggestedArea &suggestion : plan.suggestedAreas.first(shown)) {
        const AreaCode areaCode = suggestion.areaCode;
        QPushButton *button
            = makeButton(tryText(suggestion), u"try"_s + areaCode.toString(), m_shortage);
        // By their place: a letter can't tell them apart.
        const QKeySequence key(Qt::ALT | Qt::Key(Qt::Key_1 + m_neighbours->count() - 1));
        button->setShortcut(key);
        button->setToolTip(tr("%1 (%2)", "an area, and the keys for it")
                               .arg(areaText(areaCode), key.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, [this, areaCode] {
            emit areasRequested(areasWith(m_plan, areaCode));
        });
        m_neighbours->insertWidget(m_neighbours->count() - 1, button);
    }
    m_shortageText->setText(shortageText(plan));
    m_shortage->setVisible(!m_shortageText->text().isEmpty());
}

void WhichPage::updateFooter()
{
    QStringList parts{
        tr("%1 of %2 chosen")
            .arg(formatCount(m_model->chosen().size()), formatCount(m_plan.request.count))};
    if (m_plan.leftOutForPapers > 0) {
        parts << tr(
            "%n left out: they need an address or a bundle", nullptr, m_plan.leftOutForPapers);
    }
    m_footer->setText(parts.join(tr(" · ", "between the parts of a line")));
}

bool WhichPage::isComplete() const
{
    return !m_isSearching && !m_model->chosen().isEmpty();
}

QWidget *WhichPage::firstControl() const
{
    return m_table;
}

} // namespace numberwell
