// Checks everything that can be checked: pages, signatures, chains, digests, money, decisions.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

struct VerifyReport {
    std::uint64_t pages = 0;
    std::uint64_t changes = 0;
    std::uint64_t streams = 0;
    std::uint64_t decisions = 0;
    std::uint64_t blobs = 0;
    std::vector<std::string> problems; ///< plain words, no names; empty when all is well
};
/// Reads the whole data folder. An Error only when it cannot be read at all.
[[nodiscard]] Result<VerifyReport> verify(Office& office);

} // namespace doorstep::office
