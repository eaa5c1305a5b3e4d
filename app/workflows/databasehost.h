// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/databaseurl.h"
#include "domain/result.h"
#include "store/database.h"
#include "store/privatecluster.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace numberwell {

/*!
 * The database a program works on: the server it names, or a private cluster that is created and
 * started for it off the GUI thread. Brings the schema to this version before anything else runs.
 */
class DatabaseHost final : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Configured, //!< the settings' server, or the private cluster in the user's data folder
        Sandbox,    //!< a throw-away cluster in a temporary folder
    };

    //! \a actor: whom the history names, "console:anna@desk" or "numberwelld".
    explicit DatabaseHost(QString actor, QObject *parent = nullptr);
    ~DatabaseHost() override;

    store::Database &database() { return m_database; }

    //! Until it is done, what is given to database() waits; after an error it is answered that.
    QCoro::Task<Result<>> open(Kind kind, DatabaseSettings settings);

    //! The last thing a program does: finishes what is queued and lets the cluster go.
    void close();

private:
    store::Database m_database;
    std::shared_ptr<store::PrivateCluster> m_cluster;
    QString m_actor;
};

//! "console:anna@desk": the system's user and host behind \a program.
QString actorName(const QString &program);

} // namespace numberwell
