// The ciphers that a vault's pages and log can be sealed with, and which of them this program has.
#pragma once

#include "crypto/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace doorstep::crypto {

/// What database and log are sealed with; the numbers are those of the header and on disk for ever. Key
/// slots, the table of tags, descriptions and rescue files are XChaCha20-Poly1305 in every vault.
enum class Cipher : std::uint16_t { XChaCha20Poly1305 = 1, Aegis256 = 2 };
inline constexpr std::uint16_t cipherLast = 2;

/// "xchacha20poly1305", "aegis256": as people give them.
[[nodiscard]] const char* nameOf(Cipher cipher) noexcept;
[[nodiscard]] std::optional<Cipher> cipherNamed(std::string_view name) noexcept;

/// Can vaults of this cipher be opened? AEGIS-256 needs libsodium 1.0.19 where the program is built.
/// NewerVersion, in plain words, when not.
[[nodiscard]] Status cipherIsHere(Cipher cipher);
/// Should this device be given vaults of this cipher? Refused, in plain words, when they could not be opened,
/// and AEGIS-256 also without a processor's AES instructions: it is then the slower one. Only after
/// initialise().
[[nodiscard]] Status cipherIsWorthwhile(Cipher cipher);

} // namespace doorstep::crypto
