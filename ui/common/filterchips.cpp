// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/filterchips.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int ChipHeight = 32;
constexpr int ChipPadding = 12;

} // namespace

/*! One filter. */
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(QString id, QString label, QWidget *parent)
        : QAbstractButton(parent)
        , m_id(std::move(id))
        , m_label(std::move(label))
    {
        setObjectName(u"chip_"_s + m_id);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCount(-1);
    }

    const QString &id() const { return m_id; }

    void setCount(int count)
    {
        setText(count < 0 ? m_label : u"%1 %2"_s.arg(m_label, formatCount(count)));
        setAccessibleName(text());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        // As wide as when chosen, so that choosing moves nothing.
        const QFontMetrics metrics(scaledFont(font(), 1.0, QFont::DemiBold));
        return {metrics.horizontalAdvance(text()) + 2 * ChipPadding + 2,
                qMax(ChipHeight, metrics.height() + 12)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isChecked() || hasFocus() ? accentInk(palette()) : hairline(palette()));
        if (hasFocus())
            painter.setPen(QPen(accentInk(palette()), 2));
        painter.setBrush(fill());
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                       QPalette::WindowText));
        painter.setFont(scaledFont(font(), 1.0, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QColor fill() const
    {
        if (isChecked())
            return accentTint(palette());
        return underMouse() ? trackFill(palette()) : cardFill(palette());
    }

    QString m_id;
    QString m_label;
};

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
    , m_arrowKeys(new ArrowKeys(this))
{
    setAccessibleName(tr("Filter"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid::Unit);
    m_row->addStretch();
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            emit currentChanged(static_cast<Chip *>(button)->id());
    });
}

void FilterChips::addChip(const QString &id, const QString &text)
{
    auto *added = new Chip(id, text, this);
    m_row->insertWidget(m_row->count() - 1, added);
    if (!m_chips.isEmpty())
        setTabOrder(m_chips.last(), added);
    m_chips.append(added);
    if (m_chips.size() == 1)
        added->setChecked(true); // before the group listens: nobody chose it
    m_group->addButton(added);
    m_arrowKeys->addButton(added);
}

void FilterChips::setCount(const QString &id, int count)
{
    if (Chip *found = chip(id))
        found->setCount(count);
}

void FilterChips::setCurrent(const QString &id)
{
    if (Chip *found = chip(id))
        found->setChecked(true);
}

QString FilterChips::current() const
{
    const auto *checked = static_cast<const Chip *>(m_group->checkedButton());
    return checked ? checked->id() : QString();
}

Chip *FilterChips::chip(const QString &id) const
{
    for (Chip *candidate : m_chips) {
        if (candidate->id() == id)
            return candidate;
    }
    return nullptr;
}

} // namespace numberwell

#include "filterchips.moc"
