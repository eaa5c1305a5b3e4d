// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "elevenlabs/elevenlabstypes.h"
#include "store/importitem.h"
#include "store/numberstore.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QTableView;

namespace numberwell {

class ImportModel;
class ImportWorkflow;
class InlineMessage;

/*!
 * The import with an ElevenLabs key: the agent, one button that imports all numbers that wait, a
 * row for each meanwhile, and what became of it. Nothing to be seen without a key.
 *
 * The workflow must outlive it.
 */
class ApiImport final : public QWidget
{
    Q_OBJECT

public:
    explicit ApiImport(ImportWorkflow &imports, QWidget *parent = nullptr);

    //! Remembers the agent; null remembers nothing. Outlives the widget.
    void setSettings(QSettings *settings);
    void setWaiting(const QList<store::PoolNumber> &waiting);

    //! There is a key, and something to import or to tell of.
    bool isWanted() const;
    //! There is a key.
    bool isReady() const;
    bool isRunning() const { return m_isRunning; }
    //! It shows its numbers, and wants the page for itself.
    bool isExpanded() const;
    //! An agent is chosen.
    bool hasAgent() const { return !agentId().isEmpty(); }

public slots:
    //! Imports these for the chosen agent; waits for the list of agents where it is not there yet.
    void importNow(const QList<numberwell::E164> &numbers);

signals:
    //! What isWanted(), isReady() or isExpanded() says is another thing now.
    void changed();
    void started();
    //! These are imported and verified. \a isAll: none of the import is left over.
    void finished(const QList<numberwell::E164> &ready, bool isAll);
    //! The list's IDs for numbers that wait.
    void idsFetched(const QList<numberwell::store::IdForNumber> &ids);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void readAgents();
    void showAgents(const Result<QList<elevenlabs::Agent>> &agents);
    void chooseAgent(const QList<elevenlabs::Agent> &agents);
    QString agentId() const;
    void import(const QList<E164> &numbers);
    void finish(const Result<QList<store::ImportItem>> &items);
    void tellOfResult();
    void stop();
    void fetchIds();
    void close();
    void updateControls();

    ImportWorkflow &m_imports;
    QSettings *m_settings = nullptr;
    ImportModel *m_model;
    QComboBox *m_agent;
    QPushButton *m_import;
    QPushButton *m_fetch;
    QPushButton *m_stop;
    QPushButton *m_close;
    QLabel *m_head;
    QProgressBar *m_bar;
    QTableView *m_table;
    InlineMessage *m_message;
    QList<E164> m_waiting;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isFetching = false;
    bool m_isReadingAgents = false;
    bool m_hasAgents = false;
    QList<E164> m_postponed; //!< to be imported once the agents are there
};

} // namespace numberwell
