// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool isPartOfQtWidget(const QWidget *widget)
{
    if (widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QHeaderView *>(widget)) {
        return true;
    }
    // The editor inside a spin box, the arrows of a tab bar, a table's corner, a popup's list.
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QComboBox *>(parent) || (qobject_cast<const QLineEdit *>(parent))
            || (qobject_cast<const QAbstractItemView *>(parent)
                && widget->objectName().isEmpty())) {
            return true;
        }
    }
    return false;
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QAbstractSlider *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget);
}

bool hasLabel(const QWidget *root, const QWidget *widget)
{
    const QList<QLabel *> labels = root->window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [widget](const QLabel *label) {
        return label->buddy() == widget && !label->text().isEmpty();
    });
}

bool hasName(const QWidget *root, const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty();
    return hasLabel(root, widget);
}

} // namespace

QStringList unnamedControls(const QWidget *root)
{
    QStringList unnamed;
    QList<const QWidget *> widgets{root};
    for (const QWidget *child : root->findChildren<QWidget *>())
        widgets.append(child);
    for (const QWidget *widget : widgets) {
        if (isControl(widget) && !isPartOfQtWidget(widget) && !hasName(root, widget)) {
            unnamed.append(u"%1 '%2'"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                            widget->objectName()));
        }
    }
    return unnamed;
}

ArrowKeys::ArrowKeys(QWidget *owner)
    : QObject(owner)
{
}

void ArrowKeys::addButton(QAbstractButton *button)
{
    m_buttons.append(button);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::toggled, this, [this] { updateTabStop(); });
    updateTabStop();
}

bool ArrowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto index = m_buttons.indexOf(qobject_cast<QAbstractButton *>(watched));
    if (index < 0 || key->modifiers().testFlag(Qt::ControlModifier))
        return false;
    const qsizetype target = targetOf(key->key(), index);
    if (target < 0)
        return false;
    m_buttons[target]->setFocus(Qt::TabFocusReason);
    m_buttons[target]->click();
    return true;
}

qsizetype ArrowKeys::targetOf(int key, qsizetype index) const
{
    const bool isRightToLeft = m_buttons[index]->layoutDirection() == Qt::RightToLeft;
    const qsizetype previous = qMax(index - 1, 0);
    const qsizetype next = qMin(index + 1, m_buttons.size() - 1);
    switch (key) {
    case Qt::Key_Up:
        return previous;
    case Qt::Key_Down:
        return next;
    case Qt::Key_Left:
        return isRightToLeft ? next : previous;
    case Qt::Key_Right:
        return isRightToLeft ? previous : next;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_buttons.size() - 1;
    default:
        return -1;
    }
}

void ArrowKeys::updateTabStop()
{
    const bool hasChecked = std::any_of(
        m_buttons.begin(), m_buttons.end(), [](auto *button) { return button->isChecked(); });
    for (QAbstractButton *button : m_buttons) {
        const bool stops = hasChecked ? button->isChecked() : button == m_buttons.first();
        button->setFocusPolicy(stops ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

} // namespace numberwell
