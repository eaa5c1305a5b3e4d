// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/walkpanel.h"

#include "common/controls.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

using Field = CopyWalk::Field;

QString nameOf(Field field)
{
    switch (field) {
    case Field::Number:
        return WalkPanel::tr("Number");
    case Field::Label:
        return WalkPanel::tr("Label");
    case Field::AccountSid:
        return WalkPanel::tr("Account SID");
    }
    Q_UNREACHABLE();
}

QString buttonText(Field next)
{
    switch (next) {
    case Field::Number:
        return WalkPanel::tr("Copy ne&xt: number");
    case Field::Label:
        return WalkPanel::tr("Copy ne&xt: label");
    case Field::AccountSid:
        return WalkPanel::tr("Copy ne&xt: account SID");
    }
    Q_UNREACHABLE();
}

QString onClipboardText(Field field)
{
    switch (field) {
    case Field::Number:
        return WalkPanel::tr("The number is on the clipboard.");
    case Field::Label:
        return WalkPanel::tr("The label is on the clipboard.");
    case Field::AccountSid:
        return WalkPanel::tr("The account SID is on the clipboard.");
    }
    Q_UNREACHABLE();
}

//! "AC0123…89ef": enough to tell it from another one.
QString shortened(const QString &text)
{
    constexpr qsizetype Head = 8;
    constexpr qsizetype Tail = 4;
    if (text.size() <= 24)
        return text;
    return text.left(Head) + QChar(0x2026) + text.right(Tail);
}

} // namespace

WalkPanel::WalkPanel(QWidget *parent)
    : QWidget(parent)
    , m_position(makeHeading(makeLabel({}, this)))
    , m_standing(makeMuted(makeLabel({}, this)))
    , m_next(makeButton({}, u"copyNextButton"_s, this))
    , m_back(makeButton(tr("Step bac&k"), u"copyBackButton"_s, this))
{
    setObjectName(u"walkPanel"_s);
    m_position->setObjectName(u"copyPosition"_s);
    m_standing->setObjectName(u"copyStanding"_s);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(grid::Unit);
    rows->setVerticalSpacing(grid::Half);
    rows->setColumnStretch(2, 1);
    for (const Field field : {Field::Number, Field::Label, Field::AccountSid})
        addField(field, rows);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::Unit);
    buttons->addWidget(m_next, 1);
    buttons->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Unit);
    column->addWidget(m_position);
    column->addLayout(rows);
    column->addWidget(m_standing);
    column->addLayout(buttons);
    m_next->setToolTip(tr("Key: %1").arg(QKeySequence(Qt::Key_F7).toString()));
    m_back->setToolTip(
        tr("Key: %1").arg(QKeySequence(Qt::SHIFT | Qt::Key_F7).toString(QKeySequence::NativeText)));
    connect(m_next, &QPushButton::clicked, this, &WalkPanel::next);
    connect(m_back, &QPushButton::clicked, this, &WalkPanel::back);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &WalkPanel::showFields);
    showWalk();
}

void WalkPanel::addField(Field field, QGridLayout *rows)
{
    FieldRow row{
        field, new QLabel(this), makeMuted(makeLabel(nameOf(field), this)), makeLabel({}, this)};
    row.name->setWordWrap(false);
    row.value->setWordWrap(false);
    row.value->setObjectName(u"walkValue%1"_s.arg(int(field)));
    const int line = rows->rowCount();
    rows->addWidget(row.icon, line, 0);
    rows->addWidget(row.name, line, 1);
    rows->addWidget(row.value, line, 2);
    m_fields.append(row);
}

void WalkPanel::setRows(const QList<CopyWalk::Row> &rows)
{
    if (rows == m_walk.rows())
        return;
    m_chosen = -1;
    m_walk.setRows(rows);
    showWalk();
}

void WalkPanel::setAccountSid(const QString &sid)
{
    m_walk.setAccountSid(sid);
    showWalk();
}

void WalkPanel::resume(const E164 &number, Field field)
{
    m_walk.resume(number, field);
    showWalk();
}

void WalkPanel::next()
{
    if (const auto place = following())
        copyAt(*place);
}

void WalkPanel::back()
{
    if (const auto place = m_walk.preceding())
        copyAt(*place);
}

void WalkPanel::choose(int row)
{
    m_chosen = row < m_walk.rows().size() ? row : -1;
    showWalk();
}

std::optional<CopyWalk::Place> WalkPanel::following() const
{
    return m_chosen >= 0 ? std::optional(CopyWalk::Place{m_chosen, Field::Number})
                         : m_walk.following();
}

void WalkPanel::copyAt(const CopyWalk::Place &place)
{
    m_chosen = -1;
    m_walk.goTo(place);
    QGuiApplication::clipboard()->setText(m_walk.text(place));
    showWalk();
    const E164 number = m_walk.rows().at(place.row).number;
    emit moved(number, place.field);
    emit copied(place.field == Field::Number ? tr("%1 copied").arg(formatNumber(number))
                                             : tr("%1 of %2 copied", "label of +1 604 555 0188")
                                                   .arg(nameOf(place.field), formatNumber(number)));
}

bool WalkPanel::isOnClipboard() const
{
    const auto place = m_walk.place();
    return place && QGuiApplication::clipboard()->text() == m_walk.text(*place);
}

void WalkPanel::showWalk()
{
    m_position->setText(positionText());
    const auto coming = following();
    const QString text = coming ? buttonText(coming->field) : tr("Copy ne&xt");
    m_next->setText(text);
    m_next->setAccessibleName(QString(text).remove(u'&'));
    m_next->setEnabled(coming.has_value());
    m_back->setEnabled(m_walk.preceding().has_value());
    showFields();
}

void WalkPanel::showFields()
{
    const auto place = m_walk.place();
    const auto shown = place ? place : m_walk.following();
    const QList<Field> all = m_walk.fields();
    for (const FieldRow &row : std::as_const(m_fields)) {
        const bool isVisible = shown && all.contains(row.field);
        for (QLabel *label : {row.icon, row.name, row.value})
            label->setVisible(isVisible);
        if (isVisible)
            showField(row, shown->row);
    }
    m_standing->setText(standing());
}

void WalkPanel::showField(const FieldRow &row, int number)
{
    const CopyWalk::Place here{number, row.field};
    const auto place = m_walk.place();
    const bool isCurrent = place == here;
    const bool isHeld = isCurrent && isOnClipboard();
    const bool isPassed = place && row.field < place->field;
    const QString text = m_walk.text(here);
    row.value->setText(row.field == Field::Number ? formatNumber(m_walk.rows().at(number).number)
                                                  : shortened(text));
    row.value->setToolTip(row.field == Field::AccountSid ? text : QString());
    row.value->setFont(scaledFont(font(), 1, isCurrent ? QFont::DemiBold : QFont::Normal));
    const Tone tone = isHeld ? Tone::Success : Tone::Neutral;
    const auto &glyph = isHeld || isPassed ? glyph::Check : isCurrent ? glyph::Dot : glyph::Ring;
    row.icon->setPixmap(
        themedIcon(glyph, tone).pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
    row.icon->setAccessibleName(isHeld     ? tr("on the clipboard")
                                : isPassed ? tr("copied")
                                           : tr("to come"));
}

QString WalkPanel::standing() const
{
    if (!m_walk.following())
        return m_walk.rows().isEmpty() ? QString() : tr("All of them have their ID.");
    const auto place = m_walk.place();
    if (!place)
        return tr("Nothing of it is copied yet.");
    return isOnClipboard() ? onClipboardText(place->field)
                           : tr("The clipboard holds something else now.");
}

QString WalkPanel::positionText() const
{
    const auto count = static_cast<int>(m_walk.rows().size());
    if (const auto place = m_walk.place()) {
        return tr("%1 of %2 · %3", "3 of 20 · Vancouver 0188")
            .arg(formatCount(place->row + 1),
                 formatCount(count),
                 m_walk.rows().at(place->row).label);
    }
    return tr("%n to go", nullptr, count);
}

void WalkPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showFields();
}

} // namespace numberwell
