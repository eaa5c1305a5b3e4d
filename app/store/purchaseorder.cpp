// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/purchaseorder.h"

#include <algorithm>

namespace numberwell::store {

int PurchaseOrder::count(ItemState itemState) const
{
    return static_cast<int>(std::count_if(
        items.begin(), items.end(), [=](const auto &entry) { return entry.state == itemState; }));
}

QList<E164> PurchaseOrder::recorded() const
{
    QList<E164> numbers;
    for (const PurchaseItem &entry : items) {
        if (entry.state == ItemState::Recorded)
            numbers.append(entry.planned.number);
    }
    return numbers;
}

} // namespace numberwell::store
