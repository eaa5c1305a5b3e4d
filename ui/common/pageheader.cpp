// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/pageheader.h"

#include "common/controls.h"
#include "common/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int HeaderHeight = 34;

} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, this))
    , m_subtitle(makeMuted(makeLabel({}, this)))
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFont(scaledFont(font(), 1.5, QFont::Bold));
    m_title->setWordWrap(false);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_subtitle->setWordWrap(false);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actions->setSpacing(12);
    setMinimumHeight(HeaderHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addLayout(m_actions);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(subtitle);
}

void PageHeader::addAction(QWidget *control)
{
    m_actions->addWidget(control);
}

} // namespace numberwell
