// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "store/migrations.h"

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

QCoro::Task<ExitStatus> migrate(Composition *composition, Arguments, Output output)
{
    // Opening the database brought it up to date, or failed and said why.
    const auto migrations = store::migrations::builtIn();
    output.result({{u"success"_s, true},
                   {u"schema"_s, migrations.last().version},
                   {u"database"_s, composition->database().describe()}},
                  u"The database is at schema %1 (%2)."_s.arg(migrations.last().version)
                      .arg(migrations.last().name));
    co_return ExitStatus::AllDone;
}

} // namespace numberwell::daemon
