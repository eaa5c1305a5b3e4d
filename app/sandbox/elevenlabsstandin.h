// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/standin.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace numberwell {

/*!
 * ElevenLabs' phone number and agent APIs on loopback, with a state: which numbers are imported,
 * and to which agent they belong. See StandIn for threads, faults and what other processes can
 * order.
 */
class ElevenLabsStandIn final : public StandIn
{
    Q_OBJECT

public:
    struct Agent
    {
        QString id;
        QString name;
    };

    struct Options
    {
        quint16 port = 0;    //!< 0: any free one
        QString apiKey;      //!< empty: one is made up
        QList<Agent> agents; //!< empty: two samples
        quint32 seed = 2;    //!< of the ids
        //! Whether the Twilio account has the number; without it every number is taken as owned.
        std::function<bool(QString phoneNumber)> isOwnedAtTwilio;
        //! Whether these are the Twilio account's credentials; without it all are.
        std::function<bool(QString sid, QString token)> acceptsTwilioCredentials;
        //! Told of each import, which changes the number's webhooks at Twilio.
        std::function<void(QString phoneNumber)> onImported;
    };

    struct Imported
    {
        QString id;
        QString phoneNumber;
        QString label;
        QString agentId; //!< empty: none
    };

    explicit ElevenLabsStandIn(QObject *parent = nullptr);
    explicit ElevenLabsStandIn(Options options, QObject *parent = nullptr);

    QString apiKey() const { return m_options.apiKey; }
    QList<Agent> agents() const { return m_options.agents; }

    //! Number → phone id.
    QMap<QString, QString> imported() const;
    //! How many imports succeeded over the API.
    int imports() const { return m_imports; }
    QString agentOf(const QString &phoneNumber) const;
    QString labelOf(const QString &phoneNumber) const;
    //! More than numbers where one was imported twice.
    qsizetype entries() const { return m_imported.size(); }
    //! A number that is there is imported once more: nothing promises that the real one refuses it.
    void setTakesDuplicates(bool takes) { m_takesDuplicates = takes; }
    //! Answers imports with success and forgets them.
    void setForgetsImports(bool forgets) { m_forgetsImports = forgets; }
    //! As if by hand in the dashboard; the id. Empty \a id: one is made up.
    QString addImported(const QString &phoneNumber,
                        const QString &label,
                        const QString &id = {},
                        const QString &agentId = {});
    void removeImported(const QString &phoneNumber);

protected:
    HttpAnswer answer(const HttpRequest &request) override;
    HttpAnswer errorAnswer(int status) override;
    bool canBeTaken(const HttpRequest &request) const override;
    HttpAnswer takenAnswer(const HttpRequest &request) override;
    void decorate(HttpAnswer &answer) override;
    QJsonObject state() const override;
    QString configure(const QJsonObject &config) override;

private:
    HttpAnswer import(const HttpRequest &request);
    HttpAnswer listV2(const HttpRequest &request) const;
    HttpAnswer listV1(const HttpRequest &request) const;
    HttpAnswer one(const HttpRequest &request, const QString &id);
    HttpAnswer patch(const HttpRequest &request, Imported &number);
    HttpAnswer listAgents(const HttpRequest &request) const;
    QJsonObject item(const Imported &number) const;
    const Agent *agent(const QString &id) const;
    qsizetype indexOf(const QString &phoneNumber) const;
    QString makeId();

    Options m_options;
    QList<Imported> m_imported;
    int m_imports = 0;
    bool m_takesDuplicates = false;
    bool m_forgetsImports = false;
};

} // namespace numberwell
