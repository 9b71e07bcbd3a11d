// Linux: the boot's own name, and a clock that runs on in sleep and that nobody sets.
#include "crypto/base/boot.h"

#include <ctime>
#include <fstream>

namespace doorstep {

BootMoment systemBootMoment()
{
    BootMoment moment;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> moment.boot;
    timespec since{};
    if (::clock_gettime(CLOCK_BOOTTIME, &since) != 0)
        return {};
    moment.ms = std::int64_t{since.tv_sec} * 1'000 + since.tv_nsec / 1'000'000;
    return moment;
}

} // namespace doorstep
