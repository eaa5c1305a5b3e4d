// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "console/composition.h"
#include "mainwindow.h"
#include "secrets/keychainsecretstore.h"
#include "translations/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace numberwell;

namespace {

// A person may have to unlock it first.
constexpr auto KeychainPatience = std::chrono::seconds(30);

//! QApplication would end the program with a page of words about platform plugins.
bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && platform != "xcb" && !platform.startsWith("wayland"))
        return true;
    return !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

struct CommandLine
{
    bool isSandbox = false;
    Theme::Mode theme = Theme::Mode::System;
};

CommandLine parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Keeps a pool of ready phone numbers."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"sandbox"_s, u"Try everything; nothing is bought."_s},
                       {u"theme"_s, u"Force \"light\" or \"dark\"."_s, u"name"_s}});
    parser.process(application);
    CommandLine commandLine;
    commandLine.isSandbox = parser.isSet(u"sandbox"_s);
    if (parser.value(u"theme"_s) == "dark"_L1)
        commandLine.theme = Theme::Mode::Dark;
    else if (parser.value(u"theme"_s) == "light"_L1)
        commandLine.theme = Theme::Mode::Light;
    return commandLine;
}

} // namespace

int main(int argc, char **argv)
{
    if (!hasDisplay()) {
        std::fputs(
            "numberwell: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n",
            stderr);
        return 1;
    }
    QLoggingCategory::setFilterRules(u"numberwell.*.info=false"_s);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"numberwell"_s);
    QApplication::setApplicationDisplayName(u"Numberwell"_s);
    QApplication::setApplicationVersion(QStringLiteral(NUMBERWELL_VERSION));
    QApplication::setDesktopFileName(u"org.numberwell.Numberwell"_s);
    const CommandLine commandLine = parse(application);
    installTranslations(application);
    Theme theme(application);
    if (commandLine.theme != Theme::Mode::System)
        theme.applyForced(commandLine.theme);

    KeychainSecretStore keychain(KeychainPatience);
    ConfigurationSource source(QProcessEnvironment::systemEnvironment(),
                               ConfigurationSource::defaultSettingsPath(),
                               &keychain);
    // Saved settings change accounts and database: everything is put together anew.
    constexpr int Restart = 1000;
    bool isSandbox = commandLine.isSandbox;
    while (true) {
        Composition::Options options;
        options.isSandbox = isSandbox;
        Composition composition(source, options);
        QObject::connect(&composition, &Composition::restartRequested, &application, [] {
            QApplication::exit(Restart);
        });
        composition.window().show();
        QTimer::singleShot(0, &composition, &Composition::start);
        const int status = QApplication::exec();
        if (status != Restart)
            return status;
        isSandbox = false;
    }
}
