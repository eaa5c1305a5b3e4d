// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The session page's time, and what it does with one number at a time.

#include "session/sessionpage.h"

#include "common/format.h"
#include "common/inlinemessage.h"

#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "session/draftids.h"
#include "session/importstep.h"
#include "session/sessionclock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr QLatin1StringView WalkNumberKey("session/walkNumber");
constexpr QLatin1StringView WalkFieldKey("session/walkField");

} // namespace

void SessionPage::setBuying(bool isBuying)
{
    m_isBuying = isBuying;
    followTime();
}

//! Time counts while the page is there, and while numbers are bought for it.
void SessionPage::followTime()
{
    const bool isAtElevenLabs = m_step == Step::Import || m_step == Step::Paste;
    m_clock->setNumbersElsewhere(isAtElevenLabs ? waiting() : 0);
    if (m_isShown || m_isBuying) {
        m_clock->start();
        return;
    }
    m_clock->stop();
    keepTime();
    if (!m_record->hasBegun())
        m_clock->clear(); // somebody only looked
}

void SessionPage::keepTime()
{
    if (m_record->hasBegun())
        m_record->addTime(m_clock->take());
}

void SessionPage::resumeWalk()
{
    if (!m_settings)
        return;
    const auto number = E164::parse(m_settings->value(WalkNumberKey).toString());
    const int field = m_settings->value(WalkFieldKey).toInt();
    if (number && field >= 0 && field <= int(CopyWalk::Field::AccountSid))
        m_import->resumeWalk(*number, static_cast<CopyWalk::Field>(field));
}

void SessionPage::rememberWalk(const E164 &number, CopyWalk::Field field)
{
    if (!m_settings)
        return;
    m_settings->setValue(WalkNumberKey, number.toString());
    m_settings->setValue(WalkFieldKey, int(field));
}

//! A single ID goes to the number at hand; whoever pastes more than that means the list.
void SessionPage::pasteInImport()
{
    if (takeSingleId(QGuiApplication::clipboard()->mimeData()))
        return;
    goTo(Step::Paste);
    m_grid->paste();
}

bool SessionPage::takeSingleId(const QMimeData *clipboard)
{
    const auto number = m_import->walkNumber();
    const auto id = number ? singleIdIn(clipboard) : std::nullopt;
    if (!id)
        return false;
    const QHash<E164, QString> before = idsOf(m_grid->draft());
    const auto same = std::find(before.cbegin(), before.cend(), *id);
    if (same != before.cend() && same.key() != *number) {
        m_message->showWarning(tr("This ID is already beside %1. Copy the one that ElevenLabs "
                                  "shows for %2. Nothing was changed.")
                                   .arg(formatNumber(same.key()), formatNumber(*number)));
        return true;
    }
    if (!giveId(*m_grid->model(), *number, *id))
        return false;
    m_grid->flushDraft();
    m_message->clear();
    const auto given = std::count_if(
        m_waiting.cbegin(), m_waiting.cend(), [&](const store::PoolNumber &waitingNumber) {
            return waitingNumber.number == *number || before.contains(waitingNumber.number);
        });
    emit statusMessage(tr("The ID of %1 is kept: %2 of %3 have theirs.")
                           .arg(formatNumber(*number), formatCount(given), formatCount(waiting())));
    if (given >= waiting())
        goTo(Step::Paste); // that was the last one: all that is left is to activate them
    return true;
}

void SessionPage::updateIds()
{
    m_import->setIds(idsOf(m_grid->draft()));
}

} // namespace numberwell
