// Delta debugging over the parts of a seed.
#include "tests/sim/shrink.h"

#include <algorithm>

namespace doorstep::sim {

namespace {

class Shrinking {
public:
    Shrinking(Stage& stage, std::uint64_t seed)
        : m_stage(stage)
        , m_seed(seed)
    {}

    std::optional<Shrunk> run()
    {
        int actions = 0;
        {
            Sim whole(m_stage, m_seed, false);
            actions = whole.actions();
            const auto violation = whole.run().violation;
            if (!violation)
                return std::nullopt;
            m_invariant = violation->invariant;
        }
        quietenKinds();
        for (int part = 0; part < 2 * actions; ++part)
            m_left.push_back(part);
        for (std::size_t size = (m_left.size() + 1) / 2; size > 0; size /= 2)
            while (removeOne(size)) {
            }
        quietenKinds();
        return Shrunk{m_cut, m_left.size(), m_runs};
    }

private:
    [[nodiscard]] bool failsWith(const Cut& cut)
    {
        ++m_runs;
        Sim sim(m_stage, m_seed, false);
        sim.leaveOut(cut);
        const auto violation = sim.run().violation;
        return violation && violation->invariant == m_invariant;
    }

    void quietenKinds()
    {
        for (std::size_t kind = 0; kind < FaultPlan::kinds().size(); ++kind) {
            Cut quieter = m_cut;
            if (quieter.kinds.insert(kind).second && failsWith(quieter))
                m_cut = quieter;
        }
    }

    /// One piece of this size goes: true when one could.
    [[nodiscard]] bool removeOne(std::size_t size)
    {
        for (std::size_t at = 0; at < m_left.size(); at += size) {
            const auto first = m_left.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = m_left.begin() + static_cast<std::ptrdiff_t>(std::min(at + size, m_left.size()));
            Cut shorter = m_cut;
            shorter.parts.insert(first, end);
            if (!failsWith(shorter))
                continue;
            m_cut = shorter;
            m_left.erase(first, end);
            return true;
        }
        return false;
    }

    Stage& m_stage;
    std::uint64_t m_seed;
    std::string m_invariant;
    Cut m_cut;
    std::vector<int> m_left;
    std::uint64_t m_runs = 0;
};

} // namespace

std::optional<Shrunk> shrink(Stage& stage, std::uint64_t seed)
{
    return Shrinking(stage, seed).run();
}

} // namespace doorstep::sim
