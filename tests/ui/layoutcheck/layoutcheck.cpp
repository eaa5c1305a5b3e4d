// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layoutcheck/layoutcheck.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

QString described(const QWidget *widget, const QString &text, int has, int needs)
{
    return u"%1 '%2' “%3”: %4 of %5 px"_s
        .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(), text)
        .arg(has)
        .arg(needs);
}

int widthOf(const QWidget *widget, QString text)
{
    return widget->fontMetrics().horizontalAdvance(text.remove(u'&'));
}

bool isScrolled(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

//! Outside its window, or under the edge of what holds it.
bool isCutOff(const QWidget *widget)
{
    if (isScrolled(widget))
        return false;
    return widget->visibleRegion().boundingRect() != widget->rect();
}

QStringList cutLabel(const QLabel *label)
{
    if (label->text().isEmpty())
        return {};
    const bool isWrapped = label->wordWrap();
    const int has = isWrapped ? label->height() : label->width();
    const int needs = isWrapped ? label->heightForWidth(label->width()) : label->sizeHint().width();
    if (has >= needs)
        return {};
    return {described(label, label->text(), has, needs)};
}

QStringList cutButton(const QAbstractButton *button)
{
    // Its text is for those who listen.
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    const int needs = button->sizeHint().width();
    if (button->text().isEmpty() || button->width() >= needs)
        return {};
    return {described(button, button->text(), button->width(), needs)};
}

QStringList cutTabs(const QTabBar *tabs)
{
    QStringList cut;
    for (int i = 0; i < tabs->count(); ++i) {
        const QRect visible = tabs->tabRect(i) & tabs->rect();
        const int needs = widthOf(tabs, tabs->tabText(i));
        if (visible.width() < needs)
            cut << described(tabs, tabs->tabText(i), visible.width(), needs);
    }
    return cut;
}

QStringList cutSections(const QHeaderView *header)
{
    if (header->orientation() == Qt::Vertical)
        return {};
    QStringList cut;
    for (int i = 0; i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        if (header->isSectionHidden(i) || text.isEmpty())
            continue;
        const int needs = widthOf(header, text);
        if (header->sectionSize(i) < needs)
            cut << described(header, text, header->sectionSize(i), needs);
    }
    return cut;
}

QStringList cutCombo(const QComboBox *combo)
{
    QStyleOptionComboBox option;
    option.initFrom(combo);
    const QRect field = combo->style()->subControlRect(
        QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
    const int needs = widthOf(combo, combo->currentText());
    if (field.width() >= needs)
        return {};
    return {described(combo, combo->currentText(), field.width(), needs)};
}

QStringList cutTextsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return cutButton(button);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return cutTabs(tabs);
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return cutSections(header);
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return cutCombo(combo);
    return {};
}

bool hasText(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
}

QStringList mnemonicTexts(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text()};
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->buddy())
        return {label->text()};
    QStringList texts;
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    }
    return texts;
}

} // namespace

QStringList cutTexts(const QWidget *root)
{
    QStringList cut;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != root->window())
            continue;
        cut << cutTextsOf(widget);
        if (hasText(widget) && isCutOff(widget)) {
            cut << described(widget,
                             u"cut off"_s,
                             widget->visibleRegion().boundingRect().width(),
                             widget->width());
        }
    }
    return cut;
}

QStringList sharedMnemonics(const QWidget *root)
{
    QMap<QString, QStringList> texts;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != root->window())
            continue;
        for (const QString &text : mnemonicTexts(widget)) {
            const QString key = QKeySequence::mnemonic(text).toString();
            // Rows repeat a button; Alt then walks from one to the next.
            if (!key.isEmpty() && !texts.value(key).contains(text))
                texts[key] << text;
        }
    }
    QStringList shared;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (it.value().size() > 1)
            shared << it.key() + u": "_s + it.value().join(u" | "_s);
    }
    return shared;
}

} // namespace numberwell::test
