// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/savedsettings.h"

#include <QSettings>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Result<> statusOf(const QSettings &settings, const QString &act)
{
    switch (settings.status()) {
    case QSettings::NoError:
        return {};
    case QSettings::AccessError:
        return failure(ErrorKind::Rejected,
                       u"settings_file"_s,
                       u"The settings file %1 can't be %2."_s.arg(settings.fileName(), act));
    case QSettings::FormatError:
        return failure(ErrorKind::Rejected,
                       u"settings_file"_s,
                       u"The settings file %1 is not a valid INI file."_s.arg(settings.fileName()));
    }
    Q_UNREACHABLE();
}

} // namespace

QString SavedSettings::defaultPath()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"numberwell"_s, u"numberwell"_s)
        .fileName();
}

Result<SavedValues> SavedSettings::read() const
{
    const QSettings settings(m_path, QSettings::IniFormat);
    SavedValues values;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        // A comma in a line somebody wrote by hand makes it a list.
        const QString text = settings.value(key).toStringList().join(u',').trimmed();
        if (!text.isEmpty())
            values.insert(key, text);
    }
    return statusOf(settings, u"read"_s).map([&] { return values; });
}

Result<> SavedSettings::write(const SavedValues &changes) const
{
    QSettings settings(m_path, QSettings::IniFormat);
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (it.value().isEmpty())
            settings.remove(it.key());
        else
            settings.setValue(it.key(), it.value());
    }
    settings.sync();
    return statusOf(settings, u"written"_s);
}

} // namespace numberwell
