// Time and memory of one stretch of work.
#pragma once

#include <chrono>
#include <cstdint>
#include <fstream>
#include <string>

#include <ctime>

namespace doorstep::bench {

/// Per operation. CPU time is user and system together.
struct Measured {
    double cpuMicros = 0;
    double wallMicros = 0;
    std::int64_t operations = 0;
    double peakKiB = 0; ///< only the memory row
};

class Stopwatch {
public:
    [[nodiscard]] Measured stop(std::int64_t operations) const
    {
        const double cpu = cpuSeconds() - m_cpu;
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - m_wall;
        const auto count = static_cast<double>(operations);
        return {cpu * 1e6 / count, wall.count() * 1e6 / count, operations, 0};
    }

private:
    // Nanoseconds of user and system time; getrusage() says the same in coarser steps.
    [[nodiscard]] static double cpuSeconds()
    {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    }
    double m_cpu = cpuSeconds();
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
};

/// The largest resident size since the start, or since forgetPeakMemory().
[[nodiscard]] inline double peakMemoryKiB()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6));
    }
    return 0;
}

/// False where the system does not allow it; the peak then holds the unlocking as well.
inline bool forgetPeakMemory()
{
    std::ofstream clear("/proc/self/clear_refs");
    clear << "5" << std::flush;
    return static_cast<bool>(clear);
}

} // namespace doorstep::bench
