// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/shortcutsdialog.h"

#include "common/controls.h"
#include "common/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int LongestColumn = 14;

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<const QAction *> listed;
    std::copy_if(actions.begin(),
                 actions.end(),
                 std::back_inserter(listed),
                 [](const QAction *action) { return !action->shortcut().isEmpty(); });
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(grid::Margin);
    rows->setVerticalSpacing(grid::Unit);
    // A page with many keys has them in two columns: one would not fit a small screen.
    const bool isLong = listed.size() > LongestColumn;
    const int height = int(isLong ? (listed.size() + 1) / 2 : listed.size());
    for (int i = 0; i < int(listed.size()); ++i) {
        const QAction *action = listed[i];
        QLabel *keys = makeHeading(
            makeLabel(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)));
        keys->setWordWrap(false);
        QLabel *text = makeLabel(QString(action->text()).remove(u'&'));
        text->setWordWrap(!isLong);
        const int column = 2 * (i / height);
        rows->addWidget(keys, i % height, column);
        rows->addWidget(text, i % height, column + 1);
        rows->setColumnStretch(column + 1, 1);
    }
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
