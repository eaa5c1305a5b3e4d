// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingspage.h"

#include "config/configurationsource.h"
#include "secrets/memorysecretstore.h"
#include "workflows/accountcheck.h"

#include <QNetworkAccessManager>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

class QLineEdit;

namespace numberwell::test {

//! Reaches this computer only: whatever a test enters, no vendor hears of it.
class LoopbackNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

protected:
    QNetworkReply *createRequest(Operation operation,
                                 const QNetworkRequest &request,
                                 QIODevice *body) override;
};

//! A keychain that nobody unlocks.
class LockedSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<>> write(QString key, Secret secret) override;
    QCoro::Task<Result<>> remove(QString key) override;
    QString describe() const override;
};

//! A keychain that takes its time over writing.
class SlowSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit SlowSecretStore(SecretStore *store)
        : m_store(store)
    {
    }

    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<>> write(QString key, Secret secret) override;
    QCoro::Task<Result<>> remove(QString key) override;
    QString describe() const override;

private:
    SecretStore *m_store;
};

/*! A page on a settings file of its own, shown in a window. */
class SettingsFixture final
{
public:
    SettingsFixture();
    ~SettingsFixture();

    //! A page as the program makes it at its start, with what is saved by now.
    void start(bool isSandbox = false);
    //! What the program does after configurationSaved().
    void reload();
    Configuration loaded();
    QByteArray file() const;
    Secret keptSecret(const QString &key);
    void lockKeychain() { m_store = &m_locked; }
    void slowKeychain() { m_store = &m_slow; }
    void unlockKeychain() { m_store = &m_memory; }
    QProcessEnvironment &environment() { return m_environment; }
    ConfigurationSource &source() { return *m_source; }
    SettingsPage &page() { return *m_page; }

    template <typename Widget = QLineEdit>
    Widget *find(const char *objectName) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(objectName));
    }
    //! In the section in front.
    void click(const char *objectName);
    void type(const char *objectName, const QString &text);
    //! Through the page, as a person does.
    void saveTwilio(const QString &accountSid, const QString &token);
    //! The sentence under a field.
    QString note(const char *objectName) const;
    //! What testing or saving came to; empty while it is under way.
    QString message() const;
    QWidget *section() const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    MemorySecretStore m_memory;
    LockedSecretStore m_locked;
    SlowSecretStore m_slow{&m_memory};
    SecretStore *m_store = &m_memory;
    LoopbackNetwork m_network;
    AccountCheck m_check;
    std::unique_ptr<ConfigurationSource> m_source;
    std::unique_ptr<SettingsPage> m_page;
    bool m_isSandbox = false;
};

} // namespace numberwell::test
