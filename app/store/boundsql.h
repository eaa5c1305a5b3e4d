// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

#include <initializer_list>
#include <utility>

struct pg_conn;

namespace numberwell::store {

using Bind = std::pair<QString, QVariant>;

/*!
 * \a sql with its named binds (":name") as literals, escaped by libpq for this very connection.
 *
 * QPSQL's prepared statements live in the server's session: they cost two round trips more, and
 * behind a pooler each of the three may reach another session. Literals have no type of their own
 * and take it from where they stand, as parameters do. A null QString is an empty text, any other
 * null is NULL. What stands in strings, quoted names and comments is left alone.
 */
[[nodiscard]] QString boundSql(pg_conn *connection,
                               const QString &sql,
                               std::initializer_list<Bind> binds);

} // namespace numberwell::store
