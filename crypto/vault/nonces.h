// Random nonces, eight from the system at a time.
#pragma once

#include <cstdint>

namespace doorstep::crypto {

/// 24 random bytes that nobody gets twice: not another thread, and not a process forked from this one.
/// Asking the system costs a sixth of sealing a page, mostly for the way there and back; so it is asked for
/// eight nonces at once. Each is wiped here when it is given out.
void freshNonce(std::uint8_t* out) noexcept;

} // namespace doorstep::crypto
