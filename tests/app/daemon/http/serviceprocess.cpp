// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceprocess.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

QString programPath()
{
    return qEnvironmentVariable("NUMBERWELL_BIN_DIR",
                                QCoreApplication::applicationDirPath() + u"/../bin"_s)
           + u"/numberwelld"_s;
}

void execute(PurchaseWorld &world, const QString &sql)
{
    if (const auto done = world.inspector.execBatch(sql); !done)
        qFatal("%s", qPrintable(describe(done.error())));
}

} // namespace

ServiceProcess::ServiceProcess(const PurchaseWorld &world)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    const StandIns &standIns = world.standIns;
    set(u"NUMBERWELL_DATABASE_URL"_s, TestDatabase::uri(world.options));
    set(u"NUMBERWELL_TWILIO_API_URL"_s, standIns.twilioUrl().toString());
    set(u"NUMBERWELL_TWILIO_PRICING_URL"_s, standIns.twilioUrl().toString());
    set(u"NUMBERWELL_TWILIO_ACCOUNT_SID"_s, standIns.accountSid());
    set(u"NUMBERWELL_TWILIO_AUTH_TOKEN"_s, standIns.authToken());
    set(u"NUMBERWELL_HTTP_TIMEOUT"_s, u"2"_s);
    set(u"NUMBERWELL_API_TOKEN"_s, QString::fromLatin1(token));
    for (const QString &folder : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        set(folder, m_home.path());
    // A file, not a pipe: nobody has to read for the program to go on.
    m_process.setStandardErrorFile(m_home.filePath(u"log"_s), QIODevice::Append);
}

ServiceProcess::~ServiceProcess()
{
    kill();
}

void ServiceProcess::set(const QString &variable, const QString &value)
{
    m_environment.insert(variable, value);
}

bool ServiceProcess::start()
{
    const qsizetype before = log().size();
    m_process.setProcessEnvironment(m_environment);
    m_process.start(programPath(), {u"serve"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
    static const QRegularExpression listening(u"\"message\":\"listening\",\"port\":(\\d+)"_s);
    const bool isUp = QTest::qWaitFor(
        [&] {
            const auto match = listening.match(QString::fromUtf8(log().mid(before)));
            if (match.hasMatch())
                m_port = match.captured(1).toUShort();
            return match.hasMatch() || !isRunning();
        },
        30'000);
    if (!isUp || !isRunning())
        qWarning("%s", log().constData());
    return isUp && isRunning();
}

bool ServiceProcess::runToEnd()
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(programPath(), {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    return m_process.waitForStarted() && wait();
}

void ServiceProcess::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray ServiceProcess::log() const
{
    QFile file(m_home.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServiceProcess::authorized(const QByteArray &method,
                                      const QByteArray &path,
                                      const QByteArray &body,
                                      HeaderList headers,
                                      bool keepsAlive)
{
    headers.append(HeaderList::value_type("Authorization", QByteArray("Bearer ") + token));
    if (method == "POST")
        headers.append(HeaderList::value_type("Content-Type", "application/json"));
    return requestBytes(method, path, body, headers, keepsAlive);
}

Answer ServiceProcess::get(const QByteArray &path, HeaderList headers) const
{
    return ask(m_port, authorized("GET", path, {}, headers));
}

Answer ServiceProcess::post(const QByteArray &path,
                            const QByteArray &body,
                            HeaderList headers) const
{
    return ask(m_port, authorized("POST", path, body, headers), 60'000);
}

void addReadyNumbers(PurchaseWorld &world, int count, const QString &areaCode)
{
    static int made = 0;
    for (int i = 0; i < count; ++i) {
        const QString number = u"+1%1%2"_s.arg(areaCode).arg(5'550'000 + made);
        const QString sid = u"PN%1"_s.arg(made, 32, 16, QChar(u'0'));
        world.standIns.inTwilio(
            [&](TwilioStandIn &twilio) { twilio.addOwned(number, u"Ready"_s, sid); });
        execute(world,
                u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                "elevenlabs_phone_id, status) VALUES ('%1', '%2', 'phnum_ready_%3', 'configured')"_s
                    .arg(number, sid)
                    .arg(made));
        ++made;
    }
}

void makeAllReady(PurchaseWorld &world)
{
    execute(
        world,
        u"UPDATE phone_number_pool SET status = 'configured', "
        "elevenlabs_phone_id = 'phnum_' || right(phone_number, 10) WHERE status = 'purchased'"_s);
}

} // namespace numberwell::test
