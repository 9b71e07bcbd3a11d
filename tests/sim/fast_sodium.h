// What of libsodium costs most of a seed's time and proves nothing here, made cheap.
#pragma once

namespace doorstep::sim {

/// From now on, or no more: signatures are keyed hashes (anybody can forge one; nobody here does), sealed
/// bytes are hidden and tagged without any strength, passphrases are hashed once, and secrets lie in ordinary
/// memory. After crypto::initialise(), whose self-test wants the real ones. A disk is read only by the kind
/// that wrote it.
void useFastSodium(bool on);

} // namespace doorstep::sim
