// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingssection.h"

#include "common/accessibility.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/inlinemessage.h"
#include "settings/settingstext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int FormWidth = 760;    // lines longer than this are hard to follow
constexpr int ControlHeight = 32; // labels stand beside the control, not beside its note

} // namespace

SettingsSection::SettingsSection(const QString &id,
                                 const QString &heading,
                                 const QString &explanation,
                                 Testable testable,
                                 QWidget *parent)
    : QWidget(parent)
    , m_formArea(new QWidget(this))
    , m_form(new QGridLayout(m_formArea))
    , m_card(new Card(heading, this))
    , m_message(new InlineMessage(this))
{
    setObjectName(id);
    setAccessibleName(heading);
    // Of this, not of the card: the scroll area asks it for its height at its real width.
    setMaximumWidth(FormWidth);
    m_form->setContentsMargins(0, grid::Unit, 0, grid::Unit);
    m_form->setHorizontalSpacing(grid::Gap);
    m_form->setVerticalSpacing(grid::Unit + grid::Half);
    m_form->setColumnStretch(1, 1);
    m_card->body()->addWidget(makeMuted(makeLabel(explanation, this)));
    m_card->body()->addWidget(m_formArea);
    m_card->body()->addWidget(m_message);
    addButtons(testable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch(1);
}

void SettingsSection::addButtons(Testable testable)
{
    m_test = makeButton(tr("Test &connection"), u"testButton"_s, this);
    m_test->setVisible(testable == Testable::Yes);
    m_busy = new BusyIndicator(this);
    m_save = makePrimary(makeButton(tr("&Save"), u"saveButton"_s, this));
    m_save->setAccessibleName(tr("Save: %1").arg(accessibleName()));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    row->addWidget(m_test);
    row->addWidget(m_busy, 1);
    row->addWidget(m_save);
    m_card->body()->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] {
        test();
        showFirstError();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        save();
        showFirstError();
    });
    connect(m_busy, &BusyIndicator::cancelRequested, this, &SettingsSection::cancel);
}

void SettingsSection::showFirstError()
{
    const auto wrong
        = std::find_if(m_fields.cbegin(), m_fields.cend(), [](const SettingField *field) {
              return field->hasError() && !field->isHidden();
          });
    if (wrong == m_fields.cend())
        return;
    m_message->clear();
    (*wrong)->control()->setFocus(Qt::OtherFocusReason);
    // A scroll area follows the Tab key by itself, but not this.
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            return scroll->ensureWidgetVisible(*wrong);
    }
}

void SettingsSection::setConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    // What arrives is no edit: the result of a test or of saving stays in sight.
    const QSignalBlocker blocker(this);
    showConfiguration();
}

bool SettingsSection::isEdited() const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [](const SettingField *field) {
        return field->isEdited();
    });
}

QString SettingsSection::setBy(const QString &variable) const
{
    switch (m_configuration.originOf(variable)) {
    case Origin::Environment:
        return variable;
    case Origin::EnvironmentFile:
        return variable + u"_FILE"_s;
    default:
        return {};
    }
}

void SettingsSection::addField(const QString &label, SettingField *field)
{
    QLabel *text = addRow(label, field);
    text->setBuddy(field->control());
    m_labels.insert(field, text);
    m_fields << field;
    if (m_advancedLink)
        m_advanced << field;
    connect(field, &SettingField::edited, this, &SettingsSection::choiceEdited);
}

QLabel *SettingsSection::addRow(const QString &label, QWidget *widget)
{
    const int row = m_form->rowCount();
    m_form->addWidget(widget, row, 1);
    if (label.isEmpty())
        return nullptr;
    auto *text = new QLabel(label, m_formArea);
    text->setMinimumHeight(ControlHeight);
    m_form->addWidget(text, row, 0, Qt::AlignTop);
    return text;
}

void SettingsSection::setFieldVisible(SettingField *field, bool isVisible)
{
    field->setVisible(isVisible);
    m_labels.value(field)->setVisible(isVisible);
}

void SettingsSection::beginAdvanced()
{
    m_advancedLink = makeLink(makeButton(tr("Show &advanced settings"), u"advancedLink"_s, this));
    m_form->addWidget(m_advancedLink, m_form->rowCount(), 1, Qt::AlignLeft);
    connect(m_advancedLink, &QPushButton::clicked, this, [this] {
        showAdvanced(m_advanced.constFirst()->isHidden());
    });
}

void SettingsSection::showAdvanced(bool isShown)
{
    for (SettingField *field : std::as_const(m_advanced))
        setFieldVisible(field, isShown);
    const QString text = isShown ? tr("Hide &advanced settings") : tr("Show &advanced settings");
    m_advancedLink->setText(text);
    m_advancedLink->setAccessibleName(QString(text).remove(u'&'));
}

void SettingsSection::setTestVisible(bool isVisible)
{
    m_test->setVisible(isVisible);
}

void SettingsSection::setButtonTexts(const QString &save, const QString &test)
{
    const auto setText = [](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(QString(text).remove(u'&'));
    };
    setText(m_save, save);
    if (!test.isEmpty())
        setText(m_test, test);
}

void SettingsSection::showSecret(SecretSetting *field,
                                 const QString &key,
                                 const Secret &secret,
                                 const QString &variable) const
{
    using Kept = SecretSetting::Kept;
    const QString environment = setBy(variable);
    if (!environment.isEmpty() && !secret.isEmpty())
        return field->setKept(Kept::Environment, environment);
    if (secret.isEmpty()) {
        const bool isUnreadable
            = m_configuration.keychainError && m_configuration.secretsToAskFor.contains(key);
        return field->setKept(isUnreadable ? Kept::Unreadable : Kept::Nowhere);
    }
    const bool isForSession
        = m_configuration.originOf(variable) == Origin::Asked || m_sessionKeys.contains(key);
    field->setKept(isForSession ? Kept::Session : Kept::Keychain);
}

void SettingsSection::settleSecret(SecretSetting *field,
                                   const QString &key,
                                   const Secret &secret,
                                   const QString &variable,
                                   SecretSetting::Kept kept)
{
    if (field->kept() == SecretSetting::Kept::Environment)
        return;
    m_configuration.secretsToAskFor.removeAll(key);
    m_sessionKeys.removeAll(key);
    if (m_configuration.originOf(variable) == Origin::Asked)
        m_configuration.origins.remove(variable);
    if (!secret.isEmpty() && kept == SecretSetting::Kept::Session)
        m_sessionKeys << key;
    field->settle(secret.isEmpty() ? SecretSetting::Kept::Nowhere : kept);
}

void SettingsSection::runSave(QCoro::Task<Result<>> task, bool hasSecret)
{
    m_savesSecret = hasSecret;
    const int run = begin(tr("Saving…"), true);
    QCoro::connect(std::move(task), this, [this, run, hasSecret](const Result<> &result) {
        if (end(run))
            finishSave(result, hasSecret);
    });
}

void SettingsSection::finishSave(const Result<> &result, bool hasSecret)
{
    const bool isKept = result.has_value();
    // Cancelled by ourselves: the file is written before the keychain is asked.
    const bool isSaved = isKept || result.error().kind == ErrorKind::Secrets
                         || result.error().kind == ErrorKind::Cancelled;
    if (!isSaved)
        return m_message->showError(sentenceFor(result.error()));
    {
        const QSignalBlocker blocker(this);
        settle(isKept ? SecretSetting::Kept::Keychain : SecretSetting::Kept::Session);
    }
    if (isKept) {
        m_message->showSuccess(tr("Saved."));
    } else if (hasSecret) {
        m_message->showWarning(tr("%1 Everything else is saved. The secret is kept for this "
                                  "session only: you are asked for it at the next start.")
                                   .arg(keychainReason(result.error())));
    } else {
        m_message->showWarning(tr("%1 Everything is saved and the secret is no longer used, but "
                                  "it may still lie in the keychain. Remove it there.")
                                   .arg(keychainReason(result.error())));
    }
    emit edited();
    emit saved();
}

int SettingsSection::begin(const QString &text, bool isSaving)
{
    m_isSaving = isSaving;
    m_message->clear();
    m_formArea->setEnabled(!isSaving);
    m_test->setEnabled(false);
    m_save->setEnabled(false);
    m_busy->start(text);
    return ++m_run;
}

bool SettingsSection::end(int run)
{
    if (run != m_run)
        return false;
    stop();
    return true;
}

void SettingsSection::stop()
{
    m_busy->stop();
    m_formArea->setEnabled(true);
    m_test->setEnabled(true);
    m_save->setEnabled(true);
    // Disabling a button takes the focus from it.
    if (isVisible() && (!window()->focusWidget() || !window()->focusWidget()->isVisible()))
        (m_isSaving ? m_save : m_test)->setFocus();
}

void SettingsSection::cancel()
{
    ++m_run;
    stop();
    if (!m_isSaving)
        return m_message->showInfo(tr("The test was stopped. Nothing was changed."));
    keepSecretsForSession();
    finishSave(failure(ErrorKind::Cancelled, {}, {}), m_savesSecret);
}

void SettingsSection::showTestError(const Error &error, ErrorSource source)
{
    ErrorContext context;
    context.source = source;
    m_message->showError(sentenceFor(error, context));
}

void SettingsSection::choiceEdited()
{
    if (!signalsBlocked())
        m_message->clear();
    emit edited();
}

} // namespace numberwell
