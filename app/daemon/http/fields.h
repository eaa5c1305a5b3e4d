// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/areacode.h"
#include "domain/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace numberwell::http {

/*!
 * A request's JSON object, read field by field. An error is InvalidInput, and its detail names the
 * field and what is wrong with it. A field that is null counts as not there.
 */
class Fields final
{
public:
    //! InvalidInput/"body" where it is no JSON object.
    static Result<Fields> parse(const QByteArray &body);
    //! \a prefix stands before the names in errors: "phoneNumbers[2].".
    Fields(QJsonObject object, QString prefix)
        : m_object(std::move(object))
        , m_prefix(std::move(prefix))
    {
    }

    bool has(const QString &name) const
    {
        return !m_object.value(name).isNull() && m_object.contains(name);
    }
    //! \a fallback where it is not there.
    Result<int> wholeNumber(const QString &name, int fallback, int least, int most) const;
    //! Some text without control characters, and without blanks around it.
    Result<QString> text(const QString &name, int longest) const;
    //! Text that may be anything, the empty one too: what becomes of it is told per entry.
    Result<QString> anyText(const QString &name, int longest) const;
    Result<QString> email(const QString &name) const;
    Result<std::optional<AreaCode>> areaCode(const QString &name) const;
    //! A list with something in it, and no more than \a most entries, all of them objects.
    Result<QList<Fields>> objects(const QString &name, int most) const;

private:
    tl::unexpected<Error> wrong(const QString &name, const QString &what) const;

    QJsonObject m_object;
    QString m_prefix;
};

} // namespace numberwell::http
