// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/boundsql.h"

#include <libpq-fe.h>

#include <QDateTime>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

QString textOf(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QDateTime>())
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    return value.toString();
}

QString literal(pg_conn *connection, const QVariant &value)
{
    const bool isText = value.metaType() == QMetaType::fromType<QString>();
    if (!value.isValid() || (value.isNull() && !isText))
        return u"NULL"_s;
    const QByteArray utf8 = textOf(value).toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> escaped(
        PQescapeLiteral(connection, utf8.constData(), size_t(utf8.size())), &PQfreemem);
    // Null where memory is out or the text is no UTF-8, which toUtf8() doesn't make.
    return escaped ? QString::fromUtf8(escaped.get()) : u"NULL"_s;
}

//! Behind what begins at \a from and ends with \a end; the text's end where that is missing.
qsizetype behind(const QString &sql, qsizetype from, QLatin1StringView end)
{
    const qsizetype at = sql.indexOf(end, from);
    return at < 0 ? sql.size() : at + end.size();
}

//! Behind the string, quoted name, comment or cast that begins at \a at; \a at where none does.
qsizetype behindOpaque(const QString &sql, qsizetype at)
{
    const auto rest = QStringView(sql).sliced(at);
    if (rest.startsWith(u'\''))
        return behind(sql, at + 1, "'"_L1);
    if (rest.startsWith(u'"'))
        return behind(sql, at + 1, "\""_L1);
    if (rest.startsWith("--"_L1))
        return behind(sql, at + 2, "\n"_L1);
    if (rest.startsWith("::"_L1))
        return at + 2;
    return at;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

QString boundSql(pg_conn *connection, const QString &sql, std::initializer_list<Bind> binds)
{
    QString bound;
    bound.reserve(sql.size());
    for (qsizetype at = 0; at < sql.size();) {
        qsizetype end = behindOpaque(sql, at);
        if (end == at && sql[at] == u':') {
            end = at + 1;
            while (end < sql.size() && isNameCharacter(sql[end]))
                ++end;
            const auto name = QStringView(sql).sliced(at, end - at);
            const auto found = std::ranges::find(binds, name, &Bind::first);
            if (found != binds.end()) {
                bound += literal(connection, found->second);
                at = end;
                continue;
            }
        }
        end = std::max(end, at + 1);
        bound += QStringView(sql).sliced(at, end - at);
        at = end;
    }
    return bound;
}

} // namespace numberwell::store
