// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchmarks/slowlink.h"

#include <QFile>

#include <array>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace numberwell::bench {

namespace {

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s failed: %s", what, strerror(errno));
}

bool writeAll(int socket, const char *data, ssize_t size)
{
    while (size > 0) {
        const ssize_t written = ::send(socket, data, size_t(size), MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        data += written;
        size -= written;
    }
    return true;
}

int connectedTo(const QByteArray &socketFile)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    require(server >= 0 && size_t(socketFile.size()) < sizeof address.sun_path, "socket");
    std::copy(socketFile.begin(), socketFile.end(), address.sun_path);
    require(::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0,
            "connect");
    return server;
}

} // namespace

SlowLink::SlowLink(const store::ConnectionOptions &target, std::chrono::milliseconds latency)
    : m_target(target)
    , m_latency(latency)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    require(m_listener >= 0 && ::bind(m_listener, any, size) == 0 && ::listen(m_listener, 1) == 0
                && ::getsockname(m_listener, any, &size) == 0,
            "listen");
    m_port = ntohs(address.sin_port);
    const QString port = target.keywords.value(u"port"_s, u"5432"_s);
    const QByteArray file
        = QFile::encodeName(target.keywords.value(u"host"_s) + u"/.s.PGSQL."_s + port);
    m_thread = std::thread([this, file] { serve(file); });
}

SlowLink::~SlowLink()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

store::ConnectionOptions SlowLink::options() const
{
    store::ConnectionOptions options = m_target;
    options.keywords.insert(u"host"_s, u"127.0.0.1"_s);
    options.keywords.insert(u"port"_s, QString::number(m_port));
    options.keywords.insert(u"sslmode"_s, u"disable"_s);
    return options;
}

void SlowLink::serve(const QByteArray &socketFile)
{
    for (;;) {
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0)
            return;
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int server = connectedTo(socketFile);
        relay(client, server);
        ::close(client);
        ::close(server);
    }
}

void SlowLink::relay(int client, int server) const
{
    std::array<char, 1 << 20> buffer; // a statement of 10,000 rows is late once, not piece by piece
    std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
    while (::poll(ends.data(), ends.size(), -1) > 0) {
        for (const auto &[from, to] : {std::pair(0, 1), std::pair(1, 0)}) {
            if (ends[size_t(from)].revents == 0)
                continue;
            if (from == 0)
                std::this_thread::sleep_for(m_latency);
            const ssize_t size = ::recv(ends[size_t(from)].fd, buffer.data(), buffer.size(), 0);
            if (size <= 0 || !writeAll(ends[size_t(to)].fd, buffer.data(), size))
                return;
        }
    }
}

} // namespace numberwell::bench
