// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "elevenlabs/elevenlabstypes.h"
#include "rest/cancellation.h"
#include "store/numberstore.h"
#include "workflows/importjournal.h"
#include "workflows/importrun.h"
#include "workflows/turns.h"
#include "workflows/vendoraccounts.h"

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace numberwell::store {
class Database;
}
namespace numberwell::elevenlabs {
class ElevenLabsClient;
}

namespace numberwell {

//! What an import would do with a number, as ElevenLabs' list stands now.
struct ImportForecast
{
    enum class Step {
        Import,
        Adopt,        //!< it is there with this agent, or without one
        AnotherAgent, //!< another agent answers it: left to a person
    };

    E164 number;
    Step step = Step::Import;
    QString elevenLabsPhoneId;
    QString agentName; //!< of the other agent
};

/*!
 * Imports waiting numbers into ElevenLabs and gives them their agent.
 *
 * Every import survives anything: what is not settled when the program ends is settled by settle(),
 * here or in another program, and what fails is tried again with growing pauses. Lives in the GUI
 * thread; must outlive its coroutines.
 */
class ImportWorkflow final : public QObject
{
    Q_OBJECT

public:
    using Options = ImportOptions;

    ImportWorkflow(store::Database &database,
                   elevenlabs::ElevenLabsClient &elevenLabs,
                   Options options = Options());
    ~ImportWorkflow() override;

    //! Where the numbers are at Twilio. Refused where \a can says why: see numberwell::canImport().
    void setTwilio(TwilioCredentials credentials, Result<> can);
    //! A request that got no answer within \a timeout has arrived after twice that, or never will.
    void setTimeout(std::chrono::milliseconds timeout);
    const Result<> &canImport() const { return m_canImport; }
    //! That of the settings; empty where none is named there.
    void setUsualAgent(const QString &agentId) { m_usualAgent = agentId; }
    const QString &usualAgent() const { return m_usualAgent; }

    QCoro::Task<Result<QList<elevenlabs::Agent>>> agents();

    //! Imports the oldest \a most of the waiting numbers, or of \a numbers, for \a agentId, and
    //! answers how each stands when nothing more can be done now. itemChanged() tells meanwhile.
    QCoro::Task<Result<QList<store::ImportItem>>> import(QString agentId,
                                                         int most,
                                                         QList<E164> numbers = {});
    //! What import() would do; asks, and changes nothing.
    QCoro::Task<Result<QList<ImportForecast>>> foresee(QString agentId, int most);
    //! Asks for no further number of these; what was asked for is looked after.
    QCoro::Task<Result<int>> stop(QList<E164> numbers);

    //! Goes on with every import whose time has come; answers those that moved. Several programs
    //! may do so at once. What was refused for a week is given up first.
    QCoro::Task<Result<QList<store::ImportItem>>> settle();

    //! The IDs that ElevenLabs' list has for these numbers.
    QCoro::Task<Result<QList<store::IdForNumber>>> fetchIds(QList<E164> numbers);

    //! What waits, since when and until when.
    QCoro::Task<Result<QList<store::ImportItem>>> waiting();
    //! How the newest import of each of these stands.
    QCoro::Task<Result<QList<store::ImportItem>>> newest(QList<E164> numbers);
    //! Ends the waits of these, or of all; settle() then goes on. A pause that ElevenLabs itself
    //! asked for is kept.
    QCoro::Task<Result<>> tryNow(QList<E164> numbers = {});
    //! These wait no longer; the numbers stay, and can be imported again. Answers how many: what
    //! may be under way is not given up.
    QCoro::Task<Result<int>> giveUp(QList<E164> numbers);

    //! Asks all that is under way to end soon, for quitting. The journal keeps what is unsettled.
    void shutDown();
    bool isIdle() const { return m_running == 0; }

signals:
    //! setTwilio(): what canImport() says may be another thing now.
    void accountChanged();
    //! An import moved, in this program.
    void itemChanged(const numberwell::store::ImportItem &item);

private:
    //! Answers the numbers whose imports moved.
    QCoro::Task<Result<QStringList>> run();
    QCoro::Task<Result<QList<store::ImportItem>>> importNow(QString agentId,
                                                            int most,
                                                            QList<E164> numbers);
    QCoro::Task<Result<QList<store::ImportItem>>> settleNow();

    elevenlabs::ElevenLabsClient &m_elevenLabs;
    ImportJournal m_journal;
    Options m_options;
    TwilioCredentials m_credentials;
    Result<> m_canImport;
    QString m_usualAgent;
    Turns m_turns; //!< one run at a time
    std::shared_ptr<ImportRun> m_run;
    int m_running = 0;
    CancellationPointer m_shutDown = std::make_shared<Cancellation>();
};

} // namespace numberwell
