// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "paste/copyshape.h"
#include "store/numberstore.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace numberwell {

class EmptyState;
class WaitingModel;

/*!
 * Step 2: gets the waiting numbers to ElevenLabs: the whole list in one copy, or, as its dashboard
 * takes one number at a time, one after the other.
 */
class ImportStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStep(QWidget *parent = nullptr);

    void setNumbers(const QList<store::PoolNumber> &waiting);
    //! The button shown while nothing waits; empty hides it.
    void setEmptyAction(const QString &text);
    CopyShape shape() const;
    void setShape(CopyShape shape);

public slots:
    void copyAll();
    //! The number after the last one copied, or the one chosen since.
    void copyNext();

signals:
    void shapeChanged(numberwell::CopyShape shape);
    //! In words for the status bar.
    void copied(const QString &what);
    void dashboardRequested();
    void nextRequested();
    void emptyActionTriggered();

private:
    QWidget *buildTools();
    QWidget *buildGuide();
    void copySelected();
    void updateCount();
    void updatePosition();

    WaitingModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    QComboBox *m_shape;
    QLabel *m_position;
    QPushButton *m_copyAll;
    QPushButton *m_copyNext;
    QPushButton *m_dashboard;
    QPushButton *m_next;
    std::optional<E164> m_lastCopied;
};

} // namespace numberwell
