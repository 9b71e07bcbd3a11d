// vault.db: three sealed pages, changed in any way, before they are read through the database file as SQLite reads
// it, and between two reads. The
// key is known to the vault, not to the hand that changes. Pages that are authentic and hostile, made with
// the key, are not the subject: who has the key has the records.
// Promise: each read gives the bytes that were sealed last in that place, or an error.
#include "crypto/base/ports.h"
#include "crypto/vault/sealed_file.h"
#include "tests/fuzz/mutation.h"

#include <algorithm>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::fuzz;

namespace {

constexpr std::size_t pages = 3;

struct Sealed {
    Bytes plain, older, newest;
    MemoryDisk disk; ///< with the table of tags of the newest
};

const Sealed& sealedPages()
{
    static const Sealed made = [] {
        Sealed sealed;
        std::vector<TagTable::Tag> tags;
        for (Bytes* file : {&sealed.older, &sealed.newest}) {
            sealed.plain.clear();
            tags.clear();
            for (std::size_t page = 1; page <= pages; ++page) {
                std::array<std::uint8_t, layout::pageSize> content{};
                std::fill_n(content.begin(), layout::pageBody,
                            static_cast<std::uint8_t>(page + (file == &sealed.older ? 100 : 0)));
                append(sealed.plain, content);
                fixedSealer().sealPage(page, content);
                append(*file, content);
                std::copy_n(&content[layout::pageTagAt], layout::tagSize, tags.emplace_back().begin());
            }
        }
        const SystemClock clock;
        require(TagTable(sealed.disk, fixedSealer(), clock, "x.db").writeFresh(1, tags).ok(),
                "a table is made");
        return sealed;
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Sealed& whole = sealedPages();
    Input input(data, size);
    MemoryDisk disk = whole.disk;
    const SystemClock clock;
    TagTable table(disk, fixedSealer(), clock, "x.db");
    table.load();
    MemoryFile file;
    file.content = whole.newest;
    for (std::size_t changes = input.number(1) % 6; changes > 0; --changes)
        mutate(input, file.content, 0, layout::pageSize, whole.older);
    KeptPages kept;
    const auto database = makeDatabaseFile(fixedSealer(), &file.base, {table, kept});
    std::int64_t fileSize = 0;
    require(database->size(fileSize) == SQLITE_OK, "the size is told");
    do {
        std::array<std::uint8_t, 2 * layout::pageSize> out{};
        const std::size_t at = input.below(4 * layout::pageSize);
        // SQLite reads whole pages, and 100 or 16 bytes of the first.
        const std::uint64_t kind = input.number(1);
        const bool probe = kind % 4 == 0;
        if (kind % 16 == 5)
            mutate(input, file.content, 0, layout::pageSize, whole.older);
        const std::size_t amount = probe ? 16 : layout::pageSize;
        const std::size_t offset = probe ? 24 : at / layout::pageSize * layout::pageSize;
        const int rc =
            database->read(out.data(), static_cast<int>(amount), static_cast<std::int64_t>(offset));
        if (rc == SQLITE_OK)
            require(offset + amount <= whole.plain.size() &&
                        std::equal(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(amount),
                                   whole.plain.begin() + static_cast<std::ptrdiff_t>(offset)),
                    "a page that is read is the page that was written last");
        else
            require(rc == SQLITE_IOERR_DATA || rc == SQLITE_IOERR_SHORT_READ, "an error of reading");
    } while (!input.empty());
    return 0;
}
