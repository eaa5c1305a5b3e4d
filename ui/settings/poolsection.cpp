// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/poolsection.h"

#include "common/accessibility.h"

#include "config/configurationsource.h"

#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int LargestPool = 1'000'000;
constexpr int BoxWidth = 120;
constexpr int BoxHeight = 32; // as high as the fields of text

} // namespace

NumberSetting::NumberSetting(const QString &objectName,
                             const QString &accessibleName,
                             QWidget *parent)
    : SettingField(objectName, parent)
    , m_box(named(new QSpinBox(this), objectName, accessibleName))
{
    m_box->setRange(0, LargestPool);
    m_box->setFixedWidth(BoxWidth);
    m_box->setMinimumHeight(BoxHeight);
    m_box->setAlignment(Qt::AlignRight);
    m_box->setGroupSeparatorShown(true);
    addControl(m_box);
    connect(m_box, &QSpinBox::valueChanged, this, &SettingField::edited);
}

void NumberSetting::setBounds(int least, int most)
{
    const QSignalBlocker blocker(m_box);
    m_box->setRange(least, most);
    m_saved = m_box->value();
}

void NumberSetting::setValue(int value)
{
    m_box->setValue(value);
}

void NumberSetting::setSaved(int value)
{
    const bool keepsTyped = isEdited();
    m_saved = value;
    if (!keepsTyped)
        m_box->setValue(value);
}

void NumberSetting::setNothing(const QString &text)
{
    m_box->setSpecialValueText(text);
}

int NumberSetting::value() const
{
    return m_box->value();
}

bool NumberSetting::isEdited() const
{
    return m_box->value() != m_saved;
}

QWidget *NumberSetting::control() const
{
    return m_box;
}

PoolSection::PoolSection(ConfigurationSource &source, QWidget *parent)
    : SettingsSection(u"poolSection"_s,
                      tr("Pool"),
                      tr("When Numberwell warns you, and how many numbers it suggests to buy."),
                      Testable::No,
                      parent)
    , m_source(source)
    , m_threshold(new NumberSetting(u"poolThreshold"_s, tr("Threshold"), this))
    , m_target(new NumberSetting(u"poolTarget"_s, tr("Target"), this))
    , m_confirmNumbers(
          new NumberSetting(u"confirmNumbers"_s, tr("Confirm orders over so many numbers"), this))
    , m_confirmMonthly(
          new NumberSetting(u"confirmMonthly"_s, tr("Confirm orders over so much a month"), this))
{
    m_threshold->setHint(tr("With fewer ready numbers than this, the window shows the pool as "
                            "low. When alerts are sent is set under Alerts."));
    m_target->setHint(tr("A purchase is suggested to fill the pool up to this."));
    addField(tr("T&hreshold"), m_threshold);
    m_confirmNumbers->setHint(tr("An order of more numbers than this is confirmed by typing how "
                                 "many they are."));
    m_confirmMonthly->setHint(tr("So is one that costs more than this a month, in the currency of "
                                 "the Twilio account."));
    addField(tr("Tar&get"), m_target);
    addField(tr("Confirm o&ver (numbers)"), m_confirmNumbers);
    addField(tr("Confirm over (&cost)"), m_confirmMonthly);
}

void PoolSection::showConfiguration()
{
    m_threshold->setSaved(configuration().targets.threshold);
    m_target->setSaved(configuration().targets.target);
    m_confirmNumbers->setSaved(configuration().confirmation.numbers);
    m_confirmMonthly->setSaved(configuration().confirmation.monthly);
}

PoolTargets PoolSection::entered() const
{
    return {.threshold = m_threshold->value(), .target = m_target->value()};
}

ConfirmationRule PoolSection::enteredRule() const
{
    return {.numbers = m_confirmNumbers->value(), .monthly = m_confirmMonthly->value()};
}

void PoolSection::save()
{
    m_target->clearError();
    if (!checkedTargets(entered()))
        return m_target->showError(tr("The target must be at least the threshold, which is %1.")
                                       .arg(locale().toString(m_threshold->value())));
    const auto saved = m_source.saveTargets(entered());
    finishSave(saved ? m_source.saveConfirmation(enteredRule()) : saved, false);
}

void PoolSection::settle(SecretSetting::Kept)
{
    Configuration saved = configuration();
    saved.targets = entered();
    saved.confirmation = enteredRule();
    setConfiguration(saved);
}

} // namespace numberwell
