// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "paste/copyshape.h"
#include "session/copywalk.h"
#include "store/numberstore.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace numberwell {

class EmptyState;
class WaitingModel;
class WalkPanel;

/*!
 * Step 2: gets the waiting numbers to ElevenLabs: the whole list in one copy, or, as its dashboard
 * takes one number at a time, one after the other and field by field.
 */
class ImportStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStep(QWidget *parent = nullptr);

    void setNumbers(const QList<store::PoolNumber> &waiting);
    //! IDs that are there already, not yet activated.
    void setIds(const QHash<E164, QString> &ids);
    //! What the dashboard's form asks for beside number and label; empty where it isn't known.
    void setAccountSid(const QString &sid);
    //! The button shown while nothing waits; empty hides it.
    //! Importing over ElevenLabs' API comes first: copying is no longer the main thing.
    void setHasApi(bool has);
    void setEmptyAction(const QString &text);
    CopyShape shape() const;
    void setShape(CopyShape shape);

    //! The number the walk stands at; none before its first step.
    std::optional<E164> walkNumber() const;
    //! Takes up an earlier walk, as soon as its number is in the list.
    void resumeWalk(const E164 &number, CopyWalk::Field field);

public slots:
    void copyAll();
    //! The field after the last one copied, or the number chosen since.
    void copyNext();
    void copyBack();

signals:
    void shapeChanged(numberwell::CopyShape shape);
    void walkMoved(const numberwell::E164 &number, numberwell::CopyWalk::Field field);
    //! In words for the status bar.
    void copied(const QString &what);
    void dashboardRequested();
    void nextRequested();
    void emptyActionTriggered();

private:
    struct EarlierWalk
    {
        E164 number;
        CopyWalk::Field field;
    };

    void setUpTableOfNumbers();
    QWidget *buildTools();
    QWidget *buildGuide();
    void addKeys();
    void copySelected();
    void updateWalk();
    void updateCount();

    WaitingModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    QComboBox *m_shape;
    WalkPanel *m_walk;
    QPushButton *m_copyAll;
    QPushButton *m_dashboard;
    QPushButton *m_next;
    std::optional<EarlierWalk> m_earlier;
};

} // namespace numberwell
