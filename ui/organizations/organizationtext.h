// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "store/assignmentstore.h"
#include "store/organizationstore.h"

#include <QList>
#include <QString>

namespace numberwell {

//! Why the organization has just this number, or how it stands with the one it waits for.
Badge badgeFor(const store::OrganizationEntry &organization);
//! The same as a sentence, with the reason of a failed try.
QString reasonText(const store::OrganizationEntry &organization);
//! "604 · Vancouver"
QString areaText(const store::OrganizationEntry &organization);
//! What an organization that was just made got, and what happens next.
QString outcomeText(const store::Organization &organization);
//! What became of the numbers that \a name gave back.
QString releasedText(const QString &name, const QList<store::ReleasedNumber> &numbers);

} // namespace numberwell
