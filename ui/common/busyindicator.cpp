// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/busyindicator.h"

#include "common/controls.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int ShowAfter = 500;    // milliseconds: less is not worth a word
constexpr int CancelAfter = 2000; // milliseconds: more must be stoppable
constexpr int Frame = 50;         // milliseconds between two pictures

} // namespace

//! Three quarters of a circle that turn while they can be seen.
class BusyIndicator::Spinner final : public QWidget
{
public:
    explicit Spinner(QWidget *parent)
        : QWidget(parent)
        , m_timer(new QTimer(this))
    {
        setFixedSize(grid::IconSize, grid::IconSize);
        connect(m_timer, &QTimer::timeout, this, [this] {
            m_angle = (m_angle + 18) % 360;
            update();
        });
    }

protected:
    void showEvent(QShowEvent *) override { m_timer->start(Frame); }
    void hideEvent(QHideEvent *) override { m_timer->stop(); }

    void paintEvent(QPaintEvent *) override
    {
        constexpr int UnitsPerDegree = 16;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(accentInk(palette()), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(
            QRectF(rect()).adjusted(2, 2, -2, -2), -m_angle * UnitsPerDegree, 270 * UnitsPerDegree);
    }

private:
    QTimer *m_timer = nullptr;
    int m_angle = 0;
};

BusyIndicator::BusyIndicator(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_text(makeMuted(makeLabel({}, this)))
    , m_cancel(makeButton(tr("Ca&ncel"), u"cancelWork"_s, this))
    , m_showTimer(new QTimer(this))
    , m_cancelTimer(new QTimer(this))
{
    setObjectName(u"busyIndicator"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_spinner, m_text, m_cancel}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
        part->hide();
    }
    m_text->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_spinner);
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    m_showTimer->setSingleShot(true);
    m_cancelTimer->setSingleShot(true);
    connect(m_showTimer, &QTimer::timeout, this, [this] {
        m_spinner->show();
        m_text->show();
    });
    connect(m_cancelTimer, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        setText(tr("Stopping…"));
        emit cancelRequested();
    });
}

void BusyIndicator::start(const QString &text, bool isCancellable)
{
    m_isBusy = true;
    m_cancel->setEnabled(true);
    setText(text);
    if (!m_spinner->isVisibleTo(this))
        m_showTimer->start(ShowAfter);
    if (isCancellable)
        m_cancelTimer->start(CancelAfter);
}

void BusyIndicator::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void BusyIndicator::stop()
{
    m_isBusy = false;
    m_showTimer->stop();
    m_cancelTimer->stop();
    m_spinner->hide();
    m_text->hide();
    m_cancel->hide();
    setAccessibleName({});
}

} // namespace numberwell
