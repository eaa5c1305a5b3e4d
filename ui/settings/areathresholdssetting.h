// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingfield.h"

#include "domain/monitorrules.h"

#include <QList>

class QLineEdit;
class QPushButton;
class QTableView;

namespace numberwell {

class AreaThresholdsModel;

/*! The table of area codes with thresholds of their own, with a row to add one. */
class AreaThresholdsSetting final : public SettingField
{
    Q_OBJECT

public:
    AreaThresholdsSetting(const QString &objectName,
                          const QString &accessibleName,
                          QWidget *parent);

    void setSaved(const QList<AreaThreshold> &areas);
    const QList<AreaThreshold> &areas() const;

    bool isEdited() const override;
    QWidget *control() const override;

private:
    void addTyped();
    void removeSelected();
    void updateTable();

    QList<AreaThreshold> m_saved;
    AreaThresholdsModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace numberwell
