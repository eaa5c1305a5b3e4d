// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QTest>

namespace numberwell::test {

bool verifyHasValue(bool hasValue,
                    const Error *error,
                    const char *expression,
                    const char *file,
                    int line);

} // namespace numberwell::test

//! Fails the test with the error's own words where \a result holds one.
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto &verifiedResult = (result);                                                     \
        if (!numberwell::test::verifyHasValue(verifiedResult.has_value(),                          \
                                              verifiedResult ? nullptr : &verifiedResult.error(),  \
                                              #result,                                             \
                                              __FILE__,                                            \
                                              __LINE__)) {                                         \
            return;                                                                                \
        }                                                                                          \
    } while (false)
