// Random nonces, made of one seed from the system for many at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace doorstep::crypto {

/// sizeBytes (24 or 32) random bytes that nobody gets twice: not another thread, and not a process forked
/// from this one. Asking the system costs a tenth of sealing a page; so it is asked for a seed of 256 bits,
/// of which libsodium's generator makes some 64 nonces, and which is wiped at once. Each nonce is wiped here
/// when it is given out.
void freshNonce(std::uint8_t* out, std::size_t sizeBytes = 24) noexcept;

} // namespace doorstep::crypto
