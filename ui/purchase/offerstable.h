// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace numberwell {

class OffersModel;

/*! The offers with their boxes: Space ticks or unticks the chosen rows, a click its own. */
class OffersTable final : public QTableView
{
    Q_OBJECT

public:
    OffersTable(OffersModel *model, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggleSelected();

    OffersModel *m_offers;
};

} // namespace numberwell
