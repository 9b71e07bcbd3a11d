// A change of the data key, step by step. Private to the vault's own source files.
#pragma once

#include "crypto/vault/rotation.h"
#include "crypto/vault/vault_impl.h"

namespace doorstep::crypto {

/// Copying and Switching to their end. The header of `at` and the data key are those of afterwards, also
/// after a failure: whatever stands in them then is what the disk holds.
[[nodiscard]] Status finishRotation(const VaultOptions& options, LocatedVault& at, SecretBytes& dataKey,
                                    const RotationOptions& steps);
/// From Copying back to the old key. Not possible in Switching, where the new key is the only one needed.
[[nodiscard]] Status cancelRotation(const VaultOptions& options, LocatedVault& at,
                                    const SecretBytes& dataKey);

/// What a change of the cipher that did not come to its end left beside the database. Nothing depends on it.
[[nodiscard]] Status sweepConversion(Disk& disk, const std::filesystem::path& folder);

/// After a change: copies that do not open with the key and cipher of now.
void dropOldSnapshots(const Vault::Impl& vault);

/// Everything that the log holds goes into the database, and the log away. InUse while a connection is open.
[[nodiscard]] Status emptyLog(const Vault& vault);

} // namespace doorstep::crypto
