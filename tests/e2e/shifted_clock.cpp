// Preloaded into the real programs by end-to-end tests: another time of day, days that have passed, or a
// clock that stands still. Waiting (CLOCK_MONOTONIC) is left alone. No part of any program.
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace {

long seconds(const char* name)
{
    const char* text = std::getenv(name);
    return text ? std::strtol(text, nullptr, 10) : 0;
}

} // namespace

extern "C" int clock_gettime(clockid_t which, timespec* time) noexcept
{
    const long done = ::syscall(SYS_clock_gettime, which, time);
    if (done != 0)
        return static_cast<int>(done);
    if (which == CLOCK_BOOTTIME)
        time->tv_sec += seconds("DOORSTEP_TEST_BOOT_SHIFT");
    if (which != CLOCK_REALTIME && which != CLOCK_REALTIME_COARSE)
        return 0;
    if (const long stands = seconds("DOORSTEP_TEST_WALL_STANDS"))
        *time = {stands, 0};
    time->tv_sec += seconds("DOORSTEP_TEST_WALL_SHIFT");
    return 0;
}

extern "C" int gettimeofday(timeval* time, void*) noexcept
{
    timespec now{};
    const int done = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1'000};
    return done;
}

extern "C" time_t time(time_t* out) noexcept
{
    timespec now{};
    static_cast<void>(clock_gettime(CLOCK_REALTIME, &now));
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}
