// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/vendorerrors.h"

#include "common/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::ErrorText)
};

// QT_TRANSLATE_NOOP keeps the tables readable: one line of meaning per code. In the sentences %1
// is the number, %2 the area code, %3 the vendor's code.
using Sentences = QHash<QString, const char *>;

const char *const AddressNeeded = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio sells numbers in area code %2 only with an address on file (%3). Nothing was charged. "
    "Add the address at Twilio, or choose another area code.");
const char *const BundleNeeded = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio sells numbers in area code %2 only with approved papers, a regulatory bundle (%3). "
    "Nothing was charged. Complete the bundle at Twilio, or choose another area code.");
const char *const AccountUnknown = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio does not know this account SID (%3). Nothing was changed. Check it in Settings: it "
    "begins with AC.");
const char *const AccessDenied = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio does not let this key do that (%3). Nothing was changed. Use a key with more rights, "
    "or the account's own token, in Settings.");
const char *const NumberInvalid = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio says %1 is not a number it can sell (%3). Nothing was charged. Pick another.");
const char *const TwilioDown = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "Twilio had a failure of its own (%3). Whether it acted is looked up before anything is tried "
    "again; nothing is bought twice.");

const Sentences &twilioSentences()
{
    static const Sentences sentences = {
        {u"20003"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio did not accept the account SID and token (%3). Nothing was changed. "
             "Check them in Settings.")},
        {u"20005"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The Twilio account is suspended or out of funds (%3). Nothing was charged, and "
             "the plan is kept. Reactivate the account at Twilio, then try again.")},
        {u"20006"_s, AccessDenied},
        {u"20403"_s, AccessDenied},
        {u"20008"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "These are Twilio's test credentials, and they can't do that (%3). Nothing was "
             "changed. Enter the live credentials in Settings.")},
        {u"20404"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio does not have what was asked for (%3). Nothing was changed. Check the "
             "account SID in Settings: it begins with AC.")},
        {u"20429"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio is answering too many requests at once (%3). Nothing was charged. Try "
             "again in a minute.")},
        {u"20500"_s, TwilioDown},
        {u"20503"_s, TwilioDown},
        {u"21401"_s, NumberInvalid},
        {u"21421"_s, NumberInvalid},
        {u"21404"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "A Twilio trial account may hold one number only (%3). Nothing was charged. "
             "Upgrade the account at Twilio, then try again.")},
        {u"21422"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio refused %1: it was just taken (%3). Nothing was charged. Pick another?")},
        {u"21451"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio does not know area code %2 (%3). Nothing was charged. Check it, or "
             "choose another.")},
        {u"21452"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio has no numbers left in area code %2 (%3). Nothing was charged. Try a "
             "neighbouring area code.")},
        {u"21457"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio can't search area code %2 (%3). Nothing was charged. Choose another.")},
        {u"21470"_s, AccountUnknown},
        {u"21471"_s, AccountUnknown},
        {u"21613"_s, AddressNeeded},
        {u"21615"_s, AddressNeeded},
        {u"21631"_s, AddressNeeded},
        {u"21649"_s, BundleNeeded},
        {u"21650"_s, BundleNeeded},
        {u"21651"_s, BundleNeeded},
        {u"22300"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio has stopped this account from buying numbers for a while (%3). Nothing "
             "was charged, and the plan is kept. Ask Twilio's support why.")},
        {u"80601"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Twilio holds %1 back: it belongs to a number pool (%3). Nothing was charged. "
             "Pick another.")},
    };
    return sentences;
}

const char *const KeyWithoutRights = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "The ElevenLabs key may not do that (%3). Nothing was changed. Give it read and write access "
    "to Agents at ElevenLabs, or enter another key in Settings.");
const char *const KeyRefused = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "ElevenLabs did not accept the API key (%3). Nothing was changed. Check it in Settings; "
    "pasting IDs by hand works without it.");
const char *const ElevenLabsBusy = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "ElevenLabs is answering too many requests at once (%3). Nothing is lost: the numbers stay "
    "in the pool. Try again in a minute.");
const char *const ExistsAlready = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "ElevenLabs already has %1, or somebody changed it just now (%3). Nothing was imported twice. "
    "Fetch the IDs to see what is there.");
const char *const PlanTooSmall = QT_TRANSLATE_NOOP(
    "numberwell::ErrorText",
    "The ElevenLabs plan does not cover this (%3). Nothing is lost: the numbers stay in the pool. "
    "Check the plan and its credits at ElevenLabs.");

const Sentences &elevenLabsSentences()
{
    static const Sentences sentences = {
        {u"invalid_api_key"_s, KeyRefused},
        {u"missing_api_key"_s, KeyRefused},
        {u"missing_permissions"_s, KeyWithoutRights},
        {u"insufficient_permissions"_s, KeyWithoutRights},
        {u"rate_limit_exceeded"_s, ElevenLabsBusy},
        {u"concurrent_limit_exceeded"_s, ElevenLabsBusy},
        {u"too_many_concurrent_requests"_s, ElevenLabsBusy},
        {u"system_busy"_s, ElevenLabsBusy},
        {u"resource_already_exists"_s, ExistsAlready},
        {u"conflict"_s, ExistsAlready},
        {u"concurrent_modification"_s, ExistsAlready},
        {u"insufficient_credits"_s, PlanTooSmall},
        {u"subscription_required"_s, PlanTooSmall},
        {u"feature_not_available"_s, PlanTooSmall},
        {u"another_agent"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Another agent answers %1 at ElevenLabs (%3). Nothing was changed. Choose that "
             "agent and import again, or give it yours at ElevenLabs.")},
        {u"id_in_use"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Another number of the pool has the ElevenLabs ID of %1 (%3). Nothing was "
             "changed. Correct the other number's ID first.")},
        {u"import_unsettled"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "ElevenLabs has not said whether it imported %1 (%3). Its list is read before "
             "anything is tried again; nothing is imported twice.")},
        {u"auth_token_needed"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "ElevenLabs needs the Twilio account's auth token besides the API key (%3). Nothing "
             "was changed. Enter it in Settings.")},
        {u"phone_number_not_found"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "ElevenLabs no longer has %1 (%3). It stays in the pool. Import it again.")},
        {u"agent_not_found"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "ElevenLabs no longer has the chosen agent (%3). The numbers stay as they are. "
             "Choose another agent in Settings.")},
    };
    return sentences;
}

QString filled(const char *sentence, const Error &error, const ErrorContext &context)
{
    const QString number = context.number ? formatNumber(*context.number) : Text::tr("this number");
    QString areaCode = context.areaCode;
    if (areaCode.isEmpty() && context.number)
        areaCode = context.number->areaCode();
    if (areaCode.isEmpty())
        areaCode = Text::tr("(not said)", "in place of an area code that is not known");
    // The area code may be what a person typed, so nothing is filled in after it.
    return Text::tr(sentence)
        .replace("%1"_L1, number)
        .replace("%3"_L1, error.code)
        .replace("%2"_L1, areaCode);
}

const char *connectionSentence(const QString &state)
{
    if (state.startsWith("57P"_L1)) {
        return QT_TRANSLATE_NOOP(
            "numberwell::ErrorText",
            "The database is stopping or starting (%3). What was saved is safe, and "
            "the window catches up by itself when it is back.");
    }
    if (state.startsWith("53"_L1)) {
        return QT_TRANSLATE_NOOP(
            "numberwell::ErrorText",
            "The database has run out of room, memory or connections (%3). Nothing "
            "was changed. Ask whoever runs it, then try again.");
    }
    return QT_TRANSLATE_NOOP(
        "numberwell::ErrorText",
        "The database can't be reached (%3). What was saved is safe, and the window "
        "catches up by itself when it is back.");
}

const char *databaseSentenceFor(const QString &state)
{
    static const Sentences sentences = {
        {u"28P01"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The database did not accept the user and password (%3). Nothing was changed. "
             "Check them in Settings.")},
        {u"28000"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The database does not let this user in (%3). Nothing was changed. Check the "
             "user and the connection in Settings.")},
        {u"3D000"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "There is no database of this name on the server (%3). Nothing was changed. "
             "Check the name in Settings, or have it created.")},
        {u"23505"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "This exists already: somebody may have been faster (%3). Nothing was changed. "
             "Refresh and look again.")},
        {u"23514"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The database's rules do not allow this (%3). Nothing was changed. Refresh and "
             "look again: the number may be in another state by now.")},
        {u"25006"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "This database server is a read-only standby (%3). Nothing was changed. Connect "
             "to the primary in Settings.")},
        {u"42501"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The database user may not do this (%3). Nothing was changed. Use a user with "
             "the role numberwell_admin.")},
        {u"42P01"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The database lacks a table this version needs (%3). Nothing was changed. Bring "
             "it up to date with: numberwelld migrate")},
        {u"NW005"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "This order would pass the limit of numbers for one order, a week or a month "
             "(%3). Nothing was bought. Buy fewer, or raise the limit in Settings.")},
        {u"NW006"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "This order would pass the limit of money for one order, a week or a month "
             "(%3). Nothing was bought. Buy fewer, or raise the limit in Settings.")},
        {u"NW007"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "There is a limit of money, and the price of this order is not known (%3). "
             "Nothing was bought. Ask Twilio for the price again, or lift the limit in "
             "Settings.")},
        {u"40001"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Another program was changing the same rows (%3). Nothing was changed. Try "
             "again.")},
        {u"40P01"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "Another program was changing the same rows (%3). Nothing was changed. Try "
             "again.")},
        {u"disk_full"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The disk that holds the database is full (%3). What was saved is safe. "
                           "Free some room, then try again.")},
        {u"driver_missing"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "Qt's driver for PostgreSQL is not installed (%3). Nothing was changed. "
                           "Install the package libqt6sql6-psql, then start again.")},
        {u"initdb_missing"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "PostgreSQL is not installed on this computer (%3). Nothing was changed. Install the "
             "package postgresql, or name a server in Settings.")},
        {u"cluster_version"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The private database was made by another version of PostgreSQL (%3). Nothing was "
             "changed. Install that version, or upgrade the data with pg_upgrade.")},
        {u"cluster_failed"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The private database did not start (%3). What was saved is safe. Its "
                           "log in the data folder says why.")},
        {u"cluster_no_user"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "The private database can't run as root, and there is no other user to run it as "
             "(%3). Nothing was changed. Start Numberwell as an ordinary user.")},
        {u"NW001"_s,
         QT_TRANSLATE_NOOP(
             "numberwell::ErrorText",
             "No number is ready to be assigned (%3). Nothing was changed. Buy numbers, or "
             "finish the weekly session.")},
    };
    if (const char *known = sentences.value(state))
        return known;
    const bool isSqlState = state.size() == 5;
    const bool isConnection
        = state.startsWith("08"_L1) || state.startsWith("57P"_L1) || state.startsWith("53"_L1);
    return isSqlState && isConnection ? connectionSentence(state) : nullptr;
}

} // namespace

QString twilioSentence(const Error &error, const ErrorContext &context)
{
    const char *sentence = twilioSentences().value(error.code);
    return sentence ? filled(sentence, error, context) : QString();
}

QString elevenLabsSentence(const Error &error, const ErrorContext &context)
{
    const char *sentence = elevenLabsSentences().value(error.code);
    return sentence ? filled(sentence, error, context) : QString();
}

QString databaseSentence(const Error &error)
{
    const char *sentence = databaseSentenceFor(error.code);
    return sentence ? filled(sentence, error, {}) : QString();
}

} // namespace numberwell
