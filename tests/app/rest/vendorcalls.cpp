// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vendorcalls.h"

#include <QLoggingCategory>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

const QString Sid = u"PN00000000000000000000000000000123"_s;

E164 number(QStringView text = u"+16045550123")
{
    return *E164::parse(text);
}

template <typename T>
QCoro::Task<> keepErrorOf(QCoro::Task<Result<T>> task, std::optional<Error> *kept)
{
    const Result<T> result = co_await task;
    if (!result)
        *kept = result.error();
    else if constexpr (std::is_same_v<T, twilio::Listing>)
        *kept = result->interruption;
}

template <typename T>
std::optional<Error> errorOf(QCoro::Task<Result<T>> task)
{
    std::optional<Error> error;
    QCoro::waitFor(keepErrorOf(std::move(task), &error));
    return error;
}

twilio::TwilioAccount accountAt(const QUrl &url)
{
    return {.accountSid = u"AC00000000000000000000000000000001"_s,
            .user = u"SK1"_s,
            .password = Secret(u"sesame"_s),
            .apiUrl = url,
            .pricingUrl = url};
}

} // namespace

VendorCalls::VendorCalls(const ClientOptions &options)
    : m_twilio(&m_network, accountAt(m_server.url()), options)
    , m_elevenLabs(&m_network, {m_server.url(), Secret(u"xi-sesame"_s)}, options)
{
    QLoggingCategory::setFilterRules(u"numberwell.rest.info=false"_s);
}

VendorCalls::~VendorCalls()
{
    QLoggingCategory::setFilterRules({});
}

void VendorCalls::answerWith(const QByteArray &body, int status)
{
    m_server.setOtherwise(
        [body, status](const SeenRequest &) { return Answer{.status = status, .body = body}; });
}

std::optional<Error> VendorCalls::ask(const QString &call)
{
    static const QStringList elevenLabs{
        u"listNumbers"_s, u"importNumber"_s, u"setAgent"_s, u"agents"_s, u"probe"_s};
    return elevenLabs.contains(call) ? askElevenLabs(call) : askTwilio(call);
}

std::optional<Error> VendorCalls::askTwilio(const QString &call)
{
    if (call == "search"_L1) {
        return errorOf(
            m_twilio.search({.country = u"CA"_s, .areaCode = {}, .required = {}, .contains = {}}));
    }
    if (call == "buy"_L1)
        return errorOf(m_twilio.buy(number(), u"x"_s));
    if (call == "lookUp"_L1)
        return errorOf(m_twilio.lookUp(number(u"+16045559999")));
    if (call == "list"_L1)
        return errorOf(m_twilio.list());
    if (call == "fetch"_L1)
        return errorOf(m_twilio.fetch(Sid));
    if (call == "rename"_L1)
        return errorOf(m_twilio.rename(Sid, u"x"_s));
    if (call == "balance"_L1)
        return errorOf(m_twilio.balance());
    if (call == "prices"_L1)
        return errorOf(m_twilio.prices(u"CA"_s));
    if (call == "account"_L1)
        return errorOf(m_twilio.account());
    qFatal("no such call: %s", qPrintable(call));
}

std::optional<Error> VendorCalls::askElevenLabs(const QString &call)
{
    if (call == "listNumbers"_L1)
        return errorOf(m_elevenLabs.listNumbers());
    if (call == "importNumber"_L1) {
        return errorOf(m_elevenLabs.importNumber({.number = number(),
                                                  .label = u"x"_s,
                                                  .twilioSid = u"AC1"_s,
                                                  .twilioToken = Secret(u"open sesame"_s),
                                                  .agentId = {}}));
    }
    if (call == "setAgent"_L1)
        return errorOf(m_elevenLabs.setAgent(u"phnum_1"_s, u"agent_1"_s));
    if (call == "agents"_L1)
        return errorOf(m_elevenLabs.agents());
    return errorOf(m_elevenLabs.probe());
}

} // namespace numberwell::test
