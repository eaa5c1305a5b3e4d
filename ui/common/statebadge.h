// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"
#include "common/theme.h"

#include "domain/numberstate.h"

#include <QDateTime>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <optional>

namespace numberwell {

//! Icon + word + tone. An empty icon name takes the tone's own.
struct Badge
{
    QString icon;
    QString text;
    Tone tone = Tone::Neutral;

    bool operator==(const Badge &) const = default;
};

//! What a state's badge may say beyond the state.
struct StateDetail
{
    std::optional<QDateTime> nextTry; //!< pending import: "Import failed, next try 10:55"
    std::optional<int> daysLeft;      //!< quarantine: "Quarantine, 61 d left"
};

//! "Ready", "Waiting for ElevenLabs", …
QString stateText(NumberState state);
Badge badgeFor(NumberState state, const StateDetail &detail = {});

//! Roles a model answers for BadgeDelegate.
enum BadgeRole {
    BadgeTextRole = Qt::UserRole + 0x100,
    BadgeToneRole, //!< int(Tone)
    BadgeIconRole, //!< icon name
};

//! What a model's data() returns for a badge cell: the three roles above, and the text for
//! DisplayRole, ToolTipRole and AccessibleTextRole (so copying and screen readers work).
QVariant badgeData(const Badge &badge, int role);

/*! Paints badges in item views, and plain cells where a row has none. */
class BadgeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/*! A badge as a widget. */
class BadgeLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeLabel(const Badge &badge, QWidget *parent = nullptr);

    void setBadge(const Badge &badge);
    const Badge &badge() const { return m_badge; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge m_badge;
};

//! The pill itself, left-aligned and vertically centred in \a rect, elided where it is too narrow.
void paintBadge(QPainter *painter,
                const QRect &rect,
                const Badge &badge,
                const QFont &font,
                const QPalette &palette,
                Qt::LayoutDirection direction);
QSize badgeSize(const Badge &badge, const QFont &font);

} // namespace numberwell
