// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds nothing: it exists so that the precompiled headers have a target to be built by.
