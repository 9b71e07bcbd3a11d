// What the sync counts, and how wrong a clock is, in the language of the interface.
#pragma once

#include "app/store/contact.h"

#include <QString>

#include <cstdint>

namespace doorstep::viewmodels {

/// "1 change", "3 changes"
[[nodiscard]] QString changesInWords(int count);
[[nodiscard]] QString picturesInWords(int count);
[[nodiscard]] QString rowsInWords(int count);
/// "1 begun, not recorded"
[[nodiscard]] QString begunCountInWords(int count);
/// Of a form by its name (store::form): "Purchase, begun and not recorded"
[[nodiscard]] QString begunInWords(const QString& form);
/// That the tablet's clock is ahead of the office's by this many ms (negative: behind), and what to do; empty
/// below two minutes.
[[nodiscard]] QString clockInWords(std::int64_t aheadMs);
/// As store::inWords(): how long the office was not heard, and what comes of it; empty while it is not long.
[[nodiscard]] QString leaseInWords(const store::Lease& lease);

} // namespace doorstep::viewmodels
