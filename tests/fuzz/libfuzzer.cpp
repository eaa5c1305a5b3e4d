// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer calls. Its main() and its search for new paths come with -fsanitize=fuzzer.

#include "fuzz/entries.h"
#include "fuzz/mutation.h"

#include <algorithm>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const numberwell::fuzz::Entry entry = numberwell::fuzz::entryOf(NUMBERWELL_FUZZ_TARGET);
    // Not a copy, which would be longer by a zero: so a read past the end is seen.
    entry(QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    if (seed % 2 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray changed = numberwell::fuzz::mutated(
        QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), seed);
    if (size_t(changed.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy_n(changed.constData(), changed.size(), data);
    return size_t(changed.size());
}
