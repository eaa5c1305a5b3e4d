// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/neworganizationdialog.h"

#include "organizations/organizationtext.h"

#include "common/accessibility.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/fieldnote.h"
#include "common/inlinemessage.h"

#include "domain/areacode.h"
#include "workflows/organizationworkflow.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Organization;

namespace {

constexpr int DialogWidth = 520;
constexpr int LongestName = 200;
constexpr int LongestEmail = 254; // RFC 5321
constexpr int AreaCodeWidth = 96;

//! Enough to catch what is no address; the mail server knows the rest.
bool isAddress(const QString &text)
{
    static const QRegularExpression shape(uR"(^[^@\s]+@[^@\s]+\.[^@\s.]+$)"_s);
    return shape.match(text).hasMatch();
}

QLineEdit *makeField(const QString &objectName, const QString &accessibleName, int longest)
{
    auto *field = named(new QLineEdit, objectName, accessibleName);
    field->setMaxLength(longest);
    return field;
}

} // namespace

NewOrganizationDialog::NewOrganizationDialog(OrganizationWorkflow &workflow, QWidget *parent)
    : QDialog(parent)
    , m_workflow(workflow)
    , m_message(new InlineMessage)
{
    setObjectName(u"newOrganizationDialog"_s);
    setWindowTitle(tr("New organization"));
    setMinimumWidth(DialogWidth);
    m_message->setObjectName(u"organizationMessage"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(grid::Margin, grid::Gap, grid::Margin, grid::Gap);
    rows->setSpacing(12);
    rows->addWidget(makeMuted(makeLabel(tr(
        "It gets a ready number at once: of its area code where there is one, else the oldest."))));
    rows->addWidget(buildFields());
    rows->addWidget(m_message);
    rows->addStretch(1);
    rows->addWidget(buildFooter());
    for (QLineEdit *field : {m_name, m_email, m_areaCode})
        connect(field, &QLineEdit::textChanged, this, &NewOrganizationDialog::judge);
    judge();
    m_name->setFocus(Qt::OtherFocusReason);
}

QWidget *NewOrganizationDialog::buildFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    m_name = makeField(u"organizationName"_s, tr("Name"), LongestName);
    m_email = makeField(u"organizationEmail"_s, tr("E-mail"), LongestEmail);
    m_areaCode = makeField(u"organizationAreaCode"_s, tr("Preferred area code"), 3);
    m_areaCode->setFixedWidth(AreaCodeWidth);
    m_emailNote = new FieldNote(u"organizationEmailNote"_s, fields);
    m_areaNote = new FieldNote(u"organizationAreaNote"_s, fields);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), new FieldNote(u"organizationNameNote"_s, fields));
    form->addRow(tr("&E-mail"), m_email);
    form->addRow(QString(), m_emailNote);
    form->addRow(tr("Preferred &area code"), m_areaCode);
    form->addRow(QString(), m_areaNote);
    return fields;
}

QWidget *NewOrganizationDialog::buildFooter()
{
    m_busy = new BusyIndicator;
    m_copyButton = makeButton(tr("Co&py number"), u"copyNumberButton"_s);
    m_copyButton->hide();
    m_createButton = makePrimary(makeButton(tr("&Create"), u"createOrganizationButton"_s));
    m_createButton->setDefault(true);
    QPushButton *close = makeButton(tr("C&lose"), u"closeButton"_s);
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_busy, 1);
    row->addWidget(m_copyButton);
    row->addWidget(close);
    row->addWidget(m_createButton);
    connect(m_createButton, &QPushButton::clicked, this, &NewOrganizationDialog::create);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_number);
    });
    return footer;
}

void NewOrganizationDialog::judge()
{
    m_key.clear(); // other words are another organization
    const QString email = m_email->text().trimmed();
    const bool isEmailGood = email.isEmpty() || isAddress(email);
    if (isEmailGood)
        m_emailNote->showHint({});
    else
        m_emailNote->showError(tr("An address is like office@example.com."));
    const QString typed = m_areaCode->text().trimmed();
    const auto areaCode = AreaCode::parse(typed);
    if (typed.isEmpty())
        m_areaNote->showHint(tr("None: the oldest ready number of any area."));
    else if (areaCode)
        m_areaNote->showHint(areaCode->place());
    else
        m_areaNote->showError(tr("Three digits are needed, the first 2 to 9, like 604."));
    const bool isAreaGood = typed.isEmpty() || areaCode.has_value();
    m_createButton->setEnabled(!m_isWorking && !m_name->text().trimmed().isEmpty() && isEmailGood
                               && isAreaGood);
}

void NewOrganizationDialog::create()
{
    if (m_isWorking || !m_createButton->isEnabled())
        return;
    if (m_key.isEmpty())
        m_key = u"console:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const store::NewOrganization organization{.name = m_name->text().trimmed(),
                                              .email = m_email->text().trimmed(),
                                              .preferredAreaCode = m_areaCode->text().trimmed(),
                                              .idempotencyKey = m_key};
    setWorking(true);
    QCoro::connect(m_workflow.create(organization), this, [this](const Result<Organization> &made) {
        showOutcome(made);
    });
}

void NewOrganizationDialog::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    for (QLineEdit *field : {m_name, m_email, m_areaCode})
        field->setEnabled(!isWorking);
    m_createButton->setEnabled(!isWorking);
    if (isWorking) {
        m_message->clear();
        m_copyButton->hide();
        m_busy->start(tr("Looking for a number…"), false);
    } else {
        m_busy->stop();
    }
}

void NewOrganizationDialog::showOutcome(const Result<Organization> &made)
{
    setWorking(false);
    if (!made) {
        m_message->showError(sentenceFor(made.error(), {{}, {}, ErrorSource::Database}));
        m_createButton->setEnabled(true);
        return;
    }
    const QString outcome = outcomeText(*made);
    if (made->isReady())
        m_message->showSuccess(outcome);
    else
        m_message->showWarning(outcome);
    m_number = made->phoneNumber;
    m_copyButton->setVisible(made->isReady());
    emit created(*made);
    m_name->clear();
    m_email->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace numberwell
