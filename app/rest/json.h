// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/result.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace numberwell {

/*!
 * Reads an API's answer strictly: a field is there and of its type, or the reading has failed.
 *
 * The first failure sticks, for the reader and all readers got from it, and names the path:
 * "incoming_phone_numbers[3].sid: string expected, number found". So a parser reads every field
 * and asks once, by finish(). After a failure every call answers an empty value.
 */
class JsonReader final
{
public:
    /*!
     * Of bytes as they came; not being JSON is the first failure, as is holding more than 500,000
     * values. Sixteen megabytes of "{},{},…" would take a gigabyte and hold the thread for seconds.
     */
    static JsonReader fromBytes(const QByteArray &bytes);

    bool isArray() const { return m_value.isArray(); }
    //! False for absent and null alike.
    bool has(QLatin1StringView key) const { return !isAbsent(valueOf(key)); }

    QString string(QLatin1StringView key) const;
    //! A string of 1 to 4096 characters: what is sent back in a URL or kept as a key.
    QString identifier(QLatin1StringView key) const;
    std::optional<QString> optionalString(QLatin1StringView key) const;
    qint64 integer(QLatin1StringView key) const;
    std::optional<qint64> optionalInteger(QLatin1StringView key) const;
    bool boolean(QLatin1StringView key) const;
    std::optional<bool> optionalBoolean(QLatin1StringView key) const;
    //! Empty only after a failure.
    std::optional<E164> phoneNumber(QLatin1StringView key) const;
    JsonReader object(QLatin1StringView key) const;
    std::optional<JsonReader> optionalObject(QLatin1StringView key) const;
    QList<JsonReader> array(QLatin1StringView key) const;
    //! The members of this value, which is an array.
    QList<JsonReader> elements() const;

    //! The same object, whose keys match in any case: "SMS" is "sms" to it.
    JsonReader ignoringCase() const;

    //! Fails the reading: "path.key: words".
    void fail(QLatin1StringView key, const QString &words) const;
    bool hasFailed() const { return m_failure->has_value(); }
    Error error() const { return **m_failure; }

    template <typename T>
    Result<T> finish(T value) const
    {
        if (hasFailed())
            return failure(error());
        return Result<T>(std::move(value));
    }

private:
    using Failure = std::shared_ptr<std::optional<Error>>;

    JsonReader(QJsonValue value, QString path, Failure failure);

    static bool isAbsent(const QJsonValue &value) { return value.isNull() || value.isUndefined(); }
    QJsonValue valueOf(QLatin1StringView key) const;
    QString pathOf(QLatin1StringView key) const;
    QJsonValue expect(QLatin1StringView key, QJsonValue::Type type) const;
    QJsonValue expectOptional(QLatin1StringView key, QJsonValue::Type type) const;
    std::optional<qint64> whole(QLatin1StringView key, const QJsonValue &value) const;
    void failAt(const QString &path, const QString &words) const;

    QJsonValue m_value;
    QString m_path;
    Failure m_failure;
    Qt::CaseSensitivity m_case = Qt::CaseSensitive;
};

} // namespace numberwell
