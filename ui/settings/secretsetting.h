// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingfield.h"

#include "domain/secret.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace numberwell {

/*!
 * A password, token or key. The one that is kept never gets into the field: it is shown as kept,
 * and can be replaced or forgotten, both when the section is saved and not before.
 */
class SecretSetting final : public SettingField
{
    Q_OBJECT

public:
    //! Where it is.
    enum class Kept {
        Nowhere,
        Keychain,
        Session, //!< in memory, until the program ends
        Environment,
        Unreadable, //!< in a keychain that is locked or away
    };

    //! The label, field and buttons are called \a objectName with State, Edit, Replace, Forget and
    //! Restore after it.
    SecretSetting(const QString &objectName, const QString &accessibleName, QWidget *parent);

    //! \a setBy names the environment's variable.
    void setKept(Kept kept, const QString &setBy = {});
    //! What was typed is kept now at \a kept: leaves the field.
    void settle(Kept kept);
    Kept kept() const { return m_kept; }
    //! As if it had been typed.
    void setTyped(const Secret &secret);
    void setUsualHint(const QString &text);

    /*!
     * The secret as saving would leave it: what is typed, \a kept, or an empty one. None where that
     * can't be; the field says why. \a isSameAccount: what is kept was saved for just the account
     * and server that stand in the other fields. \a missing: what to say where there is none;
     * empty where none is needed.
     */
    std::optional<Secret> checked(const Secret &kept, bool isSameAccount, const QString &missing);

    bool isEdited() const override;
    QWidget *control() const override;

private:
    enum class Mode { Showing, Typing, Forgetting };

    Mode restingMode() const;
    void setMode(Mode mode);
    void update();
    QString stateText() const;

    Kept m_kept = Kept::Nowhere;
    Mode m_mode = Mode::Typing;
    QString m_setBy;
    QString m_usualHint;
    QLabel *m_state = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace numberwell
