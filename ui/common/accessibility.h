// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace numberwell {

//! Gives a control the name tests find it by and the name a screen reader says.
template <typename Widget>
Widget *named(Widget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

/*!
 * The controls inside \a root (and itself) that a person can operate but a screen reader can't
 * name, as "QPushButton 'objectName'". Empty is right. Buttons and group boxes are named by their
 * text, fields by their label's buddy; inner parts of Qt's own widgets are left out.
 */
QStringList unnamedControls(const QWidget *root);

/*!
 * Lets the arrow keys, Home and End move among buttons and click the one reached: for rails and
 * chips. Tab stops once, at the checked button. Belongs to the widget that holds the buttons.
 */
class ArrowKeys final : public QObject
{
    Q_OBJECT

public:
    explicit ArrowKeys(QWidget *owner);

    void addButton(QAbstractButton *button);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    qsizetype targetOf(int key, qsizetype index) const;
    void updateTabStop();

    QList<QAbstractButton *> m_buttons;
};

} // namespace numberwell
