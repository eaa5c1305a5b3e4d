// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/controls.h"

#include "common/accessibility.h"
#include "common/rowdelegate.h"
#include "common/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString withoutMnemonic(QString text)
{
    const QString ampersand = u"&&"_s;
    text.replace(ampersand, QString(QChar(1)));
    text.remove(u'&');
    return text.replace(QChar(1), u'&');
}

} // namespace

QPushButton *makeButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = named(new QPushButton(text, parent), objectName, withoutMnemonic(text));
    button->setAutoDefault(false);
    return button;
}

QPushButton *makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    return button;
}

QPushButton *makeLink(QPushButton *button)
{
    button->setProperty("link", true);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeMuted(QLabel *label)
{
    label->setProperty("tone", u"muted"_s);
    return label;
}

QLabel *makeHeading(QLabel *label)
{
    label->setFont(scaledFont(label->font(), 1.0, QFont::DemiBold));
    return label;
}

QFrame *makeSeparator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(u"separator"_s);
    line->setFixedHeight(1);
    return line;
}

void setUpTable(QTableView *table)
{
    table->setItemDelegate(new RowDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(grid::RowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
}

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    setProperty("card", true);
    setFrameShape(QFrame::StyledPanel);
    m_body->setContentsMargins(grid::Gap, grid::Gap - 2, grid::Gap, grid::Gap - 2);
    m_body->setSpacing(grid::Unit);
}

Card::Card(const QString &heading, QWidget *parent)
    : Card(parent)
{
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    if (!m_heading) {
        m_heading = makeHeading(makeLabel({}, this));
        m_body->insertWidget(0, m_heading);
    }
    m_heading->setText(heading);
    setAccessibleName(heading);
}

} // namespace numberwell
