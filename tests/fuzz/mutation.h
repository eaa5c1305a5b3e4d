// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace numberwell::fuzz {

/*!
 * \a bytes with something changed, the same for the same \a seed.
 *
 * Where they are JSON, mostly a value gives way to one of another type, or a member goes or comes
 * twice; bytes changed blindly seldom get past the JSON parser. Else bytes change.
 */
QByteArray mutated(const QByteArray &bytes, quint32 seed);

} // namespace numberwell::fuzz
