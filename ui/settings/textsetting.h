// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingfield.h"

class QLineEdit;

namespace numberwell {

/*! A line of text. What the environment gives is shown and can't be changed. */
class TextSetting : public SettingField
{
    Q_OBJECT

public:
    TextSetting(const QString &objectName, const QString &accessibleName, QWidget *parent);

    //! The text as it is saved; \a setBy names the environment's variable where it is from there.
    void setSaved(const QString &text, const QString &setBy = {});
    //! As if it had been typed.
    void setText(const QString &text);
    QString text() const; //!< without spaces around it
    bool isReadOnly() const;
    //! What an empty field stands for.
    void setPlaceholder(const QString &text);
    void setUsualHint(const QString &text);

    bool isEdited() const override;
    QWidget *control() const override;
    QLineEdit *edit() const { return m_edit; }

private:
    QString m_saved;
    QString m_usualHint;
    QLineEdit *m_edit = nullptr;
};

} // namespace numberwell
