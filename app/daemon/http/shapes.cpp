// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/shapes.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

QJsonArray failures(const store::PurchaseOrder &order)
{
    QJsonArray list;
    for (const store::PurchaseItem &item : order.items) {
        if (!isFailure(item))
            continue;
        list.append(QJsonObject{{u"phoneNumber"_s, item.planned.number.toString()},
                                {u"code"_s, item.errorCode},
                                {u"error"_s, item.errorDetail}});
    }
    return list;
}

QJsonArray instructions(const QStringList &numbers)
{
    return {u"Go to ElevenLabs Dashboard > Phone Numbers"_s,
            u"Click \"+ Import number\" > \"From Twilio\", once for each number"_s,
            u"Phone numbers: "_s + numbers.join(u", "_s),
            u"Assign to agent"_s,
            u"Copy phone IDs and call /api/admin/phone-numbers/batch-activate"_s};
}

QString nextStep(const store::PurchaseOrder &order, int count)
{
    if (count > 0)
        return u"Import these numbers to ElevenLabs dashboard, then call batch-activate endpoint"_s;
    return order.state == store::PurchaseOrder::State::Open
               ? u"Nothing is bought yet; the order waits in the queue and goes on by itself"_s
               : u"Nothing was bought; see failed and stoppedBy"_s;
}

//! Why a row was not written, in the verdict's own words.
QString sentenceFor(const QString &outcome)
{
    static const QHash<QString, QString> sentences{
        {u"unknown_number"_s, u"The pool has no such number."_s},
        {u"wrong_state"_s,
         u"The number is assigned, in quarantine or released, or has just got another ID."_s},
        {u"id_in_use"_s, u"Another number of the pool has this ID."_s},
        {u"missing_id"_s, u"The ID is missing."_s},
        {u"duplicate_number"_s, u"The number is there twice."_s},
        {u"duplicate_id"_s, u"The ID is there twice."_s}};
    return sentences.value(outcome, outcome);
}

QJsonObject failed(QJsonObject result, const QString &code, const QString &sentence)
{
    result.insert(u"status"_s, u"failed"_s);
    result.insert(u"code"_s, code);
    result.insert(u"error"_s, sentence);
    return result;
}

QString noNumberSentence(const store::Organization &organization)
{
    const QString sentence
        = u"No number is ready, and none could be bought yet. The organization is "
          "in the queue and gets the next one by itself."_s;
    if (organization.errorDetail.isEmpty())
        return sentence;
    return u"%1 %2 (%3)"_s.arg(sentence, organization.errorDetail, organization.errorCode);
}

} // namespace

QString nameOf(store::PurchaseOrder::State state)
{
    switch (state) {
    case store::PurchaseOrder::State::Open:
        return u"open"_s;
    case store::PurchaseOrder::State::Finished:
        return u"finished"_s;
    case store::PurchaseOrder::State::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

bool isFailure(const store::PurchaseItem &item)
{
    return item.state == store::ItemState::Failed && item.errorCode != "not_needed"_L1;
}

QJsonObject toJson(const store::PurchaseOrder &order)
{
    QStringList numbers;
    for (const E164 &number : order.recorded())
        numbers << number.toString();
    const int count = int(numbers.size());
    QJsonObject json{
        {u"success"_s, count > 0},
        {u"orderId"_s, order.id},
        {u"state"_s, nameOf(order.state)},
        {u"requested"_s, order.requested},
        {u"count"_s, count},
        {u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)},
        {u"failed"_s, failures(order)},
    };
    if (!order.stopCode.isEmpty())
        json.insert(u"stoppedBy"_s,
                    QJsonObject{{u"code"_s, order.stopCode}, {u"error"_s, order.stopDetail}});
    if (order.isHeld())
        json.insert(u"heldBy"_s,
                    QJsonObject{{u"code"_s, order.heldCode}, {u"error"_s, order.heldDetail}});
    json.insert(u"nextStep"_s, nextStep(order, count));
    json.insert(u"importInstructions"_s, count > 0 ? instructions(numbers) : QJsonArray());
    return json;
}

QJsonObject toJson(const PoolCounts &counts, const PoolTargets &targets)
{
    const QJsonObject pool{{u"purchased"_s, counts.purchased},
                           {u"pending_import"_s, counts.pendingImport},
                           {u"imported"_s, counts.imported},
                           {u"configured"_s, counts.configured},
                           {u"assigned"_s, counts.assigned},
                           {u"quarantined"_s, counts.quarantined},
                           {u"released"_s, counts.released}};
    return {{u"poolStatus"_s, pool},
            {u"configured"_s, counts.configured},
            {u"needsImport"_s, counts.waiting()},
            {u"recommendation"_s, PoolHealth(counts, targets).recommendation()}};
}

QJsonObject toJson(const ActivationPlan &plan, const QList<store::ActivationOutcome> &outcomes)
{
    QHash<E164, QString> byNumber;
    for (const store::ActivationOutcome &outcome : outcomes)
        byNumber.insert(outcome.number, outcome.outcome);
    QJsonArray results;
    int activated = 0;
    for (const PlannedRow &row : plan.rows()) {
        QJsonObject result{
            {u"phoneNumber"_s, row.number ? row.number->toString() : row.numberText}};
        const QString outcome
            = row.verdict == Verdict::Ready ? byNumber.value(*row.number) : QString();
        const bool isDone = outcome == "activated"_L1 || outcome == "already_configured"_L1
                            || row.verdict == Verdict::AlreadyConfigured;
        if (isDone)
            result.insert(u"status"_s, u"activated"_s);
        else if (row.verdict == Verdict::Ready)
            result = failed(result, outcome, sentenceFor(outcome));
        else
            result = failed(result, numberwell::nameOf(row.verdict), row.message);
        activated += isDone ? 1 : 0;
        results.append(result);
    }
    return {{u"success"_s, true},
            {u"results"_s, results},
            {u"message"_s, u"Activated %1 numbers"_s.arg(activated)}};
}

QJsonObject toJson(const store::Organization &organization)
{
    QJsonObject json{{u"id"_s, organization.id},
                     {u"name"_s, organization.name},
                     {u"email"_s, organization.email},
                     {u"createdAt"_s, organization.createdAt.toString(Qt::ISODateWithMs)}};
    if (!organization.preferredAreaCode.isEmpty())
        json.insert(u"preferredAreaCode"_s, organization.preferredAreaCode);
    if (organization.isReady()) {
        json.insert(u"phoneNumber"_s, organization.phoneNumber);
        json.insert(u"readyToUse"_s, true);
        if (!organization.preferredAreaCode.isEmpty())
            json.insert(u"matchedPreference"_s, organization.hasPreferred);
    } else if (!organization.boughtNumber.isEmpty()) {
        json.insert(u"phoneNumberPurchased"_s, organization.boughtNumber);
        json.insert(u"requiresElevenLabsImport"_s, true);
    } else {
        json.insert(u"phoneNumberError"_s, noNumberSentence(organization));
    }
    const QString message
        = organization.isReady()
              ? u"Organization \"%1\" created and ready to use!"_s.arg(organization.name)
              : u"Organization \"%1\" created. Phone number setup in progress."_s.arg(
                  organization.name);
    return {{u"success"_s, true}, {u"organization"_s, json}, {u"message"_s, message}};
}

} // namespace numberwell::http
