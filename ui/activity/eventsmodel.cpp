// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/eventsmodel.h"

#include "common/eventtext.h"
#include "common/format.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

qint64 idOf(const store::NumberEvent &event)
{
    return event.id;
}

QString text(const store::NumberEvent &event, EventColumn column)
{
    const QDateTime local = event.happenedAt.toLocalTime();
    switch (column) {
    case EventColumn::When:
        return u"%1, %2"_s.arg(formatShortDay(local.date()), formatTime(local));
    case EventColumn::Number:
        return formatNumber(event.number);
    case EventColumn::What:
        return badgeForEvent(event.kind, event.fromStatus).text;
    case EventColumn::Who:
        return event.actor;
    case EventColumn::Detail:
        return eventDetailText(event.kind, event.code, event.detail, event.number);
    }
    Q_UNREACHABLE();
}

} // namespace

EventsModel::EventsModel(QObject *parent)
    : RowModel(idOf, parent)
{
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(EventColumns.size());
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::NumberEvent &event = at(index.row());
    const auto column = static_cast<EventColumn>(index.column());
    if (role == FlashRole)
        return isFlashing(index.row());
    if (column == EventColumn::What)
        return badgeData(badgeForEvent(event.kind, event.fromStatus), role);
    if (role == Qt::ToolTipRole && column == EventColumn::When)
        return QLocale().toString(event.happenedAt.toLocalTime(), QLocale::LongFormat);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(event, column);
    return {};
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount()) {
        return {};
    }
    return tr(EventColumns.at(size_t(section)).title);
}

EventsFilter::EventsFilter(EventsModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void EventsFilter::setSearch(const QString &text)
{
    m_search = SearchQuery(text);
    invalidateRowsFilter();
}

bool EventsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    Q_UNUSED(sourceParent)
    if (m_search.isEmpty())
        return true;
    const store::NumberEvent &event = m_model->at(sourceRow);
    return m_search.matches(event.number) || m_search.matches(text(event, EventColumn::What))
           || m_search.matches(event.actor) || m_search.matches(event.code)
           || m_search.matches(text(event, EventColumn::Detail));
}

} // namespace numberwell
