// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevenlabs/elevenlabstypes.h"
#include "rest/clientoptions.h"
#include "rest/parameters.h"
#include "rest/restclient.h"

#include <QCoroTask>

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace numberwell::elevenlabs {

/*!
 * ElevenLabs' API for one workspace.
 *
 * Every call may be given a Cancellation and is safe to repeat after an error, but importNumber():
 * nothing promises that a second import of the same number is refused, so look it up in
 * listNumbers() before and after an unknown outcome. Destroying the client ends its calls as
 * Cancelled.
 */
class ElevenLabsClient final : public QObject
{
public:
    ElevenLabsClient(QNetworkAccessManager *network,
                     const ElevenLabsAccount &account,
                     const ClientOptions &options = {});

    //! What is under way with the former account ends as Cancelled.
    void setAccount(const ElevenLabsAccount &account, const ClientOptions &options = {});

    //! Everything the workspace holds, or an error: never half of it.
    QCoro::Task<Result<QList<ImportedNumber>>> listNumbers(CancellationPointer cancellation = {});
    //! NotFound with the vendor's own code where there is no such import.
    QCoro::Task<Result<ImportedNumber>> fetch(QString id, CancellationPointer cancellation = {});
    //! The new number's ID. Sent once. Overwrites the number's webhooks at Twilio.
    QCoro::Task<Result<ImportAnswer>> importNumber(ImportRequest number,
                                                   CancellationPointer cancellation = {});
    //! An empty \a agentId leaves the number without an agent.
    QCoro::Task<Result<ImportedNumber>> setAgent(QString id,
                                                 QString agentId,
                                                 CancellationPointer cancellation = {});
    //! One that is gone already is a success. The number stays bought at Twilio.
    QCoro::Task<Result<>> remove(QString id, CancellationPointer cancellation = {});
    QCoro::Task<Result<QList<Agent>>> agents(CancellationPointer cancellation = {});
    //! Whether the key opens what this program needs.
    QCoro::Task<Result<>> probe(CancellationPointer cancellation = {});

    //! Ends what is under way as Cancelled.
    void abortAll() { m_rest->abortAll(); }
    //! The first step of shutting down.
    void refuseNewWork() { m_rest->refuseNewWork(); }

private:
    RestRequest request(const QByteArray &verb,
                        const QString &path,
                        const CancellationPointer &cancellation) const;
    RestRequest jsonRequest(const QByteArray &verb,
                            const QString &path,
                            const QJsonObject &body,
                            const CancellationPointer &cancellation) const;
    template <typename T>
    QCoro::Task<Result<QList<T>>> collect(RestRequest request,
                                          Result<Page<T>> (*parse)(const QByteArray &));

    QNetworkAccessManager *m_network;
    qint64 m_maxListingBytes = 0;
    std::unique_ptr<RestClient>
        m_rest; // last: its destructor ends coroutines that still read what is above
};

} // namespace numberwell::elevenlabs
