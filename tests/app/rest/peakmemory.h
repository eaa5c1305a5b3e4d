// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace numberwell::test {

/*!
 * How much more of the machine's memory this process held at its peak since construction.
 *
 * From VmHWM in /proc/self/status, set back at the start. Under a sanitizer, which holds memory of
 * its own, it answers 0.
 */
class PeakMemory final
{
public:
    PeakMemory();

    qint64 grownBytes() const;

private:
    qint64 m_before;
};

} // namespace numberwell::test
