// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace numberwell {

//! Counts what is under way for as long as it lives.
class Running final
{
public:
    explicit Running(int &count)
        : m_count(count)
    {
        ++m_count;
    }
    ~Running() { --m_count; }
    Q_DISABLE_COPY_MOVE(Running)

private:
    int &m_count;
};

} // namespace numberwell
