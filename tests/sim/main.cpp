// doorstep-sim: seeds one after the other, until one of them finds something.
#include "tests/sim/fast_sodium.h"
#include "tests/sim/kept_seeds.h"
#include "tests/sim/plants.h"
#include "tests/sim/shrink.h"
#include "tests/sim/stages.h"
#ifdef DOORSTEP_PLANTED
#include "tests/sim/mutations.h"
#endif

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using doorstep::sim::Cut;
using doorstep::sim::Figures;
using doorstep::sim::Sim;
using doorstep::sim::Stages;

struct Options {
    std::uint64_t seeds = 1000;
    std::uint64_t from = 1;
    unsigned processes = 1;
    std::optional<std::uint64_t> diary;
    std::optional<std::uint64_t> shrink;
    std::optional<std::uint64_t> twice;
    std::string mutation;
    bool every = false; ///< planted bug
    unsigned part = 0;  ///< of them
    unsigned parts = 1;
    bool list = false;
    bool kept = false;
    bool realSignatures = false;
};

std::filesystem::path scratchFolder()
{
    const std::filesystem::path memory = "/dev/shm";
    std::error_code failure;
    const auto base = std::filesystem::is_directory(memory, failure)
                          ? memory
                          : std::filesystem::temp_directory_path(failure);
    return base / ("doorstep-sim-" + std::to_string(::getpid()));
}

void print(const Figures& figures, double seconds)
{
    const auto each = [&](const char* name, std::uint64_t value) {
        std::printf("  %-28s %12llu\n", name, static_cast<unsigned long long>(value));
    };
    each("events", figures.events);
    each("requests", figures.requests);
    each("changes in the log", figures.changes);
    each("plans agreed", figures.agreed);
    each("decisions", figures.decisions);
    each("purchases", figures.purchases);
    each("pictures", figures.pictures);
    each("conflicts open at the end", figures.conflicts);
    each("work refused", figures.refusals);
    each("tablets killed", figures.kills);
    each("office killed", figures.officeKills);
    each("of these, power cuts", figures.powerCuts);
    each("restarts", figures.restarts);
    each("full disks", figures.fulls);
    each("office put back", figures.officeRestores);
    each("tablets put back", figures.tabletRestores);
    each("tablets copied", figures.clones);
    each("tablets stopped by the office", figures.frozen);
    each("people taken off a caseload", figures.reassigned);
    each("changes that came too late", figures.quarantined);
    each("of these, taken over", figures.adopted);
    each("people purged, with receipt", figures.purged);
    each("tablets withdrawn", figures.revoked);
    each("tablets erased", figures.erased);
    each("copies of the office", figures.copies);
    each("changes let go of", figures.letGo);
    each("pages with more to come", figures.pages);
    std::printf("%llu seeds in %.1f s: %.1f seeds per second\n",
                static_cast<unsigned long long>(figures.seeds), seconds,
                static_cast<double>(figures.seeds) / seconds);
}

unsigned long long shown(std::uint64_t number)
{
    return number;
}

int tell(Stages& stages, std::uint64_t seed, const Cut& cut)
{
    Sim sim(stages.of(seed), seed, true);
    sim.leaveOut(cut);
    const auto verdict = sim.run();
    for (const std::string& line : verdict.diary)
        std::printf("%s\n", line.c_str());
    return verdict.violation ? 1 : 0;
}

int shrinkAndTell(Stages& stages, std::uint64_t seed)
{
    const auto shrunk = doorstep::sim::shrink(stages.of(seed), seed);
    if (!shrunk) {
        std::printf("seed %llu: nothing is violated\n", shown(seed));
        return 0;
    }
    std::printf("seed %llu, with %zu parts of its actions left (%llu runs); without:", shown(seed),
                shrunk->partsLeft, shown(shrunk->runs));
    for (const std::size_t kind : shrunk->cut.kinds)
        std::printf(" %s", doorstep::sim::FaultPlan::kinds()[kind].name);
    std::printf("\n");
    return tell(stages, seed, shrunk->cut);
}

/// The same seed must be the same story, or no finding could be looked into.
int twice(Stages& stages, std::uint64_t seed)
{
    const auto first = Sim(stages.of(seed), seed, true).run().diary;
    const auto second = Sim(stages.of(seed), seed, true).run().diary;
    for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
        const std::string a = i < first.size() ? first[i] : "(end)";
        const std::string b = i < second.size() ? second[i] : "(end)";
        if (a == b)
            continue;
        std::printf("seed %llu is not the same twice:\n  %s\n  %s\n", shown(seed), a.c_str(), b.c_str());
        return 1;
    }
    std::printf("seed %llu: %zu lines, the same twice\n", shown(seed), first.size());
    return 0;
}

/// False when it violates something, which is then told.
bool holds(Stages& stages, std::uint64_t seed, Figures& figures)
{
    std::optional<doorstep::sim::Violation> violation;
    {
        Sim sim(stages.of(seed), seed, false);
        violation = sim.run().violation;
        figures.add(sim.figures());
    }
    if (!violation)
        return true;
    std::printf("seed %llu violates %s: %s\n", shown(seed), violation->invariant.c_str(),
                violation->text.c_str());
    std::printf("its whole diary: doorstep-sim --diary %llu; shortened:\n", shown(seed));
    std::fflush(stdout);
    shrinkAndTell(stages, seed);
    return false;
}

int runSeeds(Stages& stages, const Options& options, unsigned process)
{
    Figures figures;
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t i = process; i < options.seeds; i += options.processes) {
        if (!holds(stages, options.from + i, figures))
            return 1;
        if (figures.seeds % 5000 == 0) {
            std::printf("%llu seeds\n", shown(figures.seeds));
            std::fflush(stdout);
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    print(figures, took.count());
    return 0;
}

int runKept(Stages& stages)
{
    Figures figures;
    int failed = 0;
    for (const auto& kept : doorstep::sim::keptSeeds()) {
        const bool good = holds(stages, kept.seed, figures);
        std::printf("%s seed %llu: %s\n", good ? "holds " : "FAILED", shown(kept.seed), kept.reason);
        failed += good ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}

int runOn(Stages& stages, const Options& options, unsigned process)
{
#ifdef DOORSTEP_PLANTED
    if (options.every)
        return doorstep::sim::everyMutation(stages, options.part, options.parts);
    if (!options.mutation.empty()) {
        static_cast<void>(doorstep::sim::cleanStage(stages));
        if (!doorstep::sim::chooseMutation(options.mutation))
            return 2;
    }
#endif
    if (options.twice)
        return twice(stages, *options.twice);
    if (options.shrink)
        return shrinkAndTell(stages, *options.shrink);
    if (options.kept)
        return runKept(stages);
    return options.diary ? tell(stages, *options.diary, {}) : runSeeds(stages, options, process);
}

int runAll(const Options& options, unsigned process)
{
    Stages stages(scratchFolder(), options.realSignatures);
    return runOn(stages, options, process);
}

/// Processes, not threads: libsodium's, SQLite's and Qt's state is one a process.
int runParallel(const Options& options)
{
    if (options.processes <= 1)
        return runAll(options, 0);
    std::vector<pid_t> children;
    for (unsigned i = 0; i < options.processes; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            const int code = runAll(options, i);
            std::fflush(stdout);
            ::_exit(code);
        }
        children.push_back(child);
    }
    int worst = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        worst = std::max(worst, WIFEXITED(status) ? WEXITSTATUS(status) : 3);
    }
    return worst;
}

int listMutations()
{
    for (const auto& plant : doorstep::sim::plants())
        std::printf("%-30s %5u seeds, %-12s %s\n", plant.name, plant.seeds, plant.invariants, plant.story);
    return 0;
}

/// The bugs are in a program of their own, beside this one.
[[maybe_unused]] int handOver(char** argv)
{
    std::error_code failure;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failure);
    const std::string planted = (self.parent_path() / "doorstep-sim-planted").string();
    ::execv(planted.c_str(), argv);
    std::fprintf(stderr, "doorstep-sim-planted is not beside this program: build it first.\n");
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app(
        "Runs the tablet's and the office's own code in a simulated world and checks the invariants.");
    Options options;
    app.add_option("--seeds", options.seeds, "how many");
    app.add_option("--from", options.from, "the first of them");
    app.add_option("--diary", options.diary, "run this seed alone and print what happens");
    app.add_option("--shrink", options.shrink, "this seed with everything left out that it fails without");
    app.add_flag("--kept", options.kept, "the seeds that once found something");
    app.add_option("--mutation", options.mutation, "with this planted bug: is it found?");
    app.add_flag("--every-mutation", options.every,
                 "each planted bug in turn: found within its own number of seeds, by what it violates?");
    app.add_option("--part", options.part, "of the planted bugs, only each --parts-th from this one on");
    app.add_option("--parts", options.parts, "see --part")->check(CLI::Range(1u, 64u));
    app.add_flag("--list-mutations", options.list, "their names, budgets, invariants and stories");
    app.add_option("--threads", options.processes, "so many processes share the seeds")
        ->check(CLI::Range(1u, 64u));
    app.add_option("--twice", options.twice, "run this seed twice and compare the diaries");
    app.add_flag("--real-signatures", options.realSignatures,
                 "libsodium itself for every seed, not only for one in fifty");
    CLI11_PARSE(app, argc, argv);
    if (options.list)
        return listMutations();
#ifndef DOORSTEP_PLANTED
    if (options.every || !options.mutation.empty())
        return handOver(argv);
#endif

    doorstep::sim::takeOverRandomBytes();
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks how much memory SQLite has
    QCoreApplication application(argc, argv);
    if (!doorstep::crypto::initialise().ok())
        return 2;
    spdlog::set_level(spdlog::level::off);
    return runParallel(options);
}
