// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/offerstable.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/rowdelegate.h"
#include "purchase/offersmodel.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! A box whose whole cell can be clicked: the table toggles it, not the delegate.
class BoxDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    bool editorEvent(QEvent *,
                     QAbstractItemModel *,
                     const QStyleOptionViewItem &,
                     const QModelIndex &) override
    {
        return false;
    }
};

} // namespace

OffersTable::OffersTable(OffersModel *model, QWidget *parent)
    : QTableView(parent)
    , m_offers(model)
{
    named(this, u"offersTable"_s, tr("Numbers on offer"));
    setUpTable(this);
    setModel(model);
    setItemDelegateForColumn(OffersModel::Chosen, new BoxDelegate(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(false);
    header->setResizeContentsPrecision(0); // what can be seen, not all 500 rows at each change
    header->setStretchLastSection(false);
    constexpr int BoxWidth = 40;
    header->setMinimumSectionSize(BoxWidth);
    header->setSectionResizeMode(OffersModel::Chosen, QHeaderView::Fixed);
    header->resizeSection(OffersModel::Chosen, BoxWidth);
    header->setSectionResizeMode(OffersModel::Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OffersModel::Place, QHeaderView::Stretch);
    header->setSectionResizeMode(OffersModel::Can, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OffersModel::Monthly, QHeaderView::ResizeToContents);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == OffersModel::Chosen)
            m_offers->setTicked({index.row()}, !m_offers->isTicked(index.row()));
    });
}

void OffersTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier
        && currentIndex().isValid()) {
        toggleSelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

//! All of them follow the current row.
void OffersTable::toggleSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    const int current = currentIndex().row();
    if (!rows.contains(current))
        rows = {current};
    m_offers->setTicked(rows, !m_offers->isTicked(current));
}

} // namespace numberwell
