// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

MonitorWorld::MonitorWorld(TestDatabase &server, const TestAuthority &authority)
    : options(server.createMigrated())
    , inspector(options)
    , mailServer(authority, SmtpServer::Tls::Start)
    , caFile(authority.caFile())
{
    if (auto opened = inspector.open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
         "status) SELECT '+1604555' || 1000 + i, 'PN' || i, 'phnum_' || i, 'imported' "
         "FROM generate_series(0, 9) AS i"_s);
    settings.mail = splitSmtpUrl(mailServer.url(), u"test"_s).value();
    settings.mail.from = u"pool@example.com"_s;
    settings.mail.to = {u"ops@example.com"_s};
    settings.webhook.url = receiver.url(u"/hook"_s);
    settings.webhook.secret = Secret(u"s3cret"_s);
}

void MonitorWorld::exec(const QString &sql)
{
    if (auto done = inspector.execBatch(sql); !done)
        qFatal("%s", qPrintable(describe(done.error())));
}

void MonitorWorld::setReady(int count)
{
    exec(u"UPDATE phone_number_pool SET status = CASE WHEN phone_number < '+1604555' || 1000 + %1 "
         "THEN 'configured' ELSE 'imported' END"_s.arg(count));
}

QString MonitorWorld::outbox()
{
    return text(u"SELECT string_agg(channel || ' ' || state || ' ' || attempts, ', ' "
                "ORDER BY alert_id, channel) FROM alert_deliveries"_s);
}

void MonitorWorld::hurry()
{
    exec(u"UPDATE alert_deliveries SET next_try_at = clock_timestamp() WHERE state = 'waiting'"_s);
}

QStringList MonitorWorld::subjects() const
{
    QStringList subjects;
    for (const SeenMail &mail : mailServer.mails()) {
        const QByteArray rest = mail.data.mid(mail.data.indexOf("Subject: ") + 9);
        subjects << QString::fromLatin1(rest.left(rest.indexOf('\r')));
    }
    return subjects;
}

WatchingProgram::WatchingProgram(const MonitorWorld &world, const MonitorWorkflow::Options &options)
    : channels(&network, 3s, {.timeout = 3s, .caFile = world.caFile})
    , monitor(database, channels, options)
{
    database.start(world.options);
    channels.setSettings(world.settings);
}

WatchingProgram::~WatchingProgram()
{
    monitor.shutDown();
    channels.shutDown();
    std::ignore = database.close(2s);
    if (!QTest::qWaitFor([this] { return monitor.isIdle(); }))
        qFatal("the monitor does not end");
}

} // namespace numberwell::test
