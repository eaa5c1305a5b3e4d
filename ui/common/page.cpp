// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/page.h"

#include "common/banner.h"
#include "common/pageheader.h"
#include "common/theme.h"

#include <QVBoxLayout>

namespace numberwell {

Page::Page(const QString &id, const QString &title, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_iconName(iconName)
    , m_header(new PageHeader(title, this))
    , m_layout(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    setObjectName(id);
    setAccessibleName(title);
    m_layout->setContentsMargins(grid::Margin, grid::Gap, grid::Margin, grid::Gap);
    m_layout->setSpacing(grid::Gap);
    m_body->setSpacing(grid::Gap);
    m_layout->addWidget(m_header);
    m_layout->addLayout(m_body, 1);
}

void Page::adoptBanner(Banner *banner)
{
    constexpr int BelowHeader = 1;
    const bool isShown = !banner->isHidden();
    m_layout->insertWidget(BelowHeader, banner);
    banner->setVisible(isShown);
}

} // namespace numberwell
