// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "support/testdatabase.h"

#include <QString>

namespace numberwell::test {

/*! A database with ten numbers of each of two areas, as many of them ready as a test wants. */
class MonitorFixture final
{
public:
    explicit MonitorFixture(TestDatabase &server)
        : options(server.createMigrated())
        , connection(options)
    {
        if (auto opened = connection.open(); !opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        exec(QStringLiteral(
            "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
            "status) SELECT '+1' || area || '555' || 1000 + i, 'PN' || area || i, "
            "'phnum_' || area || i, 'imported' "
            "FROM generate_series(0, 9) AS i, (VALUES ('604'), ('778')) AS a (area)"));
    }

    void exec(const QString &sql)
    {
        if (auto done = connection.execBatch(sql); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    int number(const QString &sql) { return scalar(connection, sql).toInt(); }
    QString text(const QString &sql) { return scalar(connection, sql).toString(); }

    //! Of each area so many are ready, by legal moves.
    void setReady(int in604, int in778 = 0)
    {
        exec(QStringLiteral(
                 "UPDATE phone_number_pool SET status = w.status FROM (SELECT phone_number, CASE "
                 "WHEN row_number() OVER (PARTITION BY area_code ORDER BY phone_number) "
                 "<= CASE area_code WHEN '604' THEN %1 ELSE %2 END THEN 'configured' "
                 "ELSE 'imported' END AS status FROM phone_number_pool) AS w "
                 "WHERE phone_number_pool.phone_number = w.phone_number "
                 "AND phone_number_pool.status <> w.status")
                 .arg(in604)
                 .arg(in778));
    }

    store::ConnectionOptions options;
    store::Connection connection;
};

} // namespace numberwell::test
