// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/numberstock.h"
#include "sandbox/standin.h"

#include "domain/money.h"

#include <QHash>
#include <QStringList>

namespace numberwell {

/*!
 * Twilio's number API and its pricing API on loopback, with a state: what is on sale, what is
 * owned, what was spent. See StandIn for threads, faults and what other processes can order.
 */
class TwilioStandIn final : public StandIn
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 0;     //!< 0: any free one
        QString accountSid;   //!< empty: "AC" and 32 hex digits, the same ones each time
        QString authToken;    //!< empty: one is made up
        QString apiKeySid;    //!< empty: one is made up
        QString apiKeySecret; //!< empty: one is made up
        //! Of a local number for a month, by country.
        QHash<QString, Money> localPrices
            = {{QStringLiteral("CA"), Money::fromMicros(1'150'000, QStringLiteral("USD"))},
               {QStringLiteral("US"), Money::fromMicros(1'150'000, QStringLiteral("USD"))}};
        QString balance = QStringLiteral("412.75"); //!< each purchase takes its price from it
        int stockPerAreaCode = 200;
        quint32 seed = 1; //!< of the search order and of the SIDs
    };

    //! A number the account owns. The rest of Twilio's fields are constant here.
    struct Owned
    {
        QString sid;
        StockNumber number;
        QString friendlyName;
        QString voiceUrl;
        QString smsUrl;
        QString statusCallback;
        QDateTime created;
        QDateTime updated;
    };

    explicit TwilioStandIn(QObject *parent = nullptr);
    explicit TwilioStandIn(Options options, QObject *parent = nullptr);

    QString accountSid() const { return m_options.accountSid; }
    QString authToken() const { return m_options.authToken; }
    QString apiKeySid() const { return m_options.apiKeySid; }
    QString apiKeySecret() const { return m_options.apiKeySecret; }

    //! Oldest first, as bought.
    QStringList ownedNumbers() const;
    QStringList ownedSids() const;
    bool owns(const QString &phoneNumber) const;
    QString sidOf(const QString &phoneNumber) const;
    QString friendlyName(const QString &phoneNumber) const;
    QString voiceUrl(const QString &phoneNumber) const;
    //! How often a purchase was charged; renaming an owned number by buying it again is none.
    int purchases() const { return m_purchases; }
    QString balance() const { return m_balance.toDecimal(); }

    //! A number bought elsewhere, as if \a daysAgo. Empty \a sid: one is made up.
    void addOwned(const QString &phoneNumber,
                  const QString &friendlyName,
                  const QString &sid = {},
                  int daysAgo = 0);
    //! A number given back elsewhere.
    void removeOwned(const QString &phoneNumber);
    //! What an import at ElevenLabs does to the number.
    void setVoiceUrl(const QString &phoneNumber, const QString &url);
    void setStock(const QString &areaCode, int count) { m_stock.set(areaCode, count); }
    void setAccountStatus(const QString &status) { m_status = status; }
    //! Of a local number for a month.
    void setLocalPrice(const QString &country, const Money &price)
    {
        m_options.localPrices.insert(country, price);
    }
    void setAccountType(const QString &type) { m_type = type; }

protected:
    HttpAnswer answer(const HttpRequest &request) override;
    HttpAnswer errorAnswer(int status) override;
    bool canBeTaken(const HttpRequest &request) const override;
    HttpAnswer takenAnswer(const HttpRequest &request) override;
    void decorate(HttpAnswer &answer) override;
    QJsonObject state() const override;
    QString configure(const QJsonObject &config) override;

private:
    HttpAnswer search(const HttpRequest &request, const QString &country);
    HttpAnswer list(const HttpRequest &request) const;
    HttpAnswer buy(const HttpRequest &request);
    HttpAnswer buyNumber(const QString &phoneNumber, const HttpRequest &request);
    HttpAnswer one(const HttpRequest &request, const QString &sid);
    HttpAnswer account() const;
    HttpAnswer prices(const QString &country) const;
    HttpAnswer inAccount(const HttpRequest &request, const QString &rest);
    bool isAuthorized(const HttpRequest &request) const;
    QString resourcePath(const QString &rest) const;
    QString makeSid();

    qsizetype indexOf(const QString &phoneNumber) const;
    qsizetype indexOfSid(const QString &sid) const;

    Options m_options;
    NumberStock m_stock;
    QList<Owned> m_owned;
    Money m_balance;
    int m_purchases = 0;
    QString m_status = QStringLiteral("active");
    QString m_type = QStringLiteral("Full");
};

} // namespace numberwell
