// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "http/shapes.h"
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
    output.result(http::toJson(*counts, composition->configuration().targets),
                  u"%1 ready, %2 waiting for ElevenLabs, %3 assigned, %4 in quarantine. %5."_s
                      .arg(counts->configured)
                      .arg(counts->waiting())
                      .arg(counts->assigned)
                      .arg(counts->quarantined)
                      .arg(health.recommendation()));
    co_return ExitStatus::AllDone;
}

} // namespace numberwell::daemon
