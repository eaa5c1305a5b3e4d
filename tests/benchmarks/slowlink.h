// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connectionoptions.h"

#include <chrono>
#include <thread>

namespace numberwell::bench {

/*!
 * A TCP port on loopback for a PostgreSQL that listens on a socket file. What a client sends comes
 * there \a latency later; the answers come back at once: so a round trip takes that much longer.
 * One connection at a time; ends with the object, after the connection.
 */
class SlowLink final
{
public:
    SlowLink(const store::ConnectionOptions &target, std::chrono::milliseconds latency);
    ~SlowLink();
    SlowLink(const SlowLink &) = delete;
    SlowLink &operator=(const SlowLink &) = delete;

    //! The target's, by way of this link.
    store::ConnectionOptions options() const;

private:
    void serve(const QByteArray &socketFile);
    void relay(int client, int server) const;

    store::ConnectionOptions m_target;
    std::chrono::milliseconds m_latency;
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace numberwell::bench
