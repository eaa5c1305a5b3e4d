// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/servicemanager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>

namespace numberwell::daemon {

void tellServiceManager(const QByteArray &state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {};
    if (path.size() < 2 || path.size() >= qsizetype(sizeof address.sun_path)
        || (path.at(0) != '/' && path.at(0) != '@')) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    if (path.at(0) == '@')
        address.sun_path[0] = '\0'; // a name of the abstract namespace
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto length = offsetof(sockaddr_un, sun_path) + size_t(path.size());
    std::ignore = ::sendto(socket,
                           state.constData(),
                           size_t(state.size()),
                           MSG_NOSIGNAL,
                           reinterpret_cast<const sockaddr *>(&address),
                           socklen_t(length));
    ::close(socket);
}

} // namespace numberwell::daemon
