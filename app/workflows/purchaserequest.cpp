// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaserequest.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Error badCount(const QString &typed)
{
    return {.kind = ErrorKind::InvalidInput,
            .code = u"count"_s,
            .detail = u"\"%1\" is not a number of phone numbers: 1 to %2 can be bought at once."_s
                          .arg(typed.left(40))
                          .arg(PurchaseRequest::maxCount),
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace

Result<PurchaseRequest> PurchaseRequest::parse(const QString &count, const QString &areaCodes)
{
    bool isNumber = false;
    const int number = count.trimmed().toInt(&isNumber);
    if (!isNumber)
        return failure(badCount(count));
    return make(number, areaCodes);
}

Result<PurchaseRequest> PurchaseRequest::make(int count, const QString &areaCodes)
{
    if (count < 1 || count > maxCount)
        return failure(badCount(QString::number(count)));
    PurchaseRequest request;
    request.count = count;
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    for (const QString &text : areaCodes.split(separators, Qt::SkipEmptyParts)) {
        const auto code = AreaCode::parse(text);
        if (!code)
            return failure(code.error());
        if (!request.areaCodes.contains(*code))
            request.areaCodes.append(*code);
    }
    if (request.areaCodes.size() > maxAreaCodes) {
        return failure(
            ErrorKind::InvalidInput,
            u"area_code"_s,
            u"%1 area codes are too many: one order takes up to %2."_s.arg(request.areaCodes.size())
                .arg(maxAreaCodes));
    }
    return request;
}

QList<PurchaseRequest::Share> PurchaseRequest::shares() const
{
    QList<Share> shares;
    for (const AreaCode &code : areaCodes)
        shares.append({code, country.isEmpty() ? code.twilioCountry() : country});
    if (shares.isEmpty())
        shares.append({std::nullopt, country.isEmpty() ? u"US"_s : country});
    const int areas = static_cast<int>(shares.size());
    for (int i = 0; i < areas; ++i)
        shares[i].count = count / areas + (i < count % areas ? 1 : 0);
    return shares;
}

QStringList PurchaseRequest::countries() const
{
    QStringList countries;
    for (const Share &share : shares()) {
        if (!countries.contains(share.country))
            countries << share.country;
    }
    return countries;
}

QList<store::PlannedNumber> PurchasePlan::meant() const
{
    return offers.first(std::min<qsizetype>(request.count, offers.size()));
}

MonthlyCost PurchasePlan::costOf(const QList<store::PlannedNumber> &numbers)
{
    MonthlyCost cost;
    for (const store::PlannedNumber &number : numbers)
        cost.add(number.monthlyPrice);
    return cost;
}

} // namespace numberwell
