// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/accessibility.h"
#include "common/theme.h"

#include "store/database.h"
#include "support/testdatabase.h"
#include "workflows/historyworkflow.h"
#include "workflows/poolfeed.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <memory>

namespace numberwell::test {

/*! A database of its own with what a page is built on; one per test function. */
class PoolFixture final
{
public:
    explicit PoolFixture(TestDatabase &server)
        : m_options(server.createMigrated())
        , m_connection(m_options)
        , m_database(std::make_unique<store::Database>())
        , m_feed(*m_database)
        , m_history(*m_database)
    {
        if (auto opened = m_connection.open(); !opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        m_database->start(m_options);
    }

    store::Database &database() { return *m_database; }
    PoolFeed &feed() { return m_feed; }
    HistoryWorkflow &history() { return m_history; }
    store::Connection &connection() { return m_connection; }

    void exec(const QString &sql)
    {
        if (auto done = m_connection.execBatch(sql); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    //! Reads once more; false where that failed or took too long.
    bool read()
    {
        QSignalSpy changed(&m_feed, &PoolFeed::viewChanged);
        QSignalSpy failed(&m_feed, &PoolFeed::readFailed);
        m_feed.refresh();
        return QTest::qWaitFor([&] { return !changed.isEmpty() || !failed.isEmpty(); }, 10'000)
               && failed.isEmpty();
    }

    //! The pool of the sketches: 3 ready, 18 waiting, 112 assigned, 4 resting.
    void fill();

private:
    store::ConnectionOptions m_options;
    store::Connection m_connection;
    std::unique_ptr<store::Database> m_database;
    PoolFeed m_feed;
    HistoryWorkflow m_history;
};

inline void PoolFixture::fill()
{
    using namespace Qt::StringLiterals;
    exec(uR"(
        INSERT INTO organizations (name)
        SELECT (ARRAY['Northshore Dental', 'Kits Physio', 'Harbour Law', 'Blue Bean Café',
                      'Alder Plumbing', 'Maple Veterinary'])[1 + i % 6]
               || CASE WHEN i < 6 THEN '' ELSE ' ' || (i / 6 + 1) END
        FROM generate_series(0, 111) AS i;
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status,
            locality, region, monthly_price, currency, organization_id, created_at, configured_at,
            assigned_at, updated_at)
        SELECT '+1' || area || '555' || lpad((2000 + i)::text, 4, '0'), 'PN' || md5('a' || i),
            'phnum_' || substr(md5('e' || i), 1, 26), 'assigned',
            CASE area WHEN '604' THEN 'Vancouver' ELSE 'Richmond' END, 'BC', 1.15, 'USD', o.id,
            now() - interval '60 days', now() - interval '59 days',
            now() - i * interval '11 hours', now() - i * interval '11 hours'
        FROM (SELECT id, row_number() OVER () AS i FROM organizations) AS o,
            LATERAL (SELECT CASE WHEN i % 3 = 0 THEN '778' ELSE '604' END AS area) AS a;
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status,
            locality, region, monthly_price, currency, created_at, configured_at, updated_at)
        VALUES
        ('+16045550123', 'PN01', 'phnum_8301k3dyf6s8etgb2h', 'configured', 'Vancouver', 'BC', 1.15,
            'USD', now() - interval '13 days', now() - interval '13 days', now()),
        ('+16045550147', 'PN02', 'phnum_2001k3e0a77b1qv0aa', 'configured', 'Vancouver', 'BC', 1.15,
            'USD', now() - interval '13 days', now() - interval '13 days', now()),
        ('+17785550102', 'PN03', 'phnum_9901k3e0m2v4zxk111', 'configured', 'Burnaby', 'BC', 1.15,
            'USD', now() - interval '13 days', now() - interval '13 days', now());
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, locality, region,
            monthly_price, currency, created_at, updated_at)
        SELECT '+1' || area || '5550' || (100 + i), 'PN' || md5('w' || i), 'purchased',
            CASE area WHEN '604' THEN 'Surrey' WHEN '778' THEN 'Burnaby' ELSE 'Toronto' END,
            CASE area WHEN '416' THEN 'ON' ELSE 'BC' END, 1.15, 'USD',
            now() - interval '6 days', now() - interval '6 days'
        FROM generate_series(1, 18) AS i, LATERAL (SELECT CASE WHEN i <= 12 THEN '604'
            WHEN i <= 16 THEN '778' ELSE '416' END AS area) AS a
        WHERE i NOT IN (2) OR area <> '778';
        UPDATE phone_number_pool SET status = 'pending_import',
            import_error = 'ElevenLabs answered 500', next_import_at = now() + interval '13 minutes'
        WHERE phone_number = '+14165550117';
        UPDATE phone_number_pool SET status = 'imported',
            elevenlabs_phone_id = 'phnum_7101k3f1p0s3cdq222'
        WHERE phone_number = '+16045550110';
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status,
            locality, region, monthly_price, currency, quarantined_until, created_at, note)
        SELECT '+1604555013' || i, 'PN1' || i, 'phnum_6601k3' || i, 'quarantined', 'Vancouver',
            'BC', 1.15, 'USD', now() + interval '61 days', now() - interval '120 days',
            'was Blue Bean Café' FROM generate_series(6, 9) AS i;
        INSERT INTO admin_notifications (type, message, phone_numbers, created_at)
        SELECT 'batch_import_required', 'Import 18', jsonb_agg(phone_number),
            now() - interval '6 days'
        FROM phone_number_pool WHERE status IN ('purchased', 'pending_import', 'imported');
        INSERT INTO admin_notifications (type, message, phone_numbers) VALUES
        ('duplicate_assignment', 'Two owners', '["+16045552001", "+16045552002"]'),
        ('webhook_changed', 'The webhook of +1 604 555 2004 was changed at Twilio', NULL);
    )"_s);
    // A month in which two batches were bought and used up.
    exec(uR"(
        DELETE FROM number_events WHERE to_status IN ('configured', 'assigned');
        INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, happened_at)
        SELECT '+16045552001', 'anna', 'configured', 'purchased', 'configured',
            current_date - d * interval '1 day' + interval '9 hours'
        FROM (VALUES (24), (13)) AS b (d), generate_series(1, 20);
        INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, happened_at)
        SELECT '+16045552001', 'numberwelld', 'assigned', 'configured', 'assigned',
            current_date - (1 + i / 2) * interval '1 day' + interval '11 hours'
        FROM generate_series(0, 49) AS i;
        INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, code, detail,
            happened_at)
        VALUES ('+16475550111', 'anna', 'failed', 'buying', 'failed', '21422',
            'Phone number is not available', now() - interval '6 days');
        INSERT INTO purchase_orders (id, requested, unit_price, currency, area_codes, actor, state,
            created_at, finished_at)
        VALUES ('00000000-0000-0000-0000-000000000001', 20, 1.15, 'USD', '{604,647}', 'anna', 'finished',
            now() - interval '6 days', now() - interval '6 days'),
        ('00000000-0000-0000-0000-000000000002', 5, 1.15, 'USD', '{778}', 'numberwelld', 'open', now(), NULL);
        INSERT INTO purchase_items (order_id, position, phone_number, area_code, state,
            twilio_phone_sid, error_code, error_detail)
        SELECT '00000000-0000-0000-0000-000000000001', i, '+1647555' || (1000 + i), '647',
            CASE WHEN i <= 18 THEN 'recorded' ELSE 'failed' END,
            CASE WHEN i <= 18 THEN 'PN' || md5('o' || i) END,
            CASE WHEN i > 18 THEN '21452' END, CASE WHEN i > 18 THEN 'No numbers' END
        FROM generate_series(1, 20) AS i;
        INSERT INTO purchase_items (order_id, position, phone_number, area_code, state)
        SELECT '00000000-0000-0000-0000-000000000002', i, '+1778555' || (3000 + i), '778', 'planned'
        FROM generate_series(1, 5) AS i;
    )"_s);
}

//! Controls of \a page that a screen reader can't name. Actions of banners and messages that have
//! nothing to say have no name yet.
inline QString unnamedIn(const QWidget &page)
{
    using namespace Qt::StringLiterals;
    QStringList unnamed;
    for (const QString &control : unnamedControls(&page)) {
        const QString name = control.section(u'\'', 1, 1);
        const auto *widget = page.findChild<QWidget *>(name);
        if (!widget || widget->isVisible() || !name.endsWith(u"Action"))
            unnamed.append(control);
    }
    return unnamed.join(u", "_s);
}

//! Sets style and font before a page is made, as the program does.
inline void dressForPictures()
{
    if (qEnvironmentVariableIsSet("NUMBERWELL_SHOTS"))
        Theme(*qApp).applyForced(Theme::Mode::Light);
}

//! Takes pictures of \a page in both themes and sizes where NUMBERWELL_SHOTS names a folder.
inline void photograph(QWidget &page, const QString &name)
{
    using namespace Qt::StringLiterals;
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (folder.isEmpty())
        return;
    Theme theme(*qApp);
    for (const auto &[mode, word] :
         {std::pair(Theme::Mode::Light, u"light"_s), std::pair(Theme::Mode::Dark, u"dark"_s)}) {
        theme.applyForced(mode);
        for (const QSize size : {QSize(1080, 740), QSize(824, 580)}) {
            page.resize(size);
            page.show();
            QTest::qWait(60);
            const QString file
                = u"%1/%2-%3-%4.png"_s.arg(folder, name, word, QString::number(size.width()));
            if (!page.grab().save(file))
                qWarning("could not save a picture");
        }
    }
}

} // namespace numberwell::test
