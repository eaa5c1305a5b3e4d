// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The short form of a fuzzer, for every compiler: what the folders named hold, and seeded
// mutations of it. The same input in the same order each time; a slow machine gets less far.

#include "fuzz/entries.h"
#include "fuzz/mutation.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

namespace {

constexpr int MostMutations = 20000;
constexpr qint64 LongestMs = 1200;

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

int main(int argc, char *argv[])
{
    const auto entry = numberwell::fuzz::entryOf(NUMBERWELL_FUZZ_TARGET);
    QList<QByteArray> inputs{QByteArray()};
    for (int i = 1; i < argc; ++i) {
        for (const QString &path : filesIn(QString::fromLocal8Bit(argv[i])))
            inputs.append(contentOf(path));
    }
    if (inputs.size() == 1)
        qFatal("no input in the folders named");
    for (const QByteArray &input : inputs)
        entry(input);

    QElapsedTimer clock;
    clock.start();
    int done = 0;
    for (; done < MostMutations && !clock.hasExpired(LongestMs); ++done) {
        // From the seeds each time and few steps away: what is far from well formed is all alike.
        QByteArray changed = inputs.at(done % inputs.size());
        for (int step = 0; step <= done % 3; ++step)
            changed = numberwell::fuzz::mutated(changed, quint32(done + step * MostMutations));
        entry(changed);
    }
    std::printf("%lld inputs, %d mutations\n", qlonglong(inputs.size()), done);
    return 0;
}
