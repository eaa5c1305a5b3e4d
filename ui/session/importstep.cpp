// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/importstep.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/format.h"
#include "common/recorddelegate.h"
#include "common/theme.h"

#include "session/waitingmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int GuideWidth = 304;

} // namespace

ImportStep::ImportStep(QWidget *parent)
    : QWidget(parent)
    , m_model(new WaitingModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(
          named(new QTableView(this), u"waitingTable"_s, tr("Numbers that wait for ElevenLabs")))
    , m_shape(named(new QComboBox(this), u"copyShape"_s, tr("Shape of the copied list")))
    , m_position(makeMuted(makeLabel({}, this)))
    , m_copyAll(makePrimary(makeButton({}, u"copyAllButton"_s, this)))
    , m_copyNext(makeButton(tr("Copy ne&xt"), u"copyNextButton"_s, this))
    , m_dashboard(makeButton(tr("&Open ElevenLabs dashboard"), u"openDashboardButton"_s, this))
    , m_next(makeButton(tr("Next: &paste IDs"), u"nextStepButton"_s, this))
{
    setObjectName(u"importStep"_s);
    m_position->setObjectName(u"copyPosition"_s);
    m_shape->addItem(tr("One per line"), int(CopyShape::Lines));
    m_shape->addItem(tr("Separated by commas"), int(CopyShape::Commas));
    m_shape->addItem(tr("Columns: number, SID, label"), int(CopyShape::Columns));
    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setColumnWidth(WaitingModel::NumberColumn, 152);
    m_table->setColumnWidth(WaitingModel::LabelColumn, 152);

    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Gap);
    row->addWidget(m_table, 1);
    row->addWidget(buildGuide());
    auto *filled = new QWidget(this);
    auto *inner = new QVBoxLayout(filled);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid::Gap);
    inner->addWidget(buildTools());
    inner->addWidget(content, 1);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    auto *copyShortcut = new QShortcut(QKeySequence::Copy, m_table);
    copyShortcut->setContext(Qt::WidgetShortcut);
    connect(copyShortcut, &QShortcut::activated, this, &ImportStep::copySelected);
    connect(m_copyAll, &QPushButton::clicked, this, &ImportStep::copyAll);
    connect(m_copyNext, &QPushButton::clicked, this, &ImportStep::copyNext);
    connect(m_dashboard, &QPushButton::clicked, this, &ImportStep::dashboardRequested);
    connect(m_next, &QPushButton::clicked, this, &ImportStep::nextRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &ImportStep::emptyActionTriggered);
    connect(m_shape, &QComboBox::activated, this, [this] { emit shapeChanged(shape()); });
    setEmptyAction({});
    updateCount();
}

QWidget *ImportStep::buildTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_copyAll);
    row->addWidget(m_shape);
    row->addStretch(1);
    row->addWidget(m_next);
    return tools;
}

QWidget *ImportStep::buildGuide()
{
    auto *guide = new Card(tr("At ElevenLabs"), this);
    guide->setFixedWidth(GuideWidth);
    const QStringList steps = {
        tr("Open the dashboard: Phone Numbers."),
        tr("+ Import number → From Twilio."),
        tr("Copy next here, and paste the number there with its label, the Twilio account SID and "
           "the auth token."),
        tr("Give it the agent, and keep the phone ID that it shows (phnum_…)."),
        tr("Repeat for each number, then paste the IDs in the next step."),
    };
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(grid::Unit);
        auto *number = makeMuted(makeLabel(locale().toString(i + 1), guide));
        number->setWordWrap(false);
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(makeLabel(steps[i], guide), 1, Qt::AlignTop);
        guide->body()->addLayout(row);
    }
    guide->body()->addSpacing(grid::Unit);
    guide->body()->addWidget(m_dashboard);
    auto *walk = new QHBoxLayout;
    walk->setSpacing(grid::Unit);
    walk->addWidget(m_copyNext);
    walk->addWidget(m_position, 1);
    guide->body()->addLayout(walk);
    guide->body()->addStretch(1);
    return guide;
}

void ImportStep::setNumbers(const QList<store::PoolNumber> &waiting)
{
    m_model->merge(waiting);
    updateCount();
    if (m_lastCopied && m_model->rowOf(*m_lastCopied) < 0)
        m_lastCopied.reset();
    updatePosition();
}

void ImportStep::updateCount()
{
    const int count = m_model->rowCount();
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    const QString text = tr("&Copy %n numbers", nullptr, count);
    m_copyAll->setText(text);
    m_copyAll->setAccessibleName(QString(text).remove(u'&'));
}

void ImportStep::setEmptyAction(const QString &text)
{
    m_empty->setContent(u"download"_s,
                        tr("No number waits for ElevenLabs. Buy numbers first; they are listed "
                           "here at once."),
                        text);
}

CopyShape ImportStep::shape() const
{
    return static_cast<CopyShape>(m_shape->currentData().toInt());
}

void ImportStep::setShape(CopyShape shape)
{
    m_shape->setCurrentIndex(qMax(0, m_shape->findData(int(shape))));
}

void ImportStep::copyAll()
{
    const QList<CopyRow> rows = m_model->copyRows();
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(toClipboardText(rows, shape()));
    emit copied(tr("%n numbers copied", nullptr, int(rows.size())));
}

void ImportStep::copySelected()
{
    const QList<CopyRow> all = m_model->copyRows();
    QList<CopyRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows += all[index.row()];
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(toClipboardText(rows, shape()));
    emit copied(tr("%n numbers copied", nullptr, int(rows.size())));
}

void ImportStep::copyNext()
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int last = m_lastCopied ? m_model->rowOf(*m_lastCopied) : -1;
    const int chosen
        = m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() : -1;
    const int row = chosen >= 0 && chosen != last ? chosen : (last + 1) % count;
    const E164 number = m_model->at(row).number;
    m_lastCopied = number;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    QGuiApplication::clipboard()->setText(number.toString());
    updatePosition();
    emit copied(tr("%1 copied").arg(formatNumber(number)));
}

void ImportStep::updatePosition()
{
    const int row = m_lastCopied ? m_model->rowOf(*m_lastCopied) : -1;
    const int count = m_model->rowCount();
    m_position->setText(row < 0 ? tr("%n to go", nullptr, count)
                                : tr("%1 of %2").arg(row + 1).arg(count));
}

} // namespace numberwell
