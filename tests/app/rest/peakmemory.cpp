// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/peakmemory.h"

#include <QByteArray>
#include <QFile>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool IsMeasured = false;
#else
constexpr bool IsMeasured = true;
#endif

//! "VmHWM:	   42472 kB"
qint64 statusOf(const QByteArray &key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key + ':'))
            return 1024 * line.sliced(key.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    qFatal("no %s in /proc/self/status", key.constData());
}

} // namespace

PeakMemory::PeakMemory()
{
    // What was freed before would hide what is taken now.
    malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write("5") != 1)
        qFatal("VmHWM can't be set back");
    m_before = statusOf("VmRSS");
}

qint64 PeakMemory::grownBytes() const
{
    return IsMeasured ? statusOf("VmHWM") - m_before : 0;
}

} // namespace numberwell::test
