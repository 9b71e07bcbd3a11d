// A tablet's end of the network. For the simulator's own source files.
#pragma once

#include "tests/sim/sim.h"

namespace doorstep::sim {

class Sim::Cable final : public wire::Transport {
public:
    Cable(Sim& sim, std::size_t index, std::uint64_t life)
        : m_sim(sim)
        , m_index(index)
        , m_life(life)
    {}
    void send(wire::HttpRequest request, std::int64_t timeoutMs, Callback callback) override
    {
        m_sim.send(m_index, m_life, std::move(request), timeoutMs, std::move(callback));
    }
    void abortAll() override {} // answers to an engine that has ended are ignored by their life

private:
    Sim& m_sim;
    std::size_t m_index;
    std::uint64_t m_life;
};

} // namespace doorstep::sim
