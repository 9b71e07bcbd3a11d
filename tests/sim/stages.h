// Where seeds are played: one stage with the cheap stand-ins for libsodium, one with the real thing.
#pragma once

#include "tests/sim/sim.h"

namespace doorstep::sim {

/// One seed in so many is played with real signatures and ciphers.
inline constexpr std::uint64_t realEvery = 50;

/// Both are made when they are asked for first. Each has a folder of its own on the machine, for locks alone.
class Stages {
public:
    /// `allReal`: no stand-ins for any seed.
    Stages(std::filesystem::path folder, bool allReal);
    ~Stages();
    Stages(const Stages&) = delete;
    Stages& operator=(const Stages&) = delete;
    /// The stage of that seed; libsodium is switched to it.
    [[nodiscard]] Stage& of(std::uint64_t seed);

private:
    std::filesystem::path m_folder;
    bool m_allReal;
    std::unique_ptr<Stage> m_fast;
    std::unique_ptr<Stage> m_real;
};

} // namespace doorstep::sim
