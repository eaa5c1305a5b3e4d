// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secretstore.h"

#include <chrono>
#include <memory>

namespace numberwell {

struct KeychainState;

/*!
 * The system keychain through QtKeychain: the Secret Service of GNOME, KDE or KeePassXC.
 *
 * A locked keychain may ask the person for its password; who doesn't answer within the timeout
 * gets \c keychain_locked. Writing and removing are believed only once they are read back. Needs a
 * running event loop in the main thread; the store may be destroyed while an operation waits.
 */
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultTimeout = std::chrono::seconds(60);

    explicit KeychainSecretStore(std::chrono::milliseconds timeout = defaultTimeout,
                                 QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    [[nodiscard]] QCoro::Task<Result<Secret>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<>> write(QString key, Secret secret) override;
    [[nodiscard]] QCoro::Task<Result<>> remove(QString key) override;
    [[nodiscard]] QString describe() const override;

private:
    //! Shared with the operations under way, which may outlive this object.
    std::shared_ptr<KeychainState> m_state;
};

} // namespace numberwell
