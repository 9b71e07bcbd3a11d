// XChaCha20-Poly1305 over one page, byte for byte what libsodium's combined function makes, in less time.
#pragma once

#include "crypto/vault/layout.h"

#include <span>

namespace doorstep::crypto {

/// The combined function runs over the 4,056 bytes of a page's body, and libsodium's fast paths take whole
/// pieces of 64 bytes and more: the 24 left over cost it a fifth of the time. Here the stream runs over all
/// 4,096 bytes, and what it does to the last 40 is thrown away. Nothing else differs; a test compares.
using PageBytes = std::span<std::uint8_t, layout::pageSize>;
using ConstPageBytes = std::span<const std::uint8_t, layout::pageSize>;
using PageBound = std::span<const std::uint8_t, layout::associatedSize>;

/// The nonce stands in its place in `sealed`; body and tag are written there. key: 32 bytes. `plain` and
/// `sealed` are two places or one and the same.
void encryptPage(ConstPageBytes plain, PageBytes sealed, PageBound bound, const std::uint8_t* key) noexcept;
/// False, and nothing is written, when it does not authenticate. The last 40 bytes come out undefined.
[[nodiscard]] bool decryptPage(ConstPageBytes sealed, PageBytes plain, PageBound bound,
                               const std::uint8_t* key) noexcept;

} // namespace doorstep::crypto
