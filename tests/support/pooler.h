// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connectionoptions.h"

#include <QProcess>
#include <QTemporaryDir>

namespace numberwell::test {

/*! A real PgBouncer in transaction mode before a cluster, with as many server sessions as wanted.
 */
class Pooler final
{
public:
    Pooler(const store::ConnectionOptions &server, int sessions);
    ~Pooler();

    bool isUp() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    //! The same database and user, through the pooler.
    store::ConnectionOptions through(store::ConnectionOptions server, const QString &actor) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_problem;
};

} // namespace numberwell::test
