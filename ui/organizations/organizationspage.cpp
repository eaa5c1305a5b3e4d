// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationspage.h"

#include "organizations/neworganizationdialog.h"
#include "organizations/organizationsmodel.h"
#include "organizations/organizationtext.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/assignworkflow.h"
#include "workflows/organizationworkflow.h"
#include "workflows/poolfeed.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int SearchWidth = 220;
constexpr int ShowDoneFor = 8000; // milliseconds

QAction *addKey(QWidget *owner, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, owner);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    return action;
}

} // namespace

OrganizationsPage::OrganizationsPage(PoolFeed &feed,
                                     OrganizationWorkflow &workflow,
                                     AssignWorkflow &assignments,
                                     QWidget *parent)
    : Page(u"organizations"_s, tr("Organizations"), u"group"_s, parent)
    , m_feed(feed)
    , m_workflow(workflow)
    , m_assignments(assignments)
    , m_model(new OrganizationsModel(this))
    , m_filter(new OrganizationsFilter(m_model, this))
    , m_message(new InlineMessage)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
{
    m_message->setObjectName(u"organizationsMessage"_s);
    buildHeader();
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);

    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->rowCount() == 0)
            openNew();
        else
            m_search->clear();
    });
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
    updateActions();
}

void OrganizationsPage::buildHeader()
{
    m_search = named(new QLineEdit, u"organizationSearch"_s, tr("Search organizations"));
    m_search->setPlaceholderText(tr("organization, number, ID"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition)
        ->setText(m_search->accessibleName());
    m_search->setFixedWidth(SearchWidth);
    m_releaseButton = makeButton(tr("&Release number…"), u"releaseButton"_s);
    m_releaseButton->setToolTip(tr("Take the number back: it rests, then another organization "
                                   "may have it"));
    QPushButton *newButton
        = makePrimary(makeButton(tr("&New organization…"), u"newOrganizationButton"_s));
    header()->addAction(m_search);
    header()->addAction(m_releaseButton);
    header()->addAction(newButton);
    connect(m_releaseButton, &QPushButton::clicked, this, &OrganizationsPage::askToRelease);
    connect(newButton, &QPushButton::clicked, this, &OrganizationsPage::openNew);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateEmptyState();
    });
    connect(addKey(this, tr("Search organizations"), QKeySequence::Find),
            &QAction::triggered,
            m_search,
            [this] {
                m_search->setFocus(Qt::ShortcutFocusReason);
                m_search->selectAll();
            });
    connect(addKey(this, tr("New organization"), Qt::CTRL | Qt::SHIFT | Qt::Key_N),
            &QAction::triggered,
            this,
            &OrganizationsPage::openNew);
}

void OrganizationsPage::buildTable()
{
    m_table = named(new QTableView, u"organizationsTable"_s, tr("Organizations and their numbers"));
    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_filter);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    new TableColumns(m_table,
                     QList<TableColumn>(OrganizationColumns.begin(), OrganizationColumns.end()),
                     static_cast<int>(OrganizationColumn::Organization));
    m_table->setSortingEnabled(true);
    connect(addKey(m_table, tr("Copy"), QKeySequence::Copy),
            &QAction::triggered,
            this,
            &OrganizationsPage::copy);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &OrganizationsPage::updateActions);
}

void OrganizationsPage::refresh()
{
    m_feed.refresh();
}

void OrganizationsPage::showView(const PoolView &view)
{
    if (m_message->tone() == Tone::Warning)
        m_message->clear();
    m_model->merge(view.organizations);
    const auto waiting = std::count_if(
        view.organizations.cbegin(),
        view.organizations.cend(),
        [](const store::OrganizationEntry &organization) { return organization.isWaiting; });
    header()->setSubtitle(waiting > 0 ? tr("%n waiting for a number", nullptr, int(waiting))
                                      : tr("%n organizations", nullptr, m_model->rowCount()));
    updateEmptyState();
    updateActions();
}

void OrganizationsPage::updateEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (!m_feed.hasView()) {
        m_empty->setContent(u"group"_s, tr("Reading the pool…"));
    } else if (m_model->rowCount() == 0) {
        m_empty->setContent(
            u"group"_s,
            tr("There is no organization yet. A ready number is assigned the moment "
               "a backend, or you, makes one; it then shows here."),
            tr("New &organization…"));
    } else {
        m_empty->setContent(u"edit-find"_s,
                            tr("No organization matches “%1”.").arg(m_filter->search().text()),
                            tr("&Show all"));
    }
}

const store::OrganizationEntry *OrganizationsPage::releasable() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.size() != 1)
        return nullptr;
    const store::OrganizationEntry &organization = m_filter->at(selected.first().row());
    return organization.number ? &organization : nullptr;
}

void OrganizationsPage::updateActions()
{
    m_releaseButton->setEnabled(releasable() != nullptr);
}

void OrganizationsPage::openNew()
{
    if (!m_dialog) {
        m_dialog = new NewOrganizationDialog(m_workflow, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &NewOrganizationDialog::created, &m_feed, &PoolFeed::refresh);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void OrganizationsPage::askToRelease()
{
    const store::OrganizationEntry *organization = releasable();
    if (!organization)
        return;
    const QString id = organization->id;
    const QString name = organization->name.isEmpty() ? id : organization->name;
    auto *question = new QMessageBox(window());
    question->setObjectName(u"releaseQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Release number"));
    question->setText(tr("Take %1 from %2?").arg(formatNumber(*organization->number), name));
    question->setInformativeText(
        tr("The organization can't be called on it any more. The number is "
           "still paid for: it rests in quarantine, then another "
           "organization may have it."));
    QPushButton *release = question->addButton(tr("&Release number"), QMessageBox::DestructiveRole);
    release->setObjectName(u"confirmReleaseButton"_s);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(release, &QPushButton::clicked, this, [this, id, name] { this->release(id, name); });
    question->open();
}

void OrganizationsPage::release(const QString &organizationId, const QString &name)
{
    m_releaseButton->setEnabled(false);
    QCoro::connect(m_assignments.release(QUuid(organizationId)),
                   this,
                   [this, name](const Result<QList<store::ReleasedNumber>> &released) {
                       updateActions();
                       if (released)
                           m_message->showSuccess(releasedText(name, *released), ShowDoneFor);
                       else
                           m_message->showError(
                               sentenceFor(released.error(), {{}, {}, ErrorSource::Database}));
                       m_feed.refresh();
                   });
}

void OrganizationsPage::copy()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(selected)) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data(CopyRole).toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace numberwell
