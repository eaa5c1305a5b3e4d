// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"

#include <QString>

namespace numberwell {

/*!
 * What somebody types to find a record. Something that could be part of a phone number finds
 * numbers however it is written: "604 555", "(604) 555-0123", "+1 604".
 */
class SearchQuery final
{
public:
    explicit SearchQuery(const QString &text = {});

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }
    bool matches(const E164 &number) const;
    //! Upper and lower case are the same.
    bool matches(const QString &text) const;

private:
    QString m_text;
    QString m_digits; //!< with a leading plus where one was typed
};

} // namespace numberwell
