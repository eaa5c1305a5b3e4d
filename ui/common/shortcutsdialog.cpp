// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/shortcutsdialog.h"

#include "common/controls.h"
#include "common/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(grid::Margin);
    rows->setVerticalSpacing(grid::Unit);
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const int row = rows->rowCount();
        QLabel *keys = makeHeading(
            makeLabel(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)));
        keys->setWordWrap(false);
        rows->addWidget(keys, row, 0);
        rows->addWidget(makeLabel(QString(action->text()).remove(u'&')), row, 1);
    }
    rows->setColumnStretch(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Margin, grid::Margin, grid::Margin, grid::Gap);
    layout->setSpacing(grid::Gap);
    layout->addLayout(rows);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(360);
}

} // namespace numberwell
