// Runs the seeds with one planted bug after the other.
#include "tests/sim/mutations.h"

#include "tests/sim/planted.h"
#include "tests/sim/plants.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace doorstep::sim {

bool chooseMutation(const std::string& name)
{
    const auto all = plants();
    if (std::none_of(all.begin(), all.end(), [&name](const Plant& each) { return each.name == name; })) {
        std::fprintf(stderr, "There is no planted bug of the name %s; see --list-mutations.\n", name.c_str());
        return false;
    }
    if (!rootedPlants().contains(name)) {
        std::fprintf(stderr,
                     "The line in which %s was planted is not in the source any more; see plants.cpp.\n",
                     name.c_str());
        return false;
    }
    choosePlant(name);
    return true;
}

int everyMutation(Stage& stage, std::uint64_t from, std::uint64_t budget)
{
    int missed = 0;
    for (const Plant& plant : plants()) {
        if (!chooseMutation(plant.name)) {
            ++missed;
            continue;
        }
        const auto began = std::chrono::steady_clock::now();
        std::optional<Violation> found;
        std::uint64_t tried = 0;
        while (!found && tried < budget)
            found = Sim(stage, from + tried++, false).run().violation;
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        std::printf("%-30s %s after %llu seeds, %.1f s: %s\n", plant.name, found ? "found " : "MISSED",
                    static_cast<unsigned long long>(tried), took.count(),
                    found ? (found->invariant + " " + found->text).c_str() : plant.story);
        std::fflush(stdout);
        missed += found ? 0 : 1;
    }
    choosePlant({});
    std::printf("%zu planted, %d missed\n", plants().size(), missed);
    return missed == 0 ? 0 : 1;
}

} // namespace doorstep::sim
