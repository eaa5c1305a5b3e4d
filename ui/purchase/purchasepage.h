// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace numberwell {

/*! One page of the purchase wizard. It shows and takes down; the wizard does. */
class PurchasePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! True where the wizard may go on from here.
    virtual bool isComplete() const { return true; }
    //! What gets the keyboard when the page comes up.
    virtual QWidget *firstControl() const = 0;

signals:
    void completeChanged();
};

} // namespace numberwell
