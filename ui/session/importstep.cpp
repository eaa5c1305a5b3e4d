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
#include "session/walkpanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int GuideWidth = 320;

} // namespace

ImportStep::ImportStep(QWidget *parent)
    : QWidget(parent)
    , m_model(new WaitingModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(
          named(new QTableView(this), u"waitingTable"_s, tr("Numbers that wait for ElevenLabs")))
    , m_shape(named(new QComboBox(this), u"copyShape"_s, tr("Shape of the copied list")))
    , m_walk(new WalkPanel(this))
    , m_copyAll(makePrimary(makeButton({}, u"copyAllButton"_s, this)))
    , m_dashboard(makeButton(tr("&Open ElevenLabs dashboard"), u"openDashboardButton"_s, this))
    , m_next(makeButton(tr("Next: &paste IDs"), u"nextStepButton"_s, this))
{
    setObjectName(u"importStep"_s);
    m_shape->addItem(tr("One per line"), int(CopyShape::Lines));
    m_shape->addItem(tr("Separated by commas"), int(CopyShape::Commas));
    m_shape->addItem(tr("Columns: number, SID, label"), int(CopyShape::Columns));
    setUpTableOfNumbers();
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
    addKeys();
    connect(m_copyAll, &QPushButton::clicked, this, &ImportStep::copyAll);
    connect(m_walk, &WalkPanel::copied, this, &ImportStep::copied);
    connect(m_walk, &WalkPanel::moved, this, &ImportStep::walkMoved);
    connect(m_dashboard, &QPushButton::clicked, this, &ImportStep::dashboardRequested);
    connect(m_next, &QPushButton::clicked, this, &ImportStep::nextRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &ImportStep::emptyActionTriggered);
    connect(m_shape, &QComboBox::activated, this, [this] { emit shapeChanged(shape()); });
    setEmptyAction({});
    updateCount();
}

void ImportStep::setUpTableOfNumbers()
{
    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setColumnWidth(WaitingModel::NumberColumn, 136);
    m_table->setColumnWidth(WaitingModel::LabelColumn, 168);
    m_table->setColumnWidth(WaitingModel::IdColumn, 144);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &current) {
                const auto place = m_walk->walk().place();
                const bool isElsewhere = !place || place->row != current.row();
                m_walk->choose(isElsewhere ? current.row() : -1);
            });
    connect(m_walk, &WalkPanel::moved, this, [this](const E164 &number) {
        const int row = m_model->rowOf(number);
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    });
}

void ImportStep::addKeys()
{
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ImportStep::copySelected);
    // A key of this window: another program that is in front has its own.
    auto *next = new QShortcut(QKeySequence(Qt::Key_F7), this);
    connect(next, &QShortcut::activated, this, &ImportStep::copyNext);
    auto *back = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F7), this);
    connect(back, &QShortcut::activated, this, &ImportStep::copyBack);
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

//! The tools first: where the window is small, the words scroll.
QWidget *ImportStep::buildGuide()
{
    auto *guide = new Card(tr("At ElevenLabs, one by one"), this);
    guide->body()->addWidget(m_walk);
    guide->body()->addWidget(makeMuted(makeLabel(
        tr("F7 copies the next, Shift+F7 the one before: while this window is in front."), guide)));
    guide->body()->addWidget(m_dashboard);
    guide->body()->addSpacing(grid::Half);
    const QStringList steps = {
        tr("In the dashboard: Phone Numbers, + Import number, From Twilio."),
        tr("Copy each field here and paste it there. The auth token is a secret and is not "
           "copied: it has to come from you."),
        tr("Give the number its agent, copy the phone ID that it shows (phnum_…), come back and "
           "press Ctrl+V: the ID goes to the number at hand."),
        tr("Or keep the IDs, and paste all of them in the next step."),
    };
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(grid::Unit);
        auto *number = makeMuted(makeLabel(locale().toString(i + 1), guide));
        number->setWordWrap(false);
        number->setFixedWidth(number->fontMetrics().horizontalAdvance(u'0') + 2);
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(makeLabel(steps[i], guide), 1, Qt::AlignTop);
        guide->body()->addLayout(row);
    }
    guide->body()->addStretch(1);
    auto *scroll = named(new QScrollArea(this), u"guideScroll"_s, tr("At ElevenLabs, one by one"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(GuideWidth);
    scroll->setWidget(guide);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void ImportStep::setNumbers(const QList<store::PoolNumber> &waiting)
{
    m_model->merge(waiting);
    updateCount();
    updateWalk();
}

void ImportStep::setIds(const QHash<E164, QString> &ids)
{
    m_model->setIds(ids);
    updateWalk();
}

void ImportStep::setAccountSid(const QString &sid)
{
    m_walk->setAccountSid(sid);
}

std::optional<E164> ImportStep::walkNumber() const
{
    const auto place = m_walk->walk().place();
    return place ? std::optional(m_walk->walk().rows().at(place->row).number) : std::nullopt;
}

void ImportStep::resumeWalk(const E164 &number, CopyWalk::Field field)
{
    m_earlier = EarlierWalk{number, field};
    updateWalk();
}

void ImportStep::updateWalk()
{
    QList<CopyWalk::Row> rows;
    rows.reserve(m_model->rowCount());
    for (const store::PoolNumber &number : m_model->rows())
        rows += {number.number, labelFor(number), !m_model->idOf(number.number).isEmpty()};
    m_walk->setRows(rows);
    // What was begun since then is further on.
    if (m_earlier && !rows.isEmpty()) {
        if (!m_walk->walk().place())
            m_walk->resume(m_earlier->number, m_earlier->field);
        m_earlier.reset();
    }
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

void ImportStep::setHasApi(bool has)
{
    if (m_copyAll->property("primary").toBool() == !has)
        return;
    m_copyAll->setProperty("primary", !has);
    m_copyAll->style()->unpolish(m_copyAll);
    m_copyAll->style()->polish(m_copyAll);
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
    m_walk->next();
}

void ImportStep::copyBack()
{
    m_walk->back();
}

} // namespace numberwell
