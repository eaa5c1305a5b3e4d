// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace numberwell::store {

//! The text of resources/sql/<name>.sql, e.g. "numbers/list". Aborts on a name that isn't there.
QString sqlFile(const QString &name);

} // namespace numberwell::store
