// Which frames of a log left by a crash SQLite's recovery will take: their pages, and the size they leave.
#pragma once

#include "crypto/vault/disk.h"
#include "crypto/vault/sealer.h"
#include "crypto/vault/tag_table.h"

#include <set>

namespace doorstep::crypto {

struct RecoveredLog {
    std::set<std::uint64_t> pages; ///< of whole transactions; each was opened
    std::uint64_t size = 0;        ///< pages of the database after the last of them; 0: there is none
};

/// Reads as SQLite does: up to the first frame that is torn, of another generation, or does not carry on
/// the checksum of the frame before. What lies behind was never acknowledged: a power cut may have kept the
/// end of a transaction and lost its start, or a failed one may have been overwritten in part.
[[nodiscard]] RecoveredLog readAsRecovery(Disk& disk, const std::filesystem::path& log, const Sealer& sealer,
                                          const TagTable::Salt& generation);

} // namespace doorstep::crypto
