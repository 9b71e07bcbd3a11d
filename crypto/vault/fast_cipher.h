// XChaCha20-Poly1305 by OpenSSL's vector code where the build found it: the same bytes in half the time.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/vault/layout.h"

#include <span>

namespace doorstep::crypto {

/// libsodium 1.0.18 has no vector code for ARM and none wider than AVX2 for Intel and AMD. RFC 8439 below
/// XChaCha20's key step (libsodium's HChaCha20) is the same construction in both libraries; a test compares
/// them. Thread safe: one context a thread, made at its first use.
struct FastSeal {
    const std::uint8_t* key;   ///< 32 bytes
    const std::uint8_t* nonce; ///< 24 bytes
    std::span<const std::uint8_t, layout::associatedSize> bound;
};
enum class FastOutcome {
    Done,
    NotAuthentic, ///< what was written to the plain side means nothing; the caller wipes it
    NotThere,     ///< no OpenSSL, or it refused to start: libsodium does it. Nothing that was read is lost
};

/// sealed: as long as plain, and another place. tag: 16 bytes.
[[nodiscard]] FastOutcome fastSeal(const FastSeal& parts, BytesView plain, std::uint8_t* sealed,
                                   std::uint8_t* tag) noexcept;
/// plain: as long as sealed, and the same place or another one altogether.
[[nodiscard]] FastOutcome fastOpen(const FastSeal& parts, BytesView sealed, const std::uint8_t* tag,
                                   std::uint8_t* plain) noexcept;
/// False where this build or this device does without. Called early, it also takes OpenSSL's first start
/// out of the first page.
[[nodiscard]] bool fastCipherIsThere() noexcept;

} // namespace doorstep::crypto
