// Changing the data key: every page is sealed anew, and what the old key opened stays outside.
#pragma once

#include "crypto/vault/vault.h"

#include <functional>

namespace doorstep::crypto {

struct RotationOptions {
    KdfParams params = KdfParams::floor(); ///< for the passphrase's slot under the new key
    /// Pages done and in all; may be empty.
    std::function<void(std::uint64_t, std::uint64_t)> progress;
    /// Asked between pages; true: back to the old key, nothing is changed. May be empty.
    std::function<bool()> cancelled;
};

/// Gives the vault a new data key: for "somebody may have had a copy and the passphrase". No connection
/// may be open. The passphrase (the present one; it stays) must open the vault. Needs free space for one
/// more copy of the database. On success `vault` is the one to go on with, under the new key, and the
/// answer is the new recovery secret; the old one no longer opens the vault.
///
/// May be killed at any moment: the next opening goes on where it stopped, and makes a new recovery
/// secret necessary that somebody sees (see Vault::recoveryFits). On failure `vault` is open as before under
/// the old key, or empty when it could not be opened again; nothing is lost in either case.
/// WrongPassphrase, DiskFull, Damaged (a page does not open: run the check first), Refused (cancelled),
/// InUse (a connection is open).
///
/// Snapshots are sealed with sub-keys of the old data key and are removed. The blocks that the old database
/// had on the disk are free, not wiped: whoever has them and the old key can read them.
[[nodiscard]] Result<SecretBytes> rotateDataKey(std::unique_ptr<Vault>& vault, BytesView passphrase,
                                                const RotationOptions& options = {});

} // namespace doorstep::crypto
