// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QString>
#include <QWidget>

namespace numberwell::test {

/*!
 * What a person does at the console: looks for what can be seen, clicks where it is, types into
 * what has the focus. Of several things with one name the one in the dialog in front is meant.
 */

//! The visible thing named \a name, or null.
template <typename T = QWidget>
T *seen(const QString &name)
{
    QWidgetList windows = QApplication::topLevelWidgets();
    if (QWidget *dialog = QApplication::activeModalWidget())
        windows.prepend(dialog);
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        const QList<T *> found = window->findChildren<T *>(name);
        for (T *widget : found) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

//! True where it is seen and takes clicks.
bool isReady(const QString &name);
//! The text of a label, a button, a field's note or a message; empty where it is not seen.
QString textOf(const QString &name);

//! Clicks where the thing is painted; false where it can't be seen or something covers it.
[[nodiscard]] bool click(QWidget *widget);
[[nodiscard]] bool click(const QString &name);

//! Types into whatever has the focus; false where nothing in an active window has it.
[[nodiscard]] bool press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
[[nodiscard]] bool type(const QString &text);
//! Tab until \a name has the focus; false after a whole round.
[[nodiscard]] bool tabTo(const QString &name);

//! Clicks and keystrokes since the last call; a key with modifiers is one, a typed word as many as
//! it has characters.
int takeActs();

//! After a failure: keeps a picture of the window in front in the temporary folder.
void keepPictureOfFailure();

//! Counts what only a mouse sends, in the whole program.
class MouseWatch final : public QObject
{
    Q_OBJECT

public:
    MouseWatch();
    int events() const { return m_events; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_events = 0;
};

} // namespace numberwell::test
