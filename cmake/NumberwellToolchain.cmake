# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How everything is compiled: language level, warnings, sanitizers, ccache and mold.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Reports coroutine frames of GCC 12 that are initialised all the same.
    add_compile_options(-Wno-maybe-uninitialized)
    # ccache keeps precompiled headers only with their preprocessed text.
    add_compile_options(-fpch-preprocess)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # Clang 14 keeps the coroutine TS behind its own flag until -std=c++20 with libstdc++.
    add_compile_options(-Wno-unknown-warning-option)
endif()
if(NUMBERWELL_WERROR)
    add_compile_options(-Werror)
endif()
if(NUMBERWELL_SANITIZE)
    add_compile_options(-fsanitize=${NUMBERWELL_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${NUMBERWELL_SANITIZE})
    if(NUMBERWELL_SANITIZE MATCHES "undefined")
        # Wants type information that Debian's libphonenumber does not export.
        add_compile_options(-fno-sanitize=vptr)
    endif()
endif()

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_STRICT_ITERATORS
    NUMBERWELL_VERSION="${PROJECT_VERSION}")
