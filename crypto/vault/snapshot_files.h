// The places of a vault's copies on the disk, and their sealed descriptions. For the vault's own sources.
#pragma once

#include "crypto/vault/snapshot.h"
#include "crypto/vault/vault_impl.h"

#include <array>

namespace doorstep::crypto {

/// One more than are kept: the new copy is whole before the oldest goes.
inline constexpr std::size_t snapshotSlots = snapshotsKept + 1;

struct SnapshotSlot {
    enum class State { Free, Known, Unreadable };
    State state = State::Free;
    SnapshotInfo info;
};

[[nodiscard]] std::filesystem::path snapshotFolder(const Vault::Impl& vault);
[[nodiscard]] std::filesystem::path snapshotFile(const Vault::Impl& vault, std::uint32_t slot);
[[nodiscard]] std::array<SnapshotSlot, snapshotSlots> readSlots(const Vault::Impl& vault);
/// From here on the copy counts.
[[nodiscard]] Status writeDescription(const Vault::Impl& vault, const SnapshotInfo& info);
/// The description goes first: a copy without one counts for nothing.
[[nodiscard]] Status removeSnapshot(const Vault::Impl& vault, std::uint32_t slot);

[[nodiscard]] Bytes encodeSnapshot(const SnapshotInfo& info);
[[nodiscard]] std::optional<SnapshotInfo> decodeSnapshot(BytesView bytes);
[[nodiscard]] SecretBytes snapshotKey(const Vault::Impl& vault);

/// Reads every page; the digest of the file. Damaged when one is not authentic; Refused when `stop` was set.
[[nodiscard]] Result<Hash32> digestOfCopy(const Vault::Impl& vault, const std::filesystem::path& file,
                                          std::uint64_t pages, const std::atomic<bool>* stop = nullptr);

} // namespace doorstep::crypto
