// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/idempotency.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

constexpr qsizetype LongestKey = 200;

} // namespace

Result<QString> idempotencyKey(const Request &request)
{
    if (!request.hasHeader("idempotency-key"))
        return QString();
    const QByteArray key = request.header("idempotency-key");
    const bool isPlain
        = std::all_of(key.cbegin(), key.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (key.isEmpty() || key.size() > LongestKey || !isPlain) {
        return failure(
            ErrorKind::InvalidInput,
            u"idempotency_key"_s,
            u"Idempotency-Key must be 1 to %1 visible ASCII characters without blanks."_s.arg(
                LongestKey));
    }
    return u"http:"_s + QString::fromLatin1(key);
}

} // namespace numberwell::http
