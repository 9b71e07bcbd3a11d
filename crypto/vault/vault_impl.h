// What an opened vault holds. Private to the vault's own source files.
#pragma once

#include "crypto/vault/disk.h"
#include "crypto/vault/header.h"
#include "crypto/vault/sealed_vfs.h"
#include "crypto/vault/vault.h"

namespace doorstep::crypto {

struct Vault::Impl {
    Impl(std::filesystem::path where, FileDescriptor lockFile, VaultHeader ownHeader, SecretBytes key,
         VaultOptions given);
    [[nodiscard]] static Result<std::unique_ptr<Impl>> openSlot(const std::filesystem::path& folder,
                                                                SlotKind kind, BytesView secret,
                                                                const VaultOptions& options);

    std::filesystem::path folder;
    FileDescriptor lock;
    VaultOptions options; ///< its disk is never null here
    VaultHeader header;
    SecretBytes dataKey;
    Sealer sealer;
    std::unique_ptr<SealedVfs> vfs;
    std::uint32_t failedAttemptsBefore = 0;
    /// Stays open as long as the vault: closing any descriptor of a file drops the locks that SQLite
    /// holds on that file through another one.
    mutable FileDescriptor scrubbed;
};

/// The inside of a vault, for the source files beside this one.
struct VaultAccess {
    [[nodiscard]] static Vault::Impl& of(const Vault& vault) noexcept { return *vault.m_impl; }
};

} // namespace doorstep::crypto
