// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/privatecluster.h"

#include <QList>

namespace numberwell::test {

//! The whole server stands still: postmaster and backends. It goes on when this goes out of scope.
class StoppedServer final
{
public:
    explicit StoppedServer(const store::PrivateCluster &cluster);
    ~StoppedServer() { goOn(); }
    Q_DISABLE_COPY_MOVE(StoppedServer)

    void goOn();
    qsizetype processes() const { return m_processes.size(); }

private:
    void send(int signal) const;

    QList<qint64> m_processes;
};

} // namespace numberwell::test
