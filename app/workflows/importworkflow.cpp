// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/importworkflow.h"

#include "elevenlabs/elevenlabsclient.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace numberwell {

using elevenlabs::ImportedNumber;
using store::ImportItem;

namespace {

store::Worker workerOf(const ImportOptions &options)
{
    store::Worker worker;
    worker.lease = options.lease;
    worker.mostInFlight = options.maxInFlight;
    return worker;
}

QStringList textsOf(const QList<E164> &numbers)
{
    QStringList texts;
    for (const E164 &number : numbers)
        texts << number.toString();
    return texts;
}

tl::unexpected<Error> agentMissing()
{
    return failure(ErrorKind::InvalidInput,
                   u"agent_id"_s,
                   u"Numbers are imported for an agent: none was named."_s);
}

ImportForecast foreseenFor(const E164 &number, const ImportedNumber *found, const QString &agentId)
{
    ImportForecast forecast{.number = number, .elevenLabsPhoneId = {}, .agentName = {}};
    if (!found)
        return forecast;
    const bool isOthers = !found->agentId.isEmpty() && found->agentId != agentId;
    forecast.step = isOthers ? ImportForecast::Step::AnotherAgent : ImportForecast::Step::Adopt;
    forecast.elevenLabsPhoneId = found->id;
    if (isOthers)
        forecast.agentName = found->agentName.isEmpty() ? found->agentId : found->agentName;
    return forecast;
}

//! The first of each number.
QHash<E164, const ImportedNumber *> byNumber(const QList<ImportedNumber> &list)
{
    QHash<E164, const ImportedNumber *> index;
    for (const ImportedNumber &entry : list) {
        if (entry.isFromTwilio() && !index.contains(*entry.number))
            index.insert(*entry.number, &entry);
    }
    return index;
}

} // namespace

ImportWorkflow::ImportWorkflow(store::Database &database,
                               elevenlabs::ElevenLabsClient &elevenLabs,
                               Options options)
    : m_elevenLabs(elevenLabs)
    , m_journal(database, workerOf(options))
    , m_options(options)
    , m_canImport(
          failure(ErrorKind::Unauthorized, u"not_configured"_s, u"No ElevenLabs key is set."_s))
{
}

ImportWorkflow::~ImportWorkflow() = default;

void ImportWorkflow::setTwilio(TwilioCredentials credentials, Result<> can)
{
    m_credentials = std::move(credentials);
    m_canImport = std::move(can);
    emit accountChanged();
}

void ImportWorkflow::setTimeout(std::chrono::milliseconds timeout)
{
    m_options.patience.settled = 2 * timeout;
}

QCoro::Task<Result<QList<elevenlabs::Agent>>> ImportWorkflow::agents()
{
    co_return co_await m_elevenLabs.agents(m_shutDown);
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::import(QString agentId,
                                                              int most,
                                                              QList<E164> numbers)
{
    if (!m_canImport)
        co_return failure(m_canImport.error());
    if (agentId.isEmpty())
        co_return agentMissing();
    ++m_running;
    const auto items = co_await importNow(agentId, most, numbers);
    --m_running;
    co_return items;
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::importNow(QString agentId,
                                                                 int most,
                                                                 QList<E164> numbers)
{
    const auto placed = co_await m_journal.place(textsOf(numbers), most, agentId);
    if (!placed)
        co_return failure(placed.error());
    if (placed->isEmpty())
        co_return QList<ImportItem>();
    const auto planned = co_await m_journal.newest(*placed);
    if (!planned)
        co_return failure(planned.error());
    for (const ImportItem &item : *planned)
        emit itemChanged(item);
    const auto ran = co_await run();
    if (!ran)
        co_return failure(ran.error());
    co_return co_await m_journal.newest(*placed);
}

QCoro::Task<Result<QList<ImportForecast>>> ImportWorkflow::foresee(QString agentId, int most)
{
    if (!m_canImport)
        co_return failure(m_canImport.error());
    if (agentId.isEmpty())
        co_return agentMissing();
    const auto numbers = co_await m_journal.waitingNumbers(most);
    if (!numbers)
        co_return failure(numbers.error());
    const auto list = co_await m_elevenLabs.listNumbers(m_shutDown);
    if (!list)
        co_return failure(list.error());
    const auto known = byNumber(*list);
    QList<ImportForecast> forecasts;
    for (const E164 &number : *numbers)
        forecasts.append(foreseenFor(number, known.value(number), agentId));
    co_return forecasts;
}

QCoro::Task<Result<int>> ImportWorkflow::stop(QList<E164> numbers)
{
    const auto stopped = co_await m_journal.stop(textsOf(numbers), false);
    if (m_run)
        m_run->stop();
    co_return stopped;
}

QCoro::Task<Result<QStringList>> ImportWorkflow::run()
{
    const Turns::Turn turn = co_await m_turns.take();
    if (m_shutDown->isCancelled())
        co_return QStringList();
    const auto moved = std::make_shared<QSet<QString>>();
    const auto tell = [this, moved](const ImportItem &item) {
        moved->insert(item.number.toString());
        emit itemChanged(item);
    };
    m_run = std::make_shared<ImportRun>(
        m_journal, m_elevenLabs, m_credentials, m_options, m_shutDown, tell);
    const auto ran = co_await m_run->execute();
    m_run.reset();
    if (!ran)
        co_return failure(ran.error());
    co_return QStringList(moved->cbegin(), moved->cend());
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::settle()
{
    if (!m_canImport)
        co_return failure(m_canImport.error());
    ++m_running;
    const auto items = co_await settleNow();
    --m_running;
    co_return items;
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::settleNow()
{
    if (const auto expired = co_await m_journal.giveUpExpired(m_options.holdPatience); !expired)
        co_return failure(expired.error());
    const auto moved = co_await run();
    if (!moved)
        co_return failure(moved.error());
    if (moved->isEmpty())
        co_return QList<ImportItem>();
    co_return co_await m_journal.newest(*moved);
}

QCoro::Task<Result<QList<store::IdForNumber>>> ImportWorkflow::fetchIds(QList<E164> numbers)
{
    const auto list = co_await m_elevenLabs.listNumbers(m_shutDown);
    if (!list)
        co_return failure(list.error());
    const auto known = byNumber(*list);
    QList<store::IdForNumber> ids;
    for (const E164 &number : numbers) {
        if (const ImportedNumber *found = known.value(number))
            ids.append({.number = number, .elevenLabsPhoneId = found->id});
    }
    co_return ids;
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::waiting()
{
    return m_journal.waiting();
}

QCoro::Task<Result<QList<ImportItem>>> ImportWorkflow::newest(QList<E164> numbers)
{
    return m_journal.newest(textsOf(numbers));
}

QCoro::Task<Result<>> ImportWorkflow::tryNow(QList<E164> numbers)
{
    return m_journal.tryNow(textsOf(numbers));
}

QCoro::Task<Result<int>> ImportWorkflow::giveUp(QList<E164> numbers)
{
    return m_journal.stop(textsOf(numbers), true);
}

void ImportWorkflow::shutDown()
{
    m_shutDown->cancel();
}

} // namespace numberwell
