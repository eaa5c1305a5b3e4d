// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/whatpage.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/fieldnote.h"
#include "purchase/purchasetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype MostShown = 20; // characters of what somebody typed, said back to them

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    QLabel *label = makeHeading(makeLabel(text, parent));
    label->setTextFormat(Qt::AutoText);
    label->setBuddy(field);
    return label;
}

QString clipped(const QString &typed)
{
    const QString text = typed.simplified();
    return text.size() <= MostShown ? text : text.first(MostShown - 1) + u'…';
}

//! The first part of \a typed that is no area code.
QString firstWrong(const QString &typed)
{
    QString text = typed;
    text.replace(u',', u' ').replace(u';', u' ');
    for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (!AreaCode::parse(part))
            return part;
    }
    return {};
}

//! Each place with its codes, as far as there is room.
QStringList placeLines(const QList<AreaCode> &areaCodes)
{
    constexpr qsizetype MostLines = 4;
    QStringList lines;
    for (const QString &place : placesText(areaCodes)) {
        lines << (place.contains(u'·')
                      ? place
                      : WhatPage::tr("%1 · place not known; Twilio may have it all the same")
                            .arg(place));
    }
    if (lines.size() <= MostLines)
        return lines;
    const auto hidden = static_cast<int>(lines.size() - (MostLines - 1));
    return lines.first(MostLines - 1)
           << WhatPage::tr("and %n more", "places of area codes", hidden);
}

bool isOverruled(const PurchaseRequest &request, const QString &country)
{
    return !country.isEmpty()
           && std::any_of(request.areaCodes.cbegin(), request.areaCodes.cend(), [&](const auto &c) {
                  return c.twilioCountry() != country;
              });
}

} // namespace

WhatPage::WhatPage(QWidget *parent)
    : PurchasePage(parent)
    , m_count(named(new QLineEdit(this), u"countEdit"_s, tr("How many numbers")))
    , m_countNote(new FieldNote(u"countNote"_s, this))
    , m_areaCodes(named(new QLineEdit(this), u"areaCodesEdit"_s, tr("Area codes")))
    , m_country(named(new QComboBox(this), u"countryBox"_s, tr("Country")))
    , m_areaNote(new FieldNote(u"areaNote"_s, this))
    , m_capabilityNote(new FieldNote(u"capabilityNote"_s, this))
{
    constexpr int CountWidth = 120;
    constexpr int AreaWidth = 320;
    m_count->setFixedWidth(CountWidth);
    m_count->setInputMethodHints(Qt::ImhDigitsOnly);
    m_areaCodes->setMaximumWidth(AreaWidth);
    m_areaCodes->setPlaceholderText(tr("604, or 604, 778; empty: anywhere"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(labelFor(m_count, tr("How man&y numbers?"), this));
    layout->addWidget(m_count);
    layout->addWidget(m_countNote);
    layout->addSpacing(grid::Unit);
    layout->addWidget(labelFor(m_areaCodes, tr("In which &area codes?"), this));
    layout->addWidget(m_areaCodes);
    layout->addWidget(m_areaNote);
    layout->addLayout(makeCountry());
    layout->addSpacing(grid::Unit);
    layout->addWidget(makeHeading(makeLabel(tr("What must they be able to do?"), this)));
    layout->addWidget(makeCapabilities());
    layout->addWidget(m_capabilityNote);
    layout->addStretch(1);

    connect(m_count, &QLineEdit::textChanged, this, &WhatPage::judge);
    connect(m_areaCodes, &QLineEdit::textChanged, this, &WhatPage::judge);
    connect(m_country, &QComboBox::currentIndexChanged, this, &WhatPage::judge);
    for (QCheckBox *box : {m_voice, m_sms, m_mms})
        connect(box, &QCheckBox::toggled, this, &WhatPage::judge);
    judge();
}

QLayout *WhatPage::makeCountry()
{
    const QString both
        = QLocale().createSeparatedList({countryText(u"CA"_s), countryText(u"US"_s)});
    m_country->addItem(tr("By area code (%1)", "a choice of country").arg(both), QString());
    m_country->addItem(countryText(u"CA"_s), u"CA"_s);
    m_country->addItem(countryText(u"US"_s), u"US"_s);
    m_country->setMinimumWidth(m_country->sizeHint().width()); // of its longest text: no jumps
    m_country->setToolTip(tr("Twilio lists a number under one country. Choose it here where the "
                             "area code alone would be taken for the other."));
    auto *label = makeLabel(tr("C&ountry:"), this);
    label->setTextFormat(Qt::AutoText);
    label->setWordWrap(false);
    label->setBuddy(m_country);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    row->addWidget(label);
    row->addWidget(m_country);
    row->addStretch(1);
    return row;
}

QWidget *WhatPage::makeCapabilities()
{
    auto *group = new QWidget(this);
    m_voice = named(new QCheckBox(tr("&Voice"), group), u"voiceBox"_s, tr("Voice"));
    m_sms = named(new QCheckBox(tr("&SMS"), group), u"smsBox"_s, tr("SMS"));
    m_mms = named(new QCheckBox(tr("&MMS"), group), u"mmsBox"_s, tr("MMS"));
    m_voice->setChecked(true);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Margin);
    for (QCheckBox *box : {m_voice, m_sms, m_mms})
        row->addWidget(box);
    row->addStretch(1);
    return group;
}

void WhatPage::setCount(int count)
{
    m_count->setText(QString::number(count));
}

void WhatPage::setAreaCodes(const QString &areaCodes)
{
    m_areaCodes->setText(areaCodes);
}

void WhatPage::setCountry(const QString &country)
{
    m_country->setCurrentIndex(qMax(0, m_country->findData(country)));
}

void WhatPage::setRequired(const Capabilities &required)
{
    m_voice->setChecked(required.voice);
    m_sms->setChecked(required.sms);
    m_mms->setChecked(required.mms);
}

QString WhatPage::areaCodes() const
{
    return m_areaCodes->text().simplified();
}

QString WhatPage::country() const
{
    return m_country->currentData().toString();
}

Capabilities WhatPage::required() const
{
    return {.voice = m_voice->isChecked(), .sms = m_sms->isChecked(), .mms = m_mms->isChecked()};
}

Result<PurchaseRequest> WhatPage::request() const
{
    auto request = PurchaseRequest::parse(m_count->text(), m_areaCodes->text());
    if (request) {
        request->required = required();
        request->country = country();
    }
    return request;
}

PurchaseRequest WhatPage::estimate() const
{
    const auto areas = PurchaseRequest::make(1, m_areaCodes->text());
    const auto count = PurchaseRequest::parse(m_count->text(), {});
    PurchaseRequest request = areas ? *areas : PurchaseRequest();
    request.count = count ? count->count : 0;
    request.country = country();
    return request;
}

QWidget *WhatPage::firstControl() const
{
    return m_count;
}

void WhatPage::judge()
{
    judgeCount();
    judgeAreaCodes();
    judgeCapabilities();
    emit completeChanged();
}

void WhatPage::judgeCount()
{
    if (PurchaseRequest::parse(m_count->text(), {})) {
        m_countNote->showHint({});
        return;
    }
    const QString most = QLocale().toString(PurchaseRequest::maxCount);
    const QString typed = clipped(m_count->text());
    m_countNote->showError(
        typed.isEmpty()
            ? tr("Enter how many numbers to buy: 1 to %1.").arg(most)
            : tr("“%2” can't be bought in one order: enter a whole number from 1 to %1.")
                  .arg(most, typed));
}

void WhatPage::judgeAreaCodes()
{
    const auto request = PurchaseRequest::make(1, m_areaCodes->text());
    if (!request) {
        const QString wrong = clipped(firstWrong(m_areaCodes->text()));
        if (wrong.isEmpty()) {
            m_areaNote->showError(
                tr("One order takes at most %1 area codes.").arg(PurchaseRequest::maxAreaCodes));
            return;
        }
        m_areaNote->showError(tr("“%1” is not an area code: three digits are needed, the first 2 "
                                 "to 9, the second 0 to 8, like 604.")
                                  .arg(wrong));
        return;
    }
    showCountry(*request);
    QStringList lines = placeLines(request->areaCodes);
    if (lines.isEmpty()) {
        lines << (country() == "CA"_L1 ? tr("Anywhere in Canada")
                                       : tr("Anywhere in the United States"));
    } else if (isOverruled(*request, country())) {
        lines << tr("Looked for in %1, as chosen below.", "%1 is a country")
                     .arg(countryText(country()));
    }
    m_areaNote->showHint(lines.join(u'\n'));
}

//! Which country the area codes themselves say.
void WhatPage::showCountry(const PurchaseRequest &request)
{
    QStringList names;
    for (const QString &country : request.countries())
        names << countryText(country);
    m_country->setItemText(
        0,
        tr("By area code (%1)", "a choice of country").arg(QLocale().createSeparatedList(names)));
}

void WhatPage::judgeCapabilities()
{
    m_capabilityNote->showHint(m_voice->isChecked()
                                   ? QString()
                                   : tr("Without voice, ElevenLabs can't answer calls on them."));
}

} // namespace numberwell
