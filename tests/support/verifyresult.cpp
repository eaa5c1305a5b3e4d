// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/verifyresult.h"

namespace numberwell::test {

bool verifyHasValue(bool hasValue,
                    const Error *error,
                    const char *expression,
                    const char *file,
                    int line)
{
    const QByteArray words = error ? describe(*error).toUtf8() : QByteArray();
    return QTest::qVerify(hasValue, expression, words.constData(), file, line);
}

} // namespace numberwell::test
