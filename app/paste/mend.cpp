// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/mend.h"

#include "paste/cellkind.h"
#include "paste/clipboardtext.h"
#include "paste/freetext.h"
#include "paste/numbertext.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Longer cells are prose or worse: nothing in them is meant for this row.
constexpr qsizetype LongestCell = 512;
constexpr qsizetype NationalDigits = 10;
// "phnum_" and an ULID, today with two digits in front.
constexpr std::array<qsizetype, 2> LengthsOfIds = {32, 34};

constexpr QStringView IdPrefix = u"phnum_";

bool hasLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : withAsciiForms(text)) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

//! A number and an ID said in words, each empty where it is missing.
PastedRow saidIn(const QString &cell)
{
    FreeText text(cell);
    Record record;
    if (!text.next(record) || record.cells.size() != 2)
        return {};
    const CellKind kind = kindOf(record.cells[1]);
    const bool isId = kind == CellKind::Id || kind == CellKind::Opaque;
    return {0, record.cells[0], isId ? record.cells[1] : QString()};
}

//! "+16O4555OlO1", typed from a picture.
QString withDigitsForLetters(QString text)
{
    for (QChar &c : text) {
        if (c == u'O' || c == u'o')
            c = u'0';
        else if (c == u'l' || c == u'I' || c == u'|')
            c = u'1';
    }
    return text;
}

//! The ten digits of the North American plan behind any number of ones and zeros.
QString withCountryCode(const QString &text)
{
    QString digits = digitsOf(text);
    while (digits.startsWith(u'0') || digits.startsWith(u'1'))
        digits.remove(0, 1);
    return digits.size() == NationalDigits && !hasLetter(text) ? u"+1"_s + digits : QString();
}

//! What the number cell can mean, the surest first. E.164.
QStringList numbersFor(const PlannedRow &row, const PoolSnapshot &pool)
{
    QStringList texts{saidIn(row.numberText).number, withDigitsForLetters(row.numberText)};
    if (!hasLetter(row.numberText))
        texts += u'+' + digitsOf(row.numberText);
    texts += withCountryCode(row.numberText);
    if (const PoolEntry *owner = row.id.isEmpty() ? nullptr : pool.findId(row.id))
        texts += owner->number.toString();
    QStringList numbers;
    for (const QString &text : std::as_const(texts)) {
        if (const auto number = readNumber(text).number; number && number != row.number)
            numbers += number->toString();
    }
    return numbers;
}

//! "phnum_8301k3dyf6s8 etgtzp4c60pct5s9", as a mail broke it. Empty where it isn't sure.
QString joined(const QString &cell)
{
    QString id;
    for (const QChar c : cell) {
        if (c.isPrint() && !c.isSpace())
            id += c;
    }
    const bool isOne = id.startsWith(IdPrefix) && id.count(IdPrefix) == 1;
    const bool isWhole
        = std::find(LengthsOfIds.begin(), LengthsOfIds.end(), id.size()) != LengthsOfIds.end();
    const bool broke = cell.size() > IdPrefix.size() && cell[IdPrefix.size()].isSpace();
    return isOne && (isWhole || broke) ? id : QString();
}

QStringList idsFor(const PlannedRow &row)
{
    QStringList ids;
    if (const QString whole = joined(row.id); !whole.isEmpty())
        ids += whole;
    // Two IDs in one cell: only the person knows which.
    if (row.id.count(IdPrefix, Qt::CaseInsensitive) == 1)
        ids += saidIn(row.id).id;
    ids.removeAll(QString());
    ids.removeAll(row.id);
    return ids;
}

class Judged final
{
public:
    Judged(const Mend &mend, const PoolSnapshot &pool)
        : m_row(ActivationPlan::judge({{0, mend.number, mend.id}}, pool).rows().first())
    {
    }

    bool isGood() const { return !isProblem(m_row.verdict); }
    //! What is left to mend is in the other cell.
    bool hasGoodNumber() const
    {
        return isGood() || m_row.verdict == Verdict::MissingId
               || m_row.verdict == Verdict::MalformedId || m_row.verdict == Verdict::IdInUse;
    }

private:
    PlannedRow m_row;
};

std::optional<Mend> mendForNumber(const PlannedRow &row, const PoolSnapshot &pool)
{
    const Mend swapped{MendKind::Swap, row.idText, row.numberText};
    if (Judged(swapped, pool).isGood())
        return swapped;
    const QStringList numbers = numbersFor(row, pool);
    if (row.id.isEmpty()) {
        const QString id = saidIn(row.numberText).id;
        for (const QString &number : numbers) {
            const Mend both{MendKind::NumberAndId, number, id};
            if (!id.isEmpty() && Judged(both, pool).isGood())
                return both;
        }
    }
    for (const QString &number : numbers) {
        const Mend mend{MendKind::Number, number, row.idText};
        if (Judged(mend, pool).hasGoodNumber())
            return mend;
    }
    return {};
}

std::optional<Mend> mendForId(const PlannedRow &row, const PoolSnapshot &pool)
{
    for (const QString &id : idsFor(row)) {
        const Mend mend{MendKind::Id, row.numberText, id};
        if (Judged(mend, pool).isGood())
            return mend;
    }
    return {};
}

} // namespace

std::optional<Mend> mendFor(const PlannedRow &row, const PoolSnapshot &pool)
{
    if (std::max(row.numberText.size(), row.idText.size()) > LongestCell)
        return {};
    switch (row.verdict) {
    case Verdict::MalformedNumber:
    case Verdict::RoundedNumber:
    case Verdict::UnknownNumber:
        return mendForNumber(row, pool);
    case Verdict::MalformedId:
        return mendForId(row, pool);
    case Verdict::DuplicateNumber:
        return row.isRepeat ? std::optional(Mend{MendKind::Remove, {}, {}}) : std::nullopt;
    case Verdict::Ready:
    case Verdict::AlreadyConfigured:
    case Verdict::MissingId:
    case Verdict::DuplicateId:
    case Verdict::IdInUse:
    case Verdict::WrongState:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace numberwell
