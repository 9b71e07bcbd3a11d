// The secret that opens a vault in the shell: from a file that only its owner can read.
#pragma once

#include "crypto/vault/vault.h"

namespace doorstep::crypto {

/// What the caller named; paths, empty when not given.
struct SecretFiles {
    std::filesystem::path passphrase; ///< its first line is the passphrase
    std::filesystem::path recovery;   ///< its first line is the recovery code as it was shown
};

/// Refused when another person of this device could read the file; InvalidInput when nothing was named.
[[nodiscard]] Result<std::unique_ptr<Vault>> openWithSecretFile(const std::filesystem::path& folder,
                                                                const SecretFiles& files);

} // namespace doorstep::crypto
