// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace numberwell::http {

//! What one client, and all of them together, may take of the service.
struct Limits
{
    int connections = 512;
    qsizetype headBytes = 16 * 1024;
    int headerFields = 100;
    qsizetype bodyBytes = 1024 * 1024;
    //! From the first byte of a request to the end of its header.
    std::chrono::milliseconds headTime = std::chrono::seconds(10);
    //! From the end of the header to the end of the body.
    std::chrono::milliseconds bodyTime = std::chrono::seconds(20);
    //! Without a request on an open connection.
    std::chrono::milliseconds idleTime = std::chrono::seconds(60);
    //! For a client to take its answer.
    std::chrono::milliseconds answerTime = std::chrono::seconds(20);
    //! For a client to notice that its connection is being closed.
    std::chrono::milliseconds lingerTime = std::chrono::seconds(2);
};

} // namespace numberwell::http
