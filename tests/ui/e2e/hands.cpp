// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/hands.h"

#include <QAbstractButton>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QTest>
#include <QWindow>

#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

constexpr int MostTabs = 60;
int acts = 0;

QWidget *focused()
{
    QWidget *widget = QApplication::focusWidget();
    return widget ? widget : QApplication::activeWindow();
}

} // namespace

bool isReady(const QString &name)
{
    const QWidget *widget = seen(name);
    return widget && widget->isEnabled();
}

QString textOf(const QString &name)
{
    const QWidget *widget = seen(name);
    if (!widget)
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return QString(button->text()).remove(u'&');
    QStringList texts;
    const QList<QLabel *> labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts.join(u' ');
}

bool click(QWidget *widget)
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QWidget *window = widget->window();
    const QPoint position = widget->mapTo(window, widget->rect().center());
    const QWidget *there = window->childAt(position);
    if (there != widget && !widget->isAncestorOf(there))
        return false;
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, position);
    ++acts;
    return true;
}

bool click(const QString &name)
{
    return click(seen(name));
}

bool press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *widget = focused();
    if (!widget)
        return false;
    QTest::keyClick(widget, Qt::Key(key), modifiers);
    ++acts;
    return true;
}

bool type(const QString &text)
{
    QWidget *widget = focused();
    if (!widget)
        return false;
    QTest::keyClicks(widget, text);
    acts += static_cast<int>(text.size());
    return true;
}

bool tabTo(const QString &name)
{
    for (int i = 0; i < MostTabs; ++i) {
        const QWidget *widget = QApplication::focusWidget();
        if (widget && widget->objectName() == name)
            return true;
        if (!press(Qt::Key_Tab))
            return false;
    }
    return false;
}

int takeActs()
{
    return std::exchange(acts, 0);
}

void keepPictureOfFailure()
{
    QWidget *window = QApplication::activeWindow();
    if (!QTest::currentTestFailed() || !window)
        return;
    const QString path = u"%1/numberwell-failed-%2.png"_s.arg(
        QDir::tempPath(), QLatin1StringView(QTest::currentTestFunction()));
    if (window->grab().save(path))
        qInfo("picture: %s", qPrintable(path));
}

MouseWatch::MouseWatch()
{
    qApp->installEventFilter(this);
}

bool MouseWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
        ++m_events;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace numberwell::test
