// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include "domain/e164.h"
#include "domain/error.h"

#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace numberwell {

class EmptyState;
class FilterChips;
class HistoryWorkflow;
class InlineMessage;
class NumberPanel;
class PoolFeed;
class PoolFilter;
class PoolModel;
class PoolTable;
struct PoolView;

/*! Every number we pay for, as a table that behaves like a spreadsheet. */
class PoolPage final : public Page
{
    Q_OBJECT

public:
    //! \a settings remember columns and panel; null remembers nothing. Asks for the purchase
    //! wizard with count 0: it proposes one itself.
    PoolPage(PoolFeed &feed,
             HistoryWorkflow &history,
             QSettings *settings,
             QWidget *parent = nullptr);

    void refresh() override;

    //! Writes what the table shows as CSV. For the file dialog and for tests.
    bool exportTo(const QString &fileName);

signals:
    //! Asks for what differs from Twilio's list.
    void reconcileRequested();

public slots:
    //! Selects these numbers, whatever was filtered before.
    void showNumbers(const QList<numberwell::E164> &numbers);

private:
    void buildHeader();
    QWidget *buildFilterRow();
    QWidget *buildTableArea();
    void showView(const PoolView &view);
    void showFailure(const Error &error);
    void updateChips();
    void updateFooter();
    void updateEmptyState();
    void updatePanel();
    void clearFilters();
    void setPanelShown(bool isShown);
    void chooseFile();

    PoolFeed &m_feed;
    HistoryWorkflow &m_history;
    QSettings *m_settings;
    PoolModel *m_model;
    PoolFilter *m_filter;
    PoolTable *m_table = nullptr;
    NumberPanel *m_panel = nullptr;
    FilterChips *m_chips = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_copyButton = nullptr;
    QPushButton *m_detailsButton = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_footer = nullptr;
    bool m_hasReleasedChip = false;
};

} // namespace numberwell
