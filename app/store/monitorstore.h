// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertdelivery.h"
#include "domain/alertrule.h"
#include "domain/monitorrules.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace numberwell::store {

class Connection;

//! What a look at the levels came to.
struct MonitorLook
{
    QList<Alert> raised; //!< by this look
    QDateTime lookedAt;  //!< by the database's clock
    //! When somebody has to look again at the latest: the interval, or the end of a hold.
    QDateTime nextLook;

    bool operator==(const MonitorLook &) const = default;
};

/*!
 * The levels of the pool, what was said of them last, and the alerts.
 *
 * A look is one transaction under a lock: the levels are read, the rule decides, and alerts,
 * notifications and deliveries are written together. So programs that look at once raise each
 * alert once between them, and an alert that exists has its deliveries.
 */
class MonitorStore final
{
public:
    explicit MonitorStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<MonitorRules> rules();
    //! All in one transaction. Area codes that are not named are watched no longer.
    Result<> save(const MonitorRules &rules);

    //! Looks now. \a now is for tests of a day in a moment; else the database's clock.
    Result<MonitorLook> look(const QDateTime &now = {});
    //! Looks where the interval is over, or a hold; empty where neither is.
    Result<std::optional<MonitorLook>> lookIfDue();

    //! What was raised after \a id, newest first, at most 100.
    Result<QList<Alert>> alertsSince(qint64 id);

    //! From now on every alert goes out by \a channel, or none; what waits is given up then.
    Result<> setChannel(AlertChannel channel, bool isOn);

private:
    struct Settings;
    struct Subject;

    Result<Settings> settings();
    Result<QList<Subject>> subjects();
    Result<MonitorLook> decide(const Settings &settings, const QDateTime &now);
    Result<std::optional<Alert>> step(const Subject &subject,
                                      const AlertRule &rule,
                                      const AlertStep &step,
                                      const QDateTime &now);
    Result<> raise(Alert *alert, int crossing);
    Result<> noteLevel(const Subject &subject, const AlertStep &step, const Alert &alert);

    Connection &m_connection;
};

} // namespace numberwell::store
