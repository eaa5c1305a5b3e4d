// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/authorization.h"

#include <QCryptographicHash>

namespace numberwell::http {

namespace {

constexpr QByteArrayView Scheme = "bearer ";

QByteArray digestOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

bool isEqual(const QByteArray &a, const QByteArray &b)
{
    volatile unsigned char difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        difference = static_cast<unsigned char>(
            difference
            | (static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned char>(b.at(i))));
    }
    return difference == 0;
}

} // namespace

Authorization::Authorization(const Secret &token)
    : m_digest(digestOf(token.reveal().toUtf8()))
{
}

bool Authorization::admits(const QByteArray &header) const
{
    const bool isBearer
        = header.size() > Scheme.size() && header.first(Scheme.size()).toLower() == Scheme;
    const QByteArray token = isBearer ? header.sliced(Scheme.size()).trimmed() : QByteArray();
    return isEqual(digestOf(token), m_digest) && isBearer;
}

} // namespace numberwell::http
