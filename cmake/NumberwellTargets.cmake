# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# numberwell_library(<folder> SOURCES … LINKS …)
#   A static library nw_<folder>. Its headers are reached as "<folder>/name.h", and only by targets
#   that link it: each library has an include root of its own that holds one link, to its folder.
#   So an include against the direction of dependencies does not build.
#
# numberwell_test(<name> SOURCES … LINKS … [GUI] [XSERVER] [TIMEOUT <seconds>])
#   A Qt Test executable, registered with CTest under the same name. XSERVER: it runs on an X server
#   with a window manager of its own (tests/support/with-xserver), not on Qt's offscreen platform.
#
# numberwell_test_environment(<test>)
#   The environment of every test, for one that is no Qt Test.

function(numberwell_include_root target folder)
    set(root ${CMAKE_BINARY_DIR}/include-roots/${folder})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${folder} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${root})
endfunction()

function(numberwell_library folder)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(nw_${folder} STATIC ${ARG_SOURCES})
    numberwell_include_root(nw_${folder} ${folder})
    target_link_libraries(nw_${folder} PUBLIC ${ARG_LINKS})
endfunction()

function(numberwell_test_environment name)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
        TZ=UTC LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
        NUMBERWELL_BIN_DIR=${CMAKE_BINARY_DIR}/bin
        NUMBERWELL_SOURCE_DIR=${CMAKE_SOURCE_DIR}
        ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=0
        LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0
        UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
        TSAN_OPTIONS=halt_on_error=1:die_after_fork=0:suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp)
endfunction()

function(numberwell_test name)
    cmake_parse_arguments(ARG "GUI;XSERVER" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE nw_support Qt6::Test ${ARG_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(ARG_GUI)
        target_precompile_headers(${name} REUSE_FROM nw_ui_pch)
        # Empty for a test whose class lives in its .cpp; the header would cost it a second.
        set_source_files_properties(
            ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
    if(ARG_XSERVER)
        add_test(NAME ${name}
            COMMAND ${CMAKE_SOURCE_DIR}/tests/support/with-xserver $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 180)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    numberwell_test_environment(${name})
endfunction()
