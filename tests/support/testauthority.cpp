// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testauthority.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

const QStringList NewKey{u"-newkey"_s,
                         u"ec"_s,
                         u"-pkeyopt"_s,
                         u"ec_paramgen_curve:prime256v1"_s,
                         u"-nodes"_s};

} // namespace

TestAuthority::TestAuthority(const QString &names)
{
    QFile extensions(m_folder.filePath(u"names"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        return;
    extensions.write("subjectAltName=" + names.toLatin1() + '\n');
    extensions.close();
    const bool isMade = run(QStringList{u"req"_s, u"-x509"_s} + NewKey
                            + QStringList{u"-keyout"_s,
                                          u"ca.key"_s,
                                          u"-out"_s,
                                          u"ca.pem"_s,
                                          u"-subj"_s,
                                          u"/CN=Test authority"_s,
                                          u"-days"_s,
                                          u"2"_s})
                        && run(QStringList{u"req"_s} + NewKey
                               + QStringList{u"-keyout"_s,
                                             u"server.key"_s,
                                             u"-out"_s,
                                             u"server.csr"_s,
                                             u"-subj"_s,
                                             u"/CN=mail"_s})
                        && run({u"x509"_s,
                                u"-req"_s,
                                u"-in"_s,
                                u"server.csr"_s,
                                u"-CA"_s,
                                u"ca.pem"_s,
                                u"-CAkey"_s,
                                u"ca.key"_s,
                                u"-CAcreateserial"_s,
                                u"-days"_s,
                                u"2"_s,
                                u"-extfile"_s,
                                u"names"_s,
                                u"-out"_s,
                                u"server.pem"_s});
    if (!isMade)
        return;
    certificate = QSslCertificate::fromPath(m_folder.filePath(u"server.pem"_s)).value(0);
    QFile keyFile(m_folder.filePath(u"server.key"_s));
    if (keyFile.open(QIODevice::ReadOnly))
        key = QSslKey(&keyFile, QSsl::Ec);
}

bool TestAuthority::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

} // namespace numberwell::test
