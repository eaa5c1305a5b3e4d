// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorysecretstore.h"

using namespace Qt::StringLiterals;

namespace numberwell {

QCoro::Task<Result<Secret>> MemorySecretStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return failure(ErrorKind::NotFound, u"secret"_s, u"No secret is kept as %1."_s.arg(key));
    co_return *found;
}

QCoro::Task<Result<>> MemorySecretStore::write(QString key, Secret secret)
{
    if (secret.isEmpty())
        m_secrets.remove(key);
    else
        m_secrets.insert(key, secret);
    co_return Result<>();
}

QCoro::Task<Result<>> MemorySecretStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Result<>();
}

QString MemorySecretStore::describe() const
{
    return u"this session's memory"_s;
}

} // namespace numberwell
