// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/poolpage.h"

#include "pool/numberpanel.h"
#include "pool/poolfilter.h"
#include "pool/poolmodel.h"
#include "pool/pooltable.h"
#include "pool/tabletext.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/filterchips.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/poolfeed.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString panelKey()
{
    return u"pool/showsDetails"_s;
}

QString chipId(PoolGroup group)
{
    static constexpr std::array Ids
        = {"all", "ready", "waiting", "assigned", "quarantine", "released"};
    return QString::fromLatin1(Ids.at(size_t(group)));
}

//! "$2.30 a month"; amounts of several currencies beside each other.
QString monthlyText(const QList<store::PoolNumber> &numbers)
{
    QMap<QString, Money> sums;
    for (const store::PoolNumber &number : numbers) {
        if (number.monthlyPrice && number.state != NumberState::Released)
            sums[number.monthlyPrice->currency()]
                = sums.value(number.monthlyPrice->currency()) + *number.monthlyPrice;
    }
    QStringList texts;
    for (const Money &sum : std::as_const(sums))
        texts.append(formatMoney(sum));
    return texts.join(u" + "_s);
}

} // namespace

PoolPage::PoolPage(PoolFeed &feed, HistoryWorkflow &history, QSettings *settings, QWidget *parent)
    : Page(u"pool"_s, tr("Pool"), u"call-start"_s, parent)
    , m_feed(feed)
    , m_history(history)
    , m_settings(settings)
    , m_model(new PoolModel(this))
    , m_filter(new PoolFilter(m_model, this))
{
    m_table = new PoolTable(m_model, m_filter, m_settings);
    m_panel = new NumberPanel(m_history);
    m_message = new InlineMessage;
    m_message->setObjectName(u"poolMessage"_s);
    m_footer = makeMuted(makeLabel({}));
    m_footer->setObjectName(u"poolFooter"_s);
    buildHeader();
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(buildFilterRow());
    body()->addWidget(buildTableArea(), 1);
    body()->addWidget(m_footer);

    connect(&m_feed, &PoolFeed::viewChanged, this, &PoolPage::showView);
    connect(&m_feed, &PoolFeed::readFailed, this, &PoolPage::showFailure);
    connect(m_message, &InlineMessage::actionTriggered, this, &PoolPage::refresh);
    connect(m_table, &PoolTable::selectionMoved, this, &PoolPage::updateFooter);
    connect(m_table, &PoolTable::selectionMoved, this, &PoolPage::updatePanel);
    connect(m_table, &PoolTable::detailsRequested, this, [this] { setPanelShown(true); });
    connect(m_table, &PoolTable::copied, this, &Page::statusMessage);
    connect(m_panel, &NumberPanel::copied, this, &Page::statusMessage);
    setPanelShown(m_settings && m_settings->value(panelKey()).toBool());
    if (m_feed.hasView())
        showView(m_feed.view());
    else
        updateEmptyState();
}

void PoolPage::refresh()
{
    m_feed.refresh();
}

bool PoolPage::exportTo(const QString &fileName)
{
    QList<int> columns(m_model->columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    QSaveFile file(fileName);
    const QByteArray text = TableText{*m_filter, columns}.commaSeparated().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        emit statusMessage(tr("%n numbers exported", nullptr, m_filter->rowCount()));
        return true;
    }
    m_message->showError(tr("%1 could not be written: %2. Nothing was exported. Choose another "
                            "folder.")
                             .arg(fileName, file.errorString()));
    return false;
}

void PoolPage::showNumbers(const QList<E164> &numbers)
{
    clearFilters();
    m_table->selectNumbers(numbers);
    m_table->setFocus();
}

void PoolPage::buildHeader()
{
    m_copyButton = makeButton(tr("&Copy for ElevenLabs"), u"copyForElevenLabsButton"_s);
    m_copyButton->setProperty("hasMenu", true);
    auto *shapes = new QMenu(m_copyButton);
    m_table->fillCopyShapes(shapes);
    m_copyButton->setMenu(shapes);
    QPushButton *exportButton = makeButton(tr("E&xport…"), u"exportButton"_s);
    exportButton->setToolTip(tr("Save what the table shows as CSV"));
    QPushButton *reconcileButton = makeButton(tr("&Reconcile…"), u"reconcileButton"_s);
    reconcileButton->setToolTip(
        tr("Numbers that were bought elsewhere, are gone or were changed at Twilio or "
           "ElevenLabs"));
    QPushButton *buyButton = makePrimary(makeButton(tr("&Buy numbers…"), u"buyButton"_s));
    header()->addAction(m_copyButton);
    header()->addAction(exportButton);
    header()->addAction(reconcileButton);
    header()->addAction(buyButton);
    auto *reconcile = new QAction(tr("Reconcile…"), this);
    reconcile->setShortcut(Qt::CTRL | Qt::Key_R);
    reconcile->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(reconcile);
    connect(reconcile, &QAction::triggered, this, &PoolPage::reconcileRequested);
    connect(reconcileButton, &QPushButton::clicked, this, &PoolPage::reconcileRequested);
    connect(exportButton, &QPushButton::clicked, this, &PoolPage::chooseFile);
    connect(buyButton, &QPushButton::clicked, this, [this] { emit buyRequested(0); });
}

QWidget *PoolPage::buildFilterRow()
{
    m_chips = new FilterChips;
    m_chips->setObjectName(u"poolChips"_s);
    m_chips->addChip(chipId(PoolGroup::All), tr("All"));
    m_chips->addChip(chipId(PoolGroup::Ready), tr("Ready"));
    m_chips->addChip(chipId(PoolGroup::Waiting), tr("Waiting"));
    m_chips->addChip(chipId(PoolGroup::Assigned), tr("Assigned"));
    m_chips->addChip(chipId(PoolGroup::Quarantine), tr("Quarantine"));
    m_search = named(new QLineEdit, u"poolSearch"_s, tr("Search the pool"));
    m_search->setPlaceholderText(tr("number, ID, organization, note"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition)
        ->setText(m_search->accessibleName());
    m_search->setMaximumWidth(280);
    m_search->setMinimumWidth(140);
    m_detailsButton = makeButton(tr("&Details"), u"detailsButton"_s);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setToolTip(tr("Show the life of the chosen number beside the table"));

    auto *find = new QAction(tr("Search the pool"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_chips, &FilterChips::currentChanged, this, [this](const QString &id) {
        for (const PoolGroup group : AllPoolGroups) {
            if (chipId(group) == id)
                m_filter->setGroup(group);
        }
        updateEmptyState();
        updateFooter();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateEmptyState();
        updateFooter();
    });
    connect(m_detailsButton, &QPushButton::toggled, this, &PoolPage::setPanelShown);

    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_chips);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_detailsButton);
    return widget;
}

QWidget *PoolPage::buildTableArea()
{
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->rowCount() == 0)
            emit buyRequested(0);
        else
            clearFilters();
    });
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    return splitter;
}

void PoolPage::showView(const PoolView &view)
{
    if (m_message->tone() == Tone::Warning)
        m_message->clear();
    m_table->merge(view.numbers);
    header()->setSubtitle(tr("%n numbers", nullptr, m_model->rowCount()));
    updateChips();
    updateEmptyState();
    updateFooter();
    updatePanel();
}

void PoolPage::showFailure(const Error &error)
{
    m_message->showWarning(sentenceFor(error, {{}, {}, ErrorSource::Database}), tr("Try &again"));
}

void PoolPage::updateChips()
{
    std::array<int, AllPoolGroups.size()> counts{};
    for (const store::PoolNumber &number : m_model->rows()) {
        for (const PoolGroup group : AllPoolGroups)
            counts.at(size_t(group)) += contains(group, number.state);
    }
    if (counts.at(size_t(PoolGroup::Released)) > 0 && !m_hasReleasedChip) {
        m_chips->addChip(chipId(PoolGroup::Released), tr("Released"));
        m_hasReleasedChip = true;
    }
    for (const PoolGroup group : AllPoolGroups)
        m_chips->setCount(chipId(group), counts.at(size_t(group)));
}

void PoolPage::updateFooter()
{
    const QList<store::PoolNumber> selected = m_table->selectedNumbers();
    const int count = static_cast<int>(selected.size());
    m_copyButton->setEnabled(count > 0);
    m_copyButton->setText(count > 0 ? tr("&Copy %n for ElevenLabs", nullptr, count)
                                    : tr("&Copy for ElevenLabs"));
    QString text = tr("%n shown", nullptr, m_filter->rowCount());
    if (count > 0) {
        text = tr("%n selected", nullptr, count);
        if (const QString monthly = monthlyText(selected); !monthly.isEmpty())
            text = tr("%1 · %2 a month", "selected numbers, price").arg(text, monthly);
    }
    m_footer->setText(text);
}

void PoolPage::updateEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (m_filter->rowCount() > 0)
        return;
    if (!m_feed.hasView()) {
        m_empty->setContent(u"call-start"_s, tr("Reading the pool…"));
    } else if (m_model->rowCount() == 0) {
        m_empty->setContent(u"call-start"_s,
                            tr("There are no numbers yet. Buy the first ones; they wait here for "
                               "their ElevenLabs IDs."),
                            tr("&Buy numbers…"));
    } else if (m_filter->search().isEmpty()) {
        m_empty->setContent(u"edit-find"_s, tr("No number is in this state."), tr("&Show all"));
    } else {
        m_empty->setContent(u"edit-find"_s,
                            tr("No number matches “%1”.").arg(m_filter->search().text()),
                            tr("&Show all"));
    }
}

void PoolPage::updatePanel()
{
    if (!m_detailsButton->isChecked())
        return;
    const store::PoolNumber *current = m_table->currentNumber();
    m_panel->setNumber(current ? std::optional(*current) : std::nullopt);
}

void PoolPage::clearFilters()
{
    m_search->clear();
    m_chips->setCurrent(chipId(PoolGroup::All));
}

void PoolPage::setPanelShown(bool isShown)
{
    m_detailsButton->setChecked(isShown);
    m_panel->setVisible(isShown);
    if (m_settings)
        m_settings->setValue(panelKey(), isShown);
    updatePanel();
}

void PoolPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export numbers"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"numbers-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &PoolPage::exportTo);
    dialog->open();
}

} // namespace numberwell
