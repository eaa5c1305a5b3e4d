// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/secretsetting.h"

#include "common/accessibility.h"
#include "common/controls.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace numberwell {

SecretSetting::SecretSetting(const QString &objectName,
                             const QString &accessibleName,
                             QWidget *parent)
    : SettingField(objectName, parent)
{
    auto *row = new QWidget(this);
    m_state = named(makeLabel({}, row), objectName + u"State"_s, accessibleName);
    m_edit = named(new QLineEdit(row), objectName + u"Edit"_s, accessibleName);
    m_replace = makeButton(tr("Rep&lace…"), objectName + u"Replace"_s, row);
    m_forget = makeButton(tr("&Forget"), objectName + u"Forget"_s, row);
    m_restore = makeButton(tr("Keep the &old one"), objectName + u"Restore"_s, row);
    // A screen reader hears which of the secrets a button is about.
    m_replace->setAccessibleName(tr("Replace: %1").arg(accessibleName));
    m_forget->setAccessibleName(tr("Forget: %1").arg(accessibleName));
    m_restore->setAccessibleName(tr("Keep the old one: %1").arg(accessibleName));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_replace);
    layout->addWidget(m_forget);
    layout->addWidget(m_restore);
    addControl(row);

    connect(m_edit, &QLineEdit::textChanged, this, &SettingField::edited);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        setMode(Mode::Typing);
        m_edit->setFocus();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        setMode(Mode::Forgetting);
        m_restore->setFocus();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        setMode(restingMode());
        control()->setFocus();
    });
    update();
}

void SecretSetting::setKept(Kept kept, const QString &setBy)
{
    const bool keepsEdit = isEdited() && kept != Kept::Environment;
    m_kept = kept;
    m_setBy = setBy;
    if (keepsEdit)
        update();
    else
        setMode(restingMode());
}

void SecretSetting::settle(Kept kept)
{
    m_kept = kept;
    setMode(restingMode());
}

void SecretSetting::setTyped(const Secret &secret)
{
    if (m_kept == Kept::Environment)
        return;
    setMode(Mode::Typing);
    m_edit->setText(secret.reveal());
}

void SecretSetting::setUsualHint(const QString &text)
{
    m_usualHint = text;
    update();
}

std::optional<Secret> SecretSetting::checked(const Secret &kept,
                                             bool isSameAccount,
                                             const QString &missing)
{
    clearError();
    const bool isMissing = m_mode == Mode::Forgetting || m_kept == Kept::Nowhere;
    if (m_mode == Mode::Typing && !m_edit->text().isEmpty())
        return Secret(m_edit->text());
    if (isMissing && missing.isEmpty())
        return Secret();
    if (isMissing) {
        showError(missing);
    } else if (m_kept == Kept::Unreadable) {
        showError(tr("The keychain can't be read, so saving would lose this. Enter it again, or "
                     "unlock the keychain first."));
    } else if (m_kept != Kept::Environment && !isSameAccount) {
        showError(tr("The one that is kept belongs to the account and address saved before. "
                     "Replace it, or forget it."));
    } else {
        return kept;
    }
    return {};
}

bool SecretSetting::isEdited() const
{
    return m_mode == Mode::Forgetting || (m_mode == Mode::Typing && !m_edit->text().isEmpty());
}

QWidget *SecretSetting::control() const
{
    if (!m_edit || m_mode == Mode::Typing)
        return m_edit;
    return m_mode == Mode::Showing ? m_replace : m_restore;
}

SecretSetting::Mode SecretSetting::restingMode() const
{
    return m_kept == Kept::Nowhere || m_kept == Kept::Unreadable ? Mode::Typing : Mode::Showing;
}

void SecretSetting::setMode(Mode mode)
{
    m_mode = mode;
    const bool hadText = !m_edit->text().isEmpty();
    m_edit->clear();
    update();
    if (!hadText)
        emit edited();
}

void SecretSetting::update()
{
    const bool isTyping = m_mode == Mode::Typing;
    const bool isOurs = m_kept == Kept::Keychain || m_kept == Kept::Session;
    m_state->setText(stateText());
    m_state->setVisible(!isTyping);
    m_edit->setVisible(isTyping);
    m_replace->setVisible(isOurs && m_mode == Mode::Showing);
    m_forget->setVisible((isOurs && m_mode == Mode::Showing)
                         || (m_kept == Kept::Unreadable && isTyping));
    m_restore->setVisible(m_mode == Mode::Forgetting || (isTyping && isOurs));
    const QString unreadable
        = tr("One is saved, but the keychain can't be read. Enter it again, or unlock the "
             "keychain.");
    setHint(m_kept == Kept::Unreadable && isTyping ? unreadable : m_usualHint);
}

QString SecretSetting::stateText() const
{
    if (m_mode == Mode::Forgetting)
        return tr("Will be forgotten when you save");
    switch (m_kept) {
    case Kept::Environment:
        return tr("••• Set by %1").arg(m_setBy);
    case Kept::Session:
        return tr("••• kept until Numberwell closes");
    case Kept::Keychain:
        return tr("••• saved in the system keychain");
    case Kept::Nowhere:
    case Kept::Unreadable:
        break;
    }
    return {};
}

} // namespace numberwell
