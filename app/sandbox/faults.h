// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace numberwell {

//! How a stand-in can misbehave. "Acted" says whether the request had its effect all the same.
enum class Fault {
    None,
    TooManyRequests,           //!< 429, not acted
    TooManyRequestsRetryAfter, //!< 429 with Retry-After, not acted
    ErrorBefore,               //!< 500, not acted
    ErrorAfter,                //!< 500 although it acted
    CutAfter,                  //!< connection reset after acting
    CutBefore,                 //!< connection reset, not acted
    Hang,                      //!< the answer never comes, not acted
    HalfJson,                  //!< acted; a complete HTTP answer with half of its JSON
    HtmlBadGateway,            //!< 502 with a page of HTML, not acted
    JustTaken,                 //!< a purchase or import finds that somebody was faster
    HangAfter,                 //!< acted; the answer never comes
};

//! "ErrorAfter", …: as POST /_sandbox/faults spells it.
QString nameOf(Fault fault);
std::optional<Fault> faultFromString(QStringView text);
//! True where the request has its effect although the answer does not say so.
bool actsBeforeFailing(Fault fault);

//! A fault and the requests it befalls. Empty verb, path or body fits any.
struct FaultRule
{
    Fault fault = Fault::None;
    QString verb = {};
    QString pathContains = {}; //!< looked for in the path and the query
    int times = 1;             //!< -1: always
    double probability = 1;
    int retryAfterSeconds = 1;
    QString bodyContains = {}; //!< looked for in the decoded body: a number, for one

    //! The rule of a JSON object with these names, or an English sentence of what is wrong.
    static std::optional<FaultRule> fromJson(const QJsonObject &json, QString *whatIsWrong);
};

/*!
 * The faults on order, first come first served. Its random numbers come from a seed, so a run
 * with the same requests in the same order has the same faults.
 */
class FaultPlan final
{
public:
    void add(FaultRule rule) { m_rules.append(std::move(rule)); }
    void clear() { m_rules.clear(); }
    void setSeed(quint32 seed) { m_random.seed(seed); }
    qsizetype size() const { return m_rules.size(); }

    /*!
     * The rule that befalls this request and one of its times used up; Fault::None in most cases.
     * \a canBeTaken: the request is one that JustTaken can befall.
     */
    FaultRule take(const QString &verb, const QString &path, const QString &body, bool canBeTaken);

private:
    QList<FaultRule> m_rules;
    std::mt19937 m_random{1};
};

} // namespace numberwell
