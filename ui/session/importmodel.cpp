// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/importmodel.h"

#include "common/eventtext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/statebadge.h"

#include <algorithm>

namespace numberwell {

using store::ImportItem;
using store::ImportState;

namespace {

bool isResting(const ImportItem &item)
{
    return !item.isFinished() && !item.isWorkedOn && item.nextTry.isValid();
}

bool isReady(const ImportItem &item)
{
    return item.state == ImportState::Verified || item.isNotNeeded();
}

Badge badgeFor(const ImportItem &item)
{
    if (isResting(item))
        return {glyph::Retry, ImportModel::tr("Waiting"), Tone::Warning};
    switch (item.state) {
    case ImportState::Planned:
        return {glyph::Clock, ImportModel::tr("Planned"), Tone::Neutral};
    case ImportState::Importing:
        return {glyph::Import, ImportModel::tr("Importing"), Tone::Info};
    case ImportState::Checking:
        return {glyph::Retry, ImportModel::tr("Checking"), Tone::Warning};
    case ImportState::Imported:
        return {glyph::Diamond, ImportModel::tr("Imported"), Tone::Info};
    case ImportState::Assigned:
        return {glyph::Diamond, ImportModel::tr("Verifying"), Tone::Info};
    case ImportState::Verified:
        return {glyph::Check, ImportModel::tr("Ready"), Tone::Success};
    case ImportState::Failed:
        if (item.errorCode == u"stopped_by_admin")
            return {glyph::Pause, ImportModel::tr("Stopped"), Tone::Neutral};
        return item.isNotNeeded() ? Badge{glyph::Ring, ImportModel::tr("Not needed"), Tone::Neutral}
                                  : Badge{glyph::Cross, ImportModel::tr("Failed"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

QString reasonText(const ImportItem &item)
{
    if (item.isNotNeeded())
        return ImportModel::tr("Made ready by hand meanwhile, or given back.");
    if (item.state == ImportState::Verified || item.state == ImportState::Assigned)
        return item.elevenLabsPhoneId;
    const QString why = item.errorCode.isEmpty()
                            ? QString()
                            : importFailureText(item.errorCode, item.errorDetail, item.number);
    if (isResting(item)) {
        return ImportModel::tr("%1 Next try %2.", "a sentence, a time")
            .arg(why, formatTime(item.nextTry))
            .trimmed();
    }
    if (item.state == ImportState::Checking) {
        return ImportModel::tr("The answer got lost. ElevenLabs' list is read before anything "
                               "else.");
    }
    return why;
}

} // namespace

void ImportModel::setNumbers(const QList<E164> &numbers)
{
    beginResetModel();
    m_numbers = numbers;
    m_items.clear();
    endResetModel();
}

int ImportModel::merge(const ImportItem &item)
{
    const auto row = static_cast<int>(m_numbers.indexOf(item.number));
    if (row < 0)
        return -1;
    const auto known = m_items.constFind(item.number);
    if (known != m_items.cend() && *known == item)
        return row;
    m_items.insert(item.number, item);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    return row;
}

int ImportModel::ready() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), isReady));
}

int ImportModel::answered() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), [](const auto &item) {
        return item.isFinished() || isResting(item) || item.state == ImportState::Assigned;
    }));
}

QList<E164> ImportModel::unready() const
{
    QList<E164> numbers;
    for (const E164 &number : m_numbers) {
        const auto item = m_items.constFind(number);
        if (item == m_items.cend() || !isReady(*item))
            numbers << number;
    }
    return numbers;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const E164 &number = m_numbers.at(index.row());
    if (index.column() == Number)
        return role == Qt::DisplayRole ? formatNumber(number) : QVariant();
    const auto item = m_items.constFind(number);
    if (index.column() == State) {
        const Badge planned{glyph::Clock, tr("Planned"), Tone::Neutral};
        return badgeData(item == m_items.cend() ? planned : badgeFor(*item), role);
    }
    if (item == m_items.cend() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return reasonText(*item);
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number:
        return tr("Number");
    case State:
        return tr("State");
    case Reason:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace numberwell
