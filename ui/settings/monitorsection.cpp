// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/monitorsection.h"

#include "common/format.h"
#include "common/inlinemessage.h"
#include "settings/areathresholdssetting.h"
#include "settings/poolsection.h"
#include "settings/switchsetting.h"

#include "config/configurationsource.h"
#include "workflows/monitorworkflow.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int LongestMinutes = 10'080; // a week

} // namespace

MonitorSection::MonitorSection(ConfigurationSource &source,
                               MonitorWorkflow &monitor,
                               QWidget *parent)
    : SettingsSection(u"monitorSection"_s,
                      tr("Alerts"),
                      tr("You hear once when the pool gets low, once when it is empty, and once "
                         "when it is well again, from whichever console or program sees it first."),
                      Testable::No,
                      parent)
    , m_source(source)
    , m_monitor(monitor)
{
    setButtonTexts(tr("&Save alerts"));
    m_threshold = addNumber(
        u"alertThreshold"_s, tr("Alert belo&w"), tr("Alert below so many ready numbers"), {});
    m_threshold->setNothing(tr("no alerts"));
    m_areas = new AreaThresholdsSetting(u"areaThresholds"_s, tr("Alerts by area code"), this);
    m_areas->setHint(tr("Area codes with a threshold of their own, beside the whole pool's."));
    addField(tr("B&y area code"), m_areas);
    m_desktop = new SwitchSetting(
        u"desktopAlerts"_s, tr("S&how notifications on this computer's desktop"), this);
    addField(tr("Desktop"), m_desktop);
    beginAdvanced();
    m_margin = addNumber(u"alertMargin"_s,
                         tr("Well a&gain above"),
                         tr("Well again so many above the threshold"),
                         tr("So many numbers above the threshold end an alert."));
    m_hold = addNumber(u"alertHold"_s,
                       tr("Held for (m&inutes)"),
                       tr("Minutes the level has to hold before the all-clear"),
                       tr("They must have been there for so long without a break: a level that "
                          "goes up and down sends one alert, not one each time."));
    m_interval = addNumber(u"alertInterval"_s,
                           tr("Loo&k every (minutes)"),
                           tr("Minutes between two looks"),
                           tr("Every change of the pool is looked at anyway, within seconds."));
    showAdvanced(false);
}

NumberSetting *MonitorSection::addNumber(const QString &objectName,
                                         const QString &label,
                                         const QString &name,
                                         const QString &hint)
{
    auto *field = new NumberSetting(objectName, name, this);
    field->setHint(hint);
    addField(label, field);
    return field;
}

void MonitorSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    load();
}

void MonitorSection::showConfiguration()
{
    m_desktop->setSaved(configuration().alerts.isDesktopOn);
}

void MonitorSection::load()
{
    QCoro::connect(m_monitor.rules(), this, [this](const Result<MonitorRules> &rules) {
        if (rules)
            show(*rules);
        else
            message()->showWarning(sentenceFor(rules.error(), {{}, {}, ErrorSource::Database}));
    });
}

void MonitorSection::show(const MonitorRules &rules)
{
    m_threshold->setSaved(rules.pool.threshold);
    m_threshold->setHint(tr("%n ready now", "numbers in the whole pool", rules.ready));
    m_areas->setSaved(rules.areas);
    m_margin->setSaved(rules.pool.margin);
    m_hold->setSaved(int(rules.pool.hold.count()));
    m_interval->setSaved(int(rules.interval.count()));
}

MonitorRules MonitorSection::entered() const
{
    MonitorRules rules;
    rules.pool.threshold = m_threshold->value();
    rules.pool.margin = m_margin->value();
    rules.pool.hold = std::chrono::minutes(m_hold->value());
    rules.interval = std::chrono::minutes(m_interval->value());
    rules.areas = m_areas->areas();
    return rules;
}

void MonitorSection::save()
{
    const QString range
        = tr("A whole number of minutes up to %1, a week.").arg(formatCount(LongestMinutes));
    bool isRight = true;
    const auto check = [&](NumberSetting *field, int least) {
        field->clearError();
        if (field->value() >= least && field->value() <= LongestMinutes)
            return;
        showAdvanced(true);
        field->showError(range);
        isRight = false;
    };
    check(m_hold, 0);
    check(m_interval, 1);
    if (!isRight)
        return;
    if (const auto saved = m_source.saveDesktopAlerts(m_desktop->isOn()); !saved)
        return finishSave(saved, false);
    runSave(m_monitor.saveRules(entered()), false);
}

void MonitorSection::settle(SecretSetting::Kept)
{
    Configuration saved = configuration();
    saved.alerts.isDesktopOn = m_desktop->isOn();
    setConfiguration(saved);
    for (NumberSetting *field : {m_threshold, m_margin, m_hold, m_interval})
        field->setSaved(field->value());
    m_areas->setSaved(m_areas->areas());
}

} // namespace numberwell
