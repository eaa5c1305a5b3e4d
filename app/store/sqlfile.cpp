// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlfile.h"

#include <QFile>
#include <QHash>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace numberwell::store {

QString sqlFile(const QString &name)
{
    static QMutex mutex;
    static QHash<QString, QString> cache;

    const QMutexLocker lock(&mutex);
    auto it = cache.constFind(name);
    if (it == cache.constEnd()) {
        QFile file(u":/sql/%1.sql"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("SQL file %s is not in the program", qPrintable(name));
        it = cache.insert(name, QString::fromUtf8(file.readAll()));
    }
    return *it;
}

} // namespace numberwell::store
