// What SQLite leaves behind in the unused middle of a page does not go to the disk.
#pragma once

#include "crypto/vault/sealer.h"

namespace doorstep::crypto {

/// SQLite's `secure_delete` clears what is deleted. It does not clear what moves: when rows go over to a
/// neighbouring page, the page they leave is packed anew and keeps their old bytes between its list of cells
/// and its cells, where nothing ever reads them. Without this, the number of a person who was removed could
/// stay on the disk.
///
/// Clears those bytes of page `number` (from 1), of which the first `usable` bytes are SQLite's. Pages that
/// are not part of a b-tree stay as they are, those at the places of auto-vacuum's map included. Changes
/// nothing that a b-tree means (https://www.sqlite.org/fileformat2.html, 1.6). Databases up to
/// `unusedBytesPagesMax` pages only: above it the first byte of other kinds of page could be taken for a
/// b-tree's.
void clearUnusedBytes(Sealer::Page page, std::uint64_t number, std::size_t usable) noexcept;
inline constexpr std::uint64_t unusedBytesPagesMax = 0x01ff'ffff;

/// Whether page `number` is one of auto-vacuum's map of parents, in a database that has one.
[[nodiscard]] bool isMapPage(std::uint64_t number, std::size_t usable) noexcept;
/// The page of the map that names the parent of page `number`; `number` from 2.
[[nodiscard]] std::uint64_t mapPageOf(std::uint64_t number, std::size_t usable) noexcept;

} // namespace doorstep::crypto
