// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/importitem.h"

#include <QSqlQuery>

// Rows of the import journal as values, and its words.

namespace numberwell::store {

QString nameOf(ImportAttempt::Action action);
QString nameOf(ImportAttempt::Outcome outcome);

//! The columns that imports/item.sql, newest.sql, waiting.sql and judged.sql begin with.
Result<ImportItem> importItemFrom(const QSqlQuery &row);
//! How many columns those are.
inline constexpr int ImportItemColumns = 16;
ImportAttempt importAttemptFrom(const QSqlQuery &row);

} // namespace numberwell::store
