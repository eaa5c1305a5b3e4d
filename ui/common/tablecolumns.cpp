// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tablecolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

// Dragging a column's edge reports every pixel.
constexpr auto SaveAfter = 300ms;

} // namespace

TableColumns::TableColumns(QTableView *table,
                           QList<TableColumn> columns,
                           int stretched,
                           QSettings *settings,
                           const QString &key)
    : QObject(table)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_stretched(stretched)
    , m_settings(settings)
    , m_key(key)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &TableColumns::write);
    applyDefaults();
    restore();
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableColumns::changedByHand);
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::changedByHand);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableColumns::save);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint position) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu);
        menu->popup(header->mapToGlobal(position));
    });
    m_table->viewport()->installEventFilter(this);
}

TableColumns::~TableColumns()
{
    if (m_saveTimer.isActive()) // the table itself is gone by now
        write();
}

QList<int> TableColumns::visible() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void TableColumns::fill(QMenu *menu)
{
    const QAbstractItemModel *model = m_table->model();
    for (int column = 0; column < m_columns.size(); ++column) {
        QAction *action = menu->addAction(model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != 0); // what the row is about always shows
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            toggle(column, isShown);
        });
    }
    menu->addSeparator();
    QAction *resetAction = menu->addAction(tr("&Reset columns"), this, &TableColumns::reset);
    resetAction->setObjectName(u"resetColumnsAction"_s);
}

void TableColumns::reset()
{
    m_isOwn = false;
    applyDefaults();
    fit();
    save();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_isOwn)
        fit();
    return QObject::eventFilter(watched, event);
}

void TableColumns::applyDefaults()
{
    const QScopedValueRollback guard(m_isFitting, true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (int column = 0; column < m_columns.size(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, m_columns[column].isHidden);
        header->resizeSection(column, m_columns[column].width);
    }
}

void TableColumns::restore()
{
    if (!m_settings)
        return;
    const QByteArray state = m_settings->value(m_key).toByteArray();
    const QScopedValueRollback guard(m_isFitting, true);
    // A state of another version of the table has another number of columns: left alone.
    QHeaderView *header = m_table->horizontalHeader();
    if (state.isEmpty() || !header->restoreState(state) || header->count() != m_columns.size()) {
        applyDefaults();
        return;
    }
    m_isOwn = m_settings->value(m_key + u"Arranged"_s).toBool();
    header->setStretchLastSection(false);
    header->setSectionHidden(0, false);
}

void TableColumns::save()
{
    m_state = m_table->horizontalHeader()->saveState();
    m_saveTimer.start();
}

void TableColumns::write()
{
    if (!m_settings)
        return;
    m_settings->setValue(m_key, m_state);
    m_settings->setValue(m_key + u"Arranged"_s, m_isOwn);
}

void TableColumns::fit()
{
    const QScopedValueRollback guard(m_isFitting, true);
    const QList<int> shown = visible();
    int minimum = 0;
    int wanted = 0;
    for (const int column : shown) {
        minimum += m_columns[column].minimum;
        wanted += m_columns[column].width;
    }
    const int room = m_table->viewport()->width();
    const double share = wanted > minimum
                             ? std::clamp(double(room - minimum) / (wanted - minimum), 0.0, 1.0)
                             : 1.0;
    int used = 0;
    for (const int column : shown) {
        const TableColumn &known = m_columns[column];
        const int width = known.minimum + int(share * (known.width - known.minimum));
        m_table->setColumnWidth(column, width);
        used += width;
    }
    if (room > used && shown.contains(m_stretched))
        m_table->setColumnWidth(m_stretched, m_table->columnWidth(m_stretched) + room - used);
}

void TableColumns::changedByHand()
{
    if (m_isFitting)
        return;
    m_isOwn = true;
    save();
}

void TableColumns::toggle(int column, bool isShown)
{
    {
        const QScopedValueRollback guard(m_isFitting, true);
        m_table->setColumnHidden(column, !isShown);
        if (isShown && m_table->columnWidth(column) == 0)
            m_table->setColumnWidth(column, m_columns[column].width);
    }
    if (!m_isOwn)
        fit();
    save();
}

} // namespace numberwell
