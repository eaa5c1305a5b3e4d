// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingmodel.h"

#include "common/format.h"
#include "common/recorddelegate.h"

#include "paste/numbertext.h"

#include <QJsonObject>
#include <QSet>
#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

//! Rows before and after: one paste, one cell, one cut.
class MappingModel::Step final : public QUndoCommand
{
public:
    Step(MappingModel &model,
         QList<MappingRow> before,
         QList<MappingRow> after,
         const QString &name)
        : QUndoCommand(name)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }

private:
    void apply(const QList<MappingRow> &rows)
    {
        m_model.setRows(rows);
        emit m_model.contentChanged();
    }

    MappingModel &m_model;
    QList<MappingRow> m_before;
    QList<MappingRow> m_after;
};

MappingModel::MappingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

MappingModel::~MappingModel()
{
    // It empties itself, and whoever listens may be half gone.
    m_undoStack.blockSignals(true);
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items[index.row()];
    if (role == MendRole)
        return item.words.mend;
    if (index.column() == VerdictColumn) {
        if (role == CopyRole)
            return item.words.badge.text;
        if (role == Qt::ToolTipRole && !item.words.mend.isEmpty())
            return QString(item.words.badge.text + u'\n' + item.words.mend);
        return badgeData(item.words.badge, role);
    }
    const bool isNumber = index.column() == NumberColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (!isNumber)
            return item.row.id;
        return item.planned.number ? formatNumber(*item.planned.number) : item.row.number;
    case Qt::EditRole:
        return isNumber ? item.row.number : item.row.id;
    case CopyRole:
        if (!isNumber)
            return item.row.id;
        return item.planned.number ? item.planned.number->toString() : item.row.number;
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case IdColumn:
        return tr("ElevenLabs phone ID");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    // The number of a waiting row is what the row is; everything else is the admin's own.
    const bool isEditable
        = index.column() == IdColumn
          || (index.column() == NumberColumn && !m_items[index.row()].row.isFromPool);
    flags.setFlag(Qt::ItemIsEditable, isEditable);
    return flags;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    QList<MappingRow> edited = rows();
    MappingRow &row = edited[index.row()];
    QString &cell = index.column() == NumberColumn ? row.number : row.id;
    const QString text = trimmedCell(withoutInvisible(value.toString()));
    if (cell == text)
        return true;
    cell = text;
    row.refusal.clear();
    push(tidied(std::move(edited)), tr("typing"));
    return true;
}

void MappingModel::setPool(QList<PoolEntry> pool, const QDateTime &readAt)
{
    m_entries = std::move(pool);
    QHash<E164, QString> unknownYet;
    for (const PoolEntry &entry : std::as_const(m_entries)) {
        const auto activated = m_activated.constFind(entry.number);
        if (activated != m_activated.cend() && isWaitingForElevenLabs(entry.state))
            unknownYet.insert(entry.number, *activated);
    }
    m_activated = unknownYet;
    overlayActivated();
    m_readAt = readAt;
    m_hasPool = true;
    setRows(rows());
    if (!m_pendingDraft.isEmpty()) {
        const QJsonArray draft = std::exchange(m_pendingDraft, {});
        applyDraft(draft);
    }
}

PasteResult MappingModel::paste(const PastedTable &table, int anchorRow)
{
    const QList<MappingRow> before = rows();
    PasteResult result = mergePaste(before, table, anchorRow);
    if (result.filled + result.appended > 0)
        push(result.rows, tr("paste"));
    return result;
}

void MappingModel::clearCells(const QModelIndexList &cells, const QString &stepName)
{
    QList<MappingRow> edited = rows();
    for (const QModelIndex &cell : cells) {
        if (!flags(cell).testFlag(Qt::ItemIsEditable))
            continue;
        MappingRow &row = edited[cell.row()];
        (cell.column() == NumberColumn ? row.number : row.id).clear();
        row.refusal.clear();
    }
    edited = tidied(std::move(edited));
    if (edited != rows())
        push(edited, stepName);
}

QJsonArray MappingModel::draft() const
{
    QJsonArray draft = m_pendingDraft;
    for (const Item &item : m_items) {
        if (!item.row.id.isEmpty() || !item.row.isFromPool)
            draft += QJsonObject{{u"number"_s, item.row.number}, {u"id"_s, item.row.id}};
    }
    return draft;
}

void MappingModel::setDraft(const QJsonArray &draft)
{
    if (m_hasPool)
        applyDraft(draft);
    else
        m_pendingDraft = draft;
}

void MappingModel::applyDraft(const QJsonArray &draft)
{
    QList<MappingRow> merged = rows();
    QHash<QString, qsizetype> places;
    QSet<std::pair<QString, QString>> pairs;
    for (qsizetype i = 0; i < merged.size(); ++i) {
        places.insert(merged[i].number, i);
        pairs.insert({merged[i].number, merged[i].id});
    }
    for (const QJsonValue &value : draft) {
        const QJsonObject object = value.toObject();
        const QString number = object[u"number"_s].toString();
        const QString id = object[u"id"_s].toString();
        if (pairs.contains({number, id}) || (number.isEmpty() && id.isEmpty()))
            continue;
        const qsizetype place = number.isEmpty() ? -1 : places.value(number, -1);
        if (place < 0)
            merged += MappingRow{0, number, id, false, {}, {}};
        else if (merged[place].id.isEmpty())
            merged[place].id = id;
        else if (m_items.value(place).row.id.isEmpty()) // the draft's own: a number given twice
            merged += MappingRow{0, number, id, false, {}, {}};
    }
    setRows(std::move(merged));
}

QList<Activation> MappingModel::ready() const
{
    QList<Activation> pairs;
    for (const Item &item : m_items) {
        if (item.words.standing == Standing::Ready)
            pairs += Activation{*item.planned.number, item.planned.id};
    }
    return pairs;
}

void MappingModel::settle(const QList<Activation> &pairs,
                          const QList<store::ActivationOutcome> &outcomes)
{
    QHash<E164, qsizetype> places;
    for (qsizetype i = 0; i < qMin(pairs.size(), outcomes.size()); ++i)
        places.insert(pairs[i].number, i);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<MappingRow> left;
    for (const Item &item : std::as_const(m_items)) {
        const qsizetype place = item.planned.number ? places.value(*item.planned.number, -1) : -1;
        // A row edited while the activation ran is another pair: it stays as it is.
        const bool isThatPair = place >= 0 && item.planned.id == pairs[place].elevenLabsPhoneId;
        MappingRow row = item.row;
        if (isThatPair && outcomes[place].isActivated()) {
            m_activated.insert(pairs[place].number, pairs[place].elevenLabsPhoneId);
            continue;
        }
        if (isThatPair) {
            row.refusal = outcomes[place].outcome;
            row.refusedAt = now;
        }
        left += row;
    }
    // What is written can't be taken back by Ctrl+Z: steps from before it would only mislead.
    m_undoStack.clear();
    overlayActivated();
    setRows(std::move(left));
    emit contentChanged();
}

void MappingModel::dropLive()
{
    QList<MappingRow> left;
    for (const Item &item : std::as_const(m_items)) {
        if (item.words.standing != Standing::Live)
            left += item.row;
    }
    if (left.size() == m_items.size())
        return;
    m_undoStack.clear();
    setRows(std::move(left));
    emit contentChanged();
}

Standing MappingModel::standingOf(int row) const
{
    return m_items.at(row).words.standing;
}

int MappingModel::nextProblem(int row) const
{
    for (const Standing standing : {Standing::ToMend, Standing::WithoutId}) {
        for (int step = 1; step <= rowCount(); ++step) {
            const int candidate = (qMax(row, -1) + step) % rowCount();
            if (standingOf(candidate) == standing)
                return candidate;
        }
    }
    return -1;
}

int MappingModel::firstWithoutId() const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [](const Item &item) {
        return item.words.standing == Standing::WithoutId;
    });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

bool MappingModel::hasContent() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const Item &item) {
        return item.words.standing != Standing::Live
               && (!item.row.id.isEmpty() || !item.row.isFromPool);
    });
}

QList<MappingRow> MappingModel::rows() const
{
    QList<MappingRow> rows;
    rows.reserve(m_items.size());
    for (const Item &item : m_items)
        rows += item.row;
    return rows;
}

void MappingModel::push(const QList<MappingRow> &rows, const QString &stepName)
{
    QList<MappingRow> keyed = rows;
    for (MappingRow &row : keyed) {
        if (row.key == 0)
            row.key = ++m_lastKey;
    }
    m_undoStack.push(new Step(*this, this->rows(), keyed, stepName));
}

} // namespace numberwell
