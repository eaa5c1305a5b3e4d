// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include "dashboard/needs.h"

#include "domain/error.h"
#include "domain/poolhealth.h"
#include "domain/savings.h"

#include <QList>
#include <QTimer>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace numberwell {

class AreaCard;
class Banner;
class EmptyState;
class HistoryWorkflow;
class InlineMessage;
class LevelChart;
class MoneyCard;
class NeedsList;
class PoolFeed;
class StatTile;

/*! How the pool is, and what needs the admin. */
class DashboardPage final : public Page
{
    Q_OBJECT

public:
    DashboardPage(PoolFeed &feed,
                  HistoryWorkflow &history,
                  PoolTargets targets,
                  QWidget *parent = nullptr);

    void refresh() override;
    void setTargets(const PoolTargets &targets);
    void setSavingsRules(const SavingsRules &rules);

signals:
    void sessionRequested();
    void reconcileRequested();
    void numbersRequested(const QList<numberwell::E164> &numbers);

private:
    void buildTiles(QGridLayout *tiles);
    QWidget *buildContent();
    void showView(const PoolView &view);
    void showTiles(const PoolView &view);
    void showReady(const PoolView &view);
    void showFailure(const Error &error);
    void updateStaleBanner();
    void act(const Need &need);
    void dismiss(const QString &id);

    PoolFeed &m_feed;
    HistoryWorkflow &m_history;
    PoolTargets m_targets;
    SavingsRules m_rules;
    QLabel *m_updated = nullptr;
    Banner *m_stale = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    StatTile *m_ready = nullptr;
    StatTile *m_waiting = nullptr;
    StatTile *m_assigned = nullptr;
    StatTile *m_cost = nullptr;
    LevelChart *m_chart = nullptr;
    AreaCard *m_areas = nullptr;
    MoneyCard *m_money = nullptr;
    NeedsList *m_needs = nullptr;
    QTimer m_staleClock; //!< ticks while the figures are old
};

} // namespace numberwell
