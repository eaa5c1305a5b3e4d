// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "paste/clipboardtext.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

namespace numberwell {

//! What became of reading a clipboard or files.
struct PasteRead
{
    Result<PastedTable> table;
    QString fileName = {}; //!< that could not be read; empty for text
};

/*!
 * Reads what was pasted or dropped: a short text at once, anything else in another thread. A new
 * reading takes the place of one that still goes on.
 */
class PasteReading final : public QObject
{
    Q_OBJECT

public:
    explicit PasteReading(QObject *parent = nullptr);
    ~PasteReading() override;

    void readText(const QString &text, const QString &html);
    //! The rows of all of them, one file after the other.
    void readFiles(const QStringList &paths);
    //! Nothing more is heard of it.
    void cancel();
    bool isReading() const { return m_watcher.isRunning(); }

signals:
    void started();
    void finished(const numberwell::PasteRead &read);

private:
    void start(const QFuture<PasteRead> &future);

    QFutureWatcher<PasteRead> m_watcher;
};

} // namespace numberwell
