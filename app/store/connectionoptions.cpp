// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connectionoptions.h"

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace numberwell::store {

Result<ConnectionOptions> ConnectionOptions::fromUri(const QString &uri)
{
    // libpq's own message would quote the address, password and all.
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(uri.toUtf8().constData(), nullptr), &PQconninfoFree);
    if (!parsed || !uri.startsWith("postgres"_L1)) {
        return failure(ErrorKind::InvalidInput,
                       u"database_url"_s,
                       u"This is no PostgreSQL address: postgresql://user@host:port/database is "
                       "expected."_s);
    }
    ConnectionOptions options;
    for (const PQconninfoOption *option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr)
            continue;
        const QString keyword = QString::fromLatin1(option->keyword);
        if (keyword == "password"_L1)
            options.password = Secret(QString::fromUtf8(option->val));
        else
            options.keywords.insert(keyword, QString::fromUtf8(option->val));
    }
    return options;
}

ConnectionOptions ConnectionOptions::forSocket(const QString &directory,
                                               const QString &database,
                                               const QString &user)
{
    return {.keywords = {{u"host"_s, directory}, {u"dbname"_s, database}, {u"user"_s, user}},
            .password = {},
            .actor = {}};
}

QString ConnectionOptions::describe() const
{
    const QString host = keywords.value(u"host"_s);
    return host.isEmpty() || host.startsWith(u'/') ? u"localhost"_s : host;
}

} // namespace numberwell::store
