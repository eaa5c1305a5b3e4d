// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configuration.h"

#include <QDialog>
#include <QMap>

class QLineEdit;
class QPushButton;

namespace numberwell {

class ConfigurationSource;

/*!
 * Asks for every secret that nothing holds, at once, and says why. What is entered is kept until
 * the program ends; load the configuration anew after accepted(). Show it with open().
 */
class SecretPrompt final : public QDialog
{
    Q_OBJECT

public:
    //! For Configuration::secretsToAskFor; \a source must outlive the dialog.
    SecretPrompt(ConfigurationSource &source,
                 const Configuration &configuration,
                 QWidget *parent = nullptr);

    //! True where there is something to ask for.
    static bool isNeededFor(const Configuration &configuration);

    void accept() override;

signals:
    //! The keychain may be open by now: load the configuration anew. The dialog closes.
    void retryRequested();

private:
    void addFields(const QStringList &keys);
    void addButtons(bool hasKeychain);
    void updateButtons();

    ConfigurationSource &m_source;
    QMap<QString, QLineEdit *> m_fields; //!< by secretkeys.h
    QPushButton *m_continue = nullptr;
};

} // namespace numberwell
