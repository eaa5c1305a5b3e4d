// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reconcilestore.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace numberwell::daemon {

//! What `numberwelld reconcile` found and did.
struct ReconcileReport
{
    //! At one vendor's list: a run, or why there is none. Neither: it was not asked.
    struct Look
    {
        std::optional<store::ReconcileRun> run;
        std::optional<Error> error;

        bool isAsked() const { return run || error; }
        bool isComplete() const
        {
            return run && run->outcome == store::ReconcileRun::Outcome::Complete;
        }
        //! Why it is not.
        Error why() const { return run ? run->error.value_or(Error()) : error.value_or(Error()); }
    };

    Look twilio;
    Look elevenLabs;
    QList<store::Difference> open;
    qsizetype ignored = 0;
    //! The numbers for which each decision was made.
    QMap<DifferenceDecision, QList<E164>> decided;
    QList<Error> failures; //!< of decisions

    bool hasLooked() const { return twilio.run || elevenLabs.run; }
    bool isAllWell() const;
    int count(DifferenceKind kind) const;
};

QJsonObject toJson(const ReconcileReport &report);
QString toText(const ReconcileReport &report);

} // namespace numberwell::daemon
