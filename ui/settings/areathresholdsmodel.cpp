// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/areathresholdsmodel.h"

#include "common/format.h"

#include "domain/areacode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString areaOf(const AreaThreshold &row)
{
    return row.areaCode;
}

QString areaText(const QString &areaCode)
{
    const auto code = AreaCode::parse(areaCode);
    const QString place = code ? code->place() : QString();
    return place.isEmpty() ? areaCode : areaCode + u" · "_s + place;
}

} // namespace

AreaThresholdsModel::AreaThresholdsModel(QObject *parent)
    : RowModel(areaOf, parent)
{
}

int AreaThresholdsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AreaThresholdsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AreaThreshold &row = at(index.row());
    if (role == FlashRole)
        return isFlashing(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != Area)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole && index.column() == Threshold)
        return row.threshold;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Area:
        return areaText(row.areaCode);
    case Ready:
        return formatCount(row.ready);
    case Threshold:
        return formatCount(row.threshold);
    default:
        return {};
    }
}

bool AreaThresholdsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    bool isNumber = false;
    const int threshold = value.toInt(&isNumber);
    if (!index.isValid() || role != Qt::EditRole || index.column() != Threshold || !isNumber
        || threshold < 1 || threshold > LargestThreshold) {
        return false;
    }
    if (at(index.row()).threshold == threshold)
        return true;
    QList<AreaThreshold> changed = rows();
    changed[index.row()].threshold = threshold;
    merge(changed);
    emit edited();
    return true;
}

Qt::ItemFlags AreaThresholdsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = RowModel::flags(index);
    return index.isValid() && index.column() == Threshold ? usual | Qt::ItemIsEditable : usual;
}

QVariant AreaThresholdsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Area)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Area:
        return tr("Area code");
    case Ready:
        return tr("Ready now");
    case Threshold:
        return tr("Alert below");
    default:
        return {};
    }
}

void AreaThresholdsModel::add(const QString &areaCode)
{
    if (rowOf(areaCode) >= 0)
        return;
    QList<AreaThreshold> changed = rows();
    AreaThreshold row;
    row.areaCode = areaCode;
    changed.append(row);
    std::sort(changed.begin(), changed.end(), [](const auto &first, const auto &second) {
        return first.areaCode < second.areaCode;
    });
    merge(changed);
    emit edited();
}

void AreaThresholdsModel::remove(int row)
{
    QList<AreaThreshold> changed = rows();
    changed.remove(row);
    merge(changed);
    emit edited();
}

} // namespace numberwell
