// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace numberwell {

class EmptyState;
class InlineMessage;
class OrganizationsFilter;
class OrganizationsModel;
class PoolFeed;
struct PoolView;

/*! Who has which number. Read only: backends create organizations. */
class OrganizationsPage final : public Page
{
    Q_OBJECT

public:
    explicit OrganizationsPage(PoolFeed &feed, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showView(const PoolView &view);
    void updateEmptyState();

    PoolFeed &m_feed;
    OrganizationsModel *m_model;
    OrganizationsFilter *m_filter;
    QLineEdit *m_search = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace numberwell
