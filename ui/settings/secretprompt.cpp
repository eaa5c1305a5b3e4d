// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/secretprompt.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/theme.h"
#include "settings/settingstext.h"

#include "config/configurationsource.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int DialogWidth = 520;

QString whyText(const std::optional<Error> &keychainError)
{
    if (!keychainError)
        return SecretPrompt::tr("These are not in the system's keychain.");
    return keychainReason(*keychainError) + u' '
           + SecretPrompt::tr("What is saved there can't be read.");
}

} // namespace

SecretPrompt::SecretPrompt(ConfigurationSource &source,
                           const Configuration &configuration,
                           QWidget *parent)
    : QDialog(parent)
    , m_source(source)
{
    setObjectName(u"secretPrompt"_s);
    setWindowTitle(tr("Passwords and keys"));
    setMinimumWidth(DialogWidth);
    auto *why = makeLabel(whyText(configuration.keychainError), this);
    why->setObjectName(u"promptReason"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Margin, grid::Margin, grid::Margin, grid::Margin);
    column->setSpacing(grid::Gap);
    column->addWidget(makeHeading(makeLabel(tr("Some passwords and keys are missing"), this)));
    column->addWidget(why);
    addFields(configuration.secretsToAskFor);
    column->addWidget(makeMuted(makeLabel(
        tr("What you enter is kept in memory until Numberwell closes, and saved nowhere."), this)));
    addButtons(configuration.keychainError.has_value());
    updateButtons();
}

bool SecretPrompt::isNeededFor(const Configuration &configuration)
{
    return !configuration.secretsToAskFor.isEmpty();
}

void SecretPrompt::addFields(const QStringList &keys)
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(grid::Unit + grid::Half);
    form->setHorizontalSpacing(grid::Gap);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    int place = 0;
    for (const QString &key : keys) {
        auto *field = named(new QLineEdit(this), u"prompt-"_s + key, secretName(key));
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &SecretPrompt::updateButtons);
        // Alt+1, Alt+2, …: there are at most six.
        form->addRow(tr("&%1  %2", "the number of a field and its name")
                         .arg(QString::number(++place), secretName(key)),
                     field);
        m_fields.insert(key, field);
    }
    qobject_cast<QVBoxLayout *>(layout())->addLayout(form);
    if (!keys.isEmpty())
        m_fields.value(keys.constFirst())->setFocus();
}

void SecretPrompt::addButtons(bool hasKeychain)
{
    auto *retry = makeButton(tr("&Try the keychain again"), u"retryKeychain"_s, this);
    retry->setVisible(hasKeychain);
    auto *later = makeButton(tr("&Not now"), u"promptLater"_s, this);
    m_continue = makePrimary(makeButton(tr("&Continue"), u"promptContinue"_s, this));
    m_continue->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    row->addWidget(retry);
    row->addStretch(1);
    row->addWidget(later);
    row->addWidget(m_continue);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_continue, &QPushButton::clicked, this, &SecretPrompt::accept);
    connect(retry, &QPushButton::clicked, this, [this] {
        reject();
        emit retryRequested();
    });
}

void SecretPrompt::updateButtons()
{
    m_continue->setEnabled(
        std::any_of(m_fields.cbegin(), m_fields.cend(), [](const QLineEdit *field) {
            return !field->text().isEmpty();
        }));
}

void SecretPrompt::accept()
{
    for (const auto &[key, field] : m_fields.asKeyValueRange()) {
        if (!field->text().isEmpty())
            m_source.keepForSession(key, Secret(field->text()));
        field->clear();
    }
    QDialog::accept();
}

} // namespace numberwell
