// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationspage.h"

#include "organizations/organizationsmodel.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/poolfeed.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

OrganizationsPage::OrganizationsPage(PoolFeed &feed, QWidget *parent)
    : Page(u"organizations"_s, tr("Organizations"), u"group"_s, parent)
    , m_feed(feed)
    , m_model(new OrganizationsModel(this))
    , m_filter(new OrganizationsFilter(m_model, this))
    , m_search(named(new QLineEdit, u"organizationSearch"_s, tr("Search organizations")))
    , m_message(new InlineMessage)
    , m_stack(new QStackedWidget)
    , m_table(named(new QTableView, u"organizationsTable"_s, tr("Numbers of organizations")))
    , m_empty(new EmptyState)
{
    m_search->setPlaceholderText(tr("organization, number, ID"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition)
        ->setText(m_search->accessibleName());
    m_search->setFixedWidth(280);
    header()->addAction(m_search);
    auto *find = new QAction(tr("Search organizations"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_filter);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    new TableColumns(m_table,
                     QList<TableColumn>(OrganizationColumns.begin(), OrganizationColumns.end()),
                     static_cast<int>(OrganizationColumn::Organization));
    m_table->setSortingEnabled(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateEmptyState();
    });
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_message, &InlineMessage::actionTriggered, this, &OrganizationsPage::refresh);
    connect(&m_feed, &PoolFeed::viewChanged, this, &OrganizationsPage::showView);
    connect(&m_feed, &PoolFeed::readFailed, this, [this](const Error &error) {
        m_message->showWarning(sentenceFor(error, {{}, {}, ErrorSource::Database}),
                               tr("Try &again"));
    });
    if (m_feed.hasView())
        showView(m_feed.view());
    else
        updateEmptyState();
}

void OrganizationsPage::refresh()
{
    m_feed.refresh();
}

void OrganizationsPage::showView(const PoolView &view)
{
    m_message->clear();
    m_model->mergePool(view.numbers);
    header()->setSubtitle(tr("%n numbers assigned", nullptr, m_model->rowCount()));
    updateEmptyState();
}

void OrganizationsPage::updateEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (!m_feed.hasView()) {
        m_empty->setContent(u"group"_s, tr("Reading the pool…"));
    } else if (m_model->rowCount() == 0) {
        m_empty->setContent(u"group"_s,
                            tr("No organization has a number yet. A ready number is assigned the "
                               "moment a backend creates an organization; it then shows here."));
    } else {
        m_empty->setContent(u"edit-find"_s,
                            tr("No organization matches “%1”.").arg(m_filter->search().text()),
                            tr("&Show all"));
    }
}

} // namespace numberwell
