// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "store/numberstore.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

QCoro::Task<ExitStatus> status(Composition *composition, Arguments, Output output)
{
    auto counting = composition->database().run(
        [](store::Connection &connection) { return store::NumberStore(connection).counts(); });
    const auto counts = co_await counting;
    if (!counts) {
        output.error(counts.error());
        co_return ExitStatus::NothingDone;
    }
    const PoolHealth health(*counts, composition->configuration().targets);
    const QJsonObject pool{{u"purchased"_s, counts->purchased},
                           {u"pending_import"_s, counts->pendingImport},
                           {u"imported"_s, counts->imported},
                           {u"configured"_s, counts->configured},
                           {u"assigned"_s, counts->assigned},
                           {u"quarantined"_s, counts->quarantined},
                           {u"released"_s, counts->released}};
    output.result({{u"poolStatus"_s, pool},
                   {u"configured"_s, counts->configured},
                   {u"needsImport"_s, counts->waiting()},
                   {u"recommendation"_s, health.recommendation()}},
                  u"%1 ready, %2 waiting for ElevenLabs, %3 assigned, %4 in quarantine. %5."_s
                      .arg(counts->configured)
                      .arg(counts->waiting())
                      .arg(counts->assigned)
                      .arg(counts->quarantined)
                      .arg(health.recommendation()));
    co_return ExitStatus::AllDone;
}

} // namespace numberwell::daemon
