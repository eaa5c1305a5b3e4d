// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfixture.h"

#include "common/inlinemessage.h"
#include "settings/settingssection.h"

#include <QCoroTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkReply>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

namespace {

tl::unexpected<Error> locked()
{
    return failure(ErrorKind::Secrets, u"keychain_locked"_s, u"The keychain is locked."_s);
}

} // namespace

QNetworkReply *LoopbackNetwork::createRequest(Operation operation,
                                              const QNetworkRequest &request,
                                              QIODevice *body)
{
    QNetworkRequest local(request);
    if (request.url().host() != "127.0.0.1"_L1) {
        qWarning("A test would have reached %s", qPrintable(request.url().host()));
        local.setUrl(QUrl(u"http://127.0.0.1:1/"_s));
    }
    return QNetworkAccessManager::createRequest(operation, local, body);
}

QCoro::Task<Result<Secret>> LockedSecretStore::read(QString)
{
    co_return locked();
}

QCoro::Task<Result<>> LockedSecretStore::write(QString, Secret)
{
    co_return locked();
}

QCoro::Task<Result<>> LockedSecretStore::remove(QString)
{
    co_return locked();
}

QString LockedSecretStore::describe() const
{
    return u"a locked keychain"_s;
}

QCoro::Task<Result<Secret>> SlowSecretStore::read(QString key)
{
    co_return co_await m_store->read(key);
}

QCoro::Task<Result<>> SlowSecretStore::write(QString key, Secret secret)
{
    QTimer pause;
    pause.start(3500ms);
    co_await pause;
    co_return co_await m_store->write(key, secret);
}

QCoro::Task<Result<>> SlowSecretStore::remove(QString key)
{
    co_return co_await m_store->remove(key);
}

QString SlowSecretStore::describe() const
{
    return u"a slow keychain"_s;
}

SettingsFixture::SettingsFixture()
    : m_check(&m_network, 3s)
{
}

SettingsFixture::~SettingsFixture() = default;

void SettingsFixture::start(bool isSandbox)
{
    m_page.reset();
    m_isSandbox = isSandbox;
    m_source = std::make_unique<ConfigurationSource>(
        m_environment, m_folder.filePath(u"numberwell.ini"_s), m_store);
    m_page = std::make_unique<SettingsPage>(*m_source, m_check);
    m_page->resize(1080, 720);
    m_page->show();
    reload();
}

void SettingsFixture::reload()
{
    m_page->setConfiguration(loaded(), m_isSandbox);
}

Configuration SettingsFixture::loaded()
{
    auto configuration = QCoro::waitFor(m_source->load());
    if (!configuration)
        qFatal("%s", qPrintable(describe(configuration.error())));
    return *std::move(configuration);
}

QByteArray SettingsFixture::file() const
{
    QFile file(m_folder.filePath(u"numberwell.ini"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Secret SettingsFixture::keptSecret(const QString &key)
{
    return QCoro::waitFor(m_memory.read(key)).value_or(Secret());
}

void SettingsFixture::click(const char *objectName)
{
    auto *button = section()->findChild<QAbstractButton *>(QString::fromLatin1(objectName));
    QVERIFY2(button && button->isVisible() && button->isEnabled(), objectName);
    button->click();
}

void SettingsFixture::type(const char *objectName, const QString &text)
{
    auto *edit = find<QLineEdit>(objectName);
    QVERIFY2(edit && edit->isVisible() && !edit->isReadOnly(), objectName);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void SettingsFixture::saveTwilio(const QString &accountSid, const QString &token)
{
    m_page->showSection(u"twilio"_s);
    type("twilioAccountSid", accountSid);
    type("twilioAuthTokenEdit", token);
    click("saveButton");
    QTRY_VERIFY(!message().isEmpty());
}

QString SettingsFixture::note(const char *objectName) const
{
    const auto *label = find<QLabel>((QByteArray(objectName) + "Note").constData());
    return label && label->isVisible() ? label->text() : QString();
}

QString SettingsFixture::message() const
{
    const auto *message = section()->findChild<InlineMessage *>();
    return message->isVisible() ? message->text() : QString();
}

QWidget *SettingsFixture::section() const
{
    const auto *stack = m_page->findChild<QStackedWidget *>();
    return qobject_cast<QScrollArea *>(stack->currentWidget())->widget();
}

} // namespace numberwell::test
