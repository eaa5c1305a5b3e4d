// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/poolmodel.h"

#include "common/format.h"

#include "domain/areacode.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr int columnNumber(PoolColumn column)
{
    return static_cast<int>(column);
}

//! When the number came into the state it is in.
QDateTime since(const store::PoolNumber &number)
{
    switch (number.state) {
    case NumberState::Purchased:
        return number.createdAt;
    case NumberState::Configured:
        return number.configuredAt.isValid() ? number.configuredAt : number.updatedAt;
    case NumberState::Assigned:
        return number.assignedAt.isValid() ? number.assignedAt : number.updatedAt;
    case NumberState::PendingImport:
    case NumberState::Imported:
    case NumberState::Quarantined:
    case NumberState::Released:
        return number.updatedAt;
    }
    Q_UNREACHABLE();
}

QVariant sortValue(const store::PoolNumber &number, PoolColumn column)
{
    switch (column) {
    case PoolColumn::Number:
        return number.number.toString();
    case PoolColumn::State:
        return static_cast<int>(number.state);
    case PoolColumn::Area:
        return areaText(number);
    case PoolColumn::ElevenLabsId:
        return number.elevenLabsPhoneId;
    case PoolColumn::Organization:
        return number.organizationName;
    case PoolColumn::Bought:
        return number.createdAt.toSecsSinceEpoch();
    case PoolColumn::Age:
        return -since(number).toSecsSinceEpoch();
    case PoolColumn::Monthly:
        return number.monthlyPrice ? number.monthlyPrice->micros() : -1;
    case PoolColumn::Sid:
        return number.sid;
    case PoolColumn::Note:
        return number.note;
    }
    Q_UNREACHABLE();
}

QString copyText(const store::PoolNumber &number, PoolColumn column, const QString &shown)
{
    switch (column) {
    case PoolColumn::Number:
        return number.number.toString();
    case PoolColumn::Bought:
        return number.createdAt.toLocalTime().date().toString(Qt::ISODate);
    case PoolColumn::Monthly:
        return number.monthlyPrice ? number.monthlyPrice->toDecimal() : QString();
    default:
        return shown;
    }
}

QString idOf(const store::PoolNumber &number)
{
    return number.id;
}

} // namespace

QString areaText(const store::PoolNumber &number)
{
    QString place = number.locality.isEmpty() ? number.region : number.locality;
    if (place.isEmpty()) {
        if (const auto code = AreaCode::parse(number.areaCode))
            place = code->place();
    }
    if (place.isEmpty() || number.areaCode.isEmpty())
        return number.areaCode + place;
    return u"%1 · %2"_s.arg(number.areaCode, place);
}

Badge badgeFor(const store::PoolNumber &number, const QDateTime &now)
{
    StateDetail detail;
    if (number.nextImportAt.isValid())
        detail.nextTry = number.nextImportAt;
    if (number.quarantinedUntil.isValid())
        detail.daysLeft
            = static_cast<int>(std::max<qint64>(0, now.daysTo(number.quarantinedUntil)));
    return badgeFor(number.state, detail);
}

PoolModel::PoolModel(QObject *parent)
    : RowModel(idOf, parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
    connect(&m_minute, &QTimer::timeout, this, [this] { setNow(QDateTime::currentDateTimeUtc()); });
    m_minute.start(1min);
}

int PoolModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(PoolColumns.size());
}

QVariant PoolModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::PoolNumber &number = at(index.row());
    const auto column = static_cast<PoolColumn>(index.column());
    switch (role) {
    case SortRole:
        return sortValue(number, column);
    case CopyRole:
        return copyText(number, column, text(number, column));
    case FlashRole:
        return isFlashing(index.row());
    case CodeRole:
        return column == PoolColumn::ElevenLabsId || column == PoolColumn::Sid;
    case Qt::TextAlignmentRole:
        return int(PoolColumns.at(size_t(index.column())).isRight
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        break;
    }
    if (column == PoolColumn::State)
        return stateData(number, role);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(number, column);
    return {};
}

QVariant PoolModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn &column = PoolColumns.at(size_t(section));
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return int((column.isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == columnNumber(PoolColumn::Age))
        return tr("How long the number has been in its state");
    return {};
}

void PoolModel::setNow(const QDateTime &now)
{
    m_now = now;
    touchColumn(columnNumber(PoolColumn::Age));
}

QString PoolModel::text(const store::PoolNumber &number, PoolColumn column) const
{
    switch (column) {
    case PoolColumn::Number:
        return formatNumber(number.number);
    case PoolColumn::State:
        return badgeFor(number, m_now).text;
    case PoolColumn::Area:
        return areaText(number);
    case PoolColumn::ElevenLabsId:
        return number.elevenLabsPhoneId;
    case PoolColumn::Organization:
        return number.organizationName;
    case PoolColumn::Bought:
        return formatShortDay(number.createdAt.toLocalTime().date());
    case PoolColumn::Age:
        return formatAge(since(number), m_now);
    case PoolColumn::Monthly:
        return number.monthlyPrice ? formatMoney(*number.monthlyPrice) : QString();
    case PoolColumn::Sid:
        return number.sid;
    case PoolColumn::Note:
        return number.note;
    }
    Q_UNREACHABLE();
}

QVariant PoolModel::stateData(const store::PoolNumber &number, int role) const
{
    if (role == Qt::ToolTipRole && !number.importError.isEmpty())
        return number.importError;
    return badgeData(badgeFor(number, m_now), role);
}

} // namespace numberwell
