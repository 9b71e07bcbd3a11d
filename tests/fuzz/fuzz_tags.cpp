// vault.tags0 and vault.tags1: the two files of a table with four saves behind it, changed in any way.
// Promise: what is believed afterwards is one of the states that were saved, whole, or nothing.
#include "crypto/base/ports.h"
#include "crypto/vault/tag_table.h"
#include "tests/fuzz/mutation.h"

#include <algorithm>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::fuzz;

namespace {

struct State {
    std::uint64_t epoch;
    TagTable::Log log;
    std::vector<TagTable::Tag> tags;
    bool operator==(const State&) const = default;
};

State stateOf(const TagTable& table)
{
    State state{table.epoch(), table.log(), {}};
    for (std::uint64_t page = 1; page <= table.pages(); ++page)
        state.tags.push_back(*table.tagOf(page));
    return state;
}

struct Life {
    std::vector<State> states;
    MemoryDisk early, late;
};

const Life& life()
{
    static const Life made = [] {
        Life lived;
        const SystemClock clock;
        MemoryDisk disk;
        TagTable table(disk, fixedSealer(), clock, "x.db");
        require(table.writeFresh(1, std::vector<TagTable::Tag>(5)).ok(), "a table is made");
        table.load();
        lived.states.push_back(stateOf(table));
        TagTable::Salt salt{};
        for (std::uint8_t round = 1; round <= 3; ++round) {
            salt.fill(round);
            require(table.generationBegins(salt) == SQLITE_OK, "a generation begins");
            lived.states.push_back(stateOf(table));
            TagTable::Tag tag{};
            tag.fill(round);
            require(table.notePage(round * 2u, tag.data()) == SQLITE_OK &&
                        table.databaseSynced() == SQLITE_OK,
                    "a checkpoint is saved");
            lived.states.push_back(stateOf(table));
            if (round == 1)
                lived.early = disk;
        }
        lived.late = disk;
        return lived;
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Life& lived = life();
    Input input(data, size);
    MemoryDisk disk = lived.late;
    for (std::size_t changes = input.number(1) % 6; changes > 0; --changes) {
        const char* name = input.number(1) % 2 == 0 ? "x.tags0" : "x.tags1";
        if (input.number(1) % 16 == 0) {
            disk.files.erase(name);
            continue;
        }
        mutate(input, disk.files[name], layout::tagHeadDistance, layout::tagHeadDistance,
               lived.early.files.at(name));
    }
    const SystemClock clock;
    TagTable table(disk, fixedSealer(), clock, "x.db");
    table.load();
    if (table.problem() == TagTable::Problem::None)
        require(std::find(lived.states.begin(), lived.states.end(), stateOf(table)) != lived.states.end(),
                "a table that is believed is one that was saved");
    else
        require(table.refuses(), "a table that is not believed refuses");
    return 0;
}
