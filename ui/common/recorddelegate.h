// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

namespace numberwell {

//! Roles a table of records answers beside BadgeRole.
enum RecordRole {
    SortRole = Qt::UserRole + 0x200, //!< what a column sorts by
    CopyRole,                        //!< the cell as text for other programs: "+16045550123"
    FlashRole,                       //!< true for a moment after the row came or changed
    CodeRole,                        //!< true where the cell is an identifier: monospaced, quiet
};

/*! A BadgeDelegate that lights up rows that just changed and sets identifiers in a quiet hand. */
class RecordDelegate final : public BadgeDelegate
{
    Q_OBJECT

public:
    using BadgeDelegate::BadgeDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace numberwell
