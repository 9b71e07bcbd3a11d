// One file with all of a vault in it that only the office can open.
#pragma once

#include "crypto/vault/vault.h"

#include <functional>

namespace doorstep::crypto {

struct RescueReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0; ///< of the files, as they lie in the vault
};

/// Writes the vault's files exactly as they are, pictures, copies and what was put aside included, and the
/// data key, sealed to the office's key. The vault may be damaged; it must be unlocked. AlreadyExists when
/// `bundle` is there. Nothing in the vault is written. progress(done, total) in bytes may be empty.
[[nodiscard]] Result<RescueReport>
makeRescueBundle(const Vault& vault, const BoxPublicKey& office, const std::filesystem::path& bundle,
                 const std::function<void(std::uint64_t, std::uint64_t)>& progress = {});

/// The other end: unpacks the bundle into a new folder and gives the vault in it a passphrase of the
/// office's choice; the tablet's own header files are kept beside it as tablet.vault.hdr. WrongPassphrase:
/// sealed to another office; Damaged: the file was changed or cut off (nothing of it is left in the folder
/// then); AlreadyExists: the folder is there.
[[nodiscard]] Result<RescueReport> openRescueBundle(const std::filesystem::path& bundle,
                                                    const BoxKeyPair& office,
                                                    const std::filesystem::path& into, BytesView passphrase,
                                                    KdfParams params = KdfParams::floor());

} // namespace doorstep::crypto
