// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace numberwell::test {

/*! A certificate authority of its own, made by openssl as the test begins, and a server it vouches
 *  for. */
class TestAuthority final
{
public:
    //! \a names: as openssl's subjectAltName takes them.
    explicit TestAuthority(const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"));

    bool isReady() const { return !certificate.isNull() && !key.isNull(); }
    //! What a client trusts.
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    QSslCertificate certificate;
    QSslKey key;

private:
    bool run(const QStringList &arguments);

    QTemporaryDir m_folder;
};

} // namespace numberwell::test
