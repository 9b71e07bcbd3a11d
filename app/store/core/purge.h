// What may leave this tablet, and when: only what the office has signed for.
#pragma once

#include "app/store/core/core.h"

namespace doorstep::store {

/// Streams taken off this tablet's caseload of which the office has every change and every picture.
[[nodiscard]] std::vector<StreamId> purgeable(Core& core);
/// Rows, index, pictures and their keys of that stream go, in this order; noted so that it is reported.
/// Own changes stay until the office's copies hold them (letGo).
void purge(Core& core, const StreamId& stream);

/// The office, at its time `officeMs`, has a verified copy of own changes up to this number. Inside a
/// transaction.
void noteDurable(Core& core, std::uint64_t durableDseq, std::uint64_t officeMs);
/// Own changes that a verified copy of the office holds: of purged people at once, else mere edits of drafts
/// whose result came back with a pull, 90 days after the office signed for them, by the office's clock alone.
/// Number, chain and outcome stay. Inside a transaction.
void letGo(Core& core);

inline constexpr std::int64_t retentionMs = 90LL * 24 * 3600 * 1000;

/// Which own changes are here with their bytes and proven to be the office's too; nullopt: none, or in doubt.
[[nodiscard]] std::optional<wire::OwnHeld> ownHeld(Core& core);
/// This own change, and so what lies before it, is not to be counted on any more. Inside a transaction.
void noteOwnGone(Core& core, std::uint64_t dseq);

/// Overwrites the keys of the vault in this folder, then removes all of it. The vault must be closed.
[[nodiscard]] Status eraseVault(crypto::Disk& disk, const std::filesystem::path& folder);

/// An order to erase this tablet was verified, and what it has to wait for has come to the office: what is
/// recorded between the order and its end still goes there first.
[[nodiscard]] bool isToBeErased(Core& core);

} // namespace doorstep::store
