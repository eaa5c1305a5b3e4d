// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/numberpanel.h"

#include "pool/poolmodel.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/eventtext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"

#include "workflows/historyworkflow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// A number whose import is tried for weeks has a long life: the newest part of it is enough here.
constexpr qsizetype MostEvents = 60;

QString when(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return u"%1, %2"_s.arg(formatShortDay(local.date()), formatTime(local));
}

} // namespace

NumberPanel::NumberPanel(HistoryWorkflow &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_hint(makeMuted(makeLabel(tr("Choose a number to see its life."), this)))
    , m_content(new QWidget)
    , m_title(makeLabel({}))
    , m_badge(new BadgeLabel({}))
    , m_message(new InlineMessage)
    , m_events(new QVBoxLayout)
{
    named(this, u"numberPanel"_s, tr("Details of the number"));
    setMinimumWidth(240);
    m_title->setFont(scaledFont(font(), 1.2, QFont::DemiBold));
    m_title->setObjectName(u"panelNumber"_s);
    m_message->setObjectName(u"panelMessage"_s);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, grid::Unit, 0);
    content->setSpacing(grid::Unit);
    content->addWidget(m_title);
    content->addWidget(m_badge);
    m_e164 = addFact(content, tr("For other programs"), u"panelE164"_s, true);
    m_sid = addFact(content, tr("Twilio SID"), u"panelSid"_s, true);
    m_phoneId = addFact(content, tr("ElevenLabs ID"), u"panelPhoneId"_s, true);
    m_organization = addFact(content, tr("Organization"), u"panelOrganization"_s, false);
    m_price = addFact(content, tr("Price"), u"panelPrice"_s, false);
    m_note = addFact(content, tr("Note"), u"panelNote"_s, false);
    content->addWidget(makeSeparator());
    content->addWidget(makeHeading(makeLabel(tr("Its life"))));
    content->addWidget(m_message);
    m_events->setSpacing(12);
    content->addLayout(m_events);
    content->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    named(scroll, u"panelScroll"_s, tr("Details of the number"));
    auto *card = new Card;
    card->body()->addWidget(m_hint);
    card->body()->addWidget(scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit, 0, 0, 0);
    layout->addWidget(card);
    m_content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    setNumber({});
}

void NumberPanel::setNumber(const std::optional<store::PoolNumber> &number)
{
    if (number && m_number == number)
        return;
    const bool isAnother = !number || !m_number || number->id != m_number->id;
    m_number = number;
    ++m_asked; // an answer under way is about what was
    m_hint->setVisible(!number);
    m_content->setVisible(number.has_value());
    if (isAnother)
        clearEvents();
    if (number) {
        showFacts();
        load();
    }
}

NumberPanel::Fact NumberPanel::addFact(QVBoxLayout *layout,
                                       const QString &title,
                                       const QString &name,
                                       bool isCopied)
{
    Fact fact{new QWidget, makeLabel({})};
    fact.value->setObjectName(name);
    fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(makeMuted(makeLabel(title)));
    texts->addWidget(fact.value);
    auto *row = new QHBoxLayout(fact.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    layout->addWidget(fact.row);
    if (!isCopied)
        return fact;
    auto *button = named(new QToolButton, name + u"Copy"_s, tr("Copy %1").arg(title));
    button->setIcon(themedIcon(u"edit-copy"_s));
    button->setToolTip(button->accessibleName());
    button->setAutoRaise(true);
    row->addWidget(button, 0, Qt::AlignVCenter);
    connect(button, &QToolButton::clicked, this, [this, value = fact.value, title] {
        // Long values hold break points for the screen that nobody wants to paste.
        QGuiApplication::clipboard()->setText(value->text().remove(QChar(0x200B)));
        emit copied(tr("%1 copied").arg(title));
    });
    return fact;
}

void NumberPanel::showFacts()
{
    const auto show = [](const Fact &fact, const QString &value) {
        QString shown = value;
        // An identifier has no blanks to break at.
        if (value.size() > 24 && !value.contains(u' ')) {
            for (qsizetype at = 20; at < shown.size(); at += 21)
                shown.insert(at, QChar(0x200B));
        }
        fact.value->setText(shown);
        fact.row->setVisible(!value.isEmpty());
    };
    m_title->setText(formatNumber(m_number->number));
    m_badge->setBadge(badgeFor(*m_number, QDateTime::currentDateTimeUtc()));
    show(m_e164, m_number->number.toString());
    show(m_sid, m_number->sid);
    show(m_phoneId, m_number->elevenLabsPhoneId);
    show(m_organization, m_number->organizationName);
    show(m_price,
         m_number->monthlyPrice ? tr("%1 a month").arg(formatMoney(*m_number->monthlyPrice))
                                : QString());
    show(m_note, m_number->note);
}

void NumberPanel::load()
{
    const quint64 asked = ++m_asked;
    QCoro::connect(
        m_history.events(m_number->number),
        this,
        [this, asked](const Result<QList<store::NumberEvent>> &events) {
            if (asked != m_asked)
                return;
            if (events)
                showEvents(*events);
            else
                m_message->showError(sentenceFor(events.error(), {{}, {}, ErrorSource::Database}));
        });
}

void NumberPanel::showEvents(const QList<store::NumberEvent> &events)
{
    clearEvents();
    m_message->clear();
    const qsizetype left = qMax<qsizetype>(0, events.size() - MostEvents);
    if (left > 0)
        m_events->addWidget(makeMuted(
            makeLabel(tr("%n earlier events are not shown.", nullptr, static_cast<int>(left)))));
    for (const store::NumberEvent &event : events.sliced(left))
        addEvent(event);
}

void NumberPanel::clearEvents()
{
    while (QLayoutItem *item = m_events->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void NumberPanel::addEvent(const store::NumberEvent &event)
{
    auto *entry = new QWidget;
    auto *layout = new QVBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new BadgeLabel(badgeForEvent(event.kind, event.fromStatus)));
    layout->addWidget(makeMuted(makeLabel(u"%1 · %2"_s.arg(when(event.happenedAt), event.actor))));
    const QString detail = eventDetailText(event.kind, event.code, event.detail, event.number);
    if (!detail.isEmpty())
        layout->addWidget(makeLabel(detail));
    m_events->addWidget(entry);
}

} // namespace numberwell
