// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do in MappingGrid, by key, menu, clipboard and drop.

#include "mapping/mappinggrid.h"

#include "common/inlinemessage.h"

#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "mapping/pastereading.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

/*!
 * Of the window, so that it does not matter where the focus is; a hidden grid takes none. Text
 * fields with the focus take keys for themselves first.
 */
void MappingGrid::addActionsAndKeys()
{
    addKey(tr("&Paste"), u"pasteRows"_s, {QKeySequence::Paste}, [this] { paste(); });
    m_undoAction
        = addKey(tr("&Undo"), u"undoStep"_s, {QKeySequence::Undo}, [this] { m_model->undo(); });
    m_redoAction = addKey(tr("R&edo"),
                          u"redoStep"_s,
                          {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                          [this] { m_model->redo(); });
    addKey(tr("Fill &down"), u"fillDown"_s, {Qt::CTRL | Qt::Key_D}, [this] { fillDown(); });
    addKey(tr("&Insert row"), u"insertRow"_s, {Qt::Key_Insert}, [this] { insertRow(); });
    addKey(
        tr("Remo&ve rows"), u"removeRows"_s, {Qt::CTRL | Qt::Key_Minus}, [this] { removeRows(); });
    m_mendAction
        = addKey(tr("&Mend rows"), u"mendRows"_s, {Qt::CTRL | Qt::Key_M}, [this] { mendChosen(); });
    m_mendAllAction = addKey(
        tr("Mend a&ll"), u"mendAll"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, [this] { mendAll(); });
    addKey(tr("&Sort by verdict"), u"sortRows"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] {
        toggleSort();
    });
    addKey(tr("&Next problem"), u"nextProblem"_s, {Qt::Key_F8}, [this] { goToNextProblem(); });
    m_confirmAction
        = addKey(tr("C&onfirm the matched IDs"), u"confirmGuesses"_s, {Qt::Key_F9}, [this] {
              confirmGuesses();
          });
    addKey(tr("Read a &file…"), u"readFile"_s, {Qt::CTRL | Qt::Key_O}, [this] { chooseFile(); });
    addKey(tr("&Activate"),
           u"activateRows"_s,
           {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
           [this] { activate(); });
    setKeysEnabled(false);
    fillMenu();
}

QAction *MappingGrid::addKey(const QString &text,
                             const QString &name,
                             const QList<QKeySequence> &keys,
                             const Slot &slot)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

//! One menu for the button and for the right click, with every key in it.
void MappingGrid::fillMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowsMenu"_s);
    const auto add = [this, menu](std::initializer_list<const char *> names) {
        for (const char *name : names)
            menu->addAction(findChild<QAction *>(QString::fromLatin1(name)));
        menu->addSeparator();
    };
    menu->addActions({m_view->cutAction(), m_view->copyAction()});
    add({"pasteRows"});
    menu->addAction(m_view->clearAction());
    add({"fillDown", "insertRow", "removeRows"});
    add({"undoStep", "redoStep"});
    add({"mendRows", "mendAll"});
    add({"sortRows", "nextProblem", "confirmGuesses"});
    add({"readFile"});
    m_rows->setMenu(menu);
    connect(m_view, &MappingView::menuRequested, menu, [menu](const QPoint &position) {
        menu->popup(position);
    });
}

void MappingGrid::setKeysEnabled(bool isEnabled)
{
    const QList<QAction *> all = actions();
    for (QAction *action : all)
        action->setEnabled(isEnabled);
    if (isEnabled)
        updateFooter(); // some have nothing to do
}

QList<QAction *> MappingGrid::keys() const
{
    return actions()
           + QList<QAction *>{m_view->cutAction(), m_view->copyAction(), m_view->clearAction()};
}

void MappingGrid::paste()
{
    if (const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData())
        take(*clipboard, true);
}

void MappingGrid::take(const QMimeData &mime, bool isAimed)
{
    m_view->finishEditing();
    PasteTarget target;
    if (isAimed && m_view->hasFocus())
        target = m_model->targetOf(m_view->selectionModel()->selectedIndexes(),
                                   m_view->currentIndex());
    m_aim = target.keys;
    if (m_placed != 0 && m_aim == QList<quint64>{m_placed})
        m_aim.clear();
    m_isAimedAtNumbers = target.isNumberColumn;
    m_slipped.reset();
    if (const QStringList files = localFiles(mime); !files.isEmpty())
        return readFiles(files);
    const auto column = MappingView::copiedColumn(mime);
    const bool isForHere = column && column->isNumberColumn == target.isNumberColumn;
    if (isForHere && !target.keys.isEmpty()) {
        m_message->clear();
        return m_model->pasteColumn(*column, target);
    }
    m_reading->readText(mime.text(), mime.html());
}

void MappingGrid::readFiles(const QStringList &paths)
{
    m_reading->readFiles(paths);
}

void MappingGrid::chooseFile()
{
    auto *dialog = new QFileDialog(
        this,
        tr("Read numbers and IDs from a file"),
        {},
        tr("Tables and lists (*.csv *.tsv *.txt *.json *.html *.htm *.md);;All files (*)"));
    dialog->setObjectName(u"readFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    m_aim.clear();
    connect(dialog, &QFileDialog::filesSelected, this, &MappingGrid::readFiles);
    dialog->open();
}

void MappingGrid::fillDown()
{
    m_view->finishEditing();
    m_model->fillDown(m_view->selectionModel()->selectedIndexes());
}

void MappingGrid::insertRow()
{
    m_view->finishEditing();
    m_model->insertRowAbove(m_view->currentIndex().row(), [this](int row) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->moveTo(row, MappingModel::NumberColumn);
    });
}

void MappingGrid::removeRows()
{
    m_view->finishEditing();
    const QList<int> rows = m_view->chosenRows();
    const bool hasWaiting = std::any_of(
        rows.begin(), rows.end(), [this](int row) { return m_model->rowAt(row).row.isFromPool; });
    m_model->removeRowsAt(rows);
    if (hasWaiting)
        m_message->showInfo(tr("Numbers that wait for an ID stay here; what was filled in for them "
                               "is gone. Ctrl+Z brings it back."));
}

void MappingGrid::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if (!localFiles(*mime).isEmpty() || mime->hasText() || mime->hasHtml())
        event->acceptProposedAction();
}

void MappingGrid::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    take(*event->mimeData(), false);
}

} // namespace numberwell
