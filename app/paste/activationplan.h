// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/numberstate.h"
#include "paste/clipboardtext.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace numberwell {

/*!
 * What is to be done with a pasted row. A row gets the first verdict that holds, in this order:
 * the number (malformed, rounded, duplicate, unknown, wrong state), the ID (missing, malformed,
 * duplicate, in use), then already configured or ready.
 */
enum class Verdict {
    Ready, //!< Activate gives the number this ID; for a configured number it replaces one
    AlreadyConfigured, //!< configured with this very ID: nothing to do, no problem either
    MalformedNumber,   //!< no telephone number, or none at all
    RoundedNumber,     //!< a sheet's 1.60456E+10: digits are gone
    UnknownNumber,     //!< not in the pool
    DuplicateNumber,   //!< in an earlier row too; that row keeps its verdict. Also for equal rows
    MissingId,
    MalformedId, //!< blanks or control characters inside, over 255 characters, or plainly something
                 //!< else: a telephone number, an agent's ID, a Twilio SID. Else IDs are opaque
    DuplicateId, //!< in an earlier row too, whatever became of that row
    IdInUse,     //!< another number of the pool has it, in whatever state
    WrongState,  //!< assigned, quarantined or released: not to be touched, not even with its own ID
};

inline constexpr std::array AllVerdicts = {Verdict::Ready,
                                           Verdict::AlreadyConfigured,
                                           Verdict::MalformedNumber,
                                           Verdict::RoundedNumber,
                                           Verdict::UnknownNumber,
                                           Verdict::DuplicateNumber,
                                           Verdict::MissingId,
                                           Verdict::MalformedId,
                                           Verdict::DuplicateId,
                                           Verdict::IdInUse,
                                           Verdict::WrongState};

//! "ready", "already_configured", …: the contract's words.
[[nodiscard]] QString nameOf(Verdict verdict);

//! Anything but Ready and AlreadyConfigured.
[[nodiscard]] bool isProblem(Verdict verdict);

struct PoolEntry
{
    E164 number;
    NumberState state = NumberState::Purchased;
    QString elevenLabsPhoneId; //!< empty where there is none
};

//! The pool as it was when the plan was made, found by number and by ID.
class PoolSnapshot final
{
public:
    PoolSnapshot() = default;
    explicit PoolSnapshot(QList<PoolEntry> entries);

    //! Null where the pool hasn't got it; valid as long as the snapshot is.
    const PoolEntry *findNumber(const E164 &number) const;
    const PoolEntry *findId(const QString &elevenLabsPhoneId) const;
    qsizetype size() const { return m_entries.size(); }
    //! The numbers that wait for an ID, in the order given.
    QList<E164> waiting() const;

private:
    QList<PoolEntry> m_entries;
    QHash<E164, qsizetype> m_byNumber;
    QHash<QString, qsizetype> m_byId;
};

struct PlannedRow
{
    int line = 0;
    QString numberText;         //!< as pasted
    QString idText;             //!< as pasted
    std::optional<E164> number; //!< where it is readable
    QString id;                 //!< as it will be written: full-width characters as ASCII
    Verdict verdict = Verdict::Ready;
    QString message;                 //!< a plain English sentence; the window has its own words
    std::optional<E164> conflict;    //!< the other number that has the ID, in the paste or the pool
    std::optional<int> conflictLine; //!< the earlier row with the same number or ID
    bool isRepeat = false;           //!< DuplicateNumber: the earlier row has this very ID
    std::optional<NumberState> state; //!< what the pool has, where it knows the number
    QString replacedId;               //!< Ready: the different ID that a configured number has now
};

struct PlanSummary
{
    int ready = 0;
    int alreadyConfigured = 0;
    int problems = 0;
    QMap<QString, int>
        byVerdict; //!< the contract's word → rows; verdicts without rows are left out
};

//! One pair to be written.
struct Activation
{
    E164 number;
    QString elevenLabsPhoneId;
    //! The ID that a live number had when it was judged, empty for none: with another one it is
    //! left alone, as somebody was faster. Unset: whatever it has is replaced.
    std::optional<QString> seenId = {};
};

/*!
 * A verdict for every pasted row, in the order given, against a snapshot of the pool. It writes
 * nothing: whoever does judges again inside the transaction, as another console may be faster.
 */
class ActivationPlan final
{
public:
    [[nodiscard]] static ActivationPlan judge(const QList<PastedRow> &rows,
                                              const PoolSnapshot &pool);

    const QList<PlannedRow> &rows() const { return m_rows; }
    const PlanSummary &summary() const { return m_summary; }
    //! The pairs of the rows that are Ready, in order.
    QList<Activation> ready() const;

private:
    QList<PlannedRow> m_rows;
    PlanSummary m_summary;
};

//! `{"rows":[{"line","phoneNumber","elevenLabsPhoneId","verdict","message"}],"summary":{…}}`.
//! phoneNumber is E.164 where it is readable, else the text as pasted.
[[nodiscard]] QJsonObject toJson(const ActivationPlan &plan);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::Verdict)
