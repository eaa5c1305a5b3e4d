// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sampledata.h"

#include "sandbox/elevenlabsstandin.h"
#include "sandbox/numberstock.h"
#include "sandbox/twiliostandin.h"

#include <QCryptographicHash>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Assignment
{
    const char *organization;
    int daysAgo;
};

//! 26 in the last 28 days, so about 7 a week, and two older ones.
constexpr std::array<Assignment, 28> Assignments = {{
    {"Marpole Legal", 58},          {"Granville Physiotherapy", 41}, {"Harbour Dental", 27},
    {"Clinique Saint-Denis", 27},   {"Kitsilano Optometry", 26},     {"Leaside Plumbing", 25},
    {"Fraser Valley Movers", 24},   {"Danforth Tax & Books", 22},    {"Boulangerie Laurier", 21},
    {"Cedar & Stone Realty", 20},   {"Lonsdale Veterinary", 20},     {"Junction Auto Glass", 19},
    {"Garage Rosemont", 17},        {"Steveston Fish Market", 16},   {"Deep Cove Kayaks", 15},
    {"Annex Tutoring", 14},         {"Burrard Heating", 13},         {"Fleurs du Plateau", 13},
    {"Coquitlam Chiropractic", 11}, {"Roncesvalles Roofing", 10},    {"Pacific Locksmiths", 9},
    {"Studio Mile-End", 8},         {"Whonnock Garden Centre", 7},   {"Bloor West Denture", 6},
    {"English Bay Hearing", 4},     {"Québec Déménagement", 3},      {"Langley Septic", 2},
    {"Northshore Paediatrics", 1},
}};

QString hexOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

//! As ElevenLabs writes them: two digits and a ULID, here out of the number's digest.
QString phoneIdOf(const QString &phoneNumber)
{
    const QByteArray digest
        = QCryptographicHash::hash(phoneNumber.toUtf8(), QCryptographicHash::Sha256);
    QString id = u"phnum_%1"_s.arg(uchar(digest[0]) % 100, 2, 10, QLatin1Char('0')) + u"01k"_s;
    for (int i = 1; i <= 23; ++i)
        id += QLatin1Char("0123456789abcdefghjkmnpqrstvwxyz"[uchar(digest[i]) % 32]);
    return id;
}

//! Hands out the numbers of the four areas, mostly 604, those that need an address left out.
class Numbers final
{
public:
    SampleNumber next(NumberState state, int daysAgoBought)
    {
        static const QStringList rota
            = {u"604"_s, u"778"_s, u"604"_s, u"416"_s, u"604"_s, u"514"_s};
        const QString areaCode = rota[m_count++ % rota.size()];
        const QString phoneNumber = take(areaCode);

        SampleNumber sample{*E164::parse(phoneNumber)};
        sample.sid = u"PN"_s + hexOf(phoneNumber);
        sample.state = state;
        sample.areaCode = areaCode;
        sample.daysAgoBought = daysAgoBought;
        if (state != NumberState::Purchased && state != NumberState::PendingImport)
            sample.elevenLabsId = phoneIdOf(phoneNumber);
        return sample;
    }

private:
    QString take(const QString &areaCode)
    {
        const QStringList candidates = NumberStock::numbersOf(areaCode, 100);
        qsizetype &position = m_positions[areaCode];
        while (NumberStock::describe(candidates[position]).addressRequirements != "none"_L1)
            ++position;
        return candidates[position++];
    }

    int m_count = 0;
    QHash<QString, qsizetype> m_positions;
};

} // namespace

SampleData SampleData::standard()
{
    SampleData data;
    Numbers numbers;
    for (const Assignment &assignment : Assignments) {
        // Bought in the weekly session before, so on a day that a week divides.
        const int bought = (assignment.daysAgo / 7 + 1) * 7 + 2;
        SampleNumber sample = numbers.next(NumberState::Assigned, bought);
        sample.organization = QString::fromUtf8(assignment.organization);
        sample.daysAgoAssigned = assignment.daysAgo;
        data.numbers.append(sample);
    }
    for (const int bought : {58, 51})
        data.numbers.append(numbers.next(NumberState::Quarantined, bought));
    for (int i = 0; i < 3; ++i)
        data.numbers.append(numbers.next(NumberState::Configured, 9));
    data.numbers.append(numbers.next(NumberState::Imported, 2));
    data.numbers.append(numbers.next(NumberState::PendingImport, 2));
    for (int i = 0; i < 6; ++i)
        data.numbers.append(numbers.next(NumberState::Purchased, 2));
    return data;
}

void populate(TwilioStandIn &twilio, ElevenLabsStandIn &elevenLabs, const SampleData &data)
{
    const QString agent = elevenLabs.agents().constFirst().id;
    // Oldest first, the order in which an account comes to its numbers.
    QList<SampleNumber> numbers = data.numbers;
    std::stable_sort(numbers.begin(), numbers.end(), [](const auto &a, const auto &b) {
        return a.daysAgoBought > b.daysAgoBought;
    });
    for (const SampleNumber &sample : std::as_const(numbers)) {
        const QString phoneNumber = sample.number.toString();
        const QString name = u"Numberwell "_s + phoneNumber;
        twilio.addOwned(phoneNumber, name, sample.sid, sample.daysAgoBought);
        if (sample.elevenLabsId.isEmpty())
            continue;
        const bool hasAgent = sample.state != NumberState::Imported;
        elevenLabs.addImported(
            phoneNumber, name, sample.elevenLabsId, hasAgent ? agent : QString());
        twilio.setVoiceUrl(phoneNumber, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
    }
}

} // namespace numberwell
