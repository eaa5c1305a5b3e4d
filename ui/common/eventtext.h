// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "domain/e164.h"

#include <QString>

#include <optional>

namespace numberwell {

//! What happened to a number, in plain words: "Bought at Twilio". \a kind and \a fromStatus are
//! those of the event; a kind that is not known is shown as it is.
Badge badgeForEvent(const QString &kind, const QString &fromStatus = {});

//! Why a purchase failed or stopped: a sentence made of Twilio's code, or of one of our own.
QString purchaseFailureText(const QString &code,
                            const QString &detail,
                            const std::optional<E164> &number = {},
                            const QString &areaCode = {});

//! Why an import into ElevenLabs failed or waits.
QString importFailureText(const QString &code, const QString &detail, const E164 &number);

//! What an event has to say beyond its kind; empty where that is all.
QString eventDetailText(const QString &kind,
                        const QString &code,
                        const QString &detail,
                        const E164 &number);

} // namespace numberwell
