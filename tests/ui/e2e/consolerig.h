// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configurationsource.h"
#include "console/composition.h"
#include "sandbox/standinthread.h"
#include "secrets/memorysecretstore.h"
#include "store/connection.h"
#include "support/testdatabase.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace numberwell::test {

/*!
 * The whole console on parts of its own: a database of the test's cluster, stand-ins for both
 * vendors, settings in a temporary folder, and secrets that are not saved.
 *
 * Its pool holds three ready numbers and one that an organization has, all in 778.
 */
class ConsoleRig final
{
public:
    //! Whether there is an ElevenLabs key, and with it an agent in the settings.
    enum class ElevenLabs { ByHand, WithKey };

    //! Another token than the account's: \a authToken.
    explicit ConsoleRig(TestDatabase &server,
                        const QString &authToken = {},
                        ElevenLabs elevenLabs = ElevenLabs::ByHand);
    ~ConsoleRig();

    //! Opens the window and waits until it is active and shows data.
    [[nodiscard]] bool start();

    Composition &console() { return *m_console; }
    MainWindow &window() { return m_console->window(); }
    StandIns &vendors() { return m_vendors; }
    //! What Twilio has beyond the numbers that are there from the beginning.
    QStringList boughtNumbers();
    //! A second connection to the console's database.
    store::Connection &connection() { return *m_connection; }
    //! For after the server was restarted.
    [[nodiscard]] bool reconnect();
    //! What the console is told, for starting the real program with it.
    QProcessEnvironment environment() const { return m_environment; }

    QVariant scalar(const QString &sql) { return test::scalar(*m_connection, sql); }
    int count(const QString &from);
    //! The texts of the rows, joined: two calls tell whether anything changed between them.
    QString rows(const QString &from);
    //! All that money and organizations depend on.
    QString everything();
    //! Every notification but the monitor's.
    QString notices();
    //! What a purchase in 604 must leave alone.
    QString everythingElse();

private:
    void fillPool();

    QTemporaryDir m_folder;
    StandIns m_vendors;
    store::ConnectionOptions m_options;
    std::unique_ptr<store::Connection> m_connection;
    QProcessEnvironment m_environment;
    MemorySecretStore m_secrets;
    std::unique_ptr<ConfigurationSource> m_source;
    std::unique_ptr<Composition> m_console;
};

} // namespace numberwell::test
