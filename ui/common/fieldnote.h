// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;

namespace numberwell {

/*! A line under a field: what was understood, or what is wrong with it. Keeps its place. */
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    FieldNote(const QString &objectName, QWidget *parent);

    void showHint(const QString &text);
    void showError(const QString &text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void present(const QString &text, Tone tone);
    void applyColors();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace numberwell
