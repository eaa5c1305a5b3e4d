// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"

#include "config/variables.h"
#include "mainwindow.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

constexpr int StartPatience = 30'000; // ms, on a machine that is busy with something else

constexpr int SeededNumbers = 4;
const QString SeededPrefix = u"+1778555010"_s;

constexpr auto SeedPool = R"(
    INSERT INTO organizations (id, name)
    VALUES ('7d7c1a52-6a0e-4c80-8fb2-0f5f2f8f1d11', 'Deep Cove Kayaks');
    INSERT INTO phone_number_pool
        (phone_number, twilio_phone_sid, elevenlabs_phone_id, status, monthly_price, currency)
    SELECT
        '+1778555010' || n, 'PN0000000000000000000000000000000' || n, 'phnum_other' || n,
        'configured', 1.15, 'USD'
    FROM generate_series(1, 4) AS n;
    UPDATE phone_number_pool
    SET
        status = 'assigned', assigned_at = now(),
        organization_id = '7d7c1a52-6a0e-4c80-8fb2-0f5f2f8f1d11'
    WHERE phone_number = '+17785550104';
    INSERT INTO organization_phone_numbers
        (organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id)
    SELECT organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id
    FROM phone_number_pool WHERE phone_number = '+17785550104';
    INSERT INTO admin_notifications (type, message, phone_numbers)
    VALUES ('duplicate_assignment', 'Of before', '["+17785550104"]'))"_L1;

} // namespace

ConsoleRig::ConsoleRig(TestDatabase &server, const QString &authToken, ElevenLabs elevenLabs)
{
    QLoggingCategory::setFilterRules(u"numberwell.*.info=false"_s); // as the program does
    if (!m_vendors.start())
        qFatal("the stand-ins did not start");
    m_options = server.createMigrated();
    if (!reconnect())
        qFatal("the database can't be reached");
    fillPool();
    m_environment.insert(variables::databaseUrl, TestDatabase::uri(m_options));
    m_environment.insert(variables::twilioApiUrl, m_vendors.twilioUrl().toString());
    m_environment.insert(variables::twilioPricingUrl, m_vendors.twilioUrl().toString());
    m_environment.insert(variables::twilioAccountSid, m_vendors.accountSid());
    m_environment.insert(variables::twilioAuthToken,
                         authToken.isEmpty() ? m_vendors.authToken() : authToken);
    m_environment.insert(variables::elevenLabsApiUrl, m_vendors.elevenLabsUrl().toString());
    if (elevenLabs == ElevenLabs::WithKey) {
        m_environment.insert(variables::elevenLabsApiKey, m_vendors.apiKey());
        m_environment.insert(variables::elevenLabsAgentId, m_vendors.agentId());
    }
    m_environment.insert(variables::httpTimeout, u"6"_s); // no test waits for half a minute
    m_source = std::make_unique<ConfigurationSource>(
        m_environment, m_folder.filePath(u"numberwell.ini"_s), &m_secrets);
}

ConsoleRig::~ConsoleRig()
{
    m_console.reset();
    QCoreApplication::processEvents();
}

bool ConsoleRig::start()
{
    Composition::Options options;
    options.settingsPath = m_folder.filePath(u"numberwell.ini"_s);
    m_console = std::make_unique<Composition>(*m_source, options);
    QSignalSpy views(&m_console->feed(), &PoolFeed::viewChanged);
    window().show();
    window().activateWindow();
    m_console->start();
    return QTest::qWaitForWindowActive(&window(), StartPatience)
           && QTest::qWaitFor([&] { return !views.isEmpty(); }, StartPatience);
}

bool ConsoleRig::reconnect()
{
    m_connection = std::make_unique<store::Connection>(m_options);
    return m_connection->open().has_value();
}

void ConsoleRig::fillPool()
{
    if (const auto filled = m_connection->execBatch(SeedPool); !filled)
        qFatal("%s", qPrintable(describe(filled.error())));
    // Twilio has them too, as they are after an import: what it lists agrees with the pool.
    m_vendors.inTwilio([](TwilioStandIn &twilio) {
        for (int n = 1; n <= SeededNumbers; ++n) {
            const QString number = SeededPrefix + QString::number(n);
            twilio.addOwned(number, {}, u"PN0000000000000000000000000000000%1"_s.arg(n), 30);
            twilio.setVoiceUrl(number, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
        }
    });
}

QStringList ConsoleRig::boughtNumbers()
{
    QStringList numbers = m_vendors.ownedNumbers();
    numbers.removeIf([](const QString &number) { return number.startsWith(SeededPrefix); });
    return numbers;
}

int ConsoleRig::count(const QString &from)
{
    return scalar(u"SELECT count(*) FROM "_s + from).toInt();
}

QString ConsoleRig::rows(const QString &from)
{
    return scalar(u"SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM %1"_s.arg(from))
        .toString();
}

QString ConsoleRig::everything()
{
    QStringList all;
    for (const char *table : {"organizations",
                              "organization_phone_numbers",
                              "phone_number_pool",
                              "purchase_orders",
                              "purchase_items",
                              "number_events"}) {
        all << rows(QLatin1StringView(table) + u" AS t"_s);
    }
    all << notices();
    return all.join(u'\n');
}

QString ConsoleRig::notices()
{
    // The monitor says of the level what it says, in its own time.
    return rows(u"admin_notifications AS t WHERE t.monitored_area IS NULL"_s);
}

QString ConsoleRig::everythingElse()
{
    return QStringList{rows(u"organizations AS t"_s),
                       rows(u"organization_phone_numbers AS t"_s),
                       rows(u"phone_number_pool AS t WHERE t.area_code <> '604'"_s),
                       rows(u"admin_notifications AS t WHERE t.type <> 'batch_import_required' "
                            "AND t.monitored_area IS NULL"_s),
                       rows(u"number_events AS t WHERE t.phone_number NOT LIKE '+1604%'"_s)}
        .join(u'\n');
}

} // namespace numberwell::test
