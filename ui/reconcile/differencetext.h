// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "store/reconcilestore.h"

#include <QString>

namespace numberwell {

//! "Bought elsewhere", "Gone at Twilio", …: danger where an organization depends on the number.
Badge badgeFor(const store::Difference &difference);
//! What was and what is, in words.
QString detailText(const store::Difference &difference);

//! What a row's button says; the usual decision, or where to look when there is none.
QString actionText(const store::Difference &difference);
//! A button for \a count numbers, with its mnemonic: "&Adopt 3".
QString buttonText(DifferenceDecision decision, int count);
//! "3 numbers adopted. They wait for ElevenLabs in the pool."
QString doneText(DifferenceDecision decision, int count);

//! "Last looked 10:42 · complete · 120 numbers"
QString lookText(const store::ReconcileRun &run);

} // namespace numberwell
