// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/differencesmodel.h"

#include "common/format.h"
#include "reconcile/differencetext.h"

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Difference;

namespace {

QString idOf(const Difference &difference)
{
    return difference.id;
}

QString sinceText(const Difference &difference)
{
    const QDateTime local = difference.since.toLocalTime();
    return u"%1, %2"_s.arg(formatShortDay(local.date()), formatTime(local));
}

QString text(const Difference &difference, DifferenceColumn column)
{
    switch (column) {
    case DifferenceColumn::Number:
        return formatNumber(difference.number);
    case DifferenceColumn::What:
        return badgeFor(difference).text;
    case DifferenceColumn::Detail:
        return detailText(difference);
    case DifferenceColumn::Since:
        return sinceText(difference);
    case DifferenceColumn::Action:
        return actionText(difference);
    }
    Q_UNREACHABLE();
}

QString toolTip(const Difference &difference, DifferenceColumn column)
{
    if (column == DifferenceColumn::Since)
        return QLocale().toString(difference.since.toLocalTime(), QLocale::LongFormat);
    if (column == DifferenceColumn::Detail && difference.kind == DifferenceKind::WrongAgent) {
        return DifferencesModel::tr("Agent now: %1\nShould be: %2")
            .arg(difference.details.value("now"_L1).toString(),
                 difference.details.value("expected"_L1).toString());
    }
    if (column == DifferenceColumn::Detail && difference.details.contains("ids"_L1)) {
        return difference.details.value("ids"_L1).toVariant().toStringList().join(u'\n');
    }
    if (column == DifferenceColumn::Detail && difference.details.contains("before"_L1)) {
        return DifferencesModel::tr("Now: %1\nBefore: %2")
            .arg(difference.details.value("now"_L1).toString(),
                 difference.details.value("before"_L1).toString());
    }
    return text(difference, column);
}

} // namespace

bool contains(DifferenceGroup group, const Difference &difference)
{
    if (difference.state == DifferenceState::Ignored)
        return group == DifferenceGroup::Ignored;
    switch (group) {
    case DifferenceGroup::All:
        return true;
    case DifferenceGroup::BoughtElsewhere:
        return difference.kind == DifferenceKind::NotInPool;
    case DifferenceGroup::Gone:
        return difference.kind == DifferenceKind::GoneAtTwilio
               || difference.kind == DifferenceKind::MissingAtElevenLabs;
    case DifferenceGroup::Changed:
        return difference.kind == DifferenceKind::WebhookChanged
               || difference.kind == DifferenceKind::SidChanged
               || difference.kind == DifferenceKind::WrongAgent
               || difference.kind == DifferenceKind::IdChanged;
    case DifferenceGroup::LeftOver:
        return difference.kind == DifferenceKind::ImportLeftOver
               || difference.kind == DifferenceKind::ImportedTwice;
    case DifferenceGroup::Ignored:
        return false;
    }
    Q_UNREACHABLE();
}

DifferencesModel::DifferencesModel(QObject *parent)
    : RowModel(idOf, parent)
{
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(DifferenceColumns.size());
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Difference &difference = at(index.row());
    const auto column = static_cast<DifferenceColumn>(index.column());
    if (role == FlashRole)
        return isFlashing(index.row());
    if (column == DifferenceColumn::What)
        return badgeData(badgeFor(difference), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(difference, column);
    case Qt::ToolTipRole:
        return toolTip(difference, column);
    case CopyRole:
        return column == DifferenceColumn::Number ? difference.number.toString()
                                                  : text(difference, column);
    case Qt::AccessibleTextRole:
        if (column == DifferenceColumn::Action)
            return u"%1: %2"_s.arg(text(difference, column), formatNumber(difference.number));
        return text(difference, column);
    default:
        return {};
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount()) {
        return {};
    }
    return tr(DifferenceColumns.at(size_t(section)).title);
}

int DifferencesModel::count(DifferenceGroup group) const
{
    return static_cast<int>(
        std::count_if(rows().cbegin(), rows().cend(), [group](const Difference &difference) {
            return contains(group, difference);
        }));
}

DifferencesFilter::DifferencesFilter(DifferencesModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void DifferencesFilter::setGroup(DifferenceGroup group)
{
    m_group = group;
    invalidateRowsFilter();
}

const Difference &DifferencesFilter::at(int row) const
{
    return m_model->at(mapToSource(index(row, 0)).row());
}

bool DifferencesFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    Q_UNUSED(sourceParent)
    return contains(m_group, m_model->at(sourceRow));
}

} // namespace numberwell
