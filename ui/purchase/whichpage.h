// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/purchasepage.h"

#include "purchase/offersmodel.h"
#include "workflows/purchaserequest.h"

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace numberwell {

class BusyIndicator;
class EmptyState;
class OffersTable;

/*! Step 2: the numbers on offer, the first of them ticked. */
class WhichPage final : public PurchasePage
{
    Q_OBJECT

public:
    explicit WhichPage(QWidget *parent = nullptr);

    void showSearching(const PurchaseRequest &request);
    void showPlan(const PurchasePlan &plan);
    //! The search came to nothing; why is said elsewhere.
    void showNothing();
    //! For offers that came without a price of their own.
    void setPrices(const QHash<QString, Money> &byCountry) { m_model->setPrices(byCountry); }

    QList<store::PlannedNumber> chosen() const { return m_model->chosen(); }
    QList<store::PlannedNumber> spares() const { return m_model->spares(); }

    bool isComplete() const override;
    QWidget *firstControl() const override;

signals:
    void cancelRequested();
    //! Wants the search again with other area codes: "604, 778".
    void areasRequested(const QString &areaCodes);

private:
    void showHead(const PurchasePlan &plan);
    void offerNeighbours(const PurchasePlan &plan);
    void updateFooter();

    OffersModel *m_model;
    PurchasePlan m_plan;
    bool m_isSearching = false;
    QLabel *m_head = nullptr;
    QWidget *m_shortage = nullptr;
    QLabel *m_shortageText = nullptr;
    QHBoxLayout *m_neighbours = nullptr;
    QStackedWidget *m_stack = nullptr;
    OffersTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    BusyIndicator *m_busy = nullptr;
    QLabel *m_footer = nullptr;
};

} // namespace numberwell
