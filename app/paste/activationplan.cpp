// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/activationplan.h"

#include "paste/cellkind.h"
#include "paste/numbertext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype LongestId = 255;

bool isUntouchable(NumberState state)
{
    return state == NumberState::Assigned || state == NumberState::Quarantined
           || state == NumberState::Released;
}

//! Printable ASCII without blanks, as all real IDs are: nothing to clean and little to check.
bool isPlain(QStringView id)
{
    for (const QChar c : id) {
        if (c.unicode() <= 0x20 || c.unicode() >= 0x7F)
            return false;
    }
    return !id.isEmpty() && id.front().isLetterOrNumber();
}

QString cleanId(const QString &text)
{
    return isPlain(text) ? text : withAsciiForms(trimmedCell(withoutInvisible(text)));
}

//! Why the text can be no ID of a number at ElevenLabs; empty where it can.
QString idFault(const QString &id)
{
    if (id.size() > LongestId)
        return u"The ID is longer than 255 characters."_s;
    const bool hasBlank
        = !isPlain(id) && std::any_of(id.begin(), id.end(), [](QChar c) { return c.isSpace(); });
    if (hasBlank)
        return u"The ID has a blank or a line break inside."_s;
    const bool isClean = isPlain(id) || std::all_of(id.begin(), id.end(), [](QChar c) {
                             return c.isPrint() || c.isSurrogate();
                         });
    if (!isClean)
        return u"The ID has a control character inside."_s;
    switch (kindOf(id)) {
    case CellKind::Number:
        return u"There is a phone number where the ElevenLabs phone ID should be."_s;
    case CellKind::Agent:
        return u"This is the ID of an agent, not of a phone number."_s;
    case CellKind::Sid:
        return u"This is a Twilio SID, not an ElevenLabs phone ID."_s;
    default:
        break;
    }
    const bool hasContent
        = std::any_of(id.begin(), id.end(), [](QChar c) { return c.isLetterOrNumber(); });
    const bool isPrefixOnly = id.compare("phnum_"_L1, Qt::CaseInsensitive) == 0;
    return hasContent && !isPrefixOnly ? QString() : u"The ID is empty."_s;
}

//! Judges rows in order and remembers which number and ID came where.
class Judge final
{
public:
    explicit Judge(const PoolSnapshot &pool)
        : m_pool(pool)
    {
    }

    PlannedRow judge(const PastedRow &pasted)
    {
        PlannedRow row{.line = pasted.line,
                       .numberText = pasted.number,
                       .idText = pasted.id,
                       .number = {},
                       .id = cleanId(pasted.id),
                       .message = {},
                       .conflict = {},
                       .conflictLine = {},
                       .isRepeat = false,
                       .state = {},
                       .replacedId = {}};
        const ReadNumber read = readNumber(pasted.number);
        row.number = read.number;
        const bool isDone = judgeNumber(row, read.reading) || judgeId(row);
        if (!isDone)
            judgePair(row);
        remember(row);
        return row;
    }

private:
    struct Place
    {
        int line = 0;
        std::optional<E164> number;
        QString id;
    };

    static bool conclude(PlannedRow &row, Verdict verdict, const QString &message)
    {
        row.verdict = verdict;
        row.message = message;
        return true;
    }

    bool judgeNumber(PlannedRow &row, NumberReading reading) const
    {
        if (reading == NumberReading::Rounded) {
            return conclude(
                row,
                Verdict::RoundedNumber,
                u"The sheet has rounded this number and digits are gone. Format the column "
                "as text and copy the numbers again."_s);
        }
        if (!row.number) {
            return conclude(
                row,
                Verdict::MalformedNumber,
                row.numberText.isEmpty()
                    ? u"The row has no phone number."_s
                    : u"“%1” is not a phone number such as +16045550123."_s.arg(row.numberText));
        }
        if (const auto earlier = m_numbers.constFind(*row.number); earlier != m_numbers.cend()) {
            row.conflictLine = earlier->line;
            row.isRepeat = earlier->id == row.id;
            return conclude(
                row,
                Verdict::DuplicateNumber,
                row.isRepeat ? u"The same row is already in line %1; this one is left out."_s.arg(
                    earlier->line)
                             : u"%1 is already in line %2 with another ID; only that line counts."_s
                                   .arg(row.number->toString())
                                   .arg(earlier->line));
        }
        const PoolEntry *entry = m_pool.findNumber(*row.number);
        if (!entry) {
            return conclude(row,
                            Verdict::UnknownNumber,
                            u"%1 is not in the pool."_s.arg(row.number->toString()));
        }
        row.state = entry->state;
        if (isUntouchable(entry->state)) {
            return conclude(row,
                            Verdict::WrongState,
                            u"%1 is %2 and can't be activated."_s.arg(row.number->toString(),
                                                                      nameOf(entry->state)));
        }
        return false;
    }

    bool judgeId(PlannedRow &row) const
    {
        if (row.id.isEmpty()) {
            return conclude(row,
                            Verdict::MissingId,
                            u"%1 has no ElevenLabs phone ID."_s.arg(row.number->toString()));
        }
        if (const QString fault = idFault(row.id); !fault.isEmpty())
            return conclude(row, Verdict::MalformedId, fault);
        if (const auto earlier = m_ids.constFind(row.id); earlier != m_ids.cend()) {
            row.conflict = earlier->number;
            row.conflictLine = earlier->line;
            const QString owner
                = earlier->number ? u" for "_s + earlier->number->toString() : QString();
            return conclude(row,
                            Verdict::DuplicateId,
                            u"The ID is already in line %1%2."_s.arg(earlier->line).arg(owner));
        }
        const PoolEntry *owner = m_pool.findId(row.id);
        if (owner && owner->number != *row.number) {
            row.conflict = owner->number;
            return conclude(row,
                            Verdict::IdInUse,
                            u"The ID belongs to %1 in the pool."_s.arg(owner->number.toString()));
        }
        return false;
    }

    void judgePair(PlannedRow &row) const
    {
        const PoolEntry &entry = *m_pool.findNumber(*row.number);
        const bool isConfigured = entry.state == NumberState::Configured;
        if (isConfigured && entry.elevenLabsPhoneId == row.id) {
            conclude(row,
                     Verdict::AlreadyConfigured,
                     u"%1 already has this ID."_s.arg(row.number->toString()));
        } else if (isConfigured && !entry.elevenLabsPhoneId.isEmpty()) {
            row.replacedId = entry.elevenLabsPhoneId;
            conclude(row,
                     Verdict::Ready,
                     u"Ready: replaces the ID %1 that %2 has now."_s.arg(entry.elevenLabsPhoneId,
                                                                         row.number->toString()));
        } else {
            conclude(row, Verdict::Ready, u"Ready to activate."_s);
        }
    }

    void remember(const PlannedRow &row)
    {
        const Place place{row.line, row.number, row.id};
        if (row.number && !m_numbers.contains(*row.number))
            m_numbers.insert(*row.number, place);
        if (!row.id.isEmpty() && !m_ids.contains(row.id))
            m_ids.insert(row.id, place);
    }

    const PoolSnapshot &m_pool;
    QHash<E164, Place> m_numbers;
    QHash<QString, Place> m_ids;
};

} // namespace

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return u"ready"_s;
    case Verdict::AlreadyConfigured:
        return u"already_configured"_s;
    case Verdict::MalformedNumber:
        return u"malformed_number"_s;
    case Verdict::RoundedNumber:
        return u"rounded_number"_s;
    case Verdict::UnknownNumber:
        return u"unknown_number"_s;
    case Verdict::DuplicateNumber:
        return u"duplicate_number"_s;
    case Verdict::MissingId:
        return u"missing_id"_s;
    case Verdict::MalformedId:
        return u"malformed_id"_s;
    case Verdict::DuplicateId:
        return u"duplicate_id"_s;
    case Verdict::IdInUse:
        return u"id_in_use"_s;
    case Verdict::WrongState:
        return u"wrong_state"_s;
    }
    Q_UNREACHABLE();
}

bool isProblem(Verdict verdict)
{
    return verdict != Verdict::Ready && verdict != Verdict::AlreadyConfigured;
}

PoolSnapshot::PoolSnapshot(QList<PoolEntry> entries)
    : m_entries(std::move(entries))
{
    m_byNumber.reserve(m_entries.size());
    m_byId.reserve(m_entries.size());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        m_byNumber.insert(m_entries[i].number, i);
        if (!m_entries[i].elevenLabsPhoneId.isEmpty())
            m_byId.insert(m_entries[i].elevenLabsPhoneId, i);
    }
}

const PoolEntry *PoolSnapshot::findNumber(const E164 &number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.cend() ? nullptr : &m_entries.at(*found);
}

const PoolEntry *PoolSnapshot::findId(const QString &elevenLabsPhoneId) const
{
    const auto found = m_byId.constFind(elevenLabsPhoneId);
    return found == m_byId.cend() ? nullptr : &m_entries.at(*found);
}

QList<E164> PoolSnapshot::waiting() const
{
    QList<E164> numbers;
    for (const PoolEntry &entry : m_entries) {
        if (isWaitingForElevenLabs(entry.state))
            numbers += entry.number;
    }
    return numbers;
}

ActivationPlan ActivationPlan::judge(const QList<PastedRow> &rows, const PoolSnapshot &pool)
{
    ActivationPlan plan;
    plan.m_rows.reserve(rows.size());
    std::array<int, AllVerdicts.size()> counts{};
    Judge judge(pool);
    for (const PastedRow &row : rows) {
        plan.m_rows += judge.judge(row);
        ++counts[size_t(plan.m_rows.last().verdict)];
    }
    PlanSummary &summary = plan.m_summary;
    summary.ready = counts[size_t(Verdict::Ready)];
    summary.alreadyConfigured = counts[size_t(Verdict::AlreadyConfigured)];
    summary.problems = int(rows.size()) - summary.ready - summary.alreadyConfigured;
    for (const Verdict verdict : AllVerdicts) {
        if (counts[size_t(verdict)] > 0)
            summary.byVerdict.insert(nameOf(verdict), counts[size_t(verdict)]);
    }
    return plan;
}

QList<Activation> ActivationPlan::ready() const
{
    QList<Activation> activations;
    activations.reserve(m_summary.ready);
    for (const PlannedRow &row : m_rows) {
        if (row.verdict == Verdict::Ready)
            activations += Activation{*row.number, row.id, row.replacedId};
    }
    return activations;
}

QJsonObject toJson(const ActivationPlan &plan)
{
    QJsonArray rows;
    for (const PlannedRow &row : plan.rows()) {
        rows
            += QJsonObject{{u"line"_s, row.line},
                           {u"phoneNumber"_s, row.number ? row.number->toString() : row.numberText},
                           {u"elevenLabsPhoneId"_s, row.id},
                           {u"verdict"_s, nameOf(row.verdict)},
                           {u"message"_s, row.message}};
    }
    const PlanSummary &summary = plan.summary();
    QJsonObject byVerdict;
    for (auto it = summary.byVerdict.begin(); it != summary.byVerdict.end(); ++it)
        byVerdict.insert(it.key(), it.value());
    return {{u"rows"_s, rows},
            {u"summary"_s,
             QJsonObject{{u"rows"_s, int(plan.rows().size())},
                         {u"ready"_s, summary.ready},
                         {u"alreadyConfigured"_s, summary.alreadyConfigured},
                         {u"problems"_s, summary.problems},
                         {u"byVerdict"_s, byVerdict}}}};
}

} // namespace numberwell
