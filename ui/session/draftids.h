// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

#include <optional>

class QMimeData;

namespace numberwell {

class MappingModel;

//! The IDs of a draft of the paste grid, by number; rows whose number isn't readable are left out.
[[nodiscard]] QHash<E164, QString> idsOf(const QJsonArray &draft);

//! What a dashboard gives after one import: a single ID and no number. None for anything else.
[[nodiscard]] std::optional<QString> singleIdIn(const QMimeData *clipboard);

//! Puts \a id beside \a number, as one step that can be undone; false where the grid hasn't got it.
bool giveId(MappingModel &model, const E164 &number, const QString &id);

} // namespace numberwell
