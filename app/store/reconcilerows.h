// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/result.h"
#include "store/connection.h"

#include <QList>

namespace numberwell::store {

//! A text[] literal with what \a value answers for each entry.
template <typename List, typename Value>
QString arrayOf(const List &list, Value value)
{
    QStringList values;
    values.reserve(list.size());
    for (const auto &entry : list)
        values << value(entry);
    return toArrayLiteral(values);
}

QString arrayOf(const QList<E164> &numbers);
//! The first column of every row.
Result<QList<E164>> numbersOf(Result<QSqlQuery> query);

} // namespace numberwell::store
