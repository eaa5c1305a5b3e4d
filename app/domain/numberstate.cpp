// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/numberstate.h"

using namespace Qt::StringLiterals;

namespace numberwell {

QString nameOf(NumberState state)
{
    switch (state) {
    case NumberState::Purchased:
        return u"purchased"_s;
    case NumberState::PendingImport:
        return u"pending_import"_s;
    case NumberState::Imported:
        return u"imported"_s;
    case NumberState::Configured:
        return u"configured"_s;
    case NumberState::Assigned:
        return u"assigned"_s;
    case NumberState::Quarantined:
        return u"quarantined"_s;
    case NumberState::Released:
        return u"released"_s;
    }
    Q_UNREACHABLE();
}

std::optional<NumberState> numberStateFromString(QStringView text)
{
    for (const NumberState state : AllNumberStates) {
        if (nameOf(state) == text)
            return state;
    }
    return {};
}

bool canMove(NumberState from, NumberState to)
{
    if (from == to)
        return true;
    switch (from) {
    case NumberState::Purchased:
    case NumberState::PendingImport:
        return to == NumberState::PendingImport || to == NumberState::Imported
               || to == NumberState::Configured || to == NumberState::Released;
    case NumberState::Imported:
        return to == NumberState::PendingImport || to == NumberState::Configured
               || to == NumberState::Released;
    case NumberState::Configured:
        return to == NumberState::Assigned || to == NumberState::Imported
               || to == NumberState::PendingImport || to == NumberState::Released;
    case NumberState::Assigned:
        return to == NumberState::Quarantined;
    case NumberState::Quarantined:
        return to == NumberState::Configured || to == NumberState::Assigned
               || to == NumberState::Released;
    case NumberState::Released:
        return to == NumberState::Purchased; // bought again: it begins anew
    }
    Q_UNREACHABLE();
}

bool isWaitingForElevenLabs(NumberState state)
{
    return state == NumberState::Purchased || state == NumberState::PendingImport
           || state == NumberState::Imported;
}

} // namespace numberwell
