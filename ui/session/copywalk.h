// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "paste/copyshape.h"

#include <QList>
#include <QString>

#include <optional>

namespace numberwell {

/*!
 * The walk through the numbers for a dashboard that takes one at a time: for each of them the
 * fields its form asks for, one after the other. It keeps its place by number, whatever comes
 * into the list or leaves it.
 */
class CopyWalk final
{
public:
    enum class Field { Number, Label, AccountSid };

    struct Row
    {
        E164 number;
        QString label;
        bool hasId = false; //!< ElevenLabs has it already: it is passed over

        bool operator==(const Row &) const = default;
    };

    struct Place
    {
        int row = 0;
        Field field = Field::Number;

        bool operator==(const Place &) const = default;
    };

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }
    //! The form asks for the account's SID; while it isn't known the walk leaves it out.
    void setAccountSid(const QString &sid);
    //! In the order of the walk.
    QList<Field> fields() const;

    //! Where it is; none before the first step.
    std::optional<Place> place() const;
    //! Where the next step leads; none where no number is left that needs one.
    std::optional<Place> following() const;
    //! Where a step back leads; none at the beginning.
    std::optional<Place> preceding() const;
    void goTo(const Place &place);
    //! Takes up an earlier walk; a number that isn't in the list any more begins a new one.
    void resume(const E164 &number, Field field);

    QString text(const Place &place) const;

private:
    int rowOf(const E164 &number) const;
    std::optional<Place> firstFrom(int row) const;

    QList<Row> m_rows;
    QString m_accountSid;
    std::optional<E164> m_number;
    Field m_field = Field::Number;
    int m_lastRow = -1; //!< where the number stood
};

} // namespace numberwell
