// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace numberwell {

class OrderModel;

/*! The numbers of an order with state and reason. */
class OrderTable final : public QTableView
{
    Q_OBJECT

public:
    OrderTable(OrderModel *model, QWidget *parent);

    //! Reasons take the lines they need. For rows that don't change any more: measuring is slow.
    void setWrapping(bool isWrapping);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_isWrapping = false;
};

} // namespace numberwell
