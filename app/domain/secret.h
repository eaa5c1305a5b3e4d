// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QString>

namespace numberwell {

//! A password, token or key. Prints as ***; the value is reached only by name.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QString value)
        : m_value(std::move(value))
    {
    }

    bool isEmpty() const { return m_value.isEmpty(); }
    //! The value itself: for an Authorization header or a password field, never for a log.
    const QString &reveal() const { return m_value; }

    bool operator==(const Secret &) const = default;

    friend QDebug operator<<(QDebug debug, const Secret &secret)
    {
        const QDebugStateSaver saver(debug);
        return debug.noquote() << (secret.isEmpty() ? "(none)" : "***");
    }

private:
    QString m_value;
};

} // namespace numberwell
