// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/verdictwords.h"

#include "common/format.h"
#include "common/icons.h"

#include "paste/cellkind.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::VerdictWords)
};

VerdictWords problem(const QString &text, const QString &mend)
{
    return {Standing::ToMend, {glyph::Cross, text, Tone::Danger}, mend};
}

VerdictWords live(const QString &text)
{
    return {Standing::Live, {glyph::Dot, text, Tone::Neutral}, {}};
}

VerdictWords malformedNumber(const PlannedRow &planned)
{
    if (planned.numberText.isEmpty()) {
        return problem(Words::tr("No number for this ID"),
                       Words::tr("Type the number that this ID belongs to, or delete the row."));
    }
    return problem(Words::tr("Not a phone number"),
                   Words::tr("Write the number like +1 604 555 0123, or delete the row."));
}

VerdictWords roundedNumber()
{
    return problem(Words::tr("The sheet rounded this number: format the column as text"),
                   Words::tr("Its last digits are gone. In the sheet, format the column as text, "
                             "enter the number again and paste it again; or type it here."));
}

VerdictWords unknownNumber()
{
    return problem(Words::tr("Not in the pool: bought elsewhere?"),
                   Words::tr("Compare the digits with Twilio's. A number that was not bought here "
                             "can't be activated; delete the row if it is not meant."));
}

VerdictWords duplicateNumber(const PlannedRow &planned)
{
    return problem(Words::tr("This number is in row %1 too").arg(planned.conflictLine.value_or(0)),
                   Words::tr("Only the first row counts. Put the right ID there and delete this "
                             "row."));
}

VerdictWords malformedId(const PlannedRow &planned)
{
    const QString again = Words::tr("Copy the phone ID from ElevenLabs again: it looks like "
                                    "phnum_ followed by letters and digits.");
    switch (kindOf(planned.id)) {
    case CellKind::Number:
        return problem(Words::tr("A phone number where the ID belongs"), again);
    case CellKind::Agent:
        return problem(Words::tr("This is an agent's ID, not a number's"), again);
    case CellKind::Sid:
        return problem(Words::tr("This is a Twilio SID, not an ElevenLabs ID"), again);
    default:
        break;
    }
    const bool hasBlank
        = std::any_of(planned.id.begin(), planned.id.end(), [](QChar c) { return c.isSpace(); });
    return problem(hasBlank ? Words::tr("The ID has a blank inside")
                            : Words::tr("Not an ElevenLabs phone ID"),
                   again);
}

VerdictWords duplicateId(const PlannedRow &planned)
{
    const QString text
        = planned.conflict
              ? Words::tr("This ID is on %1 too").arg(formatNumber(*planned.conflict))
              : Words::tr("This ID is in row %1 too").arg(planned.conflictLine.value_or(0));
    return problem(text,
                   Words::tr("Row %1 has the same ID. Look up at ElevenLabs which number it "
                             "belongs to, and replace the other one.")
                       .arg(planned.conflictLine.value_or(0)));
}

VerdictWords idInUse(const PlannedRow &planned)
{
    const QString owner = planned.conflict ? formatNumber(*planned.conflict) : QString();
    return problem(Words::tr("This ID belongs to %1").arg(owner),
                   Words::tr("Copy the ID of this number from ElevenLabs again; a wrong row was "
                             "copied, or rows have shifted."));
}

VerdictWords wrongState(const PlannedRow &planned)
{
    const QString leave
        = Words::tr("It can't be changed here. Delete the row, or correct its number.");
    switch (planned.state.value_or(NumberState::Released)) {
    case NumberState::Assigned:
        return problem(Words::tr("Belongs to an organization already"), leave);
    case NumberState::Quarantined:
        return problem(Words::tr("Rests in quarantine"), leave);
    default:
        return problem(Words::tr("Was given back to Twilio"), leave);
    }
}

VerdictWords ready(const PlannedRow &planned)
{
    if (planned.replacedId.isEmpty())
        return {Standing::Ready, {glyph::Check, Words::tr("Ready to activate"), Tone::Success}, {}};
    return {Standing::Ready,
            {glyph::Check, Words::tr("Ready: replaces %1").arg(planned.replacedId), Tone::Info},
            Words::tr("The number is live with another ID. Activating gives it this one; clear "
                      "the ID here to leave it alone.")};
}

VerdictWords guessed()
{
    return {Standing::Guessed,
            {glyph::Diamond, Words::tr("Matched by order: confirm"), Tone::Info},
            Words::tr("This ID came without a number. Compare it with ElevenLabs, then confirm.")};
}

VerdictWords judged(const PlannedRow &planned)
{
    switch (planned.verdict) {
    case Verdict::Ready:
        return ready(planned);
    case Verdict::AlreadyConfigured:
        return live(Words::tr("Already live with this ID"));
    case Verdict::MalformedNumber:
        return malformedNumber(planned);
    case Verdict::RoundedNumber:
        return roundedNumber();
    case Verdict::UnknownNumber:
        return unknownNumber();
    case Verdict::DuplicateNumber:
        return duplicateNumber(planned);
    case Verdict::MissingId:
        return {Standing::WithoutId,
                {glyph::Ring, Words::tr("No ID yet"), Tone::Warning},
                Words::tr("Paste or type the phone ID that ElevenLabs gave this number.")};
    case Verdict::MalformedId:
        return malformedId(planned);
    case Verdict::DuplicateId:
        return duplicateId(planned);
    case Verdict::IdInUse:
        return idInUse(planned);
    case Verdict::WrongState:
        return wrongState(planned);
    }
    Q_UNREACHABLE();
}

//! Said by the transaction: what was right a moment ago is not any more.
VerdictWords refused(const MappingRow &row, const PlannedRow &planned)
{
    const QString faster = Words::tr("It changed while you were activating; nothing was written "
                                     "for this row.");
    if (row.refusal == "already_configured"_L1)
        return live(Words::tr("Somebody was faster: live with this ID"));
    if (row.refusal == "id_in_use"_L1) {
        return problem(
            planned.conflict ? Words::tr("Somebody was faster: this ID is on %1")
                                   .arg(formatNumber(*planned.conflict))
                             : Words::tr("Somebody was faster: this ID is on another number"),
            faster + u' ' + Words::tr("Copy the ID of this number from ElevenLabs again."));
    }
    if (row.refusal == "wrong_state"_L1) {
        return problem(Words::tr("Somebody was faster: the number is not waiting any more"),
                       faster + u' ' + Words::tr("Delete the row."));
    }
    if (row.refusal == "unknown_number"_L1) {
        return problem(Words::tr("The number has left the pool meanwhile"),
                       faster + u' ' + Words::tr("Delete the row."));
    }
    return problem(Words::tr("The database refused this row (%1)").arg(row.refusal),
                   faster + u' ' + Words::tr("Correct the row and activate again."));
}

bool wasActivatedElsewhere(const MappingRow &row, const PlannedRow &planned)
{
    return row.isFromPool && row.id.isEmpty()
           && (planned.state == NumberState::Configured || planned.state == NumberState::Assigned);
}

} // namespace

VerdictWords wordsFor(const MappingRow &row, const PlannedRow &planned)
{
    if (row.isBlank()) {
        return {Standing::Empty,
                {glyph::Ring, Words::tr("Empty row"), Tone::Neutral},
                Words::tr("Type a number and its ID, or remove the row.")};
    }
    if (!row.refusal.isEmpty())
        return refused(row, planned);
    if (wasActivatedElsewhere(row, planned))
        return live(Words::tr("Activated elsewhere meanwhile"));
    if (row.isGuess && planned.verdict == Verdict::Ready)
        return guessed();
    return judged(planned);
}

QString mendLabel(const Mend &mend)
{
    switch (mend.kind) {
    case MendKind::Swap:
        return Words::tr("Swap");
    case MendKind::Number: {
        const auto number = E164::parse(mend.number);
        return Words::tr("Use %1").arg(number ? formatNumber(*number) : mend.number);
    }
    case MendKind::Id:
        return Words::tr("Use the ID in it");
    case MendKind::NumberAndId:
        return Words::tr("Split");
    case MendKind::Remove:
        return Words::tr("Remove");
    }
    Q_UNREACHABLE();
}

QString mendSentence(const Mend &mend)
{
    const auto number = E164::parse(mend.number);
    const QString shown = number ? formatNumber(*number) : mend.number;
    switch (mend.kind) {
    case MendKind::Swap:
        return Words::tr("Number and ID are in each other's place. Ctrl+M swaps them.");
    case MendKind::Number:
        return Words::tr("Ctrl+M makes the number %1.").arg(shown);
    case MendKind::Id:
        return Words::tr("Ctrl+M makes the ID %1.").arg(mend.id);
    case MendKind::NumberAndId:
        return Words::tr("One cell holds both. Ctrl+M makes the number %1 and the ID %2.")
            .arg(shown, mend.id);
    case MendKind::Remove:
        return Words::tr("The same pair is there already. Ctrl+M removes this row.");
    }
    Q_UNREACHABLE();
}

QString shiftSentence(const Shift &shift)
{
    const bool isPlural = shift.rowCount > 1;
    if (shift.by != 0 && shift.sign == ShiftSign::KnownIds) {
        return shift.by > 0 ? Words::tr("%n IDs belong to the numbers above them: the IDs have "
                                        "slipped down a row.",
                                        nullptr,
                                        shift.rowCount)
                            : Words::tr("%n IDs belong to the numbers below them: the IDs have "
                                        "slipped up a row.",
                                        nullptr,
                                        shift.rowCount);
    }
    if (shift.by != 0) {
        return shift.by > 0 ? Words::tr("A number has no ID, and further down an ID has no number: "
                                        "the IDs between seem to have slipped down a row.")
                            : Words::tr("An ID has no number, and further down a number has no ID: "
                                        "the IDs between seem to have slipped up a row.");
    }
    if (shift.sign == ShiftSign::OneTooMany) {
        return Words::tr("There is one ID more than numbers. From the one that is not meant on, "
                         "each ID is beside the wrong number.");
    }
    return isPlural ? Words::tr("There is one ID fewer than numbers. If the missing one is not the "
                                "last, each ID after it is beside the wrong number.")
                    : Words::tr("There is one ID fewer than numbers.");
}

QString shiftAction(const Shift &shift)
{
    if (shift.by == 0)
        return Words::tr("&Take the paste back");
    return shift.by > 0 ? Words::tr("Move the I&Ds up a row")
                        : Words::tr("Move the I&Ds down a row");
}

} // namespace numberwell
