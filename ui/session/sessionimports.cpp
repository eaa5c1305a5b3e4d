// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The session's road over ElevenLabs' API: the page works without it, too.

#include "session/sessionpage.h"

#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "session/apiimport.h"
#include "session/draftids.h"
#include "session/importstep.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

void SessionPage::setImports(ImportWorkflow &imports)
{
    m_api = new ApiImport(imports, this);
    m_api->setSettings(m_settings);
    m_api->setWaiting(m_waiting);
    body()->insertWidget(body()->indexOf(m_stack), m_api);
    connect(m_api, &ApiImport::changed, this, &SessionPage::updateApi);
    connect(m_api, &ApiImport::started, this, [this] { m_record->begin(Step::Import); });
    connect(m_api, &ApiImport::finished, this, &SessionPage::afterImport);
    connect(m_api, &ApiImport::idsFetched, this, &SessionPage::fillIn);
    updateApi();
}

void SessionPage::importNow(const QList<E164> &numbers)
{
    goTo(Step::Import);
    if (m_api && m_api->isReady())
        m_api->importNow(numbers);
}

void SessionPage::updateApi()
{
    if (!m_api)
        return;
    const bool isShown = m_step == Step::Import && m_api->isWanted();
    m_api->setVisible(isShown);
    // While it tells of its numbers, the list for the dashboard would only say the same.
    m_stack->setVisible(!isShown || !m_api->isExpanded());
    m_import->setHasApi(m_api->isReady());
    body()->setStretchFactor(m_api, isShown && m_api->isExpanded() ? 1 : 0);
}

void SessionPage::afterImport(const QList<E164> &ready, bool isAll)
{
    if (ready.isEmpty())
        return;
    m_live += ready;
    m_record->addActivated(int(ready.size()), store::WeeklySession::Road::ByApi);
    emit statusMessage(tr("%n numbers are live", nullptr, int(ready.size())));
    const bool isNoneLeft = std::ranges::all_of(
        m_waiting, [this](const auto &number) { return m_live.contains(number.number); });
    if (isAll && isNoneLeft)
        finishSession();
}

//! As if they were pasted, so that Ctrl+Z takes them back; what was typed stays.
void SessionPage::fillIn(const QList<store::IdForNumber> &ids)
{
    const QHash<E164, QString> typed = idsOf(m_grid->draft());
    PastedTable table;
    for (const store::IdForNumber &pair : ids) {
        if (!typed.contains(pair.number))
            table.rows += PastedRow{
                int(table.rows.size()) + 1, pair.number.toString(), pair.elevenLabsPhoneId};
    }
    m_record->begin(Step::Import);
    if (!table.rows.isEmpty())
        m_grid->model()->paste(table, {});
    emit statusMessage(tr("%n IDs fetched from ElevenLabs", nullptr, int(ids.size())));
    goTo(Step::Paste);
}

} // namespace numberwell
