// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace numberwell {

/*! A page's title, a quiet subtitle beside it, and its actions at the right. */
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);
    //! Buttons from left to right; the primary one last.
    void addAction(QWidget *control);
    using QWidget::addAction;

private:
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QHBoxLayout *m_actions = nullptr;
};

} // namespace numberwell
