// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"
#include "common/tablecolumns.h"

#include "store/numberstore.h"

#include <QDateTime>

#include <array>

namespace numberwell {

//! In the order shown at first.
enum class PoolColumn {
    Number,
    State,
    Area,
    ElevenLabsId,
    Organization,
    Bought,
    Age, //!< time in its state
    Monthly,
    Sid,
    Note,
};

inline constexpr std::array PoolColumns = {
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Number"), 132, 150},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "State"), 152, 216},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Area"), 80, 144},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "ElevenLabs ID"), 90, 184},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Organization"), 96, 144},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Bought"), 70, 76, true},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Age"), 54, 68, true},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Monthly"), 74, 84, true},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Twilio SID"), 120, 200, false, true},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::PoolModel", "Note"), 120, 200, false, true},
};

/*! The numbers of the pool, one a row; their life goes on while one looks. */
class PoolModel final : public RowModel<store::PoolNumber, QString>
{
    Q_OBJECT

public:
    explicit PoolModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    //! The moment ages are counted to. The clock's, each minute, unless it is set here.
    void setNow(const QDateTime &now);

private:
    QString text(const store::PoolNumber &number, PoolColumn column) const;
    QVariant stateData(const store::PoolNumber &number, int role) const;

    QDateTime m_now;
    QTimer m_minute;
};

//! "604 · Vancouver"
QString areaText(const store::PoolNumber &number);
Badge badgeFor(const store::PoolNumber &number, const QDateTime &now);

} // namespace numberwell
