// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/purchasepage.h"

#include "domain/result.h"
#include "workflows/purchaserequest.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace numberwell {

class FieldNote;

/*! Step 1: how many numbers, where, and what they must be able to do. */
class WhatPage final : public PurchasePage
{
    Q_OBJECT

public:
    explicit WhatPage(QWidget *parent = nullptr);

    void setCount(int count);
    void setAreaCodes(const QString &areaCodes);
    //! "CA" or "US"; empty: each area code has its own.
    void setCountry(const QString &country);
    void setRequired(const Capabilities &required);

    QString areaCodes() const;
    QString country() const;
    Capabilities required() const;
    //! What the fields say, or why they can't be used.
    Result<PurchaseRequest> request() const;
    //! The valid part of what the fields say, for the estimate: its count is 0 where none is
    //! given, and it is for anywhere where the area codes can't be used.
    PurchaseRequest estimate() const;
    int count() const { return estimate().count; }

    bool isComplete() const override { return request().has_value(); }
    QWidget *firstControl() const override;

private:
    QLayout *makeCountry();
    QWidget *makeCapabilities();
    void judge();
    void judgeCount();
    void judgeAreaCodes();
    void showCountry(const PurchaseRequest &request);
    void judgeCapabilities();

    QLineEdit *m_count = nullptr;
    FieldNote *m_countNote = nullptr;
    QLineEdit *m_areaCodes = nullptr;
    QComboBox *m_country = nullptr;
    FieldNote *m_areaNote = nullptr;
    QCheckBox *m_voice = nullptr;
    QCheckBox *m_sms = nullptr;
    QCheckBox *m_mms = nullptr;
    FieldNote *m_capabilityNote = nullptr;
};

} // namespace numberwell
