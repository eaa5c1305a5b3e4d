// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/errortext.h"

#include "common/alerttext.h"
#include "common/format.h"
#include "common/vendorerrors.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::ErrorText)
};

constexpr qsizetype MaxDetail = 200;

//! One readable line of the vendor's words, or nothing where they are a body rather than a line.
QString presentable(const QString &detail)
{
    const QString line = detail.simplified();
    if (line.startsWith(u'{') || line.startsWith(u'[') || line.startsWith(u'<')
        || line.contains("<html"_L1, Qt::CaseInsensitive)) {
        return {};
    }
    static const QRegularExpression credential(
        uR"((?<=://)[^\s/@]+(?=@))"
        uR"(|\b(?:Bearer|Basic)\s+\S+)"
        uR"(|\b(?:sk|xi)[_-][A-Za-z0-9_-]{8,})"
        uR"(|\b[0-9A-Fa-f]{32,}\b)"
        uR"(|\b(?:xi-api-key|api[ _-]?key|password|token|secret)["']?\s*[=:]\s*\S+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString safe = line;
    safe.replace(credential, u"***"_s);
    if (safe.size() > MaxDetail)
        safe = safe.first(MaxDetail - 1) + u'…';
    return safe;
}

QString sourceName(ErrorSource source)
{
    switch (source) {
    case ErrorSource::Twilio:
        return u"Twilio"_s;
    case ErrorSource::ElevenLabs:
        return u"ElevenLabs"_s;
    case ErrorSource::Database:
        return Text::tr("The database");
    case ErrorSource::MailServer:
        return Text::tr("The mail server");
    case ErrorSource::Webhook:
        return Text::tr("The webhook's receiver");
    case ErrorSource::Unknown:
        return Text::tr("The other side", "a server that is not named");
    }
    Q_UNREACHABLE();
}

QString secretsSentence(const QString &code)
{
    if (code == "keychain_locked"_L1) {
        return Text::tr("The system's keychain is locked. Nothing was saved. Unlock it and try "
                        "again, or enter the secret each time it is asked for.");
    }
    if (code == "keychain_missing"_L1) {
        return Text::tr("This system has no keychain. Nothing was saved. Secrets are asked for "
                        "each time, until one is installed, such as GNOME Keyring or KWallet.");
    }
    if (code == "keychain_denied"_L1) {
        return Text::tr("The system's keychain did not let Numberwell in. Nothing was saved. "
                        "Allow it there and try again.");
    }
    return Text::tr("The system's keychain failed. Nothing was saved. Try again, or enter the "
                    "secret each time it is asked for.");
}

//! Where our own check has a code, the sentence is ours and nothing of the detail is needed.
QString inputSentence(const QString &code)
{
    static const QHash<QString, const char *> sentences = {
        {u"area_code"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not an area code: three digits are needed, the first 2 to 9, "
                           "the second 0 to 8, like 604. Nothing was changed.")},
        {u"count"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That many numbers can't be bought in one order. Nothing was changed. "
                           "Enter a count between 1 and the limit in Settings.")},
        {u"phone_number"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not a phone number: a plus, the country and the number are "
                           "needed, like +16045550123. Nothing was changed.")},
        {u"organization_id"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not an organization's ID: a UUID is needed. Nothing was "
                           "changed.")},
        {u"database_url"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not a database address. Nothing was changed. It looks like "
                           "postgresql://user@host:5432/database")},
        {u"url"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not a web address. Nothing was changed. It begins with "
                           "https://")},
        {u"smtp_url"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not a mail server's address. Nothing was changed. It looks "
                           "like smtps://user@mail.example.com:465")},
        {u"mail_address"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "An e-mail address for alerts is missing or wrong. Nothing was changed. "
                           "It looks like ops@example.com")},
        {u"webhook_url"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not a webhook's address. Nothing was changed. It begins with "
                           "https://")},
        {u"http_timeout"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The time limit for requests must be a whole number of seconds. "
                           "Nothing was changed.")},
        {u"pool_targets"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The target must be at least the threshold, and neither may be "
                           "negative. Nothing was changed.")},
        {u"confirmation"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The size from which an order is confirmed may not be negative. "
                           "Nothing was changed.")},
        {u"savings"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "What time and money are reckoned at is out of bounds in the settings "
                           "file. Nothing was changed. Enter it anew in Settings.")},
        {u"agent_id"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "An ElevenLabs agent is needed for this. Nothing was changed. Choose "
                           "one in Settings.")},
        {u"secret_file"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "A file that should hold a secret can't be read. Nothing was changed. "
                           "Check its path and rights.")},
        {u"paste_too_large"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is too much to paste at once. The grid is as it was. Paste only "
                           "the columns with numbers and IDs.")},
        {u"paste_file_unreadable"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "The file can't be read. The grid is as it was. Check that it is there "
                           "and that you may open it.")},
        {u"paste_not_text"_s,
         QT_TRANSLATE_NOOP("numberwell::ErrorText",
                           "That is not text. The grid is as it was. Copy the numbers and IDs "
                           "themselves, or open a CSV or text file.")},
    };
    const char *sentence = sentences.value(code);
    return sentence ? Text::tr(sentence) : QString();
}

//! Codes of our own that no input and no vendor has to do with.
QString ownSentence(const QString &code)
{
    if (code == "reconcile_running"_L1) {
        return Text::tr("Another program is reading the list just now (%1). Nothing was "
                        "changed; what it finds shows here too. Wait a moment.")
            .arg(code);
    }
    if (code == "reconcile_taken_over"_L1) {
        return Text::tr("This look took so long that another program began anew (%1). Nothing was "
                        "changed. Look again.")
            .arg(code);
    }
    if (code == "another_account"_L1) {
        return Text::tr("None of the pool's numbers is in this Twilio account: it is another "
                        "account (%1). Nothing was changed. Check the account in Settings.")
            .arg(code);
    }
    if (code == "another_workspace"_L1) {
        return Text::tr("None of the pool's imported numbers is in this ElevenLabs workspace: the "
                        "key is another workspace's (%1). Nothing was changed. Check the key in "
                        "Settings.")
            .arg(code);
    }
    if (code == "no_elevenlabs_key"_L1) {
        return Text::tr("This is done at ElevenLabs, and no key is set (%1). Nothing was changed. "
                        "Add the key in Settings, or do it in ElevenLabs' dashboard.")
            .arg(code);
    }
    if (code == "agent_not_set"_L1) {
        return Text::tr("ElevenLabs said yes, but still has another agent (%1). Look again; if it "
                        "stays so, set the agent in ElevenLabs' dashboard.")
            .arg(code);
    }
    if (code == "import_in_use"_L1) {
        return Text::tr("Twilio has the number after all, so its import stays (%1). Look again: it "
                        "shows as bought elsewhere.")
            .arg(code);
    }
    return {};
}

QString rateLimitSentence(const Error &error, const QString &who)
{
    if (!error.retryAfter) {
        return Text::tr("%1 is answering too many requests at once. Nothing was changed. Try "
                        "again in a minute.")
            .arg(who);
    }
    return Text::tr("%1 is answering too many requests at once. Nothing was changed. Try again "
                    "in %2.")
        .arg(who, formatDuration(*error.retryAfter));
}

QString kindSentence(const Error &error, const QString &who)
{
    switch (error.kind) {
    case ErrorKind::Network:
        return Text::tr("%1 can't be reached. What was saved is safe; whether the request "
                        "arrived is checked before it is repeated. Check the connection, then "
                        "try again.")
            .arg(who);
    case ErrorKind::Timeout:
        return Text::tr("%1 did not answer in time. What was saved is safe; whether the request "
                        "arrived is checked before it is repeated. Try again in a while.")
            .arg(who);
    case ErrorKind::Unauthorized:
        return Text::tr("%1 did not accept the credentials. Nothing was changed. Check them in "
                        "Settings.")
            .arg(who);
    case ErrorKind::Forbidden:
        return Text::tr("%1 does not allow this. Nothing was changed. Check the account's rights.")
            .arg(who);
    case ErrorKind::NotFound:
        return Text::tr("%1 does not have what was asked for. Nothing was changed. Refresh and "
                        "look again.")
            .arg(who);
    case ErrorKind::Conflict:
        return Text::tr("Somebody else was faster, or it exists already. Nothing was changed. "
                        "Refresh and look again.");
    case ErrorKind::RateLimited:
        return rateLimitSentence(error, who);
    case ErrorKind::Rejected:
        return Text::tr("%1 refused this. Nothing was changed. Change what it names, then try "
                        "again.")
            .arg(who);
    case ErrorKind::Unavailable:
        return Text::tr("%1 had a failure of its own. What was saved is safe; whether the "
                        "request was carried out is checked before it is repeated. Try again in "
                        "a while.")
            .arg(who);
    case ErrorKind::Protocol:
        return Text::tr("%1 answered in a form this version does not know. What was saved is "
                        "safe. Try again; if it stays so, a newer version is needed.")
            .arg(who);
    case ErrorKind::Storage:
        return Text::tr("The database can't be used just now. What was saved is safe. The window "
                        "catches up by itself when it is back.");
    case ErrorKind::Secrets:
        return secretsSentence(error.code);
    case ErrorKind::InvalidInput:
        return Text::tr("This can't be used as it is. Nothing was changed. Correct it and try "
                        "again.");
    case ErrorKind::Cancelled:
        return Text::tr("Stopped, as you asked. What was finished before is kept; the rest can "
                        "be done later.");
    }
    Q_UNREACHABLE();
}

bool isOurOwnCode(const QString &code)
{
    return code.startsWith("keychain_"_L1);
}

//! The sentence of the kind, with the vendor's code and, where it may help, the vendor's words.
QString generalSentence(const Error &error, const ErrorContext &context)
{
    QString text = kindSentence(error, sourceName(context.source));
    const bool hasUnknownCode = !error.code.isEmpty() && !isOurOwnCode(error.code);
    const bool showsDetail = hasUnknownCode || error.kind == ErrorKind::Rejected
                             || error.kind == ErrorKind::InvalidInput;
    const QString detail = showsDetail ? presentable(error.detail) : QString();
    if (!detail.isEmpty())
        text += u' ' + Text::tr("It said: %1", "a vendor's own words").arg(detail);
    if (hasUnknownCode && error.kind != ErrorKind::InvalidInput)
        text += u" (%1)"_s.arg(presentable(error.code));
    return text;
}

} // namespace

QString sentenceFor(const Error &error, const ErrorContext &context)
{
    if (error.kind == ErrorKind::Cancelled)
        return kindSentence(error, {});
    if (error.kind == ErrorKind::InvalidInput) {
        const QString text = inputSentence(error.code);
        if (!text.isEmpty())
            return text;
    }
    if (context.source == ErrorSource::MailServer || context.source == ErrorSource::Webhook) {
        const AlertChannel channel = context.source == ErrorSource::MailServer
                                         ? AlertChannel::Email
                                         : AlertChannel::Webhook;
        const QString code = error.code.isEmpty() ? nameOf(error.kind) : error.code;
        return sendFailureText(channel, code, presentable(error.detail));
    }
    if (const QString own = ownSentence(error.code); !own.isEmpty())
        return own;
    // The vendors' codes can't be mistaken for each other: digits, words, and SQLSTATEs, of which
    // none that we know is also a code of Twilio's.
    for (const QString &text : {twilioSentence(error, context),
                                elevenLabsSentence(error, context),
                                databaseSentence(error)}) {
        if (!text.isEmpty())
            return text;
    }
    return generalSentence(error, context);
}

} // namespace numberwell
