// Changes to bytes, and files in memory.
#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace doorstep::crypto::fuzz {

std::uint64_t Input::number(std::size_t sizeBytes) noexcept
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes(sizeBytes))
        value = value << 8 | byte;
    return value;
}

std::size_t Input::below(std::size_t bound) noexcept
{
    return bound == 0 ? 0 : static_cast<std::size_t>(number(3)) % bound;
}

BytesView Input::bytes(std::size_t size) noexcept
{
    const BytesView taken = m_bytes.first(std::min(size, m_bytes.size()));
    m_bytes = m_bytes.subspan(taken.size());
    return taken;
}

void mutate(Input& input, Bytes& content, std::size_t first, std::size_t unit, const Bytes& older)
{
    const auto units = content.size() > first ? (content.size() - first) / unit : 0;
    const auto at = [&](std::size_t index) {
        return content.begin() + static_cast<std::ptrdiff_t>(first + index * unit);
    };
    switch (input.number(1) % 8) {
    case 0: // one bit
        if (!content.empty())
            content[input.below(content.size())] ^= static_cast<std::uint8_t>(1u << input.below(8));
        return;
    case 1: { // bytes of the input
        const std::size_t from = input.below(content.size() + 1);
        const BytesView bytes = input.bytes(input.below(64));
        const std::size_t size = std::min(bytes.size(), content.size() - from);
        std::copy_n(bytes.begin(), size, content.begin() + static_cast<std::ptrdiff_t>(from));
        return;
    }
    case 2: // cut
        content.resize(input.below(content.size() + 1));
        return;
    case 3: // extend
        content.resize(content.size() + input.below(2 * unit), static_cast<std::uint8_t>(input.number(1)));
        return;
    case 4: // a unit over another
        if (units > 1)
            std::copy_n(at(input.below(units)), unit, at(input.below(units)));
        return;
    case 5: // two units swapped
        if (units > 1) {
            const std::size_t one = input.below(units);
            const std::size_t other = input.below(units);
            if (one != other)
                std::swap_ranges(at(one), at(one) + static_cast<std::ptrdiff_t>(unit), at(other));
        }
        return;
    case 6: { // an older unit in its place
        const std::size_t index = input.below(units);
        if (units > 0 && older.size() >= first + (index + 1) * unit)
            std::copy_n(older.begin() + static_cast<std::ptrdiff_t>(first + index * unit), unit, at(index));
        return;
    }
    default: { // what lies before the units, from the older state; or all of it
        if (input.below(4) == 0)
            content = older;
        else if (content.size() >= first && older.size() >= first)
            std::copy_n(older.begin(), first, content.begin());
        return;
    }
    }
}

namespace {

MemoryFile& fileOf(sqlite3_file* file)
{
    return *reinterpret_cast<MemoryFile*>(file);
}

int closeFile(sqlite3_file*)
{
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    const Bytes& content = fileOf(file).content;
    require(offset >= 0 && amount >= 0, "no read before the beginning");
    const auto from = std::min(static_cast<std::size_t>(offset), content.size());
    const std::size_t size = std::min(static_cast<std::size_t>(amount), content.size() - from);
    std::copy_n(content.begin() + static_cast<std::ptrdiff_t>(from), size, static_cast<std::uint8_t*>(out));
    std::memset(static_cast<std::uint8_t*>(out) + size, 0, static_cast<std::size_t>(amount) - size);
    return size == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    Bytes& content = fileOf(file).content;
    const auto end = static_cast<std::size_t>(offset) + static_cast<std::size_t>(amount);
    require(offset >= 0 && end < (1u << 28), "no write far behind the end");
    if (content.size() < end)
        content.resize(end);
    std::copy_n(static_cast<const std::uint8_t*>(data), amount, content.begin() + offset);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    Bytes& content = fileOf(file).content;
    content.resize(std::min(content.size(), static_cast<std::size_t>(size)));
    return SQLITE_OK;
}

int syncFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* out)
{
    *out = static_cast<sqlite3_int64>(fileOf(file).content.size());
    return SQLITE_OK;
}

const sqlite3_io_methods memoryMethods = {
    1,       closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, nullptr, nullptr, nullptr,
    nullptr, nullptr,   nullptr,  nullptr,   nullptr,      nullptr,  nullptr,    nullptr, nullptr};

class OpenMemoryFile final : public DiskFile {
public:
    explicit OpenMemoryFile(Bytes& content)
        : m_content(content)
    {}
    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        const auto from = std::min(static_cast<std::size_t>(offset), m_content.size());
        const std::size_t size = std::min(out.size(), m_content.size() - from);
        std::copy_n(m_content.begin() + static_cast<std::ptrdiff_t>(from), size, out.begin());
        return size;
    }
    Status writeAt(BytesView data, std::int64_t offset) override
    {
        const std::size_t end = static_cast<std::size_t>(offset) + data.size();
        if (m_content.size() < end)
            m_content.resize(end);
        std::copy(data.begin(), data.end(), m_content.begin() + offset);
        return done();
    }
    Status truncate(std::int64_t size) override
    {
        m_content.resize(static_cast<std::size_t>(size));
        return done();
    }
    Result<std::int64_t> size() override { return static_cast<std::int64_t>(m_content.size()); }
    Status sync() override { return done(); }

private:
    Bytes& m_content;
};

} // namespace

MemoryFile::MemoryFile()
    : base{&memoryMethods}
{}

Result<std::unique_ptr<DiskFile>> MemoryDisk::open(const std::filesystem::path& file, Mode mode)
{
    const bool there = files.contains(file.string());
    if (!there && (mode == Mode::Read || mode == Mode::ReadWrite))
        return Error{ErrorCode::NotFound, "The file is not there."};
    return std::unique_ptr<DiskFile>(std::make_unique<OpenMemoryFile>(files[file.string()]));
}

Status MemoryDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    files[to.string()] = std::move(files[from.string()]);
    files.erase(from.string());
    return done();
}

Status MemoryDisk::remove(const std::filesystem::path& file)
{
    files.erase(file.string());
    return done();
}

const Sealer& fixedSealer()
{
    const auto key = [](std::uint8_t fill) { return SecretBytes::copyOf(Bytes(32, fill)); };
    static const bool ready = initialise().ok();
    static const Sealer sealer(EntityId{}, {key(1), key(2), key(3)});
    require(ready, "the library starts");
    return sealer;
}

void require(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

} // namespace doorstep::crypto::fuzz
