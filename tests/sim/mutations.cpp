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

namespace {

/// Names divided by spaces.
bool isOneOf(const std::string& name, std::string_view names)
{
    while (!names.empty()) {
        const std::size_t end = names.find(' ');
        if (names.substr(0, end) == name)
            return true;
        names = end == std::string_view::npos ? std::string_view() : names.substr(end + 1);
    }
    return false;
}

bool isFound(Stage& stage, const Plant& plant)
{
    if (!chooseMutation(plant.name))
        return false;
    const auto began = std::chrono::steady_clock::now();
    std::optional<Violation> found;
    std::uint64_t seed = 0;
    while (!found && seed < plant.seeds) {
        ++seed;
        found = Sim(stage, seed, false).run().violation;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    // Another invariant than its own would be luck, or a false alarm.
    const bool own = found && isOneOf(found->invariant, plant.invariants);
    std::printf("%-30s %s at seed %4llu of %4u, %.1f s: %s\n", plant.name,
                own     ? "found "
                : found ? "FALSE "
                        : "MISSED",
                static_cast<unsigned long long>(seed), plant.seeds, took.count(),
                found ? (found->invariant + " " + found->text).c_str() : plant.story);
    std::fflush(stdout);
    return own;
}

} // namespace

Stage& cleanStage(Stages& stages)
{
    constexpr std::uint64_t anyFastSeed = 1;
    Stage& stage = stages.of(anyFastSeed);
    for (std::size_t tablets = 1; tablets <= tabletsMax; ++tablets)
        for (std::size_t patients = 1; patients <= patientsMax; ++patients)
            for (const bool draft : {false, true})
                static_cast<void>(stage.preparedFor({tablets, patients, draft}));
    return stage;
}

int everyMutation(Stages& stages, unsigned part, unsigned parts)
{
    Stage& stage = cleanStage(stages);
    int missed = 0;
    unsigned number = 0;
    for (const Plant& plant : plants())
        if (number++ % parts == part % parts && !isFound(stage, plant))
            ++missed;
    choosePlant({});
    std::printf("%d missed\n", missed);
    return missed == 0 ? 0 : 1;
}

} // namespace doorstep::sim
