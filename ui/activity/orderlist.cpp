// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/orderlist.h"

#include "common/accessibility.h"
#include "common/format.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int FoldedCount = 2; // the last orders; the others on demand
constexpr int MostHeight = 220;
constexpr qsizetype MostNumbers = 6;

QString listed(const QList<E164> &numbers)
{
    QStringList texts;
    for (const E164 &number : numbers.first(std::min(MostNumbers, numbers.size())))
        texts.append(formatNumber(number));
    if (numbers.size() > MostNumbers)
        texts.append(u"…"_s);
    return texts.join(u", "_s);
}

/*! Grows with its content, up to a limit. */
class ShortScrollArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        if (!widget())
            return QScrollArea::sizeHint();
        const int height
            = widget()->layout()->hasHeightForWidth()
                  ? widget()->layout()->totalHeightForWidth(std::max(200, viewport()->width()))
                  : widget()->sizeHint().height();
        return {QScrollArea::sizeHint().width(), std::min(MostHeight, height)};
    }
    QSize minimumSizeHint() const override { return {200, std::min(96, sizeHint().height())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }
};

} // namespace

OrderList::OrderList(QWidget *parent)
    : Card(tr("Purchases"), parent)
    , m_content(new QWidget)
    , m_rows(new QVBoxLayout(m_content))
    , m_more(makeLink(makeButton({}, u"moreOrdersButton"_s)))
{
    setObjectName(u"orderList"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(grid::Unit);
    auto *scroll = new ShortScrollArea;
    m_scroll = scroll;
    named(scroll, u"orderScroll"_s, tr("Purchases"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(scroll);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        rebuild();
    });
}

void OrderList::setOrders(const QList<store::PurchaseOrder> &orders)
{
    QList<OrderSummary> summaries;
    for (const store::PurchaseOrder &order : orders)
        summaries.append(summaryOf(order));
    if (summaries == m_summaries)
        return;
    m_summaries = summaries;
    rebuild();
}

void OrderList::rebuild()
{
    const QWidget *focused = focusWidget();
    const QString focusedName
        = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({}); // its successor has the name now
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype shown
        = m_showsAll ? m_summaries.size() : std::min<qsizetype>(FoldedCount, m_summaries.size());
    for (const OrderSummary &summary : m_summaries.first(shown))
        m_rows->addWidget(makeRow(summary));
    const auto hidden = static_cast<int>(m_summaries.size()) - FoldedCount;
    m_more->setVisible(hidden > 0);
    m_more->setText(m_showsAll ? tr("Show &fewer purchases")
                               : tr("Show %n &earlier purchases", nullptr, hidden));
    m_more->setAccessibleName(m_more->text().remove(u'&'));
    if (!focusedName.isEmpty()) {
        if (auto *again = findChild<QWidget *>(focusedName))
            again->setFocus();
    }
    m_scroll->updateGeometry();
}

QWidget *OrderList::makeRow(const OrderSummary &summary)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Half);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid::Gap);
    auto *badge = new BadgeLabel(summary.badge);
    badge->setFixedWidth(std::max(104, badge->sizeHint().width()));
    QLabel *title = makeLabel(summary.title);
    title->setObjectName(u"orderTitle_"_s + summary.id);
    line->addWidget(badge);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(title);
    texts->addWidget(makeMuted(makeLabel(summary.about)));
    line->addLayout(texts, 1);
    column->addLayout(line);
    if (!summary.failures.isEmpty()) {
        auto *why = makeButton({}, u"whyButton_"_s + summary.id);
        QWidget *failures = makeFailures(summary);
        why->setCheckable(true);
        line->addWidget(why);
        column->addWidget(failures); // before it is shown: it would be a window of its own
        const auto unfold = [this, why, failures, id = summary.id](bool isUnfolded) {
            why->setText(isUnfolded ? tr("Hide reasons") : tr("Show reasons"));
            why->setAccessibleName(why->text());
            failures->setVisible(isUnfolded);
            m_scroll->updateGeometry();
            if (isUnfolded)
                m_unfolded.insert(id);
            else
                m_unfolded.remove(id);
        };
        connect(why, &QPushButton::toggled, this, unfold);
        unfold(m_unfolded.contains(summary.id));
        why->setChecked(m_unfolded.contains(summary.id));
    }
    if (summary.missing > 0) {
        auto *retry = makeButton(
            summary.areaCode.isEmpty()
                ? tr("Try %n more…", nullptr, summary.missing)
                : tr("Try %n more in %1…", nullptr, summary.missing).arg(summary.areaCode),
            u"retryButton_"_s + summary.id);
        connect(retry, &QPushButton::clicked, this, [this, summary] {
            emit retryRequested(summary.missing, summary.areaCode);
        });
        line->addWidget(retry);
    }
    return row;
}

QWidget *OrderList::makeFailures(const OrderSummary &summary)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, grid::Unit);
    column->setSpacing(2);
    for (const OrderFailure &failure : summary.failures) {
        column->addWidget(makeLabel(failure.reason));
        if (!failure.numbers.isEmpty())
            column->addWidget(makeMuted(makeLabel(listed(failure.numbers))));
    }
    return widget;
}

} // namespace numberwell
