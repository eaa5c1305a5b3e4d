// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/needslist.h"

#include "common/format.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// A backend that writes a notice a minute must not bury the page.
constexpr qsizetype MostRows = 12;

QString buttonName(const QString &id)
{
    return u"need_"_s + id;
}

} // namespace

NeedsList::NeedsList(QWidget *parent)
    : Card(tr("Needs you"), parent)
    , m_nothing(makeMuted(makeLabel(tr("Nothing needs you just now."), this)))
{
    setObjectName(u"needsList"_s);
    m_nothing->setObjectName(u"nothingNeeded"_s);
    body()->addWidget(m_nothing);
}

void NeedsList::setNeeds(const QList<Need> &needs)
{
    if (needs == m_needs)
        return;
    m_needs = needs;
    rebuild();
}

void NeedsList::setBusy(const QString &id, bool isBusy)
{
    if (auto *button = findChild<QPushButton *>(buttonName(id)))
        button->setEnabled(!isBusy);
}

void NeedsList::rebuild()
{
    const QWidget *focused = m_content ? m_content->focusWidget() : nullptr;
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    if (m_content) {
        m_content->hide();
        m_content->setParent(nullptr);
        m_content->deleteLater(); // one of its buttons may be what led here
    }
    m_content = new QWidget(this); // a parent from the start: it would be a window of its own
    auto *rows = new QGridLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(grid::Gap);
    rows->setVerticalSpacing(grid::Unit);
    rows->setColumnStretch(1, 1);
    const qsizetype shown = std::min(MostRows, m_needs.size());
    for (int row = 0; row < shown; ++row)
        addRow(row, m_needs.at(row));
    if (m_needs.size() > shown) {
        const auto left = static_cast<int>(m_needs.size() - shown);
        rows->addWidget(
            makeMuted(makeLabel(tr("and %n more", nullptr, left))), 2 * static_cast<int>(shown), 1);
    }
    m_nothing->setVisible(m_needs.isEmpty());
    m_content->setVisible(!m_needs.isEmpty());
    body()->addWidget(m_content);
    if (!focusedName.isEmpty()) {
        if (auto *again = m_content->findChild<QPushButton *>(focusedName))
            again->setFocus();
    }
}

void NeedsList::addRow(int row, const Need &need)
{
    auto *rows = static_cast<QGridLayout *>(m_content->layout());
    const int line = 2 * row;
    auto *badge = new BadgeLabel(need.badge);
    badge->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QLabel *text = makeLabel(need.text);
    QPushButton *button = makeButton(need.actionText, buttonName(need.id));
    button->setAccessibleDescription(need.text);
    connect(button, &QPushButton::clicked, this, [this, need] { emit triggered(need); });
    if (row > 0)
        rows->addWidget(makeSeparator(), line - 1, 0, 1, 3);
    rows->addWidget(badge, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
    rows->addWidget(text, line, 1);
    rows->addWidget(button, line, 2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace numberwell
