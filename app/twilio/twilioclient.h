// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/clientoptions.h"
#include "rest/parameters.h"
#include "rest/restclient.h"
#include "twilio/twiliotypes.h"

#include <QCoroTask>

#include <QObject>

#include <memory>
#include <optional>

namespace numberwell::twilio {

/*!
 * Twilio's API for one account, at most three requests in flight.
 *
 * Every call may be given a Cancellation and is safe to repeat after an error, but buy(): after an
 * unknown outcome (see buyFailureOf) lookUp() tells what became of it. Destroying the client ends
 * its calls as Cancelled.
 */
class TwilioClient final : public QObject
{
public:
    TwilioClient(QNetworkAccessManager *network,
                 TwilioAccount account,
                 const ClientOptions &options = {});
    Q_DISABLE_COPY_MOVE(TwilioClient)
    ~TwilioClient() override;

    //! Numbers for sale. Those outside the area code asked for are left out.
    QCoro::Task<Result<QList<AvailableNumber>>> search(SearchQuery query,
                                                       CancellationPointer cancellation = {});
    /*!
     * Buys exactly this number; sent once. Twilio takes a number that the account owns already as
     * an update of its friendly name and answers the same.
     */
    QCoro::Task<Result<IncomingNumber>> buy(E164 number,
                                            QString friendlyName,
                                            CancellationPointer cancellation = {});
    //! Empty: the account does not own it, for certain.
    QCoro::Task<Result<std::optional<IncomingNumber>>> lookUp(E164 number,
                                                              CancellationPointer cancellation
                                                              = {});
    //! Fails where not even the first page could be read; see Listing for the rest.
    QCoro::Task<Result<Listing>> list(CancellationPointer cancellation = {});
    QCoro::Task<Result<IncomingNumber>> fetch(QString sid, CancellationPointer cancellation = {});
    QCoro::Task<Result<IncomingNumber>> rename(QString sid,
                                               QString friendlyName,
                                               CancellationPointer cancellation = {});
    //! Gives the number back for good. One that is gone already is a success.
    QCoro::Task<Result<>> release(QString sid, CancellationPointer cancellation = {});
    //! Subaccounts have none: NotFound.
    QCoro::Task<Result<Balance>> balance(CancellationPointer cancellation = {});
    QCoro::Task<Result<QList<NumberPrice>>> prices(QString country,
                                                   CancellationPointer cancellation = {});
    //! Needs the account's own token or a main API key.
    QCoro::Task<Result<AccountInfo>> account(CancellationPointer cancellation = {});

    QString accountSid() const { return m_account.accountSid; }
    //! Another account from now on; ends what is under way as Cancelled.
    void setAccount(TwilioAccount account, const ClientOptions &options = {});
    //! Ends what is under way as Cancelled.
    void abortAll();
    //! The first step of shutting down.
    void refuseNewWork();

private:
    RestRequest get(const QString &path, const CancellationPointer &cancellation) const;
    RestRequest post(const QString &path,
                     const Parameters &form,
                     const CancellationPointer &cancellation) const;
    QString accountPath(const QString &rest) const;
    QString numberPath(const QString &sid) const;
    Result<RestRequest> nextPage(const QString &uri, const CancellationPointer &cancellation) const;
    QCoro::Task<Result<Listing>> collect(RestRequest request);

    QNetworkAccessManager *m_network;
    TwilioAccount m_account;
    qint64 m_maxListingBytes = 0;
    // Last: their destructors end coroutines that still read what is above.
    std::unique_ptr<RestClient> m_api;
    std::unique_ptr<RestClient> m_pricing;
};

} // namespace numberwell::twilio
