// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/textsetting.h"

#include "elevenlabs/elevenlabstypes.h"

class QComboBox;

namespace numberwell {

/*! The agent that answers the numbers: picked from the account's list once that is known, else its
 *  ID typed in. */
class AgentSetting final : public TextSetting
{
    Q_OBJECT

public:
    AgentSetting(const QString &objectName, const QString &accessibleName, QWidget *parent);

    //! An empty list brings the free text back.
    void setAgents(const QList<elevenlabs::Agent> &agents);

    QWidget *control() const override;

private:
    void showText();

    QComboBox *m_list = nullptr;
};

} // namespace numberwell
