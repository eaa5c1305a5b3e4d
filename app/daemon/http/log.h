// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/server.h"

#include <QJsonObject>
#include <QString>

namespace numberwell::http {

//! One JSON object a line on standard error: time, level, message, and \a more.
void log(const QString &level, const QString &message, const QJsonObject &more = {});
//! A request's line: id, method, route, status, duration. Never a token, a body or a number.
void log(const Exchange &exchange);
//! From now on what the program says through Qt's logging takes the same form.
void takeOverLogging();

} // namespace numberwell::http
