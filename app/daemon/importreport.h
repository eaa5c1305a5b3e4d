// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "daemon/exitstatus.h"
#include "workflows/importworkflow.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace numberwell::daemon {

// How imports stand, for machines and for people.

QJsonArray toJson(const QList<store::ImportItem> &items);
QString toText(const QList<store::ImportItem> &items);
QJsonArray toJson(const QList<ImportForecast> &forecasts);
QString toText(const QList<ImportForecast> &forecasts);

//! All done where every number is ready, or needed nothing any more.
ExitStatus exitStatusOf(const QList<store::ImportItem> &items);
ExitStatus exitStatusOf(const QList<ImportForecast> &forecasts);

} // namespace numberwell::daemon
