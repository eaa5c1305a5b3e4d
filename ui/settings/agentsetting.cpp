// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/agentsetting.h"

#include "common/accessibility.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace numberwell {

AgentSetting::AgentSetting(const QString &objectName,
                           const QString &accessibleName,
                           QWidget *parent)
    : TextSetting(objectName, accessibleName, parent)
    , m_list(named(new QComboBox(this), objectName + u"List"_s, accessibleName))
{
    addControl(m_list);
    m_list->hide();
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFocusProxy(edit());
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        setText(m_list->itemData(index).toString());
    });
    connect(edit(), &QLineEdit::textChanged, this, &AgentSetting::showText);
}

void AgentSetting::setAgents(const QList<elevenlabs::Agent> &agents)
{
    m_list->clear();
    m_list->addItem(tr("None: numbers are imported without an agent"), QString());
    for (const elevenlabs::Agent &agent : agents)
        m_list->addItem(tr("%1 (%2)", "an agent's name and ID").arg(agent.name, agent.id),
                        agent.id);
    const bool hasList = !agents.isEmpty() && !isReadOnly();
    m_list->setVisible(hasList);
    edit()->setVisible(!hasList);
    showText();
}

QWidget *AgentSetting::control() const
{
    return m_list && m_list->isVisibleTo(this) ? static_cast<QWidget *>(m_list) : edit();
}

void AgentSetting::showText()
{
    if (m_list->count() == 0)
        return;
    int index = m_list->findData(text());
    if (index < 0) {
        m_list->addItem(tr("%1: not in this account").arg(text()), text());
        index = m_list->count() - 1;
    }
    m_list->setCurrentIndex(index);
}

} // namespace numberwell
