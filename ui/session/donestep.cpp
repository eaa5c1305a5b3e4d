// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/donestep.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/format.h"
#include "common/recorddelegate.h"
#include "common/theme.h"

#include "session/historymodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int MostShown = 40;
constexpr int ShortWeek = 4;
constexpr int LongWeek = 10;

//! "last week 11 min", or "last time" where it was longer ago.
QString compared(const store::WeeklySession &session, const store::WeeklySession &before)
{
    const QString took = formatDuration(before.spent(before.finishedAt));
    const qint64 days = before.startedAt.daysTo(session.startedAt);
    return days >= ShortWeek && days <= LongWeek ? DoneStep::tr("last week %1").arg(took)
                                                 : DoneStep::tr("last time %1").arg(took);
}

} // namespace

DoneStep::DoneStep(HistoryModel *history, QWidget *parent)
    : QWidget(parent)
    , m_headline(makeHeading(makeLabel({}, this)))
    , m_savings(makeLabel({}, this))
    , m_text(makeMuted(makeLabel({}, this)))
    , m_start(makePrimary(makeButton(tr("&Start a new session"), u"startSessionButton"_s, this)))
    , m_back(makePrimary(makeButton(tr("&Back to paste IDs"), u"backToPasteButton"_s, this)))
    , m_finish(makeButton(tr("&Finish the session"), u"finishSessionButton"_s, this))
    , m_past(new QStackedWidget(this))
    , m_table(named(new QTableView(this), u"historyTable"_s, tr("Past sessions")))
{
    setObjectName(u"doneStep"_s);
    m_headline->setObjectName(u"doneHeadline"_s);
    m_headline->setFont(scaledFont(m_headline->font(), 1.25, QFont::DemiBold));
    m_savings->setObjectName(u"doneSavings"_s);
    m_text->setObjectName(u"doneText"_s);
    auto *card = new Card(this);
    card->body()->addWidget(m_headline);
    card->body()->addWidget(m_savings);
    card->body()->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::Unit);
    buttons->addWidget(m_back);
    buttons->addWidget(m_start);
    buttons->addWidget(m_finish);
    buttons->addStretch(1);
    card->body()->addSpacing(grid::Unit);
    card->body()->addLayout(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Gap);
    column->addWidget(card);
    column->addWidget(buildHistory(history), 1);
    connect(m_start, &QPushButton::clicked, this, &DoneStep::startRequested);
    connect(m_back, &QPushButton::clicked, this, &DoneStep::backRequested);
    connect(m_finish, &QPushButton::clicked, this, &DoneStep::finishRequested);
    showNone();
}

QWidget *DoneStep::buildHistory(HistoryModel *history)
{
    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(history);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column :
         {HistoryModel::DateColumn, HistoryModel::BeganColumn, HistoryModel::RoadColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *none = new EmptyState(this);
    none->setContent(u"view-history"_s, tr("Finished sessions are listed here with their time."));
    m_past->addWidget(m_table);
    m_past->addWidget(none);
    auto *summary = makeMuted(makeLabel({}, this));
    summary->setObjectName(u"historySummary"_s);
    const auto showPast = [this, history, summary] {
        m_past->setCurrentIndex(history->rowCount() == 0 ? 1 : 0);
        summary->setText(history->summary());
    };
    connect(history, &QAbstractItemModel::rowsInserted, m_past, showPast);
    connect(history, &QAbstractItemModel::rowsRemoved, m_past, showPast);
    connect(history, &QAbstractItemModel::dataChanged, m_past, showPast);
    showPast();

    auto *past = new QWidget(this);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(grid::Unit);
    heading->addWidget(makeHeading(makeLabel(tr("Past sessions"), past)));
    heading->addWidget(summary, 1);
    auto *column = new QVBoxLayout(past);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Unit);
    column->addLayout(heading);
    column->addWidget(m_past, 1);
    return past;
}

void DoneStep::showFinished(const store::WeeklySession &session,
                            const std::optional<store::WeeklySession> &before,
                            const QList<E164> &numbers)
{
    const QString live = tr("%n numbers live in %1", nullptr, session.activated)
                             .arg(formatDuration(session.spent(session.finishedAt)));
    m_headline->setText(before ? tr("%1; %2", "20 numbers live in 3 min; last week 11 min")
                                     .arg(live, compared(session, *before))
                               : live);
    setNumbers(numbers);
    setSavings(session);
    setButtons(false, false);
}

//! Against one organization after the other by hand: that is what these numbers will be used for.
void DoneStep::setSavings(const store::WeeklySession &session)
{
    const Savings savings({1, session.spent(session.finishedAt), session.activated}, m_rules);
    const auto saved = savings.saved();
    m_savings->setVisible(saved.has_value());
    if (!saved)
        return;
    const QString byHand = tr("By hand, at %1 an organization, it would have been %2")
                               .arg(formatDuration(std::chrono::minutes(m_rules.minutesByHand)),
                                    formatDuration(savings.byHand()));
    m_savings->setText(
        saved->count() >= 0
            ? tr("%1: %2 saved, %3%.", "by hand; time saved; percent")
                  .arg(byHand, formatDuration(*saved), formatCount(*savings.percent()))
            : tr("%1: this took %2 longer.", "by hand; time").arg(byHand, formatDuration(-*saved)));
}

void DoneStep::showOpen(const store::WeeklySession &session, int waiting, bool hasTyped)
{
    m_headline->setText(tr("%n numbers live so far", nullptr, session.activated));
    const QString left = hasTyped      ? tr("Some rows are filled in but not activated.")
                         : waiting > 0 ? tr("%n numbers wait for their ID.", nullptr, waiting)
                                       : tr("Nothing waits any more.");
    m_text->setText(left);
    m_savings->hide();
    setButtons(true, !hasTyped);
}

void DoneStep::showNone()
{
    m_headline->setText(tr("No session is open"));
    m_text->setText(tr("A session takes numbers from the purchase to ready, and counts the time."));
    m_savings->hide();
    setButtons(false, false);
}

void DoneStep::setNumbers(const QList<E164> &numbers)
{
    QStringList shown;
    for (const E164 &number : numbers.first(qMin(numbers.size(), qsizetype(MostShown))))
        shown += formatNumber(number).replace(u' ', u'\u00a0');
    if (numbers.size() > MostShown)
        shown += tr("and %n more", nullptr, int(numbers.size() - MostShown));
    m_text->setText(shown.join(u", "_s));
}

void DoneStep::setButtons(bool isOpen, bool canFinish)
{
    m_start->setVisible(!isOpen);
    m_back->setVisible(isOpen);
    m_finish->setVisible(isOpen);
    m_finish->setEnabled(canFinish);
    m_finish->setToolTip(canFinish ? QString()
                                   : tr("Activate or clear the rows that are filled in first."));
}

} // namespace numberwell
