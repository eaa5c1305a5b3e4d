// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitypage.h"

#include "activity/deliverylist.h"
#include "activity/eventsmodel.h"
#include "activity/importlist.h"
#include "activity/orderlist.h"
#include "activity/queuelist.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/historyworkflow.h"
#include "workflows/importworkflow.h"
#include "workflows/poolfeed.h"

#include <QAction>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int MostEvents = 500;
constexpr int MostOrders = 10;

} // namespace

ActivityPage::ActivityPage(PoolFeed &feed, HistoryWorkflow &history, QWidget *parent)
    : Page(u"activity"_s, tr("Activity"), u"view-list-text"_s, parent)
    , m_history(history)
    , m_model(new EventsModel(this))
    , m_filter(new EventsFilter(m_model, this))
{
    buildHeader();
    buildBody();
    connect(&feed, &PoolFeed::viewChanged, this, &ActivityPage::reload);
    connect(&feed, &PoolFeed::viewChanged, this, [this](const PoolView &view) {
        m_queue->setEntries(view.queue);
        m_deliveries->setDeliveries(view.deliveries);
        readImports();
    });
    m_queue->setEntries(feed.view().queue);
    m_deliveries->setDeliveries(feed.view().deliveries);
    updateEmptyState();
}

void ActivityPage::setImports(ImportWorkflow &imports)
{
    m_imports = &imports;
    readImports();
}

void ActivityPage::readImports()
{
    if (!m_imports)
        return;
    QCoro::connect(
        m_imports->waiting(), this, [this](const Result<QList<store::ImportItem>> &items) {
            if (items)
                m_importList->setItems(*items);
        });
}

void ActivityPage::giveUpImports(const QList<E164> &numbers)
{
    QCoro::connect(m_imports->giveUp(numbers), this, [this](const Result<int> &given) {
        if (!given) {
            m_message->showWarning(sentenceFor(given.error(), {{}, {}, ErrorSource::Database}));
        } else if (*given == 0) {
            m_message->showInfo(tr("Nothing was given up: an import may be under way still. What "
                                   "became of it is looked up first."));
        }
    });
}

void ActivityPage::activated()
{
    loadIfStale();
}

void ActivityPage::refresh()
{
    reload();
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    loadIfStale();
}

void ActivityPage::buildHeader()
{
    m_search = named(new QLineEdit, u"activitySearch"_s, tr("Search the activity"));
    m_search->setPlaceholderText(tr("number, what, who, code"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition)
        ->setText(m_search->accessibleName());
    m_search->setFixedWidth(280);
    header()->addAction(m_search);
    auto *find = new QAction(tr("Search the activity"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateEmptyState();
    });
}

void ActivityPage::buildBody()
{
    m_message = new InlineMessage;
    m_message->setObjectName(u"activityMessage"_s);
    m_queue = new QueueList;
    m_importList = new ImportList;
    m_deliveries = new DeliveryList;
    m_orders = new OrderList;
    m_orders->hide();
    m_table = named(new QTableView, u"activityTable"_s, tr("Newest events"));
    setUpTable(m_table);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    m_table->setModel(m_filter);
    new TableColumns(m_table,
                     QList<TableColumn>(EventColumns.begin(), EventColumns.end()),
                     static_cast<int>(EventColumn::Detail));
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_message);
    body()->addWidget(m_queue);
    body()->addWidget(m_importList);
    body()->addWidget(m_deliveries);
    body()->addWidget(m_orders);
    body()->addWidget(m_stack, 1);
    connect(m_message, &InlineMessage::actionTriggered, this, &ActivityPage::reload);
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_queue, &QueueList::tryNowRequested, this, &ActivityPage::tryNowRequested);
    connect(m_queue, &QueueList::giveUpRequested, this, &ActivityPage::giveUpRequested);
    connect(m_deliveries, &DeliveryList::tryNowRequested, this, &ActivityPage::sendNowRequested);
    connect(
        m_deliveries, &DeliveryList::giveUpRequested, this, &ActivityPage::giveUpDeliveryRequested);
    connect(m_importList, &ImportList::tryNowRequested, this, &ActivityPage::tryImportsRequested);
    connect(m_importList, &ImportList::giveUpRequested, this, &ActivityPage::giveUpImports);
    connect(m_orders, &OrderList::retryRequested, this, &ActivityPage::retryRequested);
}

void ActivityPage::reload()
{
    m_isStale = true;
    if (isVisible())
        loadIfStale();
}

void ActivityPage::loadIfStale()
{
    if (m_isStale && m_pending == 0)
        load();
}

void ActivityPage::load()
{
    m_isStale = false;
    m_pending = 2;
    QCoro::connect(m_history.recentEvents(MostEvents),
                   this,
                   [this](const Result<QList<store::NumberEvent>> &events) {
                       if (events)
                           showEvents(*events);
                       else
                           showFailure(events.error());
                       finishOne();
                   });
    QCoro::connect(m_history.recentOrders(MostOrders),
                   this,
                   [this](const Result<QList<store::PurchaseOrder>> &orders) {
                       if (orders) {
                           m_orders->setOrders(*orders);
                           m_orders->setVisible(!orders->isEmpty());
                       } else {
                           showFailure(orders.error());
                       }
                       finishOne();
                   });
}

void ActivityPage::finishOne()
{
    if (--m_pending == 0 && isVisible())
        loadIfStale(); // something changed while this was read
}

void ActivityPage::showEvents(const QList<store::NumberEvent> &events)
{
    m_message->clear();
    m_isLoaded = true;
    m_model->merge(events);
    header()->setSubtitle(events.size() < MostEvents
                              ? tr("%n events", nullptr, static_cast<int>(events.size()))
                              : tr("the newest %n events", nullptr, MostEvents));
    updateEmptyState();
}

void ActivityPage::showFailure(const Error &error)
{
    m_message->showWarning(sentenceFor(error, {{}, {}, ErrorSource::Database}), tr("Try &again"));
}

void ActivityPage::updateEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (!m_isLoaded) {
        m_empty->setContent(u"view-list-text"_s, tr("Reading what happened…"));
    } else if (m_model->rowCount() == 0) {
        m_empty->setContent(u"view-list-text"_s,
                            tr("Nothing happened yet. What is bought, imported and assigned shows "
                               "here, with who did it."));
    } else {
        m_empty->setContent(u"edit-find"_s,
                            tr("No event matches “%1”.").arg(m_filter->search().text()),
                            tr("&Show all"));
    }
}

} // namespace numberwell
