// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/hostileserver.h"
#include "scriptedserver/peakmemory.h"
#include "vendorcalls.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

//! Lists that do not end, and answers that send the program elsewhere.
class TestHostileLists final : public QObject
{
    Q_OBJECT

private slots:
    void endsAnEndlessList_data();
    void endsAnEndlessList();
    void boundsAList_data();
    void boundsAList();
    void refusesAHugeCursor();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void followsNoPageElsewhere_data();
    void followsNoPageElsewhere();
};

namespace {

constexpr qint64 MostMemory = 64 * 1024 * 1024;

//! A page of every vendor's list at once that goes on at \a next; it holds one item, or none.
QByteArray page(const QByteArray &next, const QByteArray &id = {}, const QByteArray &label = {})
{
    const auto list = [&id](const QByteArray &name, const QByteArray &item) {
        return '"' + name + "\": [" + (id.isEmpty() ? QByteArray() : item) + "], ";
    };
    return '{'
           + list("incoming_phone_numbers",
                  R"({"phone_number": "+16045550123", "sid": ")" + id + R"(", "friendly_name": ")"
                      + label + "\"}")
           + list("phone_numbers", R"({"phone_number_id": ")" + id + "\"}")
           + list("agents", R"({"agent_id": ")" + id + "\"}")
           + R"("has_more": true, "next_cursor": ")" + next + R"(", "next_page_uri": ")"
           + AccountPath + "/x.json?Page=" + next + "\"}";
}

} // namespace

void TestHostileLists::endsAnEndlessList_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<bool>("isCircle");
    QTest::addColumn<int>("requests");
    for (const char *call : {"list", "lookUp"}) {
        QTest::addRow("%s, always another page", call) << QString::fromLatin1(call) << false << 500;
        QTest::addRow("%s, a circle", call) << QString::fromLatin1(call) << true << 3;
    }
    for (const char *call : {"listNumbers", "agents"}) {
        QTest::addRow("%s, always another page", call)
            << QString::fromLatin1(call) << false << 1000;
        QTest::addRow("%s, a circle", call) << QString::fromLatin1(call) << true << 3;
    }
}

void TestHostileLists::endsAnEndlessList()
{
    VendorCalls vendors;
    QFETCH(const QString, call);
    QFETCH(const bool, isCircle);
    QFETCH(const int, requests);
    int count = 0;
    vendors.server().setOtherwise([&count, isCircle](const SeenRequest &) {
        return Answer{.body = page(QByteArray::number(isCircle ? ++count % 2 : ++count))};
    });
    const auto error = vendors.ask(call);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Protocol);
    QCOMPARE(error->code, u"endless_paging"_s);
    QCOMPARE(vendors.server().requests().size(), requests);
}

void TestHostileLists::boundsAList_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : PagedCalls)
        QTest::newRow(call) << QString::fromLatin1(call);
}

void TestHostileLists::boundsAList()
{
    QFETCH(const QString, call);
    ClientOptions options = PatientOptions;
    options.maxListingBytes = 8'000'000;
    VendorCalls vendors(options);
    const QByteArray filler(1'000'000, 'x');
    int count = 0;
    vendors.server().setOtherwise([&count, &filler](const SeenRequest &) {
        const QByteArray next = QByteArray::number(++count);
        return Answer{.body = page(next, next, filler)};
    });
    const PeakMemory memory;
    const auto error = vendors.ask(call);
    QVERIFY(memory.grownBytes() < MostMemory);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Protocol);
    QCOMPARE(error->code, u"too_large"_s);
    QCOMPARE(vendors.server().requests().size(), 8);
}

//! It would come back to the vendor as a megabyte of URL.
void TestHostileLists::refusesAHugeCursor()
{
    VendorCalls vendors;
    vendors.answerWith(page(QByteArray(1'000'000, 'c')));
    for (const char *call : PagedCalls) {
        const qsizetype before = vendors.server().requests().size();
        const auto error = vendors.ask(QString::fromLatin1(call));
        QVERIFY2(error, call);
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QCOMPARE(error->code, u"json"_s);
        QCOMPARE(vendors.server().requests().size(), before + 1);
    }
}

void TestHostileLists::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 300, 301, 302, 303, 305, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHostileLists::followsNoRedirect()
{
    VendorCalls vendors;
    QFETCH(const int, status);
    HostileServer elsewhere;
    const QByteArray url = elsewhere.url(u"/x"_s).toEncoded();
    vendors.server().setOtherwise([status, url](const SeenRequest &) {
        return Answer{.status = status,
                      .headers = {{"Location", url},
                                  {"Refresh", "0; url=" + url},
                                  {"Content-Location", url},
                                  {"Alt-Svc", "http/1.1=\"" + url.mid(7) + "\"; ma=3600"}}};
    });
    for (const char *call : AllCalls) {
        const auto error = vendors.ask(QString::fromLatin1(call));
        QVERIFY2(error, call);
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QCOMPARE(error->code, status < 300 ? u"json"_s : u"redirect"_s);
        QCOMPARE(error->httpStatus, status < 300 ? 0 : status);
    }
    QCOMPARE(vendors.server().requests().size(), std::ssize(AllCalls));
    QTest::qWait(20);
    QCOMPARE(elsewhere.connections(), 0);
    QVERIFY(elsewhere.received().isEmpty());
}

void TestHostileLists::followsNoPageElsewhere_data()
{
    QTest::addColumn<QByteArray>("uri"); // EVIL: the other server's host and port
    const auto row = [](const QByteArray &uri) { QTest::newRow(uri.constData()) << uri; };
    row("http://EVIL/");
    row("https://EVIL/");
    row("http://EVIL" + AccountPath + "/x.json");
    row("//EVIL/");
    row("//EVIL" + AccountPath + "/x.json");
    row("///EVIL/");
    row("/\\\\EVIL/");
    row("\\\\\\\\EVIL/");
    row("http:/\\\\EVIL" + AccountPath + "/x.json");
    row("http:EVIL/");
    row("@EVIL" + AccountPath + "/x.json");
    row("user@EVIL/");
    row(":80@EVIL/");
    row(".EVIL/");
    row("\\t//EVIL/");
    row("\\r\\n//EVIL/");
    row(" //EVIL/");
    row("javascript:alert(1)");
    row("file:///etc/passwd");
    row(AccountPath + "/../../x");
    row(AccountPath + "/%2e%2e/%2E%2e/x");
    row(AccountPath + "/..%2f..%2fx");
    row(AccountPath + "/.%2e/x");
    row(AccountPath + "/..\\\\x");
    row(AccountPath + "@EVIL/");
    row(AccountPath + "2/x.json");
    row("/2010-04-01/Accounts/AC2/x.json");
    row("x.json");
    row("?Page=2");
    row("%%%");
}

void TestHostileLists::followsNoPageElsewhere()
{
    VendorCalls vendors;
    QFETCH(QByteArray, uri);
    HostileServer elsewhere;
    uri.replace("EVIL", elsewhere.url().authority().toLatin1());
    vendors.answerWith(R"({"incoming_phone_numbers": [], "next_page_uri": ")" + uri + "\"}");
    for (const QString &call : {u"list"_s, u"lookUp"_s}) {
        const qsizetype before = vendors.server().requests().size();
        const auto error = vendors.ask(call);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QCOMPARE(error->code, u"json"_s);
        QVERIFY2(error->detail.startsWith("next_page_uri: "_L1), qPrintable(error->detail));
        QCOMPARE(vendors.server().requests().size(), before + 1);
    }
    QTest::qWait(20);
    QCOMPARE(elsewhere.connections(), 0);
    QVERIFY(elsewhere.received().isEmpty());
}

QTEST_GUILESS_MAIN(TestHostileLists)
#include "tst_hostilelists.moc"
