// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/purchasedraft.h"
#include "purchase/purchasepage.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace numberwell {

class BusyIndicator;
class Card;

/*! Step 3: what is about to be bought, by whom and for how much, in sentences. */
class ReviewPage final : public PurchasePage
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);

    //! \a account is its name; empty where it is not known.
    void showDraft(const PurchaseDraft &draft, const PlanFigures &figures, const QString &account);
    //! A line about a limit of the account or of the settings; empty shows none.
    void showLimit(const QString &text);
    void showPlacing(bool isPlacing);
    //! Asks to type \a count before the order can be placed; 0 asks nothing.
    void askForCount(int count);
    //! What was typed was for another plan.
    void forgetCount();

    //! False as long as the count is asked for and not there.
    bool isComplete() const override;
    QWidget *firstControl() const override;

private:
    QWidget *makeConfirmation();
    void nameCard();
    void nameConfirmation();

    Card *m_card = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_cost = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_pool = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_limit = nullptr;
    QListWidget *m_numbers = nullptr;
    int m_askedCount = 0;
    QWidget *m_confirmation = nullptr;
    QLabel *m_confirmLabel = nullptr;
    QLineEdit *m_confirmEdit = nullptr;
    BusyIndicator *m_busy = nullptr;
};

} // namespace numberwell
