// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace numberwell::store {

/*! flock() on a file: shared by those who use a cluster, exclusive for who starts or stops it. */
class FolderLock final
{
public:
    explicit FolderLock(const QString &fileName);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

    bool isOpen() const { return m_descriptor >= 0; }
    //! Waits for the others, for at most \a patienceMs.
    bool lockExclusive(int patienceMs);
    bool tryLockExclusive();
    bool lockShared();

private:
    int m_descriptor = -1;
};

} // namespace numberwell::store
