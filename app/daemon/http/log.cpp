// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/log.h"

#include <unistd.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

QString levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
    case QtFatalMsg:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    log(levelOf(type), message, {{u"category"_s, QString::fromLatin1(context.category)}});
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void log(const QString &level, const QString &message, const QJsonObject &more)
{
    QJsonObject line = more;
    line.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert(u"level"_s, level);
    line.insert(u"message"_s, message);
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    // One write: lines of several threads don't mix.
    std::ignore = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

void log(const Exchange &exchange)
{
    const bool isError = exchange.status >= 500;
    QJsonObject line{{u"requestId"_s, exchange.requestId},
                     {u"method"_s, QString::fromLatin1(exchange.method.left(20))},
                     {u"route"_s, QString::fromLatin1(exchange.route)},
                     {u"status"_s, exchange.status},
                     {u"durationMs"_s, double(exchange.duration.count()) / 1000}};
    log(isError ? u"warning"_s : u"info"_s, exchange.isRefused ? u"refused"_s : u"request"_s, line);
}

void takeOverLogging()
{
    qInstallMessageHandler(handle);
}

} // namespace numberwell::http
