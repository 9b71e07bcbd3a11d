// Copies of the whole office, and going on from one.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

struct BackupMade {
    std::uint64_t pages = 0;
    std::uint64_t changes = 0; ///< of all devices, that it holds
};
/// A verified copy in a folder that does not exist yet; it opens with the same passphrase. Afterwards tablets
/// are told that what it holds is safe. On the thread of the office; blocks until the copy is verified, and
/// compared with what was read back from the new folder.
[[nodiscard]] Result<BackupMade> makeBackup(Office& office, const std::filesystem::path& to);

/// Makes a data folder out of a copy, in a folder that does not exist yet, and starts a new epoch: every
/// tablet reads everything again and sends again what the copy lacks. The copy is not touched.
[[nodiscard]] Status restoreBackup(const std::filesystem::path& from, const std::filesystem::path& data,
                                   BytesView passphrase, Clock& clock, Random& random);

} // namespace doorstep::office
