// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace numberwell {

class ArrowKeys;
class Chip;

/*! One row of exclusive filters with counts: "All 133", "Ready 3". Arrow keys move and choose. */
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    //! The first chip added is chosen. \a id is stable, for settings and tests.
    void addChip(const QString &id, const QString &text);
    //! Negative: none shown.
    void setCount(const QString &id, int count);
    void setCurrent(const QString &id);
    QString current() const;

signals:
    void currentChanged(const QString &id);

private:
    Chip *chip(const QString &id) const;

    QList<Chip *> m_chips;
    QHBoxLayout *m_row = nullptr;
    QButtonGroup *m_group = nullptr;
    ArrowKeys *m_arrowKeys = nullptr;
};

} // namespace numberwell
