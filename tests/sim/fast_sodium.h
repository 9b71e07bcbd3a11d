// Two things of libsodium that cost most of a seed's time and prove nothing here, made cheap.
#pragma once

namespace doorstep::sim {

/// From now on signatures are keyed hashes (anybody can forge one; nobody here does) and secrets lie in
/// ordinary memory. After crypto::initialise(), whose self-test wants the real ones.
void useFastSodium();

} // namespace doorstep::sim
