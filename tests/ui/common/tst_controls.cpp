// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/accessibility.h"
#include "common/banner.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/filterchips.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/stattile.h"
#include "common/stepper.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestControls final : public QObject
{
    Q_OBJECT

private slots:
    void chipsAreExclusive();
    void chipsWorkByKeyboard();
    void chipsShowCounts();
    void errorsStay();
    void informationLeaves();
    void messagesAreDismissedByKeyboard();
    void bannerHidesItsButtonWithoutAction();
    void stepperSaysWhereOneIs();
    void tileSaysItsFigure();
    void busyStaysUnseenWhenShort();
    void busyCanBeStopped();
    void findsUnnamedControls();
    void ownControlsAreNamed();
};

void TestControls::chipsAreExclusive()
{
    FilterChips chips;
    QSignalSpy changed(&chips, &FilterChips::currentChanged);
    for (const char *id : {"all", "ready", "waiting"})
        chips.addChip(QString::fromLatin1(id), QString::fromLatin1(id));
    QCOMPARE(chips.current(), u"all"_s);
    QCOMPARE(changed.count(), 0); // nobody chose it
    chips.setCurrent(u"ready"_s);
    QCOMPARE(chips.current(), u"ready"_s);
    QCOMPARE(changed.count(), 1);
    chips.setCurrent(u"nonsense"_s);
    QCOMPARE(chips.current(), u"ready"_s);
}

void TestControls::chipsWorkByKeyboard()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *before = new QLineEdit(&window);
    auto *chips = new FilterChips(&window);
    for (const char *id : {"all", "ready", "waiting"})
        chips->addChip(QString::fromLatin1(id), QString::fromLatin1(id));
    auto *after = new QLineEdit(&window);
    for (QWidget *widget : std::initializer_list<QWidget *>{before, chips, after})
        layout->addWidget(widget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();

    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(window.focusWidget()->objectName(), u"chip_all"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Right);
    QCOMPARE(chips->current(), u"ready"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_End);
    QCOMPARE(chips->current(), u"waiting"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Right); // no way round the end
    QCOMPARE(chips->current(), u"waiting"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab); // one stop for the whole row
    QCOMPARE(window.focusWidget(), static_cast<QWidget *>(after));
    QTest::keyClick(after, Qt::Key_Backtab);
    QCOMPARE(window.focusWidget()->objectName(), u"chip_waiting"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Home);
    QCOMPARE(chips->current(), u"all"_s);
}

void TestControls::chipsShowCounts()
{
    FilterChips chips;
    chips.addChip(u"ready"_s, u"Ready"_s);
    auto *chip = chips.findChild<QAbstractButton *>(u"chip_ready"_s);
    QCOMPARE(chip->text(), u"Ready"_s);
    const int narrow = chip->sizeHint().width();
    chips.setCount(u"ready"_s, 133);
    QCOMPARE(chip->text(), u"Ready 133"_s);
    QCOMPARE(chip->accessibleName(), u"Ready 133"_s);
    QVERIFY(chip->sizeHint().width() > narrow);
}

void TestControls::errorsStay()
{
    InlineMessage message;
    QVERIFY(message.isHidden());
    message.showInfo(u"Copied"_s, 20);
    message.showError(u"It failed"_s, u"&Try again"_s);
    QTest::qWait(80); // longer than the information before it would have stayed
    QVERIFY(!message.isHidden());
    QCOMPARE(message.text(), u"It failed"_s);
    QSignalSpy action(&message, &InlineMessage::actionTriggered);
    message.findChild<QPushButton *>(u"messageAction"_s)->click();
    QCOMPARE(action.count(), 1);
}

void TestControls::informationLeaves()
{
    InlineMessage message;
    message.showInfo(u"Copied"_s, 20);
    QVERIFY(!message.isHidden());
    QTRY_VERIFY(message.isHidden());
}

void TestControls::messagesAreDismissedByKeyboard()
{
    InlineMessage message;
    message.showError(u"It failed"_s);
    message.QWidget::show();
    QSignalSpy dismissed(&message, &InlineMessage::dismissed);
    auto *close = message.findChild<QWidget *>(u"dismissMessage"_s);
    QVERIFY(close->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(close, Qt::Key_Space);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(message.isHidden());
}

void TestControls::bannerHidesItsButtonWithoutAction()
{
    Banner banner;
    banner.setContent(Tone::Warning, u"Low"_s, u"&Buy 17 numbers…"_s);
    QVERIFY(!banner.actionButton()->isHidden());
    QCOMPARE(banner.actionButton()->accessibleName(), u"Buy 17 numbers…"_s);
    banner.setContent(Tone::Danger, u"Empty"_s);
    QVERIFY(banner.actionButton()->isHidden());
    QCOMPARE(banner.accessibleName(), u"Empty"_s);
}

void TestControls::stepperSaysWhereOneIs()
{
    Stepper stepper({u"Buy"_s, u"Import"_s, u"Paste IDs"_s, u"Done"_s});
    QCOMPARE(stepper.accessibleName(), u"Step 1 of 4: Buy"_s);
    const int width = stepper.sizeHint().width();
    stepper.setCurrent(2);
    QCOMPARE(stepper.accessibleName(), u"Step 3 of 4: Paste IDs"_s);
    QCOMPARE(stepper.sizeHint().width(), width);
    stepper.setCurrent(4);
    QCOMPARE(stepper.accessibleName(), u"All steps done"_s);
}

void TestControls::tileSaysItsFigure()
{
    StatTile tile(u"Ready"_s);
    QCOMPARE(tile.findChild<QLabel *>(u"value"_s)->text(), u"–"_s);
    tile.setValue(u"3"_s, u"−14 this week"_s);
    QCOMPARE(tile.accessibleName(), u"Ready: 3, −14 this week"_s);
}

void TestControls::busyStaysUnseenWhenShort()
{
    BusyIndicator busy;
    busy.show();
    busy.start(u"Searching…"_s);
    QTest::qWait(100);
    QVERIFY(!busy.findChild<QLabel *>()->isVisible());
    busy.stop();
    QTest::qWait(600);
    QVERIFY(!busy.findChild<QLabel *>()->isVisible());
}

void TestControls::busyCanBeStopped()
{
    BusyIndicator busy;
    busy.show();
    QSignalSpy cancelled(&busy, &BusyIndicator::cancelRequested);
    busy.start(u"Searching…"_s);
    auto *cancel = busy.findChild<QPushButton *>();
    QTRY_VERIFY(busy.findChild<QLabel *>()->isVisible());
    QVERIFY(!cancel->isVisible());
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!cancel->isEnabled());
}

void TestControls::findsUnnamedControls()
{
    QWidget root;
    auto *layout = new QVBoxLayout(&root);
    auto *edit = new QLineEdit;
    edit->setObjectName(u"nameless"_s);
    auto *label = new QLabel(u"&Count"_s);
    auto *spin = new QSpinBox;
    label->setBuddy(spin);
    for (QWidget *widget : std::initializer_list<QWidget *>{edit, label, spin})
        layout->addWidget(widget);
    QCOMPARE(unnamedControls(&root), QStringList{u"QLineEdit 'nameless'"_s});
    edit->setAccessibleName(u"Name"_s);
    QCOMPARE(unnamedControls(&root), QStringList());
    label->setBuddy(nullptr);
    QCOMPARE(unnamedControls(&root).size(), 1);
}

void TestControls::ownControlsAreNamed()
{
    QWidget root;
    auto *layout = new QVBoxLayout(&root);
    auto *banner = new Banner;
    banner->setContent(Tone::Warning, u"Low"_s, u"&Buy"_s);
    auto *message = new InlineMessage;
    message->showError(u"It failed"_s, u"&Try again"_s);
    auto *empty = new EmptyState;
    empty->setContent(QString(glyph::Check), u"Nothing waits"_s, u"&Buy numbers…"_s);
    auto *chips = new FilterChips;
    chips->addChip(u"all"_s, u"All"_s);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{banner, message, empty, chips, new BusyIndicator}) {
        layout->addWidget(widget);
    }
    QCOMPARE(unnamedControls(&root), QStringList());
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
