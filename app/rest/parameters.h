// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <utility>

namespace numberwell {

//! Names and plain (unencoded) values of a query or a form, in order.
using Parameters = QList<std::pair<QString, QString>>;

//! An application/x-www-form-urlencoded body. A plus becomes %2B: as itself it would mean a space.
QByteArray formBody(const Parameters &parameters);
QUrlQuery urlQuery(const Parameters &parameters);
//! One segment of a path: everything but letters, digits and -._~ encoded.
QString pathSegment(const QString &text);

} // namespace numberwell
