// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/connectionoptions.h"

#include <QString>

#include <memory>

namespace numberwell::store {

/*!
 * A PostgreSQL of our own: initdb once, a Unix socket only, no TCP.
 *
 * Several programs may hold the same cluster: each keeps a shared lock on its folder while it
 * lives, the first starts the server under an exclusive one, the last stops it. A server left over
 * by a killed program is taken over. As root the server runs as an unprivileged user.
 *
 * open() blocks for a second or two: call it off the GUI thread. Errors are of kind Storage with
 * the codes initdb_missing, cluster_no_user, disk_full, cluster_locked, cluster_version and
 * cluster_failed.
 */
class PrivateCluster final
{
public:
    enum class Durability {
        Safe,
        //! No fsync: for a folder that is thrown away.
        Throwaway,
    };

    //! Creates and starts what is missing in \a folder.
    static Result<std::unique_ptr<PrivateCluster>> open(const QString &folder,
                                                        Durability durability = Durability::Safe);
    //! A cluster in a fresh temporary folder; gone with the object.
    static Result<std::unique_ptr<PrivateCluster>> temporary();
    //! Where the user's own cluster lives. As root a folder that the unprivileged user can reach.
    static QString defaultFolder();

    //! Lets go; stops the server when nobody else holds it.
    ~PrivateCluster();
    Q_DISABLE_COPY_MOVE(PrivateCluster)

    ConnectionOptions options() const;
    QString folder() const;
    //! The postmaster's process, for tests that stop or kill it.
    qint64 serverPid() const;

private:
    class Private;
    explicit PrivateCluster(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace numberwell::store
