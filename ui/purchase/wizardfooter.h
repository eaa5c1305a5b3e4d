// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace numberwell {

enum class PurchaseStep { What, Which, Review, Progress, Result };

/*! The foot of the purchase wizard: a word at the left, the buttons of the step at the right. */
class WizardFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardFooter(QWidget *parent);

    void showStep(PurchaseStep step);
    void setNote(const QString &text);
    void setNext(bool isEnabled);
    void setBack(bool isEnabled);
    //! The Buy button wakes a moment after its step came up, so that the second half of a double
    //! click on Review never buys.
    void setBuy(const QString &text, bool isEnabled);
    void setStop(bool isEnabled);
    //! Empty: there is nothing more to try.
    void setTryMore(const QString &text);
    void setCopy(bool isThere);
    //! 0: there is nothing to import, or no key to do it with.
    void setImport(int count);

signals:
    void nextRequested();
    void backRequested();
    void buyRequested();
    void stopRequested();
    void tryMoreRequested();
    void copyRequested();
    void importRequested();
    void closeRequested();

private:
    void updateBuy();

    PurchaseStep m_step = PurchaseStep::What;
    bool m_isBuyEnabled = false;
    QLabel *m_note = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_buy = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_tryMore = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_import = nullptr;
    QTimer *m_wakeTimer = nullptr;
};

} // namespace numberwell
