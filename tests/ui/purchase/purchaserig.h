// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/purchasewizard.h"

#include "sandbox/standinthread.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "twilio/twilioclient.h"
#include "workflows/poolfeed.h"
#include "workflows/purchaseworkflow.h"

#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace numberwell::test {

/*! A wizard on real parts: PostgreSQL, the client over HTTP, and a stand-in for Twilio. */
class PurchaseRig final
{
public:
    explicit PurchaseRig(TestDatabase &server, const QString &token = {});
    ~PurchaseRig();

    StandIns &vendors() { return m_vendors; }
    PurchaseWorkflow &workflow() { return *m_workflow; }
    PoolFeed &feed() { return *m_feed; }
    QSettings &settings() { return *m_settings; }
    store::Connection &connection() { return *m_connection; }
    //! Another wizard on the same parts.
    std::unique_ptr<PurchaseWizard> makeWizard();

    //! "SELECT count(*)" of a table or more.
    int rows(const QString &from);

private:
    QTemporaryDir m_folder;
    StandIns m_vendors;
    QNetworkAccessManager m_network;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<twilio::TwilioClient> m_client;
    std::unique_ptr<PurchaseWorkflow> m_workflow;
    std::unique_ptr<PoolFeed> m_feed;
};

//! Clicks like a person: nothing happens on a button that is hidden or grey.
void click(const QWidget &window, const QString &button);
QPushButton *button(const QWidget &window, const QString &name);
//! Types over what a line edit holds.
void fill(const QWidget &window, const QString &edit, const QString &text);
QString textOf(const QWidget &window, const QString &label);
QTableView *table(const QWidget &window, const QString &name);

} // namespace numberwell::test
