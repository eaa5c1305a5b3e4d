// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/savingssection.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "settings/poolsection.h"

#include "config/configurationsource.h"

#include <QDoubleSpinBox>

#include <cmath>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int BoxWidth = 120;
constexpr int BoxHeight = 32; // as high as the fields of text
constexpr double CentsPerUnit = 100;

} // namespace

AmountSetting::AmountSetting(const QString &objectName,
                             const QString &accessibleName,
                             QWidget *parent)
    : SettingField(objectName, parent)
    , m_box(named(new QDoubleSpinBox(this), objectName, accessibleName))
{
    m_box->setDecimals(2);
    m_box->setSingleStep(0.05);
    m_box->setFixedWidth(BoxWidth);
    m_box->setMinimumHeight(BoxHeight);
    m_box->setAlignment(Qt::AlignRight);
    m_box->setGroupSeparatorShown(true);
    addControl(m_box);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &SettingField::edited);
}

void AmountSetting::setSavedCents(int cents)
{
    const bool keepsTyped = isEdited();
    m_saved = cents;
    if (!keepsTyped)
        setCents(cents);
}

void AmountSetting::setCents(int cents)
{
    m_box->setValue(cents / CentsPerUnit);
}

//! Two decimals at most: exact in cents, whatever a double makes of them.
int AmountSetting::cents() const
{
    return static_cast<int>(std::lround(m_box->value() * CentsPerUnit));
}

void AmountSetting::setMostCents(int cents)
{
    m_box->setRange(0, cents / CentsPerUnit);
}

bool AmountSetting::isEdited() const
{
    return cents() != m_saved;
}

QWidget *AmountSetting::control() const
{
    return m_box;
}

SavingsSection::SavingsSection(ConfigurationSource &source, QWidget *parent)
    : SettingsSection(
        u"savingsSection"_s,
        tr("Time and money"),
        tr("What the dashboard and the weekly session reckon with. The time itself is "
           "counted, and the prices are those that Twilio charges; the buffer is the target "
           "under Pool."),
        Testable::No,
        parent)
    , m_source(source)
    , m_minutes(
          new NumberSetting(u"minutesByHand"_s, tr("Minutes an organization takes by hand"), this))
    , m_rate(new NumberSetting(u"hourlyRate"_s, tr("What an hour of your time costs"), this))
    , m_price(new AmountSetting(u"priceOfNumber"_s,
                                tr("Price of a number that has none, a month"),
                                this))
{
    m_minutes->setBounds(1, savingsbounds::MinutesByHand);
    m_minutes->setHint(tr("To buy, import and assign one organization's number without a pool."));
    m_rate->setBounds(0, savingsbounds::HourlyRate);
    m_rate->setHint(
        tr("In the currency of the Twilio account; 0 leaves your time out of the cost."));
    m_price->setMostCents(savingsbounds::CentsPerNumber);
    m_price->setHint(tr("A month, for numbers whose own price isn't known: those adopted from "
                        "elsewhere."));
    addField(tr("By &hand (minutes)"), m_minutes);
    addField(tr("&An hour costs"), m_rate);
    addField(tr("A &number costs"), m_price);
    auto *usual = makeLink(makeButton(tr("&Use the usual figures"), u"usualSavings"_s, this));
    usual->setToolTip(tr("10 minutes, 100 an hour and 1.00 a number; they are saved with Save"));
    connect(usual, &QPushButton::clicked, this, &SavingsSection::enterUsual);
    addRow({}, usual);
}

void SavingsSection::showConfiguration()
{
    const SavingsRules &rules = configuration().savings;
    m_minutes->setSaved(rules.minutesByHand);
    m_rate->setSaved(rules.hourlyRate);
    m_price->setSavedCents(rules.centsPerNumber);
}

SavingsRules SavingsSection::entered() const
{
    return {.minutesByHand = m_minutes->value(),
            .hourlyRate = m_rate->value(),
            .centsPerNumber = m_price->cents()};
}

void SavingsSection::enterUsual()
{
    const SavingsRules usual;
    m_minutes->setValue(usual.minutesByHand);
    m_rate->setValue(usual.hourlyRate);
    m_price->setCents(usual.centsPerNumber);
}

void SavingsSection::save()
{
    finishSave(m_source.saveSavings(entered()), false);
}

void SavingsSection::settle(SecretSetting::Kept)
{
    Configuration saved = configuration();
    saved.savings = entered();
    setConfiguration(saved);
}

} // namespace numberwell
