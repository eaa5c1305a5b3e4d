// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QTableView;
class QToolButton;
class QVBoxLayout;

namespace numberwell {

//! \a text with its mnemonic; the accessible name is the text without it.
QPushButton *makeButton(const QString &text, const QString &objectName, QWidget *parent = nullptr);
//! The page's one main action: filled with the accent. Never the default button by itself.
QPushButton *makePrimary(QPushButton *button);
//! Looks like a link, works like a button.
QPushButton *makeLink(QPushButton *button);

QLabel *makeLabel(const QString &text, QWidget *parent = nullptr); //!< plain text, word-wrapped
QLabel *makeMuted(QLabel *label);                                  //!< secondary text
QLabel *makeHeading(QLabel *label);                                //!< bold, at the head of a card
QFrame *makeSeparator(QWidget *parent = nullptr);                  //!< a horizontal hairline

//! Row height, hairlines, selection by rows, header form; columns can be moved. Sorting stays off.
void setUpTable(QTableView *table);

/*! A bordered area with rounded corners and an optional heading. */
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    //! Where the content goes, below the heading.
    QVBoxLayout *body() const { return m_body; }
    void setHeading(const QString &heading);

private:
    QLabel *m_heading = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace numberwell
