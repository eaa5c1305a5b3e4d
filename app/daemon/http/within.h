// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/waiter.h"

#include <QCoroTask>

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace numberwell::http {

template <typename T>
struct Delivery
{
    std::optional<Result<T>> value;
    Waiter *waiter = nullptr;
};

template <typename T>
QCoro::Task<> deliver(QCoro::Task<Result<T>> task, std::shared_ptr<Delivery<T>> delivery)
{
    delivery->value = co_await task;
    if (delivery->waiter)
        delivery->waiter->finish();
}

/*!
 * What \a task answers, or a transient error after \a patience; the task itself goes on. For reads:
 * a database that stands still must not keep whoever asks how things are.
 */
template <typename T>
QCoro::Task<Result<T>> within(std::chrono::milliseconds patience, QCoro::Task<Result<T>> task)
{
    const auto delivery = std::make_shared<Delivery<T>>();
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    delivery->waiter = &waiter;
    deliver(std::move(task), delivery);
    timer.start(patience);
    if (!delivery->value)
        co_await waiter.wait();
    delivery->waiter = nullptr;
    if (delivery->value)
        co_return *delivery->value;
    co_return failure(
        ErrorKind::Storage, QString(), QStringLiteral("The database gives no answer."));
}

//! For a read that somebody waits for.
inline constexpr std::chrono::seconds ReadPatience{4};

} // namespace numberwell::http
