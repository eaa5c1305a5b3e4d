// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/accountcheck.h"

#include "elevenlabs/elevenlabsclient.h"
#include "store/database.h"
#include "store/migrations.h"
#include "twilio/twilioclient.h"

#include <QCoroFuture>

#include <memory>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

ClientOptions clientOptions(std::chrono::milliseconds timeout)
{
    ClientOptions options;
    options.timeout = timeout;
    return options;
}

Result<DatabaseCheck> inspect(store::Connection &connection)
{
    auto query
        = connection.execText(u"SELECT current_setting('server_version'), pg_is_in_recovery() "
                              "OR current_setting('default_transaction_read_only') = 'on'"_s);
    if (!query)
        return failure(query.error());
    query->next();
    DatabaseCheck check;
    check.serverVersion = query->value(0).toString().section(u' ', 0, 0);
    check.isReadOnly = query->value(1).toBool();
    const auto isCurrent = store::migrations::isCurrent(connection);
    if (!isCurrent)
        return failure(isCurrent.error());
    check.isSchemaCurrent = *isCurrent;
    return check;
}

} // namespace

QCoro::Task<Result<TwilioCheck>> AccountCheck::checkTwilio(twilio::TwilioAccount account)
{
    const auto client
        = std::make_shared<twilio::TwilioClient>(m_network, account, clientOptions(m_timeout));
    const auto info = co_await client->account();
    if (!info)
        co_return failure(info.error());
    TwilioCheck check{.friendlyName = info->friendlyName,
                      .status = info->status,
                      .type = info->type,
                      .balance = {}};
    // Subaccounts have no balance of their own: not an error here.
    if (const auto balance = co_await client->balance())
        check.balance = balance->amount;
    co_return check;
}

QCoro::Task<Result<ElevenLabsCheck>> AccountCheck::checkElevenLabs(
    elevenlabs::ElevenLabsAccount account)
{
    const auto client = std::make_shared<elevenlabs::ElevenLabsClient>(
        m_network, account, clientOptions(m_timeout));
    auto agents = co_await client->agents();
    if (!agents)
        co_return failure(agents.error());
    co_return ElevenLabsCheck{.agents = *std::move(agents)};
}

QCoro::Task<Result<DatabaseCheck>> AccountCheck::checkDatabase(store::ConnectionOptions options)
{
    const auto database = std::make_shared<store::Database>();
    database->start(options);
    auto inspected = database->run(inspect);
    co_return co_await inspected;
}

} // namespace numberwell
