// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QString>

namespace numberwell {

//! "The system's keychain is locked."
QString keychainReason(const Error &error);
//! "Twilio auth token": what people call the secret under \a key (secretkeys.h).
QString secretName(const QString &key);

} // namespace numberwell
