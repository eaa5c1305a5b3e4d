// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/arguments.h"

#include <QCommandLineParser>
#include <QHash>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

//! A command's own options and how many words may stand behind it.
struct Command
{
    QStringList options;
    int words = 0;
    QString missing = {}; //!< what is said where a word is missing
};

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> list{
        {u"migrate"_s, {.options = {}, .words = 0}},
        {u"sandbox"_s, {.options = {u"twilio-port"_s, u"elevenlabs-port"_s}, .words = 0}},
        {u"serve"_s, {.options = {u"listen"_s}, .words = 0}},
        {u"settle"_s, {.options = {}, .words = 0}},
        {u"monitor"_s, {.options = {}, .words = 0}},
        {u"import"_s, {.options = {u"agent"_s, u"count"_s, u"dry-run"_s}, .words = 0}},
        {u"status"_s, {.options = {}, .words = 0}},
        {u"purchase"_s,
         {.options = {u"count"_s, u"area-code"_s, u"country"_s, u"dry-run"_s, u"yes"_s},
          .words = 0}},
        {u"reconcile"_s,
         {.options
          = {u"adopt"_s, u"set-agents"_s, u"take-ids"_s, u"remove-imports"_s, u"back-to-waiting"_s},
          .words = 0}},
        {u"activate"_s,
         {.options = {u"dry-run"_s, u"in-order"_s},
          .words = 1,
          .missing = u"activate takes a file, or - for standard input."_s}},
        {u"assign"_s,
         {.options = {u"area-code"_s},
          .words = 1,
          .missing = u"assign takes the organization's UUID."_s}},
    };
    return list;
}

tl::unexpected<Error> usage(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, u"usage"_s, sentence);
}

Result<quint16> portFrom(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return quint16(0);
    bool isNumber = false;
    const quint16 port = parser.value(option).toUShort(&isNumber);
    if (!isNumber)
        return usage(u"--%1 takes a port from 0 to 65535."_s.arg(option));
    return port;
}

struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;
};

//! "127.0.0.1:8080", "[::1]:8080", "localhost:8080"
Result<Endpoint> endpointFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.first(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    bool isNumber = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isNumber);
    const QHostAddress address
        = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (address.isNull() || !isNumber) {
        return usage(
            u"--listen takes an address and a port, as in 127.0.0.1:8080; not \"%1\"."_s.arg(
                text.left(60)));
    }
    return Endpoint{address, port};
}

Result<> checkWords(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return usage(u"A command is missing."_s);
    const auto command = commands().constFind(words.first());
    if (command == commands().constEnd())
        return usage(u"There is no command \"%1\"."_s.arg(words.first()));
    if (words.size() - 1 < command->words)
        return usage(command->missing);
    if (words.size() - 1 > command->words)
        return usage(u"\"%1\" is one word too many."_s.arg(words.at(command->words + 1)));
    for (const QString &option : parser.optionNames()) {
        if (option != "json"_L1 && !command->options.contains(option))
            return usage(u"%1 takes no --%2."_s.arg(words.first(), option));
    }
    return {};
}

} // namespace

QString Arguments::helpText()
{
    return uR"(numberwelld keeps a pool of ready phone numbers.

numberwelld migrate                        bring the database to this version's schema
numberwelld status                         how the pool stands
numberwelld purchase --count N [--area-code 604] [--country CA|US] [--dry-run] [--yes]
                                           buy numbers; a large order needs --yes
numberwelld activate FILE|- [--dry-run] [--in-order]
                                           give pasted ElevenLabs IDs to their numbers;
                                           --in-order matches IDs alone to the waiting numbers,
                                           oldest first
numberwelld assign ORG-UUID [--area-code 604]
                                           give an organization a ready number
numberwelld serve [--listen 127.0.0.1:8080]
                                           the HTTP API, until stopped; needs NUMBERWELL_API_TOKEN
numberwelld import [--agent ID] [--count N] [--dry-run]
                                           import waiting numbers into ElevenLabs for this agent
numberwelld settle                         finish what was begun: purchases and imports
numberwelld reconcile [--adopt] [--set-agents] [--take-ids] [--back-to-waiting] [--remove-imports]
                                           compare Twilio's list with the pool, and ElevenLabs'
                                           where there is a key; --adopt takes in what was bought
                                           elsewhere; then, at ElevenLabs: set wrong agents right,
                                           take changed IDs, let what is gone wait for its import
                                           again, remove imports that were left over
numberwelld monitor                        look at the level, send the alerts that are due
numberwelld sandbox [--twilio-port N] [--elevenlabs-port N]
                                           stand-ins for Twilio and ElevenLabs, until stopped

--json prints for machines. Exit status: 0 all done, 3 partly, 1 nothing, 2 usage.
Accounts and database come from NUMBERWELL_* variables or the console's settings.
)"_s;
}

Result<Arguments> Arguments::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({{u"json"_s, u"Print JSON."_s},
                       {u"dry-run"_s, u"Everything up to the write."_s},
                       {u"yes"_s, u"A large order is meant."_s},
                       {u"agent"_s, u"The ElevenLabs agent."_s, u"ID"_s},
                       {u"in-order"_s, u"IDs alone go to the waiting numbers, oldest first."_s},
                       {u"adopt"_s, u"Take in what was bought elsewhere."_s},
                       {u"set-agents"_s, u"Set wrong agents right at ElevenLabs."_s},
                       {u"take-ids"_s, u"Take the IDs that ElevenLabs has now."_s},
                       {u"remove-imports"_s, u"Remove imports that were left over."_s},
                       {u"back-to-waiting"_s, u"What ElevenLabs lost waits again."_s},
                       {u"count"_s, u"How many numbers."_s, u"N"_s},
                       {u"area-code"_s, u"Preferred area codes."_s, u"604"_s},
                       {u"country"_s, u"Where the area codes are."_s, u"CA|US"_s},
                       {u"listen"_s, u"Where serve listens."_s, u"ADDRESS:PORT"_s},
                       {u"twilio-port"_s, u"Port of the Twilio stand-in."_s, u"N"_s},
                       {u"elevenlabs-port"_s, u"Port of the ElevenLabs stand-in."_s, u"N"_s}});
    if (!parser.parse(arguments))
        return usage(parser.errorText() + u'.');
    if (parser.isSet(help) || parser.positionalArguments().value(0) == "help"_L1)
        return failure(ErrorKind::Cancelled, u"help"_s, helpText());
    if (parser.isSet(version)) {
        return failure(ErrorKind::Cancelled, u"help"_s, u"numberwelld " NUMBERWELL_VERSION "\n"_s);
    }
    if (auto checked = checkWords(parser); !checked)
        return failure(checked.error());
    const auto twilioPort = portFrom(parser, u"twilio-port"_s);
    if (!twilioPort)
        return failure(twilioPort.error());
    const auto elevenLabsPort = portFrom(parser, u"elevenlabs-port"_s);
    if (!elevenLabsPort)
        return failure(elevenLabsPort.error());
    const QStringList words = parser.positionalArguments();
    if (words.first() == "purchase"_L1 && !parser.isSet(u"count"_s))
        return usage(u"purchase needs --count N."_s);
    const QUuid organization = QUuid::fromString(words.value(1));
    if (words.first() == "assign"_L1 && organization.isNull()) {
        return usage(
            u"\"%1\" is no UUID: 8-4-4-4-12 hexadecimal digits."_s.arg(words.at(1).left(60)));
    }
    const auto endpoint
        = endpointFrom(parser.isSet(u"listen"_s) ? parser.value(u"listen"_s) : u"127.0.0.1:8080"_s);
    if (!endpoint)
        return failure(endpoint.error());
    const QString country = parser.value(u"country"_s).toUpper();
    if (parser.isSet(u"country"_s) && country != "CA"_L1 && country != "US"_L1)
        return usage(u"--country takes CA or US."_s);
    return Arguments{.command = words.first(),
                     .isJson = parser.isSet(u"json"_s),
                     .isDryRun = parser.isSet(u"dry-run"_s),
                     .isConfirmed = parser.isSet(u"yes"_s),
                     .isInOrder = parser.isSet(u"in-order"_s),
                     .isAdopting = parser.isSet(u"adopt"_s),
                     .isSettingAgents = parser.isSet(u"set-agents"_s),
                     .isTakingIds = parser.isSet(u"take-ids"_s),
                     .isRemovingImports = parser.isSet(u"remove-imports"_s),
                     .isReturningMissing = parser.isSet(u"back-to-waiting"_s),
                     .count = parser.value(u"count"_s),
                     .agent = parser.value(u"agent"_s),
                     .areaCode = parser.value(u"area-code"_s),
                     .country = country,
                     .file = words.value(1),
                     .organization = organization,
                     .twilioPort = *twilioPort,
                     .elevenLabsPort = *elevenLabsPort,
                     .listenAddress = endpoint->address,
                     .listenPort = endpoint->port};
}

} // namespace numberwell::daemon
