// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingmodel.h"
#include "paste/reader.h"
#include "support/verifyresult.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace numberwell::test {

inline E164 numberAt(int i)
{
    return *E164::parse(QStringLiteral("+1604555%1").arg(i, 4, 10, QChar(u'0')));
}

inline QString idAt(int i)
{
    return QStringLiteral("phnum_8301k3dyf6s8etgt%1").arg(i, 4, 10, QChar(u'0'));
}

inline QList<PoolEntry> entries(int count, NumberState state = NumberState::Purchased)
{
    QList<PoolEntry> list;
    for (int i = 0; i < count; ++i)
        list += PoolEntry{numberAt(i), state, {}};
    return list;
}

inline QString pairsText(int from, int count)
{
    QStringList lines;
    for (int i = from; i < from + count; ++i)
        lines += numberAt(i).toString() + u'\t' + idAt(i);
    return lines.join(QLatin1String("\r\n")) + QLatin1String("\r\n");
}

inline QString idsText(int from, int count)
{
    QStringList lines;
    for (int i = from; i < from + count; ++i)
        lines += idAt(i);
    return lines.join(u'\n');
}

//! A model with some waiting numbers, watched by Qt's own tester.
struct Fixture
{
    explicit Fixture(int count = 5)
        : pool(entries(count))
    {
        refresh();
    }

    void refresh(const QDateTime &readAt = QDateTime::currentDateTimeUtc())
    {
        model.setPool(pool, readAt);
    }

    //! With the IDs of \a rows chosen.
    PasteResult paste(const QString &text, const QList<int> &rows = {})
    {
        const auto table = readPaste(text);
        if (!table)
            qFatal("%s", qPrintable(describe(table.error())));
        PasteTarget target;
        for (const int row : rows)
            target.keys += model.rowAt(row).row.key;
        const auto result = std::make_shared<PasteResult>(); // a long list comes later
        model.paste(*table, target, [result](const PasteResult &done) { *result = done; });
        return *result;
    }

    QModelIndexList cells(int column, const QList<int> &rows) const
    {
        QModelIndexList cells;
        for (const int row : rows)
            cells += model.index(row, column);
        return cells;
    }

    QString at(int row, int column) const
    {
        return model.index(row, column).data(Qt::EditRole).toString();
    }

    QString verdict(int row) const
    {
        return model.index(row, MappingModel::VerdictColumn).data().toString();
    }

    QStringList ids() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list += at(row, MappingModel::IdColumn);
        return list;
    }

    void undo() { model.undoStack()->undo(); }
    void redo() { model.undoStack()->redo(); }

    MappingModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<PoolEntry> pool;
};

} // namespace numberwell::test
