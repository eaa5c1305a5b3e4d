// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "daemon/arguments.h"
#include "daemon/exitstatus.h"
#include "daemon/output.h"

#include <QCoroTask>

namespace numberwell::daemon {

class Composition;
class TerminationSignal;

//! The commands that need a database; each prints its own result.
QCoro::Task<ExitStatus> migrate(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> status(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> monitor(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> import(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> purchase(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> activate(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> reconcile(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> assign(Composition *composition, Arguments arguments, Output output);
QCoro::Task<ExitStatus> settle(Composition *composition, Arguments arguments, Output output);

//! Runs the stand-ins until SIGTERM or SIGINT; needs neither database nor settings.
ExitStatus sandbox(const Arguments &arguments, const Output &output);

//! The HTTP API and what goes on beside it, until \a termination asks for its end.
ExitStatus serve(const Arguments &arguments,
                 const Output &output,
                 const TerminationSignal &termination);

} // namespace numberwell::daemon
