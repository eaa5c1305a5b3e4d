// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/connection.h"
#include "store/privatecluster.h"

#include <memory>

namespace numberwell::test {

/*!
 * A real PostgreSQL for one test program: a throw-away cluster, and in it as many empty databases
 * as the tests ask for.
 */
class TestDatabase final
{
public:
    //! In a temporary folder, without fsync.
    TestDatabase();
    //! In a folder that stays, with fsync: for tests that kill the server.
    explicit TestDatabase(const QString &folder);

    bool isUp() const { return m_cluster != nullptr; }
    QString problem() const { return m_problem; }
    store::PrivateCluster &cluster() { return *m_cluster; }

    //! A new empty database; its options name this cluster's socket.
    store::ConnectionOptions createDatabase();
    //! A new database at the current schema.
    store::ConnectionOptions createMigrated();
    //! "postgresql://…?host=/socket": for a program of ours.
    static QString uri(const store::ConnectionOptions &options);

private:
    void take(Result<std::unique_ptr<store::PrivateCluster>> cluster);

    std::unique_ptr<store::PrivateCluster> m_cluster;
    QString m_problem;
    int m_created = 0;
};

//! The first column of the first row, for looking at what is really in the database.
QVariant scalar(store::Connection &connection, const QString &sql);

} // namespace numberwell::test
