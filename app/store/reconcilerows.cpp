// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reconcilerows.h"

#include "store/numberstore.h"

namespace numberwell::store {

QString arrayOf(const QList<E164> &numbers)
{
    return arrayOf(numbers, [](const E164 &number) { return number.toString(); });
}

Result<QList<E164>> numbersOf(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    QList<E164> numbers;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        numbers.append(*std::move(number));
    }
    return numbers;
}

} // namespace numberwell::store
