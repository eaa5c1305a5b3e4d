// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/organizationstore.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace numberwell {

class BusyIndicator;
class FieldNote;
class InlineMessage;
class OrganizationWorkflow;

/*!
 * Makes an organization and tells which number it got, and why. Stays open for the next one;
 * closing it stops nothing that is under way.
 */
class NewOrganizationDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewOrganizationDialog(OrganizationWorkflow &workflow, QWidget *parent = nullptr);

signals:
    void created(const numberwell::store::Organization &organization);

private:
    QWidget *buildFields();
    QWidget *buildFooter();
    void judge();
    void create();
    void showOutcome(const Result<store::Organization> &made);
    void setWorking(bool isWorking);

    OrganizationWorkflow &m_workflow;
    InlineMessage *m_message;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_areaCode = nullptr;
    FieldNote *m_emailNote = nullptr;
    FieldNote *m_areaNote = nullptr;
    BusyIndicator *m_busy = nullptr;
    QPushButton *m_copyButton = nullptr;
    QPushButton *m_createButton = nullptr;
    QString m_number; //!< of the organization made last
    QString m_key; //!< of the request under way: a repeat after a lost answer makes no second one
    bool m_isWorking = false;
};

} // namespace numberwell
