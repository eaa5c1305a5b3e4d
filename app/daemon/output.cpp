// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/output.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

QString sentence(const Error &error)
{
    if (error.kind == ErrorKind::InvalidInput && !error.detail.isEmpty())
        return error.detail;
    return describe(error);
}

void Output::result(const QJsonObject &json, const QString &text) const
{
    print(stdout, m_isJson ? QString::fromUtf8(QJsonDocument(json).toJson()) : text);
}

void Output::error(const Error &error) const
{
    print(stderr, u"numberwelld: "_s + sentence(error));
    if (m_isJson) {
        const QJsonObject json{
            {u"success"_s, false}, {u"error"_s, sentence(error)}, {u"code"_s, error.code}};
        print(stdout, QString::fromUtf8(QJsonDocument(json).toJson()));
    }
}

} // namespace numberwell::daemon
