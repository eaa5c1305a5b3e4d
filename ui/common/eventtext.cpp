// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/eventtext.h"

#include "common/errortext.h"
#include "common/icons.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::EventText)
};

struct Words
{
    QString icon;
    const char *text;
    Tone tone;
};

const QHash<QString, Words> &wordsOfKinds()
{
    static const QHash<QString, Words> words = {
        {u"planned"_s,
         {glyph::Ring, QT_TRANSLATE_NOOP("numberwell::EventText", "Planned"), Tone::Neutral}},
        {u"buying"_s,
         {glyph::Ring,
          QT_TRANSLATE_NOOP("numberwell::EventText", "About to be bought"),
          Tone::Neutral}},
        {u"checking"_s,
         {glyph::Clock,
          QT_TRANSLATE_NOOP("numberwell::EventText", "No answer, looked up at Twilio"),
          Tone::Warning}},
        {u"bought"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Bought at Twilio"),
          Tone::Success}},
        {u"failed"_s,
         {glyph::Cross, QT_TRANSLATE_NOOP("numberwell::EventText", "Not bought"), Tone::Danger}},
        {u"adopted"_s,
         {glyph::Info,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Adopted into the pool"),
          Tone::Info}},
        {u"ignored"_s,
         {glyph::Pause,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Bought elsewhere, ignored for good"),
          Tone::Neutral}},
        {u"gone_at_twilio"_s,
         {glyph::Cross,
          QT_TRANSLATE_NOOP("numberwell::EventText", "No longer at Twilio"),
          Tone::Danger}},
        {u"webhook_changed"_s,
         {glyph::Exclamation,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Webhook changed at Twilio"),
          Tone::Warning}},
        {u"sid_changed"_s,
         {glyph::Retry,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Has another SID at Twilio"),
          Tone::Info}},
        {u"accepted"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Change at Twilio accepted"),
          Tone::Neutral}},
        {u"agrees"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Twilio and the pool agree again"),
          Tone::Success}},
        {u"wrong_agent"_s,
         {glyph::Exclamation,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Another agent at ElevenLabs than should be"),
          Tone::Danger}},
        {u"missing_at_elevenlabs"_s,
         {glyph::Cross,
          QT_TRANSLATE_NOOP("numberwell::EventText", "No longer at ElevenLabs"),
          Tone::Danger}},
        {u"id_changed"_s,
         {glyph::Retry,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Has another ID at ElevenLabs"),
          Tone::Info}},
        {u"imported_twice"_s,
         {glyph::Info,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Imported twice at ElevenLabs"),
          Tone::Warning}},
        {u"import_left_over"_s,
         {glyph::Diamond,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Import left over at ElevenLabs"),
          Tone::Info}},
        {u"agent_set"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Agent set right at ElevenLabs"),
          Tone::Success}},
        {u"agent_taken"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Agent at ElevenLabs accepted"),
          Tone::Neutral}},
        {u"id_taken"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "New ElevenLabs ID taken"),
          Tone::Neutral}},
        {u"import_removed"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Import removed at ElevenLabs"),
          Tone::Neutral}},
        {u"elevenlabs_agrees"_s,
         {glyph::Check,
          QT_TRANSLATE_NOOP("numberwell::EventText", "ElevenLabs and the pool agree again"),
          Tone::Success}},
        {u"elevenlabs_ignored"_s,
         {glyph::Pause,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Import left over, ignored for good"),
          Tone::Neutral}},
        {u"purchased"_s,
         {glyph::Clock,
          QT_TRANSLATE_NOOP("numberwell::EventText", "In the pool, waits for ElevenLabs"),
          Tone::Warning}},
        {u"importing"_s,
         {glyph::Import,
          QT_TRANSLATE_NOOP("numberwell::EventText", "About to be imported at ElevenLabs"),
          Tone::Neutral}},
        {u"import_checking"_s,
         {glyph::Clock,
          QT_TRANSLATE_NOOP("numberwell::EventText", "No answer, looked up at ElevenLabs"),
          Tone::Warning}},
        {u"import_failed"_s,
         {glyph::Cross,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Import given up"),
          Tone::Danger}},
        {u"pending_import"_s,
         {glyph::Retry,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Import at ElevenLabs failed"),
          Tone::Danger}},
        {u"imported"_s,
         {glyph::Diamond,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Imported at ElevenLabs, no agent"),
          Tone::Info}},
        {u"configured"_s,
         {glyph::Dot, QT_TRANSLATE_NOOP("numberwell::EventText", "Ready"), Tone::Success}},
        {u"assigned"_s,
         {glyph::Square,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Assigned to an organization"),
          Tone::Neutral}},
        {u"quarantined"_s,
         {glyph::Pause,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Given back, in quarantine"),
          Tone::Neutral}},
        {u"released"_s,
         {glyph::Cross,
          QT_TRANSLATE_NOOP("numberwell::EventText", "Given back to Twilio"),
          Tone::Neutral}},
    };
    return words;
}

QString ownReason(const QString &code)
{
    if (code == "not_needed"_L1)
        return Text::tr("Not needed: the order was filled before its turn.");
    if (code == "taken_by_order"_L1)
        return Text::tr("Another order holds this number. Nothing was charged.");
    if (code == "stopped"_L1 || code == "stopped_by_admin"_L1)
        return Text::tr("The order was stopped before its turn. Nothing was charged.");
    if (code == "owned_before"_L1) {
        return Text::tr("The account had this number before the order: it is in the pool now, and "
                        "another one was bought in its place.");
    }
    return {};
}

} // namespace

Badge badgeForEvent(const QString &kind, const QString &fromStatus)
{
    if (kind == "configured"_L1 && fromStatus == "quarantined"_L1)
        return {glyph::Dot, Text::tr("Back in the pool, ready"), Tone::Success};
    const auto found = wordsOfKinds().constFind(kind);
    if (found == wordsOfKinds().cend())
        return {glyph::Info, kind, Tone::Neutral};
    return {found->icon, Text::tr(found->text), found->tone};
}

QString purchaseFailureText(const QString &code,
                            const QString &detail,
                            const std::optional<E164> &number,
                            const QString &areaCode)
{
    if (const QString own = ownReason(code); !own.isEmpty())
        return own;
    // The journal writes a kind's name where the vendor gave no code.
    const auto kind = errorKindFromString(code);
    const Error error{
        kind.value_or(ErrorKind::Rejected), kind ? QString() : code, detail, 0, {}, {}};
    return sentenceFor(error, {number, areaCode, ErrorSource::Twilio});
}

QString importFailureText(const QString &code, const QString &detail, const E164 &number)
{
    if (code == "stopped_by_admin"_L1)
        return Text::tr("The import was stopped before its turn. The number waits as before.");
    const auto kind = errorKindFromString(code);
    const Error error{
        kind.value_or(ErrorKind::Rejected), kind ? QString() : code, detail, 0, {}, {}};
    return sentenceFor(error, {number, number.areaCode(), ErrorSource::ElevenLabs});
}

QString eventDetailText(const QString &kind,
                        const QString &code,
                        const QString &detail,
                        const E164 &number)
{
    if (!code.isEmpty() && (kind == "import_failed"_L1 || kind == "import_checking"_L1))
        return importFailureText(code, detail, number);
    if (kind == "failed"_L1 || (kind == "checking"_L1 && !code.isEmpty()))
        return purchaseFailureText(code, detail, number, number.areaCode());
    if (code.isEmpty() || detail.isEmpty())
        return (code + detail).simplified();
    return u"%1 (%2)"_s.arg(detail.simplified(), code);
}

} // namespace numberwell
