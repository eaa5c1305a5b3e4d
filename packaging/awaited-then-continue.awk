# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Refuses `continue` behind a result that was awaited in the same turn of a loop: GCC 12 reads the result
# after it is gone (docs/decisions/0005). Blocks are told by their indentation, which hygiene_format keeps.

FNR == 1 { depth = 0 }

/^[[:space:]]*$/ { next }

{
    match($0, /^ */)
    indent = RLENGTH
    while (depth > 0 && indent <= loop[depth])
        --depth
}

/^ *(for|while|do)[ (]/ {
    loop[++depth] = indent
    awaited[depth] = ""
}

depth > 0 && /co_await/ && !/std::ignore = co_await|^ *co_(await|return) / { awaited[depth] = FNR }

depth > 0 && /^ *continue;/ && awaited[depth] != "" {
    printf "%s:%d: continue leaves what was awaited in line %d: give that a coroutine of its own\n",
        FILENAME, FNR, awaited[depth]
    refused = 1
}

END { exit refused }
