// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/numberstore.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace numberwell {

class BadgeLabel;
class HistoryWorkflow;
class InlineMessage;

/*! The life of one number beside the pool, from intent to today; its SID, ID and price. */
class NumberPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberPanel(HistoryWorkflow &history, QWidget *parent = nullptr);

    //! None clears the panel. Reads the events only where the number is another or changed.
    void setNumber(const std::optional<store::PoolNumber> &number);

    QSize sizeHint() const override { return {300, 400}; }

signals:
    void copied(const QString &message);

private:
    struct Fact
    {
        QWidget *row = nullptr;
        QLabel *value = nullptr;
    };

    Fact addFact(QVBoxLayout *layout, const QString &title, const QString &name, bool isCopied);
    void showFacts();
    void load();
    void showEvents(const QList<store::NumberEvent> &events);
    void clearEvents();
    void addEvent(const store::NumberEvent &event);

    HistoryWorkflow &m_history;
    std::optional<store::PoolNumber> m_number;
    quint64 m_asked = 0; //!< which answer is awaited: an older one is dropped

    QLabel *m_hint = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_title = nullptr;
    BadgeLabel *m_badge = nullptr;
    Fact m_e164;
    Fact m_sid;
    Fact m_phoneId;
    Fact m_organization;
    Fact m_price;
    Fact m_note;
    InlineMessage *m_message = nullptr;
    QVBoxLayout *m_events = nullptr;
};

} // namespace numberwell
