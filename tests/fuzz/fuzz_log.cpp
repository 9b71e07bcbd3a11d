// vault.db-wal: a log of eight frames in four commits over an older log, changed in any way, read as recovery
// reads it and then written on. Promises: a frame that is handed out is the frame that was sealed in that
// place in this generation, or zeros where the log may end; no read or write leaves the file's bounds; what
// is kept of a frame is what the file holds.
#include "crypto/base/ports.h"
#include "crypto/vault/wal_file.h"
#include "tests/fuzz/mutation.h"

#include <algorithm>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::fuzz;

namespace {

constexpr std::size_t frames = 8;

struct Log {
    Bytes plain;  ///< as SQLite sees it
    Bytes sealed; ///< as the disk has it
};

Log makeLog(std::uint8_t generation)
{
    Log log;
    log.plain.resize(layout::walHeaderSize);
    layout::putBig(&log.plain[layout::walPageSizeAt], layout::pageSize, 4);
    std::fill_n(&log.plain[layout::walSaltAt], layout::saltSize, generation);
    for (std::size_t frame = 1; frame <= frames; ++frame) {
        Bytes content(layout::frameSize, static_cast<std::uint8_t>(generation + frame));
        layout::putBig(&content[0], frame, 4);
        layout::putBig(&content[layout::frameCommitAt], frame % 2 == 0 ? 10 : 0, 4);
        std::fill_n(&content[layout::frameSaltAt], layout::saltSize, generation);
        append(log.plain, content);
    }
    for (std::size_t unit = 0; unit <= frames; ++unit) {
        const auto at = static_cast<std::size_t>(layout::unitOffset(unit));
        const std::size_t size = unit == 0 ? layout::walHeaderSize : layout::frameSize;
        Bytes sealed(size + layout::sealSize);
        fixedSealer().sealUnit(unit, BytesView(log.plain).subspan(at, size), sealed.data());
        append(log.sealed, sealed);
    }
    return log;
}

struct World {
    Log older = makeLog(10);
    Log newest = makeLog(50);
    MemoryDisk disk; ///< with a table that knows the newest generation
};

const World& world()
{
    static const World made = [] {
        World built;
        const SystemClock clock;
        TagTable table(built.disk, fixedSealer(), clock, "x.db");
        require(table.writeFresh(1, {TagTable::Tag{}}).ok(), "a table is made");
        table.load();
        TagTable::Salt salt{};
        salt.fill(50);
        require(table.generationBegins(salt) == SQLITE_OK, "a generation is announced");
        return built;
    }();
    return made;
}

// Zeros, or what was sealed there in this generation.
bool isRight(const Bytes& out, std::size_t offset)
{
    const Bytes& plain = world().newest.plain;
    const bool zeros = std::all_of(out.begin(), out.end(), [](std::uint8_t byte) { return byte == 0; });
    return zeros || (offset + out.size() <= plain.size() &&
                     std::equal(out.begin(), out.end(), plain.begin() + static_cast<std::ptrdiff_t>(offset)));
}

/// What is kept in clear is what lies in the file.
void keptIsInTheFile(WalFile& log, MemoryFile& file, TagTable& table)
{
    KeptPages nothing;
    const OwnFiles anew{table, nothing};
    WalFile fromFile(fixedSealer(), &file.base, &anew);
    if (log.sync(SQLITE_SYNC_FULL) != SQLITE_OK)
        return;
    for (std::uint64_t unit = 1; unit <= frames + 3; ++unit) {
        const std::int64_t at = layout::unitOffset(unit) + static_cast<std::int64_t>(layout::frameHeaderSize);
        Bytes here(layout::pageSize);
        Bytes there(layout::pageSize);
        if (log.read(here.data(), layout::pageSize, at) == SQLITE_OK &&
            fromFile.read(there.data(), layout::pageSize, at) == SQLITE_OK)
            require(here == there, "a frame that is kept is the frame in the file");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Input input(data, size);
    MemoryDisk disk = world().disk;
    const SystemClock clock;
    TagTable table(disk, fixedSealer(), clock, "x.db");
    table.load();
    MemoryFile file;
    file.content = world().newest.sealed;
    for (std::size_t changes = input.number(1) % 6; changes > 0; --changes)
        mutate(input, file.content, layout::sealedWalHeaderSize, layout::sealedFrameSize,
               world().older.sealed);
    KeptPages kept;
    const OwnFiles own{table, kept};
    WalFile log(fixedSealer(), &file.base, &own);

    // Recovery: the size, the header, whole frames until one is not of this log.
    std::int64_t logSize = 0;
    if (log.size(logSize) != SQLITE_OK)
        return 0;
    Bytes header(layout::walHeaderSize);
    if (log.read(header.data(), static_cast<int>(header.size()), 0) == SQLITE_OK)
        require(isRight(header, 0), "the header is the one that was sealed");
    std::size_t known = 0;
    for (std::int64_t at = layout::walHeaderSize; at < logSize; at += layout::frameSize) {
        Bytes frame(layout::frameSize);
        if (log.read(frame.data(), static_cast<int>(frame.size()), at) != SQLITE_OK)
            break;
        require(isRight(frame, static_cast<std::size_t>(at)),
                "a frame is the one that was sealed in its place");
        if (frame[layout::frameSaltAt] != 50)
            break;
        ++known;
    }
    require(known <= frames, "no frame is invented");
    // Life goes on: headers, pages and cuts anywhere.
    std::uint8_t written = 60;
    while (!input.empty()) {
        const auto frame = static_cast<std::int64_t>(input.below(frames + 3));
        const std::int64_t at = static_cast<std::int64_t>(layout::walHeaderSize) +
                                frame * static_cast<std::int64_t>(layout::frameSize);
        Bytes bytes(layout::pageSize, ++written);
        switch (input.number(1) % 5) {
        case 0:
            (void)log.write(bytes.data(), layout::frameHeaderSize, at);
            break;
        case 1:
            (void)log.write(bytes.data(), layout::pageSize,
                            at + static_cast<std::int64_t>(layout::frameHeaderSize));
            break;
        case 2:
            (void)log.truncate(at - static_cast<std::int64_t>(input.below(100)));
            break;
        case 3:
            (void)log.sync(SQLITE_SYNC_FULL);
            break;
        default:
            (void)log.read(bytes.data(), layout::pageSize,
                           at + static_cast<std::int64_t>(layout::frameHeaderSize));
        }
    }
    keptIsInTheFile(log, file, table);
    return 0;
}
