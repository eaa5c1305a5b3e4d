// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaserig.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

PurchaseRig::PurchaseRig(TestDatabase &server, const QString &token)
{
    if (!m_vendors.start())
        qFatal("the stand-ins did not start");
    const store::ConnectionOptions options = server.createMigrated();
    m_settings
        = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_connection = std::make_unique<store::Connection>(options);
    if (const auto opened = m_connection->open(); !opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    m_database = std::make_unique<store::Database>();
    m_database->start(options);
    twilio::TwilioAccount account;
    account.accountSid = m_vendors.accountSid();
    account.user = m_vendors.accountSid();
    account.password = Secret(token.isEmpty() ? m_vendors.authToken() : token);
    account.apiUrl = m_vendors.twilioUrl();
    account.pricingUrl = m_vendors.twilioUrl();
    m_client = std::make_unique<twilio::TwilioClient>(&m_network, account);
    PurchaseWorkflow::Options quick;
    quick.firstLook = 20ms;
    m_workflow = std::make_unique<PurchaseWorkflow>(*m_database, *m_client, quick);
    m_feed = std::make_unique<PoolFeed>(*m_database);
    m_feed->refresh();
}

PurchaseRig::~PurchaseRig()
{
    // As the programs do it: no new work, the network's ended, then what is left drains.
    m_workflow->shutDown();
    m_client->refuseNewWork();
    m_client->abortAll();
    if (!QTest::qWaitFor([this] { return m_workflow->isIdle(); }, 5000))
        qWarning("the workflow is not idle");
    m_database->close(2s);
    QCoreApplication::processEvents();
}

std::unique_ptr<PurchaseWizard> PurchaseRig::makeWizard()
{
    auto wizard
        = std::make_unique<PurchaseWizard>(*m_workflow, *m_feed, PoolTargets(), m_settings.get());
    wizard->open();
    wizard->activateWindow();
    if (!QTest::qWaitForWindowActive(wizard.get()))
        qWarning("the wizard is not active");
    return wizard;
}

int PurchaseRig::rows(const QString &from)
{
    return scalar(*m_connection, u"SELECT count(*) FROM "_s + from).toInt();
}

QPushButton *button(const QWidget &window, const QString &name)
{
    // Pages may each have one of the same name: the one that can be seen is meant.
    const QList<QPushButton *> found = window.findChildren<QPushButton *>(name);
    if (found.isEmpty())
        qFatal("no button %s", qPrintable(name));
    const auto seen = std::find_if(found.begin(), found.end(), [](const QPushButton *candidate) {
        return candidate->isVisible();
    });
    return seen == found.end() ? found.first() : *seen;
}

void click(const QWidget &window, const QString &name)
{
    const auto isUsable
        = [&] { return button(window, name)->isVisible() && button(window, name)->isEnabled(); };
    if (!QTest::qWaitFor(isUsable, 5000))
        qFatal("%s can't be clicked", qPrintable(name));
    QTest::mouseClick(button(window, name), Qt::LeftButton);
}

void fill(const QWidget &window, const QString &edit, const QString &text)
{
    auto *field = window.findChild<QLineEdit *>(edit);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

QString textOf(const QWidget &window, const QString &label)
{
    const auto *found = window.findChild<QLabel *>(label);
    if (!found)
        qFatal("no label %s", qPrintable(label));
    return found->text();
}

QTableView *table(const QWidget &window, const QString &name)
{
    return window.findChild<QTableView *>(name);
}

} // namespace numberwell::test
