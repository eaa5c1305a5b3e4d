// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/limitssection.h"

#include "common/format.h"
#include "common/inlinemessage.h"
#include "settings/poolsection.h"

#include "workflows/purchaseworkflow.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qint64 MicrosPerUnit = 1'000'000;

//! What a person types is whole; a limit of 23.50 shows as 24, and stays as it is unless changed.
int wholeUnits(const std::optional<Money> &money)
{
    return money ? int((money->micros() + MicrosPerUnit - 1) / MicrosPerUnit) : 0;
}

} // namespace

LimitsSection::LimitsSection(PurchaseWorkflow &purchases, QWidget *parent)
    : SettingsSection(u"limitsSection"_s,
                      tr("Limits"),
                      tr("How much may be bought. The database refuses an order that would pass a "
                         "limit, from whichever console or program it comes."),
                      Testable::No,
                      parent)
    , m_purchases(purchases)
{
    m_fields[LimitPeriod::Order] = {
        addNumber(u"limitOrderNumbers"_s, tr("Numbers in one &order"), tr("Numbers in one order")),
        addNumber(u"limitOrderMoney"_s, tr("Cost of one orde&r"), tr("Cost of one order"))};
    m_fields[LimitPeriod::Week]
        = {addNumber(u"limitWeekNumbers"_s, tr("Numbers in a &week"), tr("Numbers in a week")),
           addNumber(u"limitWeekMoney"_s, tr("Cost o&f a week"), tr("Cost of a week"))};
    m_fields[LimitPeriod::Month]
        = {addNumber(u"limitMonthNumbers"_s, tr("Numbers in a &month"), tr("Numbers in a month")),
           addNumber(u"limitMonthMoney"_s, tr("Cost of a mo&nth"), tr("Cost of a month"))};
}

NumberSetting *LimitsSection::addNumber(const QString &objectName,
                                        const QString &label,
                                        const QString &name)
{
    auto *field = new NumberSetting(objectName, name, this);
    field->setNothing(tr("no limit"));
    addField(label, field);
    return field;
}

void LimitsSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    load();
}

void LimitsSection::load()
{
    QCoro::connect(m_purchases.allowance(), this, [this](const Result<PurchaseAllowance> &read) {
        if (read)
            show(*read);
        else
            message()->showWarning(sentenceFor(read.error(), {{}, {}, ErrorSource::Database}));
    });
}

void LimitsSection::show(const PurchaseAllowance &allowance)
{
    for (const LimitPeriod period : LimitPeriods) {
        const PurchaseLimit &limit = allowance.limits.of(period);
        const Fields &fields = m_fields[period];
        if (limit.mostMoney)
            m_currency = limit.mostMoney->currency();
        fields.numbers->setSaved(limit.mostNumbers);
        fields.money->setSaved(wholeUnits(limit.mostMoney));
        if (period == LimitPeriod::Order)
            continue;
        const QString days = formatCount(period == LimitPeriod::Week ? 7 : 30);
        const Money none = Money::fromMicros(0, m_currency);
        fields.numbers->setHint(
            tr("%n ordered in the last %1 days", nullptr, allowance.takenNumbers.value(period))
                .arg(days));
        fields.money->setHint(
            tr("%1 a month for what was ordered in the last %2 days")
                .arg(formatMoney(allowance.takenMoney.value(period, none)), days));
    }
    m_fields[LimitPeriod::Order].money->setHint(
        tr("In %1 a month, as the account pays it").arg(m_currency));
}

PurchaseLimits LimitsSection::entered() const
{
    PurchaseLimits limits;
    for (const LimitPeriod period : LimitPeriods) {
        PurchaseLimit &limit = limits.of(period);
        limit.mostNumbers = m_fields[period].numbers->value();
        if (const int units = m_fields[period].money->value(); units > 0)
            limit.mostMoney = Money::fromMicros(units * MicrosPerUnit, m_currency);
    }
    return limits;
}

void LimitsSection::save()
{
    runSave(m_purchases.saveLimits(entered()), false);
}

void LimitsSection::settle(SecretSetting::Kept)
{
    for (const Fields &fields : std::as_const(m_fields)) {
        for (NumberSetting *field : {fields.numbers, fields.money})
            field->setSaved(field->value());
    }
}

} // namespace numberwell
