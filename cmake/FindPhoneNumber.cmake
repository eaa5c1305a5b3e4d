# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian's libphonenumber ships neither a CMake config nor a pkg-config file.

find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
find_library(GEOCODING_LIBRARY geocoding REQUIRED)

add_library(PhoneNumber::PhoneNumber INTERFACE IMPORTED)
target_include_directories(PhoneNumber::PhoneNumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE_DIR})
target_link_libraries(PhoneNumber::PhoneNumber INTERFACE
    ${GEOCODING_LIBRARY} ${PHONENUMBER_LIBRARY} icuuc)
