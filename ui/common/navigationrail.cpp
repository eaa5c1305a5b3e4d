// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/navigationrail.h"

#include "common/accessibility.h"
#include "common/icons.h"
#include "common/poolgauge.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int ItemHeight = 35;
constexpr int ItemPadding = 12;
constexpr int ItemGap = 10;

} // namespace

/*! One place of the rail. */
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &title, QString iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_iconName(std::move(iconName))
    {
        setText(title);
        setAccessibleName(title);
        setCheckable(true);
        setMinimumHeight(ItemHeight);
        setAttribute(Qt::WA_Hover);
    }

    void setCount(int count, const QString &meaning)
    {
        m_count = count;
        setAccessibleName(count > 0 ? u"%1, %2"_s.arg(text(), meaning) : text());
        update();
    }

    QSize sizeHint() const override
    {
        const int text = QFontMetrics(titleFont()).horizontalAdvance(this->text());
        return {2 * ItemPadding + grid::IconSize + ItemGap + text + 40, ItemHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFrame(&painter);
        const QColor ink = palette().color(QPalette::Active, QPalette::WindowText);
        QRect icon(ItemPadding, (height() - grid::IconSize) / 2, grid::IconSize, grid::IconSize);
        paintIcon(&painter, visual(icon), m_iconName, ink);

        const int left = ItemPadding + grid::IconSize + ItemGap;
        const QRect title = rect().adjusted(left, 0, -ItemPadding - paintCount(&painter), 0);
        painter.setPen(ink);
        painter.setFont(titleFont());
        painter.drawText(
            visual(title),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
    }

private:
    QRect visual(const QRect &logical) const
    {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    }

    QFont titleFont() const
    {
        return scaledFont(font(), 1.0, isChecked() ? QFont::DemiBold : QFont::Normal);
    }

    void paintFrame(QPainter *painter) const
    {
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter->setPen(Qt::NoPen);
        if (isChecked())
            painter->setBrush(accentTint(palette()));
        else if (underMouse())
            painter->setBrush(trackFill(palette()));
        else
            painter->setBrush(Qt::NoBrush);
        if (hasFocus())
            painter->setPen(QPen(accentInk(palette()), 2));
        painter->drawRoundedRect(frame, 6, 6);
    }

    //! Returns the width it took.
    int paintCount(QPainter *painter) const
    {
        if (m_count <= 0)
            return 0;
        const QFont small = scaledFont(font(), 0.86, QFont::DemiBold);
        const QString text = m_count > 999 ? u"999+"_s : QString::number(m_count);
        const int width = QFontMetrics(small).horizontalAdvance(text) + 16;
        const QRect pill(rect().right() - ItemPadding - width + 1, (height() - 18) / 2, width, 18);
        const ToneColors colors = toneColors(Tone::Warning, palette());
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.background);
        painter->drawRoundedRect(visual(pill), 9, 9);
        painter->setPen(colors.foreground);
        painter->setFont(small);
        painter->drawText(visual(pill), Qt::AlignCenter, text);
        return width + grid::Unit;
    }

    QString m_iconName;
    int m_count = 0;
};

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_items(new QVBoxLayout)
    , m_gauge(new PoolGauge(this))
    , m_group(new QButtonGroup(this))
    , m_arrowKeys(new ArrowKeys(this))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(grid::RailWidth);
    m_items->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit, 12, grid::Unit + 1, 12);
    layout->setSpacing(0);
    layout->addLayout(m_items);
    layout->addStretch();
    layout->addWidget(m_gauge);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (!isChecked)
            return;
        setFocusProxy(m_buttons[id]);
        emit currentChanged(id);
    });
}

int NavigationRail::addItem(const QString &id, const QString &title, const QString &iconName)
{
    const int index = count();
    auto *button = new RailButton(title, iconName, this);
    button->setObjectName(u"rail_"_s + id);
    m_items->addWidget(button);
    m_buttons.append(button);
    m_group->addButton(button, index);
    m_arrowKeys->addButton(button);
    if (index < 9) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + index));
        button->setToolTip(
            tr("%1 (%2)", "page (shortcut)").arg(title, keys.toString(QKeySequence::NativeText)));
    }
    if (index == 0)
        button->setChecked(true);
    return index;
}

void NavigationRail::setCurrentIndex(int index)
{
    if (index < 0 || index >= count())
        return;
    m_buttons[index]->setChecked(true);
}

int NavigationRail::currentIndex() const
{
    return m_group->checkedId();
}

void NavigationRail::setBadge(int index, int count, const QString &meaning)
{
    if (index >= 0 && index < this->count())
        m_buttons[index]->setCount(count, meaning);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), chromeFill(palette()));
    painter.setPen(hairline(palette()));
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int edge = isRightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace numberwell

#include "navigationrail.moc"
