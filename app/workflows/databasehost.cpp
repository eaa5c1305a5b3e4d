// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/databasehost.h"

#include "store/migrations.h"

#include <pwd.h>
#include <unistd.h>

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <QPointer>
#include <QSysInfo>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

using ClusterResult = Result<std::shared_ptr<store::PrivateCluster>>;

constexpr auto QuitPatience = 2s;

ClusterResult openCluster(DatabaseHost::Kind kind)
{
    auto cluster = kind == DatabaseHost::Kind::Sandbox
                       ? store::PrivateCluster::temporary()
                       : store::PrivateCluster::open(store::PrivateCluster::defaultFolder());
    if (!cluster)
        return failure(cluster.error());
    return std::shared_ptr<store::PrivateCluster>(*std::move(cluster));
}

Result<> bringUpToDate(store::Connection &connection)
{
    return store::migrations::apply(connection).map([](int) {});
}

} // namespace

DatabaseHost::DatabaseHost(QString actor, QObject *parent)
    : QObject(parent)
    , m_actor(std::move(actor))
{
}

DatabaseHost::~DatabaseHost()
{
    close();
}

QCoro::Task<Result<>> DatabaseHost::open(Kind kind, DatabaseSettings settings)
{
    const QPointer<DatabaseHost> self(this);
    store::ConnectionOptions options;
    if (kind == Kind::Sandbox || settings.isPrivateCluster()) {
        auto opening = QtConcurrent::run(openCluster, kind);
        const ClusterResult cluster = co_await opening;
        if (!self)
            co_return failure(ErrorKind::Cancelled, u"closed"_s, {});
        if (!cluster) {
            m_database.giveUp(cluster.error());
            co_return failure(cluster.error());
        }
        m_cluster = *cluster;
        options = m_cluster->options();
    } else {
        auto parsed = store::ConnectionOptions::fromUri(settings.url);
        if (!parsed) {
            m_database.giveUp(parsed.error());
            co_return failure(parsed.error());
        }
        options = *std::move(parsed);
        options.password = settings.password;
    }
    options.actor = m_actor;
    m_database.start(options, bringUpToDate);
    // The first function to run tells whether there is a usable database.
    auto usable = m_database.run([](store::Connection &) -> Result<> { return {}; });
    co_return co_await usable;
}

void DatabaseHost::close()
{
    std::ignore = m_database.close(QuitPatience);
    m_cluster.reset();
}

QString actorName(const QString &program)
{
    const passwd *user = ::getpwuid(::geteuid());
    return u"%1:%2@%3"_s.arg(program,
                             user ? QString::fromLocal8Bit(user->pw_name) : u"?"_s,
                             QSysInfo::machineHostName());
}

} // namespace numberwell
