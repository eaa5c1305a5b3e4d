// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/errortext.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestErrorText final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDo_data();
    void saysWhatToDo();
    void everyKindHasASentence_data();
    void everyKindHasASentence();
    void namesWhatItWasAbout();
    void leaksNothing_data();
    void leaksNothing();
    void showsDetailOnlyWhereItHelps();
    void saysWhenToTryAgain();
    void typedTextIsNotAPattern();
};

void TestErrorText::saysWhatToDo_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("what"); // part of what is said
    const auto add = [](ErrorKind kind, const char *code, const char *what) {
        QTest::newRow(code) << kind << QString::fromLatin1(code) << QString::fromLatin1(what);
    };
    add(ErrorKind::Unauthorized, "20003", "Check them in Settings");
    add(ErrorKind::Forbidden, "20005", "suspended");
    add(ErrorKind::Forbidden, "20006", "more rights");
    add(ErrorKind::Forbidden, "20403", "more rights");
    add(ErrorKind::Forbidden, "20008", "test credentials");
    add(ErrorKind::NotFound, "20404", "account SID");
    add(ErrorKind::RateLimited, "20429", "too many requests");
    add(ErrorKind::Unavailable, "20500", "nothing is bought twice");
    add(ErrorKind::Unavailable, "20503", "nothing is bought twice");
    add(ErrorKind::Rejected, "21401", "Pick another");
    add(ErrorKind::Rejected, "21421", "Pick another");
    add(ErrorKind::Forbidden, "21404", "trial account");
    add(ErrorKind::Conflict, "21422", "just taken");
    add(ErrorKind::Rejected, "21451", "area code 604");
    add(ErrorKind::Rejected, "21452", "no numbers left in area code 604");
    add(ErrorKind::Rejected, "21457", "area code 604");
    add(ErrorKind::Unauthorized, "21470", "account SID");
    add(ErrorKind::Unauthorized, "21471", "account SID");
    add(ErrorKind::Rejected, "21613", "address");
    add(ErrorKind::Rejected, "21615", "address");
    add(ErrorKind::Rejected, "21631", "address");
    add(ErrorKind::Rejected, "21649", "bundle");
    add(ErrorKind::Rejected, "21650", "bundle");
    add(ErrorKind::Rejected, "21651", "bundle");
    add(ErrorKind::Forbidden, "22300", "support");
    add(ErrorKind::Rejected, "80601", "number pool");
    add(ErrorKind::Unauthorized, "invalid_api_key", "Check it in Settings");
    add(ErrorKind::Unauthorized, "missing_api_key", "Check it in Settings");
    add(ErrorKind::Forbidden, "missing_permissions", "read and write access");
    add(ErrorKind::Forbidden, "insufficient_permissions", "read and write access");
    add(ErrorKind::RateLimited, "rate_limit_exceeded", "again in a minute");
    add(ErrorKind::RateLimited, "concurrent_limit_exceeded", "again in a minute");
    add(ErrorKind::RateLimited, "too_many_concurrent_requests", "again in a minute");
    add(ErrorKind::RateLimited, "system_busy", "again in a minute");
    add(ErrorKind::Conflict, "resource_already_exists", "Nothing was imported twice");
    add(ErrorKind::Conflict, "conflict", "Nothing was imported twice");
    add(ErrorKind::Conflict, "concurrent_modification", "Nothing was imported twice");
    add(ErrorKind::Forbidden, "insufficient_credits", "plan");
    add(ErrorKind::Forbidden, "subscription_required", "plan");
    add(ErrorKind::Forbidden, "feature_not_available", "plan");
    add(ErrorKind::NotFound, "phone_number_not_found", "Import it again");
    add(ErrorKind::NotFound, "agent_not_found", "another agent");
    add(ErrorKind::Storage, "08006", "can't be reached");
    add(ErrorKind::Storage, "08001", "can't be reached");
    add(ErrorKind::Storage, "57P01", "stopping or starting");
    add(ErrorKind::Storage, "57P03", "stopping or starting");
    add(ErrorKind::Storage, "53300", "run out");
    add(ErrorKind::Unauthorized, "28P01", "user and password");
    add(ErrorKind::Storage, "28000", "let this user in");
    add(ErrorKind::Storage, "3D000", "no database of this name");
    add(ErrorKind::Conflict, "23505", "exists already");
    add(ErrorKind::Storage, "23514", "rules");
    add(ErrorKind::Storage, "25006", "read-only standby");
    add(ErrorKind::Forbidden, "42501", "numberwell_admin");
    add(ErrorKind::Storage, "42P01", "numberwelld migrate");
    add(ErrorKind::Storage, "40001", "Try again");
    add(ErrorKind::Storage, "40P01", "Try again");
    add(ErrorKind::Conflict, "NW001", "No number is ready");
    add(ErrorKind::Conflict, "reconcile_running", "Another program");
    add(ErrorKind::Conflict, "reconcile_taken_over", "began anew");
    add(ErrorKind::Rejected, "another_workspace", "another workspace");
    add(ErrorKind::Unauthorized, "no_elevenlabs_key", "no key is set");
    add(ErrorKind::Protocol, "agent_not_set", "another agent");
    add(ErrorKind::Conflict, "import_in_use", "import stays");
    add(ErrorKind::Rejected, "another_account", "Check the account");
    add(ErrorKind::Storage, "disk_full", "full");
    add(ErrorKind::Storage, "driver_missing", "libqt6sql6-psql");
    add(ErrorKind::Storage, "initdb_missing", "package postgresql");
    add(ErrorKind::Storage, "cluster_version", "another version");
    add(ErrorKind::Storage, "cluster_failed", "did not start");
    add(ErrorKind::Storage, "cluster_no_user", "root");
    add(ErrorKind::Secrets, "keychain_locked", "Unlock it");
    add(ErrorKind::Secrets, "keychain_missing", "no keychain");
    add(ErrorKind::Secrets, "keychain_denied", "Allow it");
    add(ErrorKind::Secrets, "keychain_failed", "failed");
    add(ErrorKind::InvalidInput, "area_code", "three digits");
    add(ErrorKind::InvalidInput, "count", "between 1 and the limit");
    add(ErrorKind::InvalidInput, "phone_number", "+16045550123");
    add(ErrorKind::InvalidInput, "organization_id", "UUID");
    add(ErrorKind::InvalidInput, "database_url", "postgresql://");
    add(ErrorKind::InvalidInput, "url", "https://");
    add(ErrorKind::InvalidInput, "http_timeout", "seconds");
    add(ErrorKind::InvalidInput, "pool_targets", "threshold");
    add(ErrorKind::InvalidInput, "confirmation", "negative");
    add(ErrorKind::InvalidInput, "savings", "out of bounds");
    add(ErrorKind::InvalidInput, "agent_id", "agent");
    add(ErrorKind::InvalidInput, "secret_file", "path and rights");
    add(ErrorKind::InvalidInput, "paste_too_large", "columns");
    add(ErrorKind::InvalidInput, "paste_not_text", "CSV");
    add(ErrorKind::InvalidInput, "paste_file_unreadable", "file");
}

void TestErrorText::saysWhatToDo()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const QString, what);
    Error error;
    error.kind = kind;
    error.code = code;
    error.detail = u"THE VENDOR'S OWN WORDS"_s;
    ErrorContext context;
    context.areaCode = u"604"_s;
    const QString text = sentenceFor(error, context);
    QVERIFY2(text.contains(what), qPrintable(text));
    QVERIFY2(!text.contains("VENDOR"_L1), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
    QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?') || text.contains("://"_L1)
                 || text.endsWith("migrate"_L1) || text.endsWith("database"_L1),
             qPrintable(text));
    // Support asks for the vendor's code; our own words would only puzzle.
    if (kind != ErrorKind::InvalidInput && kind != ErrorKind::Secrets)
        QVERIFY2(text.contains(u'(' + code + u')'), qPrintable(text));
}

void TestErrorText::everyKindHasASentence_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (int i = 0; i <= static_cast<int>(ErrorKind::Cancelled); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        QTest::newRow(qPrintable(nameOf(kind))) << kind;
    }
}

void TestErrorText::everyKindHasASentence()
{
    QFETCH(const ErrorKind, kind);
    Error error;
    error.kind = kind;
    const QString text = sentenceFor(error);
    QVERIFY2(text.size() > 40, qPrintable(text));
    QVERIFY2(text.count(u". "_s) >= 1 || text.contains(u';'), qPrintable(text));
    QVERIFY2(!text.contains(nameOf(kind)) || kind == ErrorKind::InvalidInput, qPrintable(text));

    error.code = u"99999"_s;
    error.detail = u"a strange thing happened"_s;
    const QString unknown = sentenceFor(error, {{}, {}, ErrorSource::Twilio});
    if (kind != ErrorKind::Cancelled && kind != ErrorKind::InvalidInput)
        QVERIFY2(unknown.contains("99999"_L1), qPrintable(unknown));
    if (kind != ErrorKind::Cancelled)
        QVERIFY2(unknown.contains("a strange thing happened"_L1), qPrintable(unknown));
}

void TestErrorText::namesWhatItWasAbout()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.code = u"21422"_s;
    ErrorContext context;
    context.number = E164::parse(u"+16045550123");
    QCOMPARE(sentenceFor(error, context),
             u"Twilio refused +1 604 555 0123: it was just taken (21422). Nothing was charged. "
             "Pick another?"_s);

    error.code = u"21452"_s; // the area code is in the number, where nobody says it
    QVERIFY(sentenceFor(error, context).contains("area code 604"_L1));

    error = {};
    error.kind = ErrorKind::Timeout;
    context.source = ErrorSource::ElevenLabs;
    QVERIFY(sentenceFor(error, context).startsWith("ElevenLabs did not answer"_L1));
}

void TestErrorText::leaksNothing_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("secret");
    const auto add = [](const char *name, const char *detail, const char *secret) {
        QTest::newRow(name) << QString::fromLatin1(detail) << QString::fromLatin1(secret);
    };
    add("bearer", "sent Authorization: Bearer abcDEF123.x.y to us", "abcDEF123");
    add("basic", "Basic QUM6c2VjcmV0 refused", "QUM6c2VjcmV0");
    add("auth token", "token 0123456789abcdef0123456789abcdef is wrong", "0123456789abcdef");
    add("elevenlabs key", "key sk_0123456789abcdef0123 is wrong", "sk_0123");
    add("header", "xi-api-key: hunter2hunter2 refused", "hunter2");
    add("json member", "bad field \"password\": \"hunter2\" here", "hunter2");
    add("url", "could not open postgresql://numberwell:hunter2@db/pool", "hunter2");
    add("json body", "{\"auth\": \"hunter2\"}", "hunter2");
    add("array body", "[\"hunter2\"]", "hunter2");
    add("html body", "<html><body>hunter2</body></html>", "hunter2");
    add("html in the middle", "502 <HTML>hunter2</HTML>", "hunter2");
}

void TestErrorText::leaksNothing()
{
    QFETCH(const QString, detail);
    QFETCH(const QString, secret);
    for (const ErrorKind kind :
         {ErrorKind::Rejected, ErrorKind::InvalidInput, ErrorKind::Storage}) {
        Error error;
        error.kind = kind;
        error.code = u"unheard_of"_s;
        error.detail = detail;
        const QString text = sentenceFor(error);
        QVERIFY2(!text.contains(secret), qPrintable(text));
    }
}

void TestErrorText::showsDetailOnlyWhereItHelps()
{
    Error error;
    error.kind = ErrorKind::Network;
    error.detail = u"socket 7 says no"_s;
    QVERIFY(!sentenceFor(error).contains("socket"_L1));

    error.kind = ErrorKind::Rejected;
    error.detail = u"first line\r\n  second\tline "_s;
    QVERIFY(sentenceFor(error).contains("It said: first line second line"_L1));

    error.detail = QString(5000, u'x');
    QVERIFY(sentenceFor(error).size() < 400);
}

void TestErrorText::saysWhenToTryAgain()
{
    Error error;
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = std::chrono::seconds(90);
    QVERIFY(sentenceFor(error).contains("in 1 min 30 s"_L1));
}

void TestErrorText::typedTextIsNotAPattern()
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = u"21452"_s;
    ErrorContext context;
    context.areaCode = u"%3%1"_s;
    QVERIFY(sentenceFor(error, context).contains("area code %3%1 (21452)"_L1));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
