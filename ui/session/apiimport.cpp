// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/apiimport.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/inlinemessage.h"
#include "common/statebadge.h"
#include "common/theme.h"

#include "session/importmodel.h"
#include "workflows/importworkflow.h"

#include <QCoroTask>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QSettings>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr QLatin1StringView AgentKey("session/agent");
constexpr int AgentWidth = 240;
constexpr int BadgeWidth = 120;

ErrorContext atElevenLabs()
{
    ErrorContext context;
    context.source = ErrorSource::ElevenLabs;
    return context;
}

} // namespace

ApiImport::ApiImport(ImportWorkflow &imports, QWidget *parent)
    : QWidget(parent)
    , m_imports(imports)
    , m_model(new ImportModel(this))
    , m_agent(named(new QComboBox(this), u"importAgent"_s, tr("Agent that answers the numbers")))
    , m_import(makePrimary(makeButton(tr("&Import"), u"apiImportButton"_s, this)))
    , m_fetch(makeButton(tr("&Fetch IDs"), u"fetchIdsButton"_s, this))
    , m_stop(makeButton(tr("&Stop"), u"apiStopButton"_s, this))
    , m_close(makeButton(tr("Back to the &list"), u"apiCloseButton"_s, this))
    , m_head(makeHeading(makeLabel({}, this)))
    , m_bar(named(new QProgressBar(this), u"apiProgress"_s, tr("Numbers answered")))
    , m_table(named(new QTableView(this), u"apiTable"_s, tr("Numbers of the import")))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"apiImport"_s);
    m_head->setObjectName(u"apiHead"_s);
    m_message->setObjectName(u"apiMessage"_s);
    m_bar->setTextVisible(false);
    m_agent->setMinimumWidth(AgentWidth);
    m_agent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fetch->setToolTip(tr("Reads the IDs of numbers that were imported by hand from ElevenLabs' "
                           "list into the grid"));
    buildLayout();
    connect(m_import, &QPushButton::clicked, this, [this] {
        importNow(isExpanded() ? m_model->unready() : m_waiting);
    });
    connect(m_fetch, &QPushButton::clicked, this, &ApiImport::fetchIds);
    connect(m_stop, &QPushButton::clicked, this, &ApiImport::stop);
    connect(m_close, &QPushButton::clicked, this, &ApiImport::close);
    connect(m_message, &InlineMessage::actionTriggered, this, &ApiImport::readAgents);
    connect(m_agent, &QComboBox::activated, this, [this] {
        if (m_settings)
            m_settings->setValue(AgentKey, agentId());
        updateControls();
    });
    connect(&m_imports, &ImportWorkflow::itemChanged, this, [this](const store::ImportItem &item) {
        const int row = m_model->merge(item);
        if (row < 0)
            return;
        if (!m_table->hasFocus())
            m_table->scrollTo(m_model->index(row, 0));
        updateControls();
    });
    connect(&m_imports, &ImportWorkflow::accountChanged, this, [this] {
        m_hasAgents = false;
        m_agent->clear();
        if (isVisible())
            readAgents();
        updateControls();
    });
    updateControls();
}

void ApiImport::buildLayout()
{
    setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ImportModel::State, new BadgeDelegate(m_table));
    m_table->setWordWrap(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSectionResizeMode(ImportModel::Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ImportModel::State, QHeaderView::Fixed);
    header->resizeSection(ImportModel::State, BadgeWidth);
    header->setSectionResizeMode(ImportModel::Reason, QHeaderView::Stretch);

    auto *label = makeLabel(tr("&Agent"), this);
    label->setWordWrap(false);
    label->setBuddy(m_agent);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(grid::Unit);
    tools->addWidget(m_import);
    tools->addWidget(m_stop);
    tools->addSpacing(grid::Unit);
    tools->addWidget(label);
    tools->addWidget(m_agent);
    tools->addStretch(1);
    tools->addWidget(m_fetch);
    tools->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Unit);
    column->addLayout(tools);
    column->addWidget(m_message);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
}

void ApiImport::setSettings(QSettings *settings)
{
    m_settings = settings;
}

void ApiImport::setWaiting(const QList<store::PoolNumber> &waiting)
{
    m_waiting.clear();
    for (const store::PoolNumber &number : waiting)
        m_waiting << number.number;
    updateControls();
}

bool ApiImport::isReady() const
{
    return m_imports.canImport().has_value();
}

bool ApiImport::isWanted() const
{
    return isReady() && (!m_waiting.isEmpty() || isExpanded());
}

bool ApiImport::isExpanded() const
{
    return m_model->rowCount() > 0;
}

void ApiImport::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_hasAgents)
        readAgents();
}

void ApiImport::readAgents()
{
    if (!isReady() || std::exchange(m_isReadingAgents, true))
        return;
    m_message->clear();
    updateControls();
    QCoro::connect(m_imports.agents(),
                   this,
                   [this](const Result<QList<elevenlabs::Agent>> &agents) { showAgents(agents); });
}

void ApiImport::showAgents(const Result<QList<elevenlabs::Agent>> &agents)
{
    m_isReadingAgents = false;
    if (agents) {
        m_hasAgents = true;
        chooseAgent(*agents);
        if (agents->isEmpty()) {
            m_message->showWarning(tr("The ElevenLabs account has no agent. Make one there: a "
                                      "number needs an agent that answers it."),
                                   tr("Try a&gain"));
        }
    } else {
        m_message->showError(sentenceFor(agents.error(), atElevenLabs()), tr("Try a&gain"));
    }
    updateControls();
    const QList<E164> postponed = std::exchange(m_postponed, {});
    if (m_hasAgents && !postponed.isEmpty())
        importNow(postponed);
}

//! The last choice, else that of the settings, else the only one there is.
void ApiImport::chooseAgent(const QList<elevenlabs::Agent> &agents)
{
    m_agent->clear();
    m_agent->addItem(tr("Choose an agent"), QString());
    for (const elevenlabs::Agent &agent : agents)
        m_agent->addItem(agent.name.isEmpty() ? agent.id : agent.name, agent.id);
    const QString last = m_settings ? m_settings->value(AgentKey).toString() : QString();
    for (const QString &id : {last, m_imports.usualAgent()}) {
        const int index = id.isEmpty() ? -1 : m_agent->findData(id);
        if (index >= 0) {
            m_agent->setCurrentIndex(index);
            return;
        }
    }
    m_agent->setCurrentIndex(agents.size() == 1 ? 1 : 0);
}

QString ApiImport::agentId() const
{
    return m_agent->currentData().toString();
}

void ApiImport::importNow(const QList<E164> &numbers)
{
    if (m_isRunning)
        return;
    if (!m_hasAgents) {
        m_postponed = numbers;
        readAgents();
    } else if (hasAgent()) {
        import(numbers);
    } else {
        m_agent->setFocus(Qt::OtherFocusReason);
    }
}

void ApiImport::import(const QList<E164> &numbers)
{
    if (numbers.isEmpty())
        return;
    m_isRunning = true;
    m_isStopping = false;
    m_message->clear();
    m_model->setNumbers(numbers);
    updateControls();
    emit started();
    QCoro::connect(m_imports.import(agentId(), int(numbers.size()), numbers),
                   this,
                   [this](const Result<QList<store::ImportItem>> &items) { finish(items); });
}

void ApiImport::finish(const Result<QList<store::ImportItem>> &items)
{
    m_isRunning = false;
    if (!items) {
        m_message->showError(sentenceFor(items.error(), atElevenLabs()));
        updateControls();
        return;
    }
    QList<E164> ready;
    for (const store::ImportItem &item : *items) {
        m_model->merge(item);
        if (item.state == store::ImportState::Verified)
            ready << item.number;
    }
    const bool isAll = m_model->unready().isEmpty();
    if (isAll)
        m_model->setNumbers({});
    else
        tellOfResult();
    updateControls();
    emit finished(ready, isAll);
}

void ApiImport::tellOfResult()
{
    const int all = m_model->rowCount();
    const int ready = m_model->ready();
    const QString head = tr("%1 of %2 numbers are live.").arg(formatCount(ready), formatCount(all));
    if (m_isStopping) {
        m_message->showInfo(
            tr("%1 The import was stopped; the others wait as before.", "%1 is a sentence")
                .arg(head));
    } else {
        m_message->showWarning(tr("%1 What waits is tried again by itself; the reasons are in the "
                                  "list.",
                                  "%1 is a sentence")
                                   .arg(head));
    }
    m_table->resizeRowsToContents();
}

void ApiImport::stop()
{
    m_isStopping = true;
    updateControls();
    QCoro::connect(m_imports.stop(m_model->numbers()), this, [this](const Result<int> &stopped) {
        if (!stopped)
            m_message->showError(sentenceFor(stopped.error(), {{}, {}, ErrorSource::Database}));
    });
}

void ApiImport::fetchIds()
{
    m_isFetching = true;
    m_message->clear();
    updateControls();
    QCoro::connect(
        m_imports.fetchIds(m_waiting), this, [this](const Result<QList<store::IdForNumber>> &ids) {
            m_isFetching = false;
            updateControls();
            if (!ids) {
                m_message->showError(sentenceFor(ids.error(), atElevenLabs()));
            } else if (ids->isEmpty()) {
                m_message->showInfo(
                    tr("ElevenLabs has none of these numbers yet. Import them here, or "
                       "in its dashboard."));
            } else {
                emit idsFetched(*ids);
            }
        });
}

//! The results are read: the list of what waits is shown again.
void ApiImport::close()
{
    m_message->clear();
    m_model->setNumbers({});
    updateControls();
}

void ApiImport::updateControls()
{
    const bool isOpen = isExpanded();
    const auto waiting = static_cast<int>(isOpen ? m_model->unready().size() : m_waiting.size());
    const QString text = isOpen ? tr("&Import %n numbers again", nullptr, waiting)
                                : tr("&Import %n numbers", nullptr, waiting);
    m_import->setText(text);
    m_import->setAccessibleName(QString(text).remove(u'&'));
    m_import->setVisible(!m_isRunning);
    m_import->setEnabled(waiting > 0 && (hasAgent() || !m_hasAgents));
    m_stop->setVisible(m_isRunning);
    m_stop->setEnabled(!m_isStopping);
    m_agent->setEnabled(!m_isRunning && m_hasAgents);
    if (!m_hasAgents) {
        m_agent->clear();
        m_agent->addItem(m_isReadingAgents ? tr("Reading the agents…") : tr("Not read yet"));
    }
    m_fetch->setVisible(!isOpen);
    m_fetch->setEnabled(!m_isFetching && !m_waiting.isEmpty());
    m_close->setVisible(isOpen && !m_isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_bar})
        widget->setVisible(m_isRunning);
    m_table->setVisible(isOpen);
    m_bar->setRange(0, m_model->rowCount());
    m_bar->setValue(m_model->answered());
    m_head->setText(m_isStopping ? tr("Stopping: what is under way is settled first. %1 live.")
                                       .arg(formatCount(m_model->ready()))
                                 : tr("Importing: %1 of %2 answered, %3 live.")
                                       .arg(formatCount(m_model->answered()),
                                            formatCount(m_model->rowCount()),
                                            formatCount(m_model->ready())));
    emit changed();
}

} // namespace numberwell
