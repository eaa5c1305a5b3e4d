// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "serviceprocess.h"

#include <QJsonObject>

#include <chrono>

namespace numberwell::test {

/*! The crowd of load.cpp, at work on a service. */
class LoadProcess final
{
public:
    LoadProcess(quint16 port, int connections, std::chrono::seconds duration);
    ~LoadProcess();
    Q_DISABLE_COPY_MOVE(LoadProcess)

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    //! Until its time is over; reads what became of its requests.
    bool wait(std::chrono::seconds patience);
    //! Requests by the status of their answer.
    QMap<int, int> answers() const;
    int total() const;
    int refused() const { return m_result.value(QStringLiteral("refused")).toInt(); }
    int unanswered() const { return m_result.value(QStringLiteral("unanswered")).toInt(-1); }
    QByteArray text() const { return QJsonDocument(m_result).toJson(QJsonDocument::Compact); }

private:
    QProcess m_process;
    QJsonObject m_result;
};

} // namespace numberwell::test
