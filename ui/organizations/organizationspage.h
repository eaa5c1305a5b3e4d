// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include <QPointer>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace numberwell {

class AssignWorkflow;
class EmptyState;
class InlineMessage;
class NewOrganizationDialog;
class OrganizationsFilter;
class OrganizationsModel;
class OrganizationWorkflow;
class PoolFeed;
struct PoolView;
namespace store {
struct OrganizationEntry;
}

/*! Who has which number and why; makes organizations, and takes a number back. */
class OrganizationsPage final : public Page
{
    Q_OBJECT

public:
    OrganizationsPage(PoolFeed &feed,
                      OrganizationWorkflow &workflow,
                      AssignWorkflow &assignments,
                      QWidget *parent = nullptr);

    void refresh() override;

private:
    void buildHeader();
    void buildTable();
    void showView(const PoolView &view);
    void updateEmptyState();
    void updateActions();
    //! The one organization that is selected and has a number; null where it is none or several.
    const store::OrganizationEntry *releasable() const;
    void openNew();
    void askToRelease();
    void release(const QString &organizationId, const QString &name);
    void copy();

    PoolFeed &m_feed;
    OrganizationWorkflow &m_workflow;
    AssignWorkflow &m_assignments;
    OrganizationsModel *m_model;
    OrganizationsFilter *m_filter;
    QLineEdit *m_search = nullptr;
    QPushButton *m_releaseButton = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPointer<NewOrganizationDialog> m_dialog;
};

} // namespace numberwell
