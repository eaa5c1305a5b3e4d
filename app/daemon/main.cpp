// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/arguments.h"
#include "daemon/commands/commands.h"
#include "daemon/composition.h"
#include "daemon/output.h"
#include "daemon/terminationsignal.h"

#include <QCoroTask>

#include <QCoreApplication>
#include <QHash>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

using CommandFunction = QCoro::Task<ExitStatus> (*)(Composition *, Arguments, Output);

CommandFunction functionFor(const QString &command)
{
    static const QHash<QString, CommandFunction> functions{{u"migrate"_s, &migrate},
                                                           {u"monitor"_s, &monitor},
                                                           {u"import"_s, &import},
                                                           {u"status"_s, &status},
                                                           {u"purchase"_s, &purchase},
                                                           {u"activate"_s, &activate},
                                                           {u"reconcile"_s, &reconcile},
                                                           {u"assign"_s, &assign},
                                                           {u"settle"_s, &settle}};
    return functions.value(command);
}

QCoro::Task<> run(Composition *composition, Arguments arguments)
{
    const Output output(arguments.isJson);
    ExitStatus status = ExitStatus::NothingDone;
    const auto opened = co_await composition->open();
    if (opened)
        status = co_await functionFor(arguments.command)(composition, arguments, output);
    else
        output.error(opened.error());
    QCoreApplication::exit(static_cast<int>(status));
}

int refuse(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        std::fputs(error.detail.toUtf8().constData(), stdout);
        return static_cast<int>(ExitStatus::AllDone);
    }
    Output(false).error(error);
    std::fputs("Try numberwelld --help.\n", stderr);
    return static_cast<int>(ExitStatus::Usage);
}

} // namespace

int main(QCoreApplication &application)
{
    const auto arguments = Arguments::parse(application.arguments());
    if (!arguments)
        return refuse(arguments.error());

    const TerminationSignal termination;
    if (arguments->command == "serve"_L1)
        return static_cast<int>(serve(*arguments, Output(arguments->isJson), termination));
    QObject::connect(&termination, &TerminationSignal::terminationRequested, &application, [] {
        QCoreApplication::exit(static_cast<int>(ExitStatus::NothingDone));
    });
    if (arguments->command == "sandbox"_L1)
        return static_cast<int>(sandbox(*arguments, Output(arguments->isJson)));

    Composition composition;
    QTimer::singleShot(0, &application, [&] { run(&composition, *arguments); });
    return QCoreApplication::exec();
}

} // namespace numberwell::daemon

int main(int argc, char **argv)
{
    // A line per request is for those who ask for it with QT_LOGGING_RULES.
    QLoggingCategory::setFilterRules(QStringLiteral("numberwell.*.info=false"));
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"numberwelld"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NUMBERWELL_VERSION));
    return numberwell::daemon::main(application);
}
