// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secretstore.h"

#include <QHash>

namespace numberwell {

//! Keeps secrets until the program ends: what was asked for because no keychain would take it.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    [[nodiscard]] QCoro::Task<Result<Secret>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<>> write(QString key, Secret secret) override;
    [[nodiscard]] QCoro::Task<Result<>> remove(QString key) override;
    [[nodiscard]] QString describe() const override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace numberwell
