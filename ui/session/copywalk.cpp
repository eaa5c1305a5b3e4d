// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/copywalk.h"

#include <algorithm>

namespace numberwell {

void CopyWalk::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    if (!m_number)
        return;
    if (const int row = rowOf(*m_number); row >= 0) {
        m_lastRow = row;
        return;
    }
    // It is done with: the next one stands in its place now.
    m_number.reset();
    m_lastRow = std::min(m_lastRow, static_cast<int>(m_rows.size())) - 1;
}

void CopyWalk::setAccountSid(const QString &sid)
{
    m_accountSid = sid;
    if (sid.isEmpty() && m_field == Field::AccountSid)
        m_field = Field::Label;
}

QList<CopyWalk::Field> CopyWalk::fields() const
{
    QList<Field> fields{Field::Number, Field::Label};
    if (!m_accountSid.isEmpty())
        fields.append(Field::AccountSid);
    return fields;
}

std::optional<CopyWalk::Place> CopyWalk::place() const
{
    const int row = m_number ? rowOf(*m_number) : -1;
    return row < 0 ? std::nullopt : std::optional(Place{row, m_field});
}

std::optional<CopyWalk::Place> CopyWalk::following() const
{
    const QList<Field> all = fields();
    if (const auto here = place()) {
        const qsizetype next = all.indexOf(here->field) + 1;
        if (next < all.size() && !m_rows.at(here->row).hasId)
            return Place{here->row, all.at(next)};
        return firstFrom(here->row + 1);
    }
    return firstFrom(m_lastRow + 1);
}

std::optional<CopyWalk::Place> CopyWalk::preceding() const
{
    const auto here = place();
    if (!here)
        return {};
    const QList<Field> all = fields();
    if (const qsizetype field = all.indexOf(here->field); field > 0)
        return Place{here->row, all.at(field - 1)};
    return here->row > 0 ? std::optional(Place{here->row - 1, all.last()}) : std::nullopt;
}

void CopyWalk::goTo(const Place &place)
{
    if (place.row < 0 || place.row >= m_rows.size())
        return;
    m_number = m_rows.at(place.row).number;
    m_field = place.field;
    m_lastRow = place.row;
}

void CopyWalk::resume(const E164 &number, Field field)
{
    if (const int row = rowOf(number); row >= 0)
        goTo({row, fields().contains(field) ? field : fields().last()});
}

QString CopyWalk::text(const Place &place) const
{
    const Row &row = m_rows.at(place.row);
    switch (place.field) {
    case Field::Number:
        return row.number.toString();
    case Field::Label:
        return row.label;
    case Field::AccountSid:
        return m_accountSid;
    }
    Q_UNREACHABLE();
}

int CopyWalk::rowOf(const E164 &number) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.number == number; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

//! From \a row on and round: a number that was left out comes at the end.
std::optional<CopyWalk::Place> CopyWalk::firstFrom(int row) const
{
    const auto count = static_cast<int>(m_rows.size());
    for (int step = 0; step < count; ++step) {
        const int candidate = (row + step) % count;
        if (!m_rows.at(candidate).hasId)
            return Place{candidate, Field::Number};
    }
    return {};
}

} // namespace numberwell
