// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/smtptransfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <mutex>

using namespace Qt::StringLiterals;

namespace numberwell::alerts {

namespace {

constexpr auto LongestConnect = std::chrono::seconds(15);
constexpr qsizetype LongestDetail = 300;

struct EasyDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct ListDeleter
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

//! What libcurl calls back with.
struct Context
{
    QByteArray mail;
    qsizetype sent = 0;
    QByteArray refusal; //!< the server's last line that was one
    const std::atomic_bool *isCancelled = nullptr;
};

size_t readMail(char *buffer, size_t size, size_t count, void *user)
{
    auto *context = static_cast<Context *>(user);
    const qsizetype length
        = std::min<qsizetype>(qsizetype(size * count), context->mail.size() - context->sent);
    std::copy_n(context->mail.constData() + context->sent, length, buffer);
    context->sent += length;
    return size_t(length);
}

size_t takeReply(char *data, size_t size, size_t count, void *user)
{
    const QByteArray line = QByteArray(data, qsizetype(size * count)).trimmed();
    if (line.startsWith('4') || line.startsWith('5'))
        static_cast<Context *>(user)->refusal = line;
    return size * count;
}

//! Called about once a second, also while nothing comes.
int isStopped(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Context *>(user)->isCancelled->load() ? 1 : 0;
}

struct CurlWord
{
    CURLcode code;
    ErrorKind kind;
    QLatin1StringView word;
};

constexpr CurlWord CurlWords[] = {
    {CURLE_COULDNT_RESOLVE_HOST, ErrorKind::Network, "host_not_found"_L1},
    {CURLE_COULDNT_CONNECT, ErrorKind::Network, "connection_refused"_L1},
    {CURLE_OPERATION_TIMEDOUT, ErrorKind::Timeout, "timeout"_L1},
    {CURLE_PEER_FAILED_VERIFICATION, ErrorKind::Rejected, "tls_certificate"_L1},
    {CURLE_SSL_CACERT_BADFILE, ErrorKind::Rejected, "tls_certificate"_L1},
    {CURLE_USE_SSL_FAILED, ErrorKind::Rejected, "tls_missing"_L1},
    {CURLE_SSL_CONNECT_ERROR, ErrorKind::Network, "tls"_L1},
    {CURLE_ABORTED_BY_CALLBACK, ErrorKind::Cancelled, "closed"_L1},
};

//! 4xx: later; 5xx: not like this.
Error fromReply(long reply, CURLcode code)
{
    Error error;
    error.code = QString::number(reply);
    if (code == CURLE_LOGIN_DENIED)
        error.kind = ErrorKind::Unauthorized;
    else
        error.kind = reply < 500 ? ErrorKind::Unavailable : ErrorKind::Rejected;
    return error;
}

QString withoutSecret(QString text, const MailServer &server)
{
    const QByteArray password = server.password.reveal().toUtf8();
    // As AUTH PLAIN and AUTH LOGIN say it, for servers that repeat what they were told.
    const QByteArray plain = QByteArray(1, '\0') + server.user.toUtf8() + '\0' + password;
    for (const QString &secret : {server.password.reveal(),
                                  QString::fromLatin1(plain.toBase64()),
                                  QString::fromLatin1(password.toBase64())}) {
        if (!password.isEmpty())
            text.replace(secret, u"***"_s);
    }
    return text.simplified().left(LongestDetail);
}

Error errorOf(CURL *easy, CURLcode code, const char *words, const Context &context)
{
    for (const CurlWord &word : CurlWords) {
        if (word.code == code)
            return {word.kind, word.word, QString::fromUtf8(words), 0, {}, {}};
    }
    long reply = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &reply);
    if (reply >= 400 && reply < 600) {
        Error error = fromReply(reply, code);
        error.detail = QString::fromUtf8(context.refusal);
        return error;
    }
    // It spoke last of success and then closed, or closed before it spoke.
    return {ErrorKind::Network, u"connection_closed"_s, QString::fromUtf8(words), 0, {}, {}};
}

std::unique_ptr<curl_slist, ListDeleter> listOf(const QStringList &texts)
{
    curl_slist *list = nullptr;
    for (const QString &text : texts)
        list = curl_slist_append(list, text.toUtf8().constData());
    return std::unique_ptr<curl_slist, ListDeleter>(list);
}

void setServer(CURL *easy, const MailServer &server, const SmtpOptions &options)
{
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    const QString url
        = u"%1://%2:%3"_s.arg(server.isTlsImplicit ? u"smtps"_s : u"smtp"_s, host).arg(server.port);
    curl_easy_setopt(easy, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // No word to a server without TLS, and none to one that can't prove its name.
    curl_easy_setopt(easy, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, options.caFile.toLocal8Bit().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, server.password.reveal().toUtf8().constData());
    }
    // Not by way of what the environment calls a proxy for the web.
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(options.timeout.count()));
    curl_easy_setopt(
        easy,
        CURLOPT_CONNECTTIMEOUT_MS,
        long(std::min<std::chrono::milliseconds>(options.timeout, LongestConnect).count()));
}

void setContext(CURL *easy, Context *context)
{
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, &readMail);
    curl_easy_setopt(easy, CURLOPT_READDATA, context);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &takeReply);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &isStopped);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, context);
}

} // namespace

Result<> sendBySmtp(const MailServer &server,
                    const SmtpOptions &options,
                    const QString &from,
                    const QStringList &to,
                    const QByteArray &mail,
                    const std::shared_ptr<std::atomic_bool> &isCancelled)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, EasyDeleter> easy(curl_easy_init());
    if (!easy)
        return failure(ErrorKind::Unavailable, u"curl"_s, u"libcurl could not be started."_s);
    Context context;
    context.mail = mail;
    context.isCancelled = isCancelled.get();
    std::array<char, CURL_ERROR_SIZE> words{};
    setServer(easy.get(), server, options);
    setContext(easy.get(), &context);
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, words.data());
    const auto recipients = listOf(to);
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, from.toUtf8().constData());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    const CURLcode code = curl_easy_perform(easy.get());
    if (code == CURLE_OK)
        return {};
    const char *said = words.front() ? words.data() : curl_easy_strerror(code);
    Error error = errorOf(easy.get(), code, said, context);
    error.detail = withoutSecret(error.detail, server);
    return failure(error);
}

} // namespace numberwell::alerts
