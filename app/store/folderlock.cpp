// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folderlock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

namespace numberwell::store {

FolderLock::FolderLock(const QString &fileName)
    : m_descriptor(::open(QFile::encodeName(fileName).constData(),
                          O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                          0600))
{
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool FolderLock::lockExclusive(int patienceMs)
{
    constexpr unsigned long PauseMs = 20;
    QElapsedTimer timer;
    timer.start();
    while (!tryLockExclusive()) {
        if (timer.hasExpired(patienceMs))
            return false;
        QThread::msleep(PauseMs);
    }
    return true;
}

bool FolderLock::tryLockExclusive()
{
    return ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
}

bool FolderLock::lockShared()
{
    return ::flock(m_descriptor, LOCK_SH) == 0;
}

} // namespace numberwell::store
