// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/pastereading.h"

#include "paste/reader.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype AtOnce = 32 * 1024; // characters: a millisecond

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorKind::InvalidInput, u"paste_file_unreadable"_s, u"The file can't be read."_s);
    }
    if (file.size() > MaxPasteSize)
        return failure(ErrorKind::InvalidInput, u"paste_too_large"_s, u"Larger than 50 MB."_s);
    return file.readAll();
}

//! Any thread.
PasteRead readFilesNow(const QStringList &paths)
{
    PastedTable all{{}, true, true};
    for (const QString &path : paths) {
        auto table
            = contentOf(path).and_then([](const QByteArray &bytes) { return readPaste(bytes); });
        if (!table)
            return {tl::unexpected(table.error()), QFileInfo(path).fileName()};
        all.isSingleColumnOfIds &= table->isSingleColumnOfIds;
        all.isSingleColumnOfNumbers &= table->isSingleColumnOfNumbers;
        all.rows += std::move(table->rows);
    }
    return {all, {}};
}

} // namespace

PasteReading::PasteReading(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            emit finished(m_watcher.future().takeResult());
    });
}

PasteReading::~PasteReading()
{
    m_watcher.disconnect(this); // the thread has copies of all it needs
}

void PasteReading::readText(const QString &text, const QString &html)
{
    cancel();
    if (text.size() + html.size() <= AtOnce)
        emit finished({readPaste(text, html), {}});
    else
        start(QtConcurrent::run([text, html] { return PasteRead{readPaste(text, html), {}}; }));
}

void PasteReading::readFiles(const QStringList &paths)
{
    start(QtConcurrent::run([paths] { return readFilesNow(paths); }));
}

void PasteReading::cancel()
{
    m_watcher.setFuture({});
}

void PasteReading::start(const QFuture<PasteRead> &future)
{
    m_watcher.setFuture(future); // of an older one nothing more is heard
    emit started();
}

} // namespace numberwell
