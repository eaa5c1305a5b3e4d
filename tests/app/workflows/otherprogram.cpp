// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"

#include "store/orderstore.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

namespace {

// After a thousand kills hundreds of orders are open.
constexpr auto SettlePatience = 60min;

QString programPath(OtherProgram::Kind kind)
{
    const QString folder = qEnvironmentVariable(
        "NUMBERWELL_BIN_DIR", QCoreApplication::applicationDirPath() + u"/../bin"_s);
    return folder + (kind == OtherProgram::Kind::Console ? u"/numberwell"_s : u"/numberwelld"_s);
}

} // namespace

OtherProgram::OtherProgram(const PurchaseWorld &world, Kind kind)
    : m_kind(kind)
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    const StandIns &standIns = world.standIns;
    m_environment.insert(u"NUMBERWELL_DATABASE_URL"_s, TestDatabase::uri(world.options));
    m_environment.insert(u"NUMBERWELL_TWILIO_API_URL"_s, standIns.twilioUrl().toString());
    m_environment.insert(u"NUMBERWELL_TWILIO_PRICING_URL"_s, standIns.twilioUrl().toString());
    m_environment.insert(u"NUMBERWELL_TWILIO_ACCOUNT_SID"_s, standIns.accountSid());
    m_environment.insert(u"NUMBERWELL_TWILIO_AUTH_TOKEN"_s, standIns.authToken());
    m_environment.insert(u"NUMBERWELL_ELEVENLABS_API_URL"_s, standIns.elevenLabsUrl().toString());
    m_environment.insert(u"NUMBERWELL_ELEVENLABS_API_KEY"_s, standIns.apiKey());
    m_environment.insert(u"NUMBERWELL_ELEVENLABS_AGENT_ID"_s, standIns.agentId());
    m_environment.insert(u"NUMBERWELL_API_TOKEN"_s, u"of the tests"_s); // for serve
    m_environment.insert(u"NUMBERWELL_HTTP_TIMEOUT"_s, u"2"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &folder : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        m_environment.insert(folder, m_home.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

OtherProgram::~OtherProgram()
{
    kill();
}

bool OtherProgram::start(const QStringList &arguments, const QString &killAt)
{
    QProcessEnvironment environment = m_environment;
    if (!killAt.isEmpty())
        environment.insert(u"NUMBERWELL_KILL_AT"_s, killAt);
    m_process.setProcessEnvironment(environment);
    m_process.start(programPath(m_kind), arguments);
    return m_process.waitForStarted();
}

bool OtherProgram::wait(std::chrono::milliseconds patience)
{
    return !isRunning() || m_process.waitForFinished(int(patience.count()));
}

void OtherProgram::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool OtherProgram::settle(PurchaseWorld &world)
{
    const QDeadlineTimer patience(SettlePatience);
    while (!patience.hasExpired()) {
        const auto open = store::OrderStore(world.inspector).open();
        if (open && open->isEmpty())
            return true;
        OtherProgram settling(world);
        if (!settling.start({u"settle"_s}) || !settling.wait(SettlePatience))
            return false;
    }
    return false;
}

} // namespace numberwell::test
