// Figures of the interface's benchmark: clocks, medians, and the lines of its report.
#pragma once

#include <QString>

#include <vector>

namespace doorstep::bench {

/// Milliseconds of processor time that this thread has used.
[[nodiscard]] double threadCpuMs();
/// Milliseconds that have passed.
[[nodiscard]] double wallMs();
/// `of` between 0 and 1; 0 without values.
[[nodiscard]] double quantile(std::vector<double> values, double of);
/// MiB that this process holds in memory now.
[[nodiscard]] double residentMiB(qint64 pid);

/// One figure and the bound it has to keep.
struct Row {
    QString what;
    double value = 0;
    double bound = 0; ///< 0: for information
    QString unit;
    QString detail;
};
/// Prints the table; true when every bound is kept.
bool report(const std::vector<Row>& rows);

} // namespace doorstep::bench
