// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadprocess.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace numberwell::test {

LoadProcess::LoadProcess(quint16 port, int connections, std::chrono::seconds duration)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NUMBERWELL_API_TOKEN"_s, QString::fromLatin1(ServiceProcess::token));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QCoreApplication::applicationDirPath() + u"/service_load"_s,
        {QString::number(port), QString::number(connections), QString::number(duration.count())});
    m_process.waitForStarted();
}

LoadProcess::~LoadProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool LoadProcess::wait(std::chrono::seconds patience)
{
    const bool isOver = QTest::qWaitFor([this] { return !isRunning(); },
                                        int(std::chrono::milliseconds(patience).count()));
    m_result = QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    return isOver && !m_result.isEmpty();
}

QMap<int, int> LoadProcess::answers() const
{
    QMap<int, int> answers;
    const QJsonObject byStatus = m_result.value(u"answers"_s).toObject();
    for (auto it = byStatus.begin(); it != byStatus.end(); ++it)
        answers.insert(it.key().toInt(), it.value().toInt());
    return answers;
}

int LoadProcess::total() const
{
    int sum = 0;
    for (const int count : answers())
        sum += count;
    return sum;
}

} // namespace numberwell::test
