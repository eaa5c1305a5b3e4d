// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// 10,000 rows pasted into the paste grid, and what follows on that: how long it takes until all is
// read, judged and shown, and how much of it the GUI thread has to do. A slice is all that it does
// between two waits for events; work is the processor's time in it (waiting for a processor on a
// busy machine is none), beside it the time by the clock. The draft, which follows after 300 ms,
// and the painting are counted.

#include "common/theme.h"
#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "store/database.h"
#include "workflows/activationworkflow.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 10'000;
constexpr int Runs = 5;
constexpr double WorkAllowed = 150; // ms
constexpr double SliceAllowed = 16; // ms
constexpr int DraftWritten = 400;   // ms after the last change

using Clock = std::chrono::steady_clock;

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

//! Notes how long each event takes by the clock, whatever it sets off within.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const auto begin = Clock::now();
        const bool result = QApplication::notify(receiver, event);
        const std::chrono::duration<double, std::milli> taken = Clock::now() - begin;
        longest = std::max(longest, taken.count());
        m_isInside = false;
        return result;
    }

    double longest = 0;

private:
    bool m_isInside = false;
};

struct Figures
{
    double shown = 0;
    double total = 0;
    double longest = 0;
    double longestWall = 0;
};

QString numberAt(int i)
{
    return u"+1604%1"_s.arg(2000000 + i);
}

QString idAt(int i)
{
    return u"phnum_8301k3dyf6s8etgt%1"_s.arg(i, 6, 10, QChar(u'0'));
}

PoolView poolView()
{
    PoolView view;
    for (int i = 0; i < Rows; ++i) {
        view.numbers += store::PoolNumber{.id = {},
                                          .number = *E164::parse(numberAt(i)),
                                          .sid = {},
                                          .elevenLabsPhoneId = {},
                                          .state = NumberState::Purchased,
                                          .areaCode = {},
                                          .country = {},
                                          .locality = {},
                                          .region = {},
                                          .capabilities = {},
                                          .monthlyPrice = {},
                                          .agentId = {},
                                          .organizationId = {},
                                          .organizationName = {},
                                          .createdAt = {},
                                          .updatedAt = {},
                                          .configuredAt = {},
                                          .assignedAt = {},
                                          .quarantinedUntil = {},
                                          .importError = {},
                                          .nextImportAt = {},
                                          .note = {}};
    }
    view.readAt = QDateTime::currentDateTimeUtc();
    return view;
}

QString tabbed()
{
    QString text = u"Phone number\tPhone number ID\r\n"_s;
    for (int i = 0; i < Rows; ++i)
        text += numberAt(i) + u'\t' + idAt(i) + u"\r\n"_s;
    return text;
}

QString html()
{
    QString text = u"<html><body><table>"_s;
    for (int i = 0; i < Rows; ++i)
        text += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(numberAt(i), idAt(i));
    return text + u"</table></body></html>"_s;
}

QString broken()
{
    QString text;
    for (int i = 0; i < Rows; ++i) { // every row has something wrong
        text += i % 2 ? u"%1\t%2\n"_s.arg(numberAt(i + Rows), idAt(i))
                      : u"%1\t%2\n"_s.arg(idAt(i), numberAt(i));
    }
    return text;
}

QString idsAlone()
{
    QStringList ids;
    for (int i = 0; i < Rows; ++i)
        ids += idAt(i);
    return ids.join(u'\n');
}

//! The grid in a window, with its numbers waiting.
struct Bench
{
    Bench()
        : activation(database, {})
        , grid(activation)
    {
        grid.resize(1080, 736);
        grid.show();
        grid.setPoolView(poolView());
        settle();
    }

    void settle()
    {
        while (!QTest::qWaitFor([this] { return !grid.model()->isBusy(); }, 10'000)) {
        }
        QTest::qWait(DraftWritten);
    }

    Figures measure(const std::function<void()> &act, const std::function<bool()> &isShown)
    {
        Figures figures;
        auto *application = static_cast<Application *>(qApp);
        application->longest = 0;
        QTimer::singleShot(0, &grid, act);
        QElapsedTimer timer;
        timer.start();
        qint64 end = std::numeric_limits<qint64>::max();
        QTimer awake; // so that the wait for events has an end
        awake.start(1);
        while (timer.elapsed() < end) {
            // Waiting takes no processor: what one turn takes is the work in it.
            const double before = processorTime();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const double slice = processorTime() - before;
            figures.total += slice;
            figures.longest = std::max(figures.longest, slice);
            if (figures.shown == 0 && isShown()) {
                figures.shown = double(timer.nsecsElapsed()) / 1e6;
                end = timer.elapsed() + DraftWritten;
            }
        }
        figures.longestWall = application->longest;
        return figures;
    }

    const MappingSummary &summary() const { return grid.model()->summary(); }

    store::Database database;
    ActivationWorkflow activation;
    MappingGrid grid;
};

Figures median(QList<Figures> runs)
{
    const auto middle = [&runs](double Figures::*member) {
        std::sort(runs.begin(), runs.end(), [member](const Figures &a, const Figures &b) {
            return a.*member < b.*member;
        });
        return runs.at(runs.size() / 2).*member;
    };
    return {middle(&Figures::shown),
            middle(&Figures::total),
            middle(&Figures::longest),
            middle(&Figures::longestWall)};
}

bool print(const char *name, const QList<Figures> &runs)
{
    const Figures figures = median(runs);
    const bool isGood = figures.total <= WorkAllowed && figures.longest <= SliceAllowed;
    std::printf("%-34s %9.0f %11.1f %11.1f %11.1f   %s\n",
                name,
                figures.shown,
                figures.total,
                figures.longest,
                figures.longestWall,
                isGood ? "good" : "TOO SLOW");
    std::fflush(stdout);
    return isGood;
}

void copy(const QString &text, const QString &markup = {})
{
    auto *mime = new QMimeData;
    mime->setText(text);
    if (!markup.isEmpty())
        mime->setHtml(markup);
    QApplication::clipboard()->setMimeData(mime);
}

struct Paste
{
    const char *name;
    QString text;
    QString html;
    MappingSummary shown;
};

bool paste(const Paste &what)
{
    QList<Figures> pasted;
    for (int run = 0; run < Runs; ++run) {
        Bench bench;
        copy(what.text, what.html);
        pasted += bench.measure([&] { bench.grid.paste(); },
                                [&] {
                                    return !bench.grid.model()->isBusy()
                                           && bench.summary().ready == what.shown.ready
                                           && bench.summary().toMend == what.shown.toMend
                                           && bench.summary().guessed == what.shown.guessed;
                                });
    }
    return print(what.name, pasted);
}

bool afterwards()
{
    QList<Figures> undone;
    QList<Figures> redone;
    QList<Figures> typed;
    QList<Figures> sorted;
    QList<Figures> refreshed;
    Bench bench;
    copy(tabbed());
    bench.grid.paste();
    QTest::qWait(100);
    bench.settle();
    MappingModel *model = bench.grid.model();
    for (int run = 0; run < Runs; ++run) {
        undone += bench.measure([&] { model->undo(); },
                                [&] { return bench.summary().withoutId == Rows; });
        redone
            += bench.measure([&] { model->redo(); }, [&] { return bench.summary().ready == Rows; });
        typed += bench.measure(
            [&] { model->setData(model->index(Rows / 2, 1), u"x"_s + idAt(run)); },
            [&] { return model->index(Rows / 2, 1).data() == u"x"_s + idAt(run); });
        model->clearCells({model->index(Rows / 2, 1)}, {});
        bench.settle();
        sorted += bench.measure([&] { model->sortByVerdict(); }, [&] { return model->isSorted(); });
        model->sortAsCopied();
        model->undo();
        bench.settle();
        bench.settle();
        refreshed += bench.measure([&] { bench.grid.setPoolView(poolView()); },
                                   [&] { return !model->isBusy(); });
        while (model->undoStack()->index() > 1) {
            model->undo();
            bench.settle();
        }
    }
    const bool areGood[] = {print("taken back (Ctrl+Z)", undone),
                            print("done again (Ctrl+Y)", redone),
                            print("one cell typed", typed),
                            print("sorted by verdict", sorted),
                            print("a new view of the pool", refreshed)};
    return std::all_of(std::begin(areGood), std::end(areGood), [](bool isGood) { return isGood; });
}

} // namespace

int main(int argc, char *argv[])
{
    Application application(argc, argv);
    Theme theme(application);
    theme.applyForced(Theme::Mode::Light);
    std::printf(
        "%d rows, median of %d runs, milliseconds; allowed: %.0f of work, slices of %.0f\n\n",
        Rows,
        Runs,
        WorkAllowed,
        SliceAllowed);
    std::printf("%-34s %9s %11s %11s %11s\n", "", "shown in", "GUI work", "longest", "by clock");
    bool isGood = true;
    const Paste pastes[] = {
        {"pasted: tabs, with headings", tabbed(), {}, {.ready = Rows}},
        {"pasted: a sheet's HTML", tabbed(), html(), {.ready = Rows}},
        {"pasted: IDs alone, a guess", idsAlone(), {}, {.guessed = Rows}},
        {"pasted: every row is wrong", broken(), {}, {.toMend = Rows}},
    };
    for (const Paste &what : pastes)
        isGood &= paste(what);
    isGood &= afterwards();
    std::printf("\n%s\n", isGood ? "good" : "TOO SLOW");
    return isGood ? 0 : 1;
}
