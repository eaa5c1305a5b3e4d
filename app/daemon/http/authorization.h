// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/secret.h"

#include <QByteArray>

namespace numberwell::http {

/*!
 * Admits who knows the bearer token. It keeps and compares digests, in a time that depends neither
 * on what was sent nor on how much of it is right.
 */
class Authorization final
{
public:
    explicit Authorization(const Secret &token);

    //! \a header: the value of Authorization, "Bearer …".
    bool admits(const QByteArray &header) const;

private:
    QByteArray m_digest;
};

} // namespace numberwell::http
