// One row for one engine, as a line of JSON. A process of its own each time, so that two libraries with the
// same symbols never meet: a peer is preloaded in SQLite's place.
#include "tests/bench/vault_compare/workload.h"

#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace doorstep::bench;

namespace {

void print(const char* row, const Measured& measured)
{
    std::printf("{\"row\":\"%s\",\"cpu_us\":%.4f,\"wall_us\":%.4f,\"operations\":%lld,\"peak_kib\":%.0f}\n",
                row, measured.cpuMicros, measured.wallMicros, static_cast<long long>(measured.operations),
                measured.peakKiB);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "usage: vault-compare-runner ENGINE FOLDER SCALE identity|prepare|list|ROW\n");
        return 2;
    }
    require(sodium_init() >= 0, "the encryption library starts");
    const std::string what = argv[4];
    const double scale = std::atof(argv[3]);
    Engine engine(argv[1], argv[2]);
    if (what == "identity") {
        std::printf("{\"identity\":\"%s\"}\n", engine.identity().c_str());
        return 0;
    }
    if (what == "prepare") {
        prepareSets(engine, scale);
        return 0;
    }
    for (const Row& row : rows()) {
        const bool applies = !row.vaultOnly || engine.kind() == Kind::Vault;
        if (what == "list" && applies)
            std::printf("%s\n", row.name);
        if (what == row.name) {
            require(applies, "this row is the vault's alone");
            print(row.name, row.run(engine, scale));
            return 0;
        }
    }
    require(what == "list", "there is no row of that name");
    return 0;
}
