// doorstep-sim: seeds one after the other, until one of them finds something.
#include "tests/sim/fast_sodium.h"
#include "tests/sim/sim.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using doorstep::sim::Figures;
using doorstep::sim::Sim;
using doorstep::sim::Stage;

struct Options {
    std::uint64_t seeds = 1000;
    std::uint64_t from = 1;
    unsigned processes = 1;
    std::optional<std::uint64_t> diary;
    std::optional<std::uint64_t> twice;
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
    std::printf("%llu seeds in %.1f s: %.1f seeds per second\n",
                static_cast<unsigned long long>(figures.seeds), seconds,
                static_cast<double>(figures.seeds) / seconds);
}

int diary(Stage& stage, std::uint64_t seed)
{
    Sim sim(stage, seed, true);
    const auto verdict = sim.run();
    for (const std::string& line : verdict.diary)
        std::printf("%s\n", line.c_str());
    return verdict.violation ? 1 : 0;
}

/// The same seed must be the same story, or no finding could be looked into.
int twice(Stage& stage, std::uint64_t seed)
{
    const auto first = Sim(stage, seed, true).run().diary;
    const auto second = Sim(stage, seed, true).run().diary;
    for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
        const std::string a = i < first.size() ? first[i] : "(end)";
        const std::string b = i < second.size() ? second[i] : "(end)";
        if (a == b)
            continue;
        std::printf("seed %llu is not the same twice:\n  %s\n  %s\n", static_cast<unsigned long long>(seed),
                    a.c_str(), b.c_str());
        return 1;
    }
    std::printf("seed %llu: %zu lines, the same twice\n", static_cast<unsigned long long>(seed), first.size());
    return 0;
}

int runSeeds(Stage& stage, const Options& options, unsigned process)
{
    Figures figures;
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t i = process; i < options.seeds; i += options.processes) {
        const std::uint64_t seed = options.from + i;
        Sim sim(stage, seed, false);
        const auto verdict = sim.run();
        figures.add(sim.figures());
        if (verdict.violation) {
            std::printf("seed %llu violates %s: %s\n", static_cast<unsigned long long>(seed),
                        verdict.violation->invariant.c_str(), verdict.violation->text.c_str());
            std::printf("its diary: doorstep-sim --diary %llu\n", static_cast<unsigned long long>(seed));
            return 1;
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    print(figures, took.count());
    return 0;
}

int runAll(const Options& options)
{
    const std::filesystem::path folder = scratchFolder();
    int code = 0;
    {
        Stage stage(folder);
        if (options.twice)
            code = twice(stage, *options.twice);
        else
            code = options.diary ? diary(stage, *options.diary) : runSeeds(stage, options, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Runs the tablet's and the office's own code in a simulated world and checks the invariants.");
    Options options;
    app.add_option("--seeds", options.seeds, "how many");
    app.add_option("--from", options.from, "the first of them");
    app.add_option("--diary", options.diary, "run this seed alone and print what happens");
    app.add_option("--twice", options.twice, "run this seed twice and compare the diaries");
    app.add_flag("--real-signatures", options.realSignatures, "Ed25519 and guarded memory: three times slower");
    CLI11_PARSE(app, argc, argv);

    doorstep::sim::takeOverRandomBytes();
    QCoreApplication application(argc, argv);
    if (!doorstep::crypto::initialise().ok())
        return 2;
    if (!options.realSignatures)
        doorstep::sim::useFastSodium();
    spdlog::set_level(spdlog::level::off);
    return runAll(options);
}
