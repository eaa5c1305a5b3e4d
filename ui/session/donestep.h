// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/savings.h"
#include "store/sessionstore.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace numberwell {

class EmptyState;
class HistoryModel;

/*! Step 4: what came of the session, and how the past ones went. */
class DoneStep final : public QWidget
{
    Q_OBJECT

public:
    explicit DoneStep(HistoryModel *history, QWidget *parent = nullptr);

    //! \a session is over; \a before is the one before it.
    void showFinished(const store::WeeklySession &session,
                      const std::optional<store::WeeklySession> &before,
                      const QList<E164> &numbers);
    //! \a session goes on: \a waiting numbers have no ID yet, \a typed rows are not activated.
    void showOpen(const store::WeeklySession &session, int waiting, bool hasTyped);
    void showNone();
    //! What a session is compared with.
    void setSavingsRules(const SavingsRules &rules) { m_rules = rules; }

signals:
    void startRequested();
    void backRequested();
    void finishRequested();

private:
    QWidget *buildHistory(HistoryModel *history);
    void setNumbers(const QList<E164> &numbers);
    void setSavings(const store::WeeklySession &session);
    void setButtons(bool isOpen, bool canFinish);

    QLabel *m_headline;
    QLabel *m_savings;
    QLabel *m_text;
    QPushButton *m_start;
    QPushButton *m_back;
    QPushButton *m_finish;
    QStackedWidget *m_past;
    QTableView *m_table;
    SavingsRules m_rules;
};

} // namespace numberwell
