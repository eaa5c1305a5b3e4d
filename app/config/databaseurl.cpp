// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/databaseurl.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct DatabaseHost
{
    QString name;
    QString port;
};

struct DatabaseUrl
{
    QString user;
    QString password;
    QList<DatabaseHost> hosts;
    QString database;
    LibpqParameters parameters;
};

//! libpq's own words, 9.x to 17, so that a mistyped "pasword=…" is not kept and shown.
const QStringList &knownParameters()
{
    static const QStringList names{u"application_name"_s,
                                   u"channel_binding"_s,
                                   u"client_encoding"_s,
                                   u"connect_timeout"_s,
                                   u"dbname"_s,
                                   u"fallback_application_name"_s,
                                   u"gssdelegation"_s,
                                   u"gssencmode"_s,
                                   u"gsslib"_s,
                                   u"host"_s,
                                   u"hostaddr"_s,
                                   u"keepalives"_s,
                                   u"keepalives_count"_s,
                                   u"keepalives_idle"_s,
                                   u"keepalives_interval"_s,
                                   u"krbsrvname"_s,
                                   u"load_balance_hosts"_s,
                                   u"options"_s,
                                   u"passfile"_s,
                                   u"port"_s,
                                   u"require_auth"_s,
                                   u"requirepeer"_s,
                                   u"service"_s,
                                   u"ssl_max_protocol_version"_s,
                                   u"ssl_min_protocol_version"_s,
                                   u"sslcert"_s,
                                   u"sslcertmode"_s,
                                   u"sslcompression"_s,
                                   u"sslcrl"_s,
                                   u"sslcrldir"_s,
                                   u"sslkey"_s,
                                   u"sslmode"_s,
                                   u"sslnegotiation"_s,
                                   u"sslrootcert"_s,
                                   u"sslsni"_s,
                                   u"target_session_attrs"_s,
                                   u"tcp_user_timeout"_s,
                                   u"user"_s};
    return names;
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, u"database_url"_s, sentence);
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

Result<QString> decoded(QStringView text)
{
    QByteArray bytes;
    const QByteArray raw = text.toUtf8();
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '%') {
            bytes += raw[i];
            continue;
        }
        bool isHex = false;
        const QByteArray digits = raw.mid(i + 1, 2);
        const int value = digits.toInt(&isHex, 16);
        if (!isHex || digits.size() != 2 || !isxdigit(uchar(digits[0])))
            return refuse(u"A percent sign in the database URL must be followed by two "
                          "hexadecimal digits; the sign itself is written %25."_s);
        bytes += char(value);
        i += 2;
    }
    const QString result = QString::fromUtf8(bytes);
    if (std::any_of(result.cbegin(), result.cend(), isControl))
        return refuse(u"The database URL holds a control character."_s);
    return result;
}

QString encoded(const QString &text, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

bool isPort(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535
           && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

Result<DatabaseHost> parseHost(QStringView text)
{
    DatabaseHost host;
    QStringView name = text;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u']');
        if (close < 2 || (close + 1 < text.size() && text[close + 1] != u':'))
            return refuse(u"An IPv6 address in the database URL needs its brackets: [::1]:5432."_s);
        name = text.mid(1, close - 1);
        port = text.mid(close + 1);
    } else if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        name = text.left(colon);
        port = text.mid(colon);
    }
    const auto decodedName = decoded(name);
    if (!decodedName)
        return failure(decodedName.error());
    host.name = *decodedName;
    host.port = port.mid(1).toString();
    if (!host.port.isEmpty() && !isPort(host.port))
        return refuse(u"The port in the database URL must be a number from 1 to 65535; a /, ? or : "
                      "in the password is written %2F, %3F or %3A."_s);
    return host;
}

Result<> parseAuthority(QStringView authority, DatabaseUrl *url)
{
    if (const qsizetype at = authority.indexOf(u'@'); at >= 0) {
        if (authority.indexOf(u'@', at + 1) >= 0)
            return refuse(u"The database URL holds more than one @; in a password it is written "
                          "%40."_s);
        const QStringView credentials = authority.left(at);
        const qsizetype colon = credentials.indexOf(u':');
        const auto user = decoded(colon < 0 ? credentials : credentials.left(colon));
        if (!user)
            return failure(user.error());
        url->user = *user;
        if (colon >= 0) {
            const auto password = decoded(credentials.mid(colon + 1));
            if (!password)
                return failure(password.error());
            url->password = *password;
        }
        authority = authority.mid(at + 1);
    }
    for (const QStringView part : authority.split(u',')) {
        const auto host = parseHost(part);
        if (!host)
            return failure(host.error());
        url->hosts << *host;
    }
    return {};
}

Result<> parseParameter(QStringView text, DatabaseUrl *url)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1 || text.indexOf(u'=', equals + 1) >= 0)
        return refuse(u"A parameter of the database URL must read name=value."_s);
    const auto name = decoded(text.left(equals));
    const auto value = decoded(text.mid(equals + 1));
    if (!name || !value)
        return failure(name ? value.error() : name.error());
    // QPSQL turns a semicolon in its options into a space: another value than the one meant.
    if (value->contains(u';') && *name != "password"_L1)
        return refuse(u"A parameter of the database URL can't hold a semicolon."_s);
    if (*name == "password"_L1) {
        url->password = *value;
    } else if (*name == "ssl"_L1 && *value == "true"_L1) {
        url->parameters << qMakePair(u"sslmode"_s, u"require"_s); // as libpq does for JDBC's form
    } else if (*name == "sslpassword"_L1) {
        return refuse(u"sslpassword would be kept in clear: use a key without a passphrase."_s);
    } else if (knownParameters().contains(*name)) {
        url->parameters << qMakePair(*name, *value);
    } else {
        return refuse(u"The database URL holds a parameter that PostgreSQL does not know."_s);
    }
    return {};
}

Result<> parsePathAndQuery(QStringView text, DatabaseUrl *url)
{
    if (text.contains(u'@'))
        return refuse(u"The database URL holds an @ after its host; in a name or password @, / and "
                      "? are written %40, %2F and %3F."_s);
    const qsizetype question = text.indexOf(u'?');
    const QStringView path = question < 0 ? text : text.left(question);
    const auto database = decoded(path.mid(1));
    if (!database)
        return failure(database.error());
    url->database = *database;
    if (question < 0 || question + 1 == text.size())
        return {};
    for (const QStringView parameter : text.mid(question + 1).split(u'&')) {
        const auto parsed = parseParameter(parameter, url);
        if (!parsed)
            return parsed;
    }
    return {};
}

Result<DatabaseUrl> parse(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    if (std::any_of(
            rest.cbegin(), rest.cend(), [](QChar c) { return c.isSpace() || isControl(c); }))
        return refuse(u"The database URL holds a space or control character; a space is written "
                      "%20."_s);
    const qsizetype schemeEnd = rest.indexOf("://"_L1);
    const QString scheme = rest.left(qMax<qsizetype>(schemeEnd, 0)).toString().toLower();
    if (scheme != "postgresql"_L1 && scheme != "postgres"_L1)
        return refuse(u"The database URL must begin with postgresql://."_s);
    rest = rest.mid(schemeEnd + 3);

    const auto end
        = std::find_if(rest.cbegin(), rest.cend(), [](QChar c) { return c == u'/' || c == u'?'; });
    DatabaseUrl url;
    const qsizetype authorityEnd = end - rest.cbegin();
    return parseAuthority(rest.left(authorityEnd), &url)
        .and_then([&] { return parsePathAndQuery(rest.mid(authorityEnd), &url); })
        .map([&] { return url; });
}

QString hostText(const DatabaseHost &host)
{
    const QString name = host.name.contains(u':') ? u'[' + host.name + u']' : encoded(host.name);
    return host.port.isEmpty() ? name : name + u':' + host.port;
}

QString compose(const DatabaseUrl &url)
{
    QStringList hosts;
    for (const DatabaseHost &host : url.hosts)
        hosts << hostText(host);
    QString text = u"postgresql://"_s;
    if (!url.user.isEmpty())
        text += encoded(url.user) + u'@';
    text += hosts.join(u',');
    if (!url.database.isEmpty())
        text += u'/' + encoded(url.database);
    QChar separator = u'?';
    for (const auto &[name, value] : url.parameters) {
        text += separator + name + u'=' + encoded(value, "/,:");
        separator = u'&';
    }
    return text;
}

void setParameter(LibpqParameters *parameters, const QString &name, const QString &value)
{
    const auto same = std::find_if(parameters->begin(), parameters->end(), [&](const auto &entry) {
        return entry.first == name;
    });
    if (same != parameters->end())
        same->second = value;
    else
        parameters->append({name, value});
}

} // namespace

Result<DatabaseSettings> splitDatabaseUrl(const QString &text)
{
    if (text.trimmed().isEmpty())
        return DatabaseSettings{};
    return parse(text).map([](const DatabaseUrl &url) {
        return DatabaseSettings{compose(url), Secret(url.password), Origin::Default};
    });
}

Result<LibpqParameters> libpqParameters(const QString &text)
{
    const auto url = parse(text);
    if (!url)
        return failure(url.error());
    QStringList names;
    QStringList ports;
    for (const DatabaseHost &host : url->hosts) {
        names << host.name;
        ports << host.port;
    }
    // In libpq's order and by its rule: what is empty is not given, so its defaults apply.
    LibpqParameters parameters;
    for (const auto &[name, value] : LibpqParameters{{u"user"_s, url->user},
                                                     {u"host"_s, names.join(u',')},
                                                     {u"port"_s, ports.join(u',')},
                                                     {u"dbname"_s, url->database}}) {
        if (!value.isEmpty())
            setParameter(&parameters, name, value);
    }
    for (const auto &[name, value] : url->parameters)
        setParameter(&parameters, name, value);
    return parameters;
}

QString libpqConnectionString(const LibpqParameters &parameters)
{
    QStringList parts;
    for (const auto &[name, value] : parameters) {
        QString quoted = value;
        quoted.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        parts << name + u"='"_s + quoted + u'\'';
    }
    return parts.join(u' ');
}

} // namespace numberwell
