// The key file and its copy on disk.
#pragma once

#include "crypto/vault/header.h"

namespace doorstep::crypto {

struct FoundHeader {
    VaultHeader header;
    bool fromCopy = false; ///< vault.hdr is missing or damaged, the copy beside it is whole
};

/// vault.hdr, or its copy when that is missing or damaged; changes nothing. NotFound when there is
/// neither, else Damaged, NewerVersion, OlderVersion as vault.hdr has it.
[[nodiscard]] Result<FoundHeader> findHeader(Disk& disk, const std::filesystem::path& folder);

/// For each change of slots, keys or settings: vault.hdr and then the copy. A copy that cannot be written
/// is taken away, because an old one would open with what was just replaced.
[[nodiscard]] Status writeHeader(Disk& disk, const std::filesystem::path& folder, const VaultHeader& header);

enum class Change {
    Made,      ///< stored for good
    InForce,   ///< it is what an opening finds now; the disk did not confirm that it stays after a power cut
    TakenBack, ///< what was valid before is valid; so it was from the start, or again
};
struct ChangeOutcome {
    Change change;
    Error error; ///< unless Made: what the disk said
};
/// writeHeader() for a change that a person is told about: says which of the two headers is in force when
/// the last step, the folder's sync, is the one that fails, after the new header took its place.
[[nodiscard]] ChangeOutcome changeHeader(Disk& disk, const std::filesystem::path& folder,
                                         const VaultHeader& before, const VaultHeader& changed);

/// The counter of failed attempts only, in the file the header was found in.
[[nodiscard]] Status writeAttempts(Disk& disk, const std::filesystem::path& folder, const FoundHeader& found);

/// After the key is proven. Puts a header that was found in the copy in the place of the damaged one, which
/// is kept under a name of its own; and brings a copy that is missing or behind up to date.
[[nodiscard]] Status mendHeaderFiles(Disk& disk, const std::filesystem::path& folder,
                                     const FoundHeader& found);

} // namespace doorstep::crypto
