// Two stages, and the switch between them.
#include "tests/sim/stages.h"

#include "tests/sim/fast_sodium.h"

namespace doorstep::sim {

Stages::Stages(std::filesystem::path folder, bool allReal)
    : m_folder(std::move(folder))
    , m_allReal(allReal)
{}

Stages::~Stages()
{
    m_fast.reset();
    m_real.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

Stage& Stages::of(std::uint64_t seed)
{
    const bool real = m_allReal || seed % realEvery == 0;
    useFastSodium(!real);
    auto& stage = real ? m_real : m_fast;
    if (!stage)
        stage = std::make_unique<Stage>(m_folder / (real ? "real" : "fast"));
    return *stage;
}

} // namespace doorstep::sim
