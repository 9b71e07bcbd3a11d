// What the sync counts, and how wrong a clock is, in the language of the interface.
#pragma once

#include <QString>

#include <cstdint>

namespace doorstep::viewmodels {

/// "1 change", "3 changes"
[[nodiscard]] QString changesInWords(int count);
[[nodiscard]] QString picturesInWords(int count);
[[nodiscard]] QString rowsInWords(int count);
/// That the tablet's clock is ahead of the office's by this many ms (negative: behind), and what to do; empty
/// below two minutes.
[[nodiscard]] QString clockInWords(std::int64_t aheadMs);

} // namespace doorstep::viewmodels
