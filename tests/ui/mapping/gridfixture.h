// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/inlinemessage.h"
#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "mappingfixture.h"
#include "store/database.h"
#include "workflows/activationworkflow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

namespace numberwell::test {

//! The grid in a window of its own, its numbers waiting. The database is asked by Activate alone.
struct GridFixture
{
    explicit GridFixture(int count = 5)
        : activation(database, {})
        , grid(activation)
        , model(grid.model())
        , view(grid.view())
    {
        grid.resize(1000, 640);
        grid.show();
        grid.activateWindow();
        if (!QTest::qWaitForWindowActive(&grid))
            qFatal("no active window");
        // By the entries, as a view of the pool would: the grid's own road needs whole rows.
        PoolView nothing;
        nothing.readAt = QDateTime::currentDateTimeUtc();
        grid.setPoolView(nothing);
        model->setPool(entries(count), QDateTime::currentDateTimeUtc());
        view->setFocus();
        view->moveTo(0, MappingModel::IdColumn);
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = grid.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    void choose(int column, const QList<int> &rows)
    {
        view->setFocus();
        view->moveTo(rows.first(), column);
        for (const int row : rows)
            view->selectionModel()->select(model->index(row, column), QItemSelectionModel::Select);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }

    //! As a window system does: entered, then dropped.
    bool drop(QMimeData *mime)
    {
        const std::unique_ptr<QMimeData> owner(mime);
        QDragEnterEvent enter(QPoint(50, 200), Qt::CopyAction, mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&grid, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(50, 200), Qt::CopyAction, mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&grid, &event);
        return event.isAccepted();
    }

    QStringList ids() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row)
            list += model->index(row, MappingModel::IdColumn).data().toString();
        return list;
    }

    const MappingSummary &summary() const { return model->summary(); }
    QString message() const { return find<InlineMessage>("inlineMessage")->text(); }
    InlineMessage *guesses() const { return find<InlineMessage>("guessBar"); }
    QPoint centreOf(const QModelIndex &index) const { return view->visualRect(index).center(); }

    store::Database database;
    ActivationWorkflow activation;
    MappingGrid grid;
    MappingModel *model;
    MappingView *view;
    QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace numberwell::test
