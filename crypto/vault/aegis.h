// AEGIS-256 where libsodium has it: one seal, nonce and tag beside it.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/vault/layout.h"

#include <span>

namespace doorstep::crypto {

struct AegisSeal {
    const std::uint8_t* key;   ///< 32 bytes
    const std::uint8_t* nonce; ///< 32 bytes
    std::span<const std::uint8_t, layout::associatedSize> bound;
};

/// False in a build without it: then nothing below may be called, and the program ends when it is.
[[nodiscard]] bool aegisIsBuiltIn() noexcept;
/// The processor has instructions for it. Only after initialise().
[[nodiscard]] bool aegisHasInstructions() noexcept;

/// sealed: as long as plain, the same place or another one altogether. tag: 32 bytes.
void aegisSeal(const AegisSeal& parts, BytesView plain, std::uint8_t* sealed, std::uint8_t* tag) noexcept;
/// plain: as long as sealed, the same place or another one altogether. After a failure what stands there
/// means nothing; the caller wipes it.
[[nodiscard]] bool aegisOpen(const AegisSeal& parts, BytesView sealed, const std::uint8_t* tag,
                             std::uint8_t* plain) noexcept;

} // namespace doorstep::crypto
