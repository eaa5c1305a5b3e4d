// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "twilio/twiliotypes.h"

#include <QByteArray>

/*!
 * Twilio's answers, from bytes to values. Pure: no network, no clock.
 *
 * A required field that is missing or of another type is a Protocol error whose detail names its
 * path; fields this program does not know are ignored.
 */
namespace numberwell::twilio {

Result<QList<AvailableNumber>> parseAvailableNumbers(const QByteArray &body);
Result<IncomingNumber> parseIncomingNumber(const QByteArray &body);
Result<IncomingPage> parseIncomingPage(const QByteArray &body);
Result<Balance> parseBalance(const QByteArray &body);
Result<QList<NumberPrice>> parsePrices(const QByteArray &body);
Result<AccountInfo> parseAccount(const QByteArray &body);

} // namespace numberwell::twilio
