// Clocks and the table.
#include "tests/bench/ui/figures.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace doorstep::bench {

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double wallMs()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

double quantile(std::vector<double> values, double of)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(of * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

double residentMiB(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

bool report(const std::vector<Row>& rows)
{
    bool kept = true;
    for (const Row& row : rows) {
        const bool fine = row.bound <= 0 || row.value <= row.bound;
        kept = kept && fine;
        std::printf("%-46s %9.2f %-3s %-12s %-4s %s\n", qPrintable(row.what), row.value, qPrintable(row.unit),
                    row.bound > 0 ? qPrintable(QStringLiteral("<= %1").arg(row.bound)) : "",
                    row.bound > 0 ? (fine ? "kept" : "OVER") : "", qPrintable(row.detail));
    }
    std::fflush(stdout);
    return kept;
}

} // namespace doorstep::bench
