// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include <QEventLoop>
#include <QNetworkRequest>

#include <memory>

namespace numberwell::test {

QNetworkReply *HttpClient::start(const QByteArray &verb,
                                 const QString &target,
                                 const QByteArray &body,
                                 const QByteArray &contentType)
{
    QNetworkRequest request(QUrl(m_base.toString() + target, QUrl::StrictMode));
    request.setTransferTimeout(m_timeout);
    for (auto it = m_headers.cbegin(); it != m_headers.cend(); ++it)
        request.setRawHeader(it.key(), it.value());
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return m_network.sendCustomRequest(request, verb, body);
}

Reply HttpClient::wait(QNetworkReply *started)
{
    const std::unique_ptr<QNetworkReply> reply(started);
    if (!reply->isFinished()) {
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    if (reply->isOpen()) // not after a timeout
        result.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        result.headers.insert(name.toLower(), value);
    return result;
}

QByteArray purchaseForm(const QString &phoneNumber, const QString &friendlyName)
{
    QByteArray form = "PhoneNumber=" + QUrl::toPercentEncoding(phoneNumber);
    if (!friendlyName.isEmpty())
        form += "&FriendlyName=" + QUrl::toPercentEncoding(friendlyName);
    return form;
}

} // namespace numberwell::test
