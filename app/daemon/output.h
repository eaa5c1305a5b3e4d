// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QJsonObject>
#include <QString>

namespace numberwell::daemon {

//! Standard output and error: text for people, or one JSON document for machines.
class Output final
{
public:
    explicit Output(bool isJson)
        : m_isJson(isJson)
    {
    }

    //! Exactly one of the two is printed.
    void result(const QJsonObject &json, const QString &text) const;
    //! To standard error; with --json also {"success":false,"error":…} to standard output.
    void error(const Error &error) const;

private:
    bool m_isJson;
};

//! The sentence of an error for the command line, in English.
QString sentence(const Error &error);

} // namespace numberwell::daemon
