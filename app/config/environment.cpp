// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/environment.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qint64 secretFileLimit = 64 * 1024;

QString fileVariable(const QString &variable)
{
    return variable + u"_FILE"_s;
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, u"secret_file"_s, sentence);
}

//! A secret goes into a header or a connection string: a line break there would be another line.
Result<Secret> checked(const QString &value, const QString &variable)
{
    const bool hasControl = std::any_of(
        value.cbegin(), value.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControl)
        return refuse(u"%1 must be one line without control characters."_s.arg(variable));
    return Secret(value);
}

Result<Secret> readSecretFile(const QString &variable, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(u"%1 names the file %2, which can't be read: %3."_s.arg(
            variable, path, file.errorString()));
    QByteArray content;
    while (content.size() <= secretFileLimit) {
        const QByteArray piece = file.read(secretFileLimit);
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return refuse(u"%1 names the file %2, which can't be read: %3."_s.arg(
            variable, path, file.errorString()));
    if (content.size() > secretFileLimit)
        return refuse(
            u"%1 names the file %2, which is too large for a secret."_s.arg(variable, path));
    if (content.endsWith('\n'))
        content.chop(content.endsWith("\r\n") ? 2 : 1);
    if (content.isEmpty())
        return refuse(u"%1 names the file %2, which is empty."_s.arg(variable, path));
    return checked(QString::fromUtf8(content), variable);
}

} // namespace

bool Environment::has(const QString &variable) const
{
    return !m_variables.value(variable).isEmpty()
           || !m_variables.value(fileVariable(variable)).isEmpty();
}

QString Environment::text(const QString &variable) const
{
    return m_variables.value(variable).trimmed();
}

Result<std::optional<Environment::SecretValue>> Environment::secret(const QString &variable) const
{
    const QString value = m_variables.value(variable);
    const QString path = m_variables.value(fileVariable(variable));
    if (!value.isEmpty() && !path.isEmpty())
        return refuse(u"%1 and %2 are both set; only one of them may be."_s.arg(
            variable, fileVariable(variable)));
    if (value.isEmpty() && path.isEmpty())
        return std::optional<SecretValue>();
    const bool isFile = value.isEmpty();
    const auto secret
        = isFile ? readSecretFile(fileVariable(variable), path) : checked(value, variable);
    return secret.map([&](const Secret &found) {
        return std::optional(
            SecretValue{found, isFile ? Origin::EnvironmentFile : Origin::Environment});
    });
}

} // namespace numberwell
