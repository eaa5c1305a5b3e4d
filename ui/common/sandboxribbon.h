// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace numberwell {

/*! Across the window's top while nothing is real: "Sandbox: nothing is bought". */
class SandboxRibbon final : public QWidget
{
    Q_OBJECT

public:
    explicit SandboxRibbon(QWidget *parent = nullptr);

signals:
    void connectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace numberwell
