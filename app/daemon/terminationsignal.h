// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace numberwell::daemon {

//! SIGTERM and SIGINT as a Qt signal, by the self-pipe trick. One per program.
class TerminationSignal final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);

signals:
    void terminationRequested();

private:
    QSocketNotifier m_notifier;
};

} // namespace numberwell::daemon
