// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/recorddelegate.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace numberwell {

/*!
 * A table of rows that are told apart by a key.
 *
 * merge() takes the rows as they now are and tells views only what is different, so that
 * selection, scroll position and the current row survive. Rows that came or changed answer
 * FlashRole for a moment; the first rows of all don't. A subclass says what a cell holds.
 */
template <typename Row, typename Key>
class RowModel : public QAbstractTableModel
{
public:
    using KeyOf = Key (*)(const Row &);
    static constexpr std::chrono::milliseconds FlashFor{1500};

    explicit RowModel(KeyOf keyOf, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_keyOf(keyOf)
    {
        m_flashTimer.setSingleShot(true);
        connect(&m_flashTimer, &QTimer::timeout, this, [this] { endFlashes(); });
    }

    const QList<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows.at(row); }
    //! -1 where there is none.
    int rowOf(const Key &key) const { return m_places.value(key, -1); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    //! A key that comes twice counts once, with its first row.
    void merge(const QList<Row> &given)
    {
        QHash<Key, int> places;
        const QList<Row> wanted = unique(given, &places);
        removeAbsent(places);
        reorder(places);
        insertAndUpdate(wanted);
        m_places = std::move(places);
        m_isLoaded = true;
    }

protected:
    bool isFlashing(int row) const { return m_flashing.contains(m_keyOf(m_rows.at(row))); }

    //! Tells views that \a column reads differently although no row changed.
    void touchColumn(int column)
    {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }

private:
    // More runs than this are told as one: each costs a sorting view more than a wide one does.
    static constexpr int MaxRuns = 64;
    using Runs = QList<std::pair<int, int>>;

    QList<Row> unique(const QList<Row> &given, QHash<Key, int> *places) const
    {
        QList<Row> wanted;
        wanted.reserve(given.size());
        places->reserve(given.size());
        for (const Row &row : given) {
            const Key key = m_keyOf(row);
            if (places->contains(key))
                continue;
            places->insert(key, static_cast<int>(wanted.size()));
            wanted.append(row);
        }
        return wanted;
    }

    void removeAbsent(const QHash<Key, int> &places)
    {
        const auto isAbsent = [&](int row) { return !places.contains(m_keyOf(m_rows.at(row))); };
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!isAbsent(last))
                continue;
            int first = last;
            while (first > 0 && isAbsent(first - 1))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    //! Brings the rows that stay into their new order: once, and only where it is another one.
    void reorder(const QHash<Key, int> &places)
    {
        QList<std::pair<int, int>> order; // place wanted, row now
        order.reserve(m_rows.size());
        for (int row = 0; row < rowCount(); ++row)
            order.append({places.value(m_keyOf(m_rows.at(row))), row});
        if (std::is_sorted(order.cbegin(), order.cend()))
            return;
        emit layoutAboutToBeChanged();
        std::sort(order.begin(), order.end());
        QList<Row> rows;
        rows.reserve(m_rows.size());
        QList<int> newRows(m_rows.size());
        for (const auto &[place, row] : std::as_const(order)) {
            newRows[row] = static_cast<int>(rows.size());
            rows.append(m_rows.at(row));
        }
        m_rows = rows;
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &old : from)
            to.append(index(newRows.at(old.row()), old.column()));
        changePersistentIndexList(from, to);
        emit layoutChanged();
    }

    void insertAndUpdate(const QList<Row> &wanted)
    {
        Runs changed;
        for (int row = 0; row < wanted.size();) {
            const int end = newRun(wanted, row);
            if (end > row) {
                insertRun(wanted.sliced(row, end - row), row);
                row = end;
                continue;
            }
            if (!(m_rows.at(row) == wanted.at(row))) {
                m_rows[row] = wanted.at(row);
                addTo(changed, row);
                flash(wanted.at(row));
            }
            ++row;
        }
        tell(changed, {});
    }

    //! Where the rows end that are not here yet and belong at \a row.
    int newRun(const QList<Row> &wanted, int row) const
    {
        if (row >= rowCount())
            return static_cast<int>(wanted.size());
        const Key next = m_keyOf(m_rows.at(row));
        int end = row;
        while (end < wanted.size() && m_keyOf(wanted.at(end)) != next)
            ++end;
        return end;
    }

    void insertRun(const QList<Row> &run, int row)
    {
        beginInsertRows({}, row, row + static_cast<int>(run.size()) - 1);
        m_rows = m_rows.first(row) + run + m_rows.sliced(row);
        for (const Row &inserted : run)
            flash(inserted);
        endInsertRows();
    }

    void flash(const Row &row)
    {
        if (!m_isLoaded)
            return;
        m_flashing.insert(m_keyOf(row), QDeadlineTimer(FlashFor));
        if (!m_flashTimer.isActive())
            m_flashTimer.start(FlashFor);
    }

    void endFlashes()
    {
        std::chrono::milliseconds next{0};
        Runs ended;
        for (int row = 0; row < rowCount(); ++row) {
            const auto found = m_flashing.constFind(m_keyOf(m_rows.at(row)));
            if (found == m_flashing.cend())
                continue;
            if (found->hasExpired())
                addTo(ended, row);
            else
                next = std::max(next, std::chrono::milliseconds(found->remainingTime()));
        }
        m_flashing.removeIf([](auto entry) { return entry.value().hasExpired(); });
        tell(ended, {FlashRole});
        if (!m_flashing.isEmpty())
            m_flashTimer.start(std::max(next, std::chrono::milliseconds(1)));
    }

    static void addTo(Runs &runs, int row)
    {
        if (!runs.isEmpty() && runs.last().second == row - 1)
            runs.last().second = row;
        else
            runs.append({row, row});
    }

    void tell(const Runs &runs, const QList<int> &roles)
    {
        if (runs.isEmpty())
            return;
        const int last = columnCount() - 1;
        if (runs.size() > MaxRuns) {
            emit dataChanged(index(runs.first().first, 0), index(runs.last().second, last), roles);
            return;
        }
        for (const auto &[from, to] : runs)
            emit dataChanged(index(from, 0), index(to, last), roles);
    }

    KeyOf m_keyOf;
    QList<Row> m_rows;
    QHash<Key, int> m_places;
    QHash<Key, QDeadlineTimer> m_flashing;
    QTimer m_flashTimer;
    bool m_isLoaded = false;
};

} // namespace numberwell
