# One INTERFACE target carries the house's flags; nothing is set globally but the language and folders.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(DOORSTEP_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(DOORSTEP_FUZZ "Build the fuzzers of tests/fuzz, with everything they reach instrumented; clang only" OFF)
option(DOORSTEP_CCACHE "Use ccache when it is there" ON)
option(DOORSTEP_BENCH "Build the benchmarks" ON)
option(DOORSTEP_PRECOMPILE "Precompile what nearly every file includes of Qt and the standard library" ON)
set(DOORSTEP_SHARED_DATA "${CMAKE_SOURCE_DIR}/../shared/data" CACHE PATH
    "Further visit files and FHIR records; tests read them when present")

if(DOORSTEP_CCACHE)
    find_program(DOORSTEP_CCACHE_PROGRAM ccache)
    if(DOORSTEP_CCACHE_PROGRAM)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
            CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
            CCACHE_SLOPPINESS=pch_defines,time_macros "${DOORSTEP_CCACHE_PROGRAM}")
    endif()
endif()

add_library(doorstep_options INTERFACE)
target_include_directories(doorstep_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(doorstep_options INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -Werror -fstack-protector-strong)
# g++ 12 sees overruns inside std::vector::insert once it inlines enough of it; they are not there. The
# Debug and sanitizer builds keep these warnings as errors.
target_compile_options(doorstep_options INTERFACE
    $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-array-bounds -Wno-stringop-overflow
        -Wno-stringop-overread -Wno-restrict>)
target_compile_definitions(doorstep_options INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS)
if(DOORSTEP_SANITIZE)
    target_compile_options(doorstep_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(doorstep_options INTERFACE -fsanitize=address,undefined)
endif()
if(DOORSTEP_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "The fuzzers need clang: -DCMAKE_CXX_COMPILER=clang++-14")
    endif()
    target_compile_options(doorstep_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    target_link_options(doorstep_options INTERFACE -fsanitize=address,undefined)
endif()
find_program(DOORSTEP_LLD ld.lld)
if(DOORSTEP_LLD)
    target_link_options(doorstep_options INTERFACE -fuse-ld=lld)
endif()

# Reading the headers of Qt and the standard library is most of what compiling a file costs here. They are read once
# for all libraries and programs, and once with Qt Test for all tests: doorstep_precompiled(<target> [headers]).
function(doorstep_precompiled target)
    if(NOT DOORSTEP_PRECOMPILE)
        return()
    endif()
    set(headers doorstep_headers)
    if(ARGC GREATER 1)
        set(headers ${ARGV1})
    endif()
    if(NOT TARGET ${headers})
        set(known <QByteArray> <QDate> <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QVariant>
            <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
            <string> <string_view> <tuple> <utility> <variant> <vector>)
        set(libraries Qt6::Core)
        if(headers STREQUAL "doorstep_test_headers")
            list(PREPEND known <QtTest>)
            list(APPEND libraries Qt6::Test)
        endif()
        find_package(Qt6 REQUIRED COMPONENTS Core)
        add_library(${headers} OBJECT "${CMAKE_SOURCE_DIR}/platforms/cmake/headers.cpp")
        target_link_libraries(${headers} PRIVATE doorstep_options ${libraries})
        target_precompile_headers(${headers} PRIVATE ${known})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()

# doorstep_library(<name> SOURCES ... [LIBS ...] [PRIVATE_LIBS ...]): a layer. LIBS are public.
function(doorstep_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC doorstep_options ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
    if(NOT CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/(crypto|platforms|tests/fuzz)") # no Qt there
        doorstep_precompiled(${name})
    endif()
endfunction()

# Folders a test reads from, for the sources that name one (themselves or by a header beside them). The others compile
# alike in every checkout, so that ccache knows them again.
function(doorstep_places name)
    set(places "DOORSTEP_(SOURCE_DIR|TEST_DATA|SHARED_DATA|BIN_DIR)")
    foreach(source IN LISTS ARGN)
        get_filename_component(source "${source}" ABSOLUTE)
        get_filename_component(folder "${source}" DIRECTORY)
        file(STRINGS "${source}" found REGEX "${places}")
        file(STRINGS "${source}" headers REGEX "^#include \"[a-z_]+\\.h\"")
        foreach(header IN LISTS headers)
            string(REGEX REPLACE "^#include \"([a-z_]+\\.h)\".*" "${folder}/\\1" header "${header}")
            if(EXISTS "${header}")
                file(STRINGS "${header}" more REGEX "${places}")
                list(APPEND found ${more})
            endif()
        endforeach()
        if(found)
            set_property(SOURCE "${source}" APPEND PROPERTY COMPILE_DEFINITIONS
                DOORSTEP_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                DOORSTEP_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
                DOORSTEP_SHARED_DATA="${DOORSTEP_SHARED_DATA}"
                DOORSTEP_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
        endif()
    endforeach()
endfunction()

# doorstep_test(<tst_name> SOURCES ... LIBS ... [LABELS ...] [TIMEOUT s]): one Qt Test executable, one entry.
function(doorstep_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/test-bin")
    target_link_libraries(${name} PRIVATE doorstep_options Qt6::Test ${ARG_LIBS})
    doorstep_places(${name} ${ARG_SOURCES})
    # Qt Test's own headers change when Qt Gui or Qt Network is linked: folders whose tests do set this.
    if(NOT DOORSTEP_TEST_HEADERS)
        set(DOORSTEP_TEST_HEADERS doorstep_test_headers)
    endif()
    doorstep_precompiled(${name} ${DOORSTEP_TEST_HEADERS})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QML_NO_TOUCH_COMPRESSION=1;UBSAN_OPTIONS=print_stacktrace=1;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/xdg")
endfunction()
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/xdg")
file(CHMOD "${CMAKE_BINARY_DIR}/xdg" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
