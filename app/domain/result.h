// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace numberwell {

//! A value or an Error. std::expected is missing in C++20 mode and under clang 14.
template <typename T = void>
using Result = tl::expected<T, Error>;

//! `return failure({.kind = …})`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString code, QString detail)
{
    return failure(Error{kind, std::move(code), std::move(detail), 0, {}, {}});
}

} // namespace numberwell
