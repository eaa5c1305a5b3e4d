// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include "domain/error.h"
#include "store/numberstore.h"
#include "store/orderstore.h"

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace numberwell {

class DeliveryList;
class ImportList;
class ImportWorkflow;
class EmptyState;
class EventsFilter;
class EventsModel;
class HistoryWorkflow;
class InlineMessage;
class OrderList;
class QueueList;
class PoolFeed;

/*! What waits and what happened lately: the queue, the last purchases, and below them the newest
 *  events of all numbers. */
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    ActivityPage(PoolFeed &feed, HistoryWorkflow &history, QWidget *parent = nullptr);

    //! Whose imports that wait are shown. Outlives the page.
    void setImports(ImportWorkflow &imports);

    void activated() override;
    void refresh() override;

signals:
    void retryRequested(int count, const QString &areaCode);
    void tryNowRequested(const QString &orderId);
    void giveUpRequested(const QString &orderId);
    void sendNowRequested(const QString &deliveryId);
    void giveUpDeliveryRequested(const QString &deliveryId);
    void tryImportsRequested(const QList<numberwell::E164> &numbers);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    void buildBody();
    void readImports();
    void giveUpImports(const QList<E164> &numbers);
    //! Reads now where the page is seen, else as soon as it is.
    void reload();
    void load();
    void loadIfStale();
    void finishOne();
    void showEvents(const QList<store::NumberEvent> &events);
    void showFailure(const Error &error);
    void updateEmptyState();

    HistoryWorkflow &m_history;
    EventsModel *m_model;
    EventsFilter *m_filter;
    QLineEdit *m_search = nullptr;
    InlineMessage *m_message = nullptr;
    QueueList *m_queue = nullptr;
    DeliveryList *m_deliveries = nullptr;
    ImportList *m_importList = nullptr;
    ImportWorkflow *m_imports = nullptr; //!< null without setImports()
    OrderList *m_orders = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    int m_pending = 0; //!< answers awaited
    bool m_isStale = true;
    bool m_isLoaded = false;
};

} // namespace numberwell
