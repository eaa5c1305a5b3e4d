// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/importlist.h"

#include "common/accessibility.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

store::ImportItem itemAt(int i, const QString &code)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {.id = QString::number(i),
            .number = *E164::parse(u"+160455501%1"_s.arg(i, 2, 10, QChar(u'0'))),
            .agentId = u"agent_1"_s,
            .state = store::ImportState::Planned,
            .elevenLabsPhoneId = {},
            .errorCode = code,
            .errorDetail = u"in words"_s,
            .attempts = 1,
            .waitingSince = now.addSecs(-120),
            .nextTry = now.addSecs(40),
            .isWorkedOn = false,
            .actor = u"anna"_s,
            .createdAt = now,
            .label = {},
            .canSms = true,
            .isPutOff = false};
}

} // namespace

class TestImportList final : public QObject
{
    Q_OBJECT

private slots:
    void hidesWhereNothingWaits();
    void putsOneReasonTogether();
    void asksToTryAndToGiveUp();
    void hasNoButtonsWhileUnderWay();
    void keepsThePauseThatWasAskedFor();
};

void TestImportList::hidesWhereNothingWaits()
{
    ImportList list;
    list.setItems({itemAt(1, u"x"_s)});
    QVERIFY(list.isVisibleTo(nullptr));
    list.setItems({});
    QVERIFY(!list.isVisibleTo(nullptr));
}

void TestImportList::putsOneReasonTogether()
{
    ImportList list;
    list.setItems({itemAt(1, u"rate_limit_exceeded"_s),
                   itemAt(2, u"rate_limit_exceeded"_s),
                   itemAt(3, u"invalid_parameters"_s)});
    list.show();
    const auto text = [&](const QString &name) {
        auto *label = list.findChild<QLabel *>(name);
        return label ? label->text() : u"no "_s + name;
    };
    QCOMPARE(text(u"importTitle_rate_limit_exceeded"_s), u"+1 604 555 0101 and 1 more"_s);
    QVERIFY(text(u"importReason_rate_limit_exceeded"_s).contains(u"too many requests"_s));
    QCOMPARE(text(u"importTitle_invalid_parameters"_s), u"+1 604 555 0103"_s);
    QVERIFY2(
        text(u"importTimes_invalid_parameters"_s).startsWith(u"waiting for 2 min · next try"_s),
        qPrintable(text(u"importTimes_invalid_parameters"_s)));
    QCOMPARE(unnamedControls(&list).join(u' '), QString());
}

void TestImportList::asksToTryAndToGiveUp()
{
    ImportList list;
    QSignalSpy tried(&list, &ImportList::tryNowRequested);
    QSignalSpy given(&list, &ImportList::giveUpRequested);
    const store::ImportItem first = itemAt(1, u"x"_s);
    const store::ImportItem second = itemAt(2, u"x"_s);
    list.setItems({first, second});
    list.findChild<QPushButton *>(u"tryImport_x"_s)->click();
    list.findChild<QPushButton *>(u"giveUpImport_x"_s)->click();
    const QList<E164> both{first.number, second.number};
    QCOMPARE(tried.takeFirst().first().value<QList<E164>>(), both);
    QCOMPARE(given.takeFirst().first().value<QList<E164>>(), both);
}

void TestImportList::hasNoButtonsWhileUnderWay()
{
    ImportList list;
    store::ImportItem item = itemAt(1, u"x"_s);
    item.isWorkedOn = true;
    list.setItems({item});
    QVERIFY(!list.findChild<QPushButton *>(u"tryImport_x"_s));
    QVERIFY(!list.findChild<QPushButton *>(u"giveUpImport_x"_s));
}

void TestImportList::keepsThePauseThatWasAskedFor()
{
    ImportList list;
    store::ImportItem item = itemAt(1, u"rate_limit_exceeded"_s);
    for (const bool isPutOff : {true, false}) {
        item.isPutOff = isPutOff;
        list.setItems({item});
        auto *tryNow = list.findChild<QPushButton *>(u"tryImport_rate_limit_exceeded"_s);
        QVERIFY(tryNow);
        QCOMPARE(tryNow->isEnabled(), !isPutOff);
        QVERIFY(list.findChild<QPushButton *>(u"giveUpImport_rate_limit_exceeded"_s)->isEnabled());
    }
}

QTEST_MAIN(TestImportList)
#include "tst_importlist.moc"
