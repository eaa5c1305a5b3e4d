// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/httpmessage.h"

#include <QList>
#include <QStringList>

namespace numberwell::elevenlabsanswers {

//! The current error shape: {"detail":{"type","code","message","status","request_id","param"}}.
HttpAnswer error(int status,
                 const QString &code,
                 const QString &message,
                 const QString &param = {});
//! The older shape: {"detail":{"status","message"}}.
HttpAnswer legacyError(int httpStatus, const QString &status, const QString &message);
//! FastAPI's shape for a body that does not fit: {"detail":[{"loc","msg","type"}]}.
HttpAnswer fieldsMissing(const QStringList &names);
HttpAnswer malformedJson(int position);
//! The shortest shape: {"detail":"Not Found"}.
HttpAnswer plainError(int status, const QString &sentence);

//! One page of a list whose cursor is the id of its last entry.
struct Page
{
    qsizetype start = 0;
    qsizetype end = 0;
    QJsonValue nextCursor = QJsonValue::Null;
    bool hasMore = false;
    bool isCursorKnown = true;
};
Page pageOf(const QStringList &ids, const QString &cursor, int pageSize);

} // namespace numberwell::elevenlabsanswers
