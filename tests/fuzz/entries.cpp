// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/entries.h"

#include "elevenlabs/elevenlabserrors.h"
#include "elevenlabs/elevenlabsparser.h"
#include "paste/activationplan.h"
#include "paste/mend.h"
#include "paste/reader.h"
#include "paste/shift.h"
#include "rest/resttypes.h"
#include "twilio/twilioerrors.h"
#include "twilio/twilioparser.h"

#include <QDateTime>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace numberwell::fuzz {

namespace {

void require(bool holds, const char *promise)
{
    if (!holds)
        qFatal("broken promise: %s", promise);
}

//! A parser answers a value, or a Protocol error that names the place in few words.
template <typename T>
bool hasValue(const Result<T> &result)
{
    if (result)
        return true;
    require(result.error().kind == ErrorKind::Protocol, "a Protocol error");
    require(result.error().code == "json"_L1, "the code \"json\"");
    require(!result.error().detail.isEmpty(), "words for it");
    require(result.error().detail.size() < 1000, "few words");
    return false;
}

template <auto parse>
void parsed(const QByteArray &bytes)
{
    hasValue(parse(bytes));
}

void twilioNumber(const QByteArray &bytes)
{
    if (const auto number = twilio::parseIncomingNumber(bytes); hasValue(number))
        require(!number->sid.isEmpty(), "a number has its SID");
}

void twilioPage(const QByteArray &bytes)
{
    const auto page = twilio::parseIncomingPage(bytes);
    if (!hasValue(page))
        return;
    for (const twilio::IncomingNumber &number : page->numbers)
        require(!number.sid.isEmpty(), "a listed number has its SID");
}

void elevenLabsId(const QByteArray &bytes)
{
    if (const auto id = elevenlabs::parseImportedId(bytes); hasValue(id))
        require(!id->isEmpty(), "an import has its ID");
}

//! The body's length picks the status, so that a body needs no mark of its own.
template <auto classify>
void classified(const QByteArray &bytes)
{
    constexpr int Statuses[] = {400, 401, 402, 403, 404, 409, 422, 429, 500, 503, 100, 999};
    RestResponse response;
    response.status = Statuses[size_t(bytes.size()) % std::size(Statuses)];
    response.body = bytes;
    const Error error = classify(response);
    require(error.httpStatus == response.status, "the status as it came");
    // Else a purchase that may have happened would be taken for one that did not.
    if (response.status >= 500)
        require(error.kind == ErrorKind::Unavailable, "above 500 nothing is known");
    require(error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::InvalidInput,
            "a vendor's kind");
}

void retryAfter(const QByteArray &bytes)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    if (const auto pause = parseRetryAfter(bytes, now))
        require(pause->count() >= 0 && pause->count() <= 86400, "at most a day");
}

PoolSnapshot pool()
{
    return PoolSnapshot({{*E164::parse(u"+16045550123"_s), NumberState::Purchased, {}},
                         {*E164::parse(u"+16045550124"_s), NumberState::Configured, u"phnum_1"_s},
                         {*E164::parse(u"+16045550125"_s), NumberState::Assigned, u"phnum_2"_s}});
}

// Each is judged a few times, and a paste of nothing but problems is slow enough.
constexpr qsizetype MostMends = 8;

void pasted(const QByteArray &bytes)
{
    static const PoolSnapshot snapshot = pool();
    const auto table = readPaste(bytes);
    if (!table) {
        require(table.error().kind == ErrorKind::InvalidInput, "InvalidInput");
        require(table.error().code.startsWith("paste_"_L1), "a paste_ code");
        return;
    }
    const ActivationPlan plan = ActivationPlan::judge(table->rows, snapshot);
    require(plan.rows().size() == table->rows.size(), "a verdict for every row");
    const PlanSummary &summary = plan.summary();
    require(summary.ready + summary.alreadyConfigured + summary.problems == plan.rows().size(),
            "a sum that adds up");
    require(plan.ready().size() == summary.ready, "what is ready is counted");
    for (const Activation &pair : plan.ready())
        require(!pair.elevenLabsPhoneId.isEmpty() && snapshot.findNumber(pair.number),
                "a ready pair has an ID and a number of the pool");
    for (const PlannedRow &row : plan.rows().first(std::min(plan.rows().size(), MostMends))) {
        const auto mend = mendFor(row, snapshot);
        require(!mend || isProblem(row.verdict), "only problems are mended");
        if (mend && mend->kind == MendKind::Swap)
            require(
                ActivationPlan::judge({{1, mend->number, mend->id}}, snapshot).summary().problems
                    == 0,
                "cells change places only where that puts the row in order");
    }
    if (const auto shift = findShift(*table, snapshot, 2)) {
        require(shift->firstLine <= shift->lastLine && shift->rowCount > 0,
                "a shift has its place");
        require(shift->message.endsWith(u'.'), "a shift has its sentence");
    }
}

struct Target
{
    const char *name;
    Entry entry;
};

constexpr Target Targets[] = {
    {"twilio_available_numbers", parsed<twilio::parseAvailableNumbers>},
    {"twilio_incoming_number", twilioNumber},
    {"twilio_incoming_page", twilioPage},
    {"twilio_balance", parsed<twilio::parseBalance>},
    {"twilio_prices", parsed<twilio::parsePrices>},
    {"twilio_account", parsed<twilio::parseAccount>},
    {"twilio_errors", classified<twilio::classify>},
    {"elevenlabs_number_page", parsed<elevenlabs::parseNumberPage>},
    {"elevenlabs_number_array", parsed<elevenlabs::parseNumberArray>},
    {"elevenlabs_number", parsed<elevenlabs::parseNumber>},
    {"elevenlabs_imported_id", elevenLabsId},
    {"elevenlabs_agent_page", parsed<elevenlabs::parseAgentPage>},
    {"elevenlabs_errors", classified<elevenlabs::classify>},
    {"rest_retry_after", retryAfter},
    {"paste_reader", pasted},
};

} // namespace

Entry entryOf(const char *target)
{
    for (const Target &candidate : Targets) {
        if (std::strcmp(candidate.name, target) == 0)
            return candidate.entry;
    }
    qFatal("no such target: %s", target);
}

} // namespace numberwell::fuzz
