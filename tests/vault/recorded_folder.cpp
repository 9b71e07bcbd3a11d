// The log of calls and the decision which of them fails.
#include "tests/vault/recorded_folder.h"

#include "tests/unit/crypto/vault_fixture.h"

#include "crypto/vault/layout.h"

namespace doorstep::crypto::test {

namespace fs = std::filesystem;

std::uint64_t Dice::next() noexcept
{
    // splitmix64
    m_state += 0x9e3779b97f4a7c15u;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

Image imageOf(const fs::path& folder)
{
    Image image;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && name != layout::lockFileName)
            image[name] = readAll(entry.path());
    }
    return image;
}

void putImage(const fs::path& folder, const Image& image)
{
    fs::create_directories(folder);
    std::vector<fs::path> left;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name != layout::lockFileName && !image.contains(name))
            left.push_back(entry.path());
    }
    for (const auto& path : left)
        fs::remove_all(path);
    for (const auto& [name, content] : image)
        writeAll(folder / name, content);
}

RecordedFolder::RecordedFolder(fs::path folder)
    : m_folder(std::move(folder))
    , m_start(imageOf(m_folder))
{}

void RecordedFolder::setFault(Fault fault)
{
    m_fault = fault;
}

namespace {

bool applies(FaultKind kind, Call call)
{
    switch (kind) {
    case FaultKind::NoSpace:
        return call == Call::Create || call == Call::Write || call == Call::Rename || call == Call::Sync;
    case FaultKind::Io:
        return true;
    case FaultKind::ShortWrite:
        return call == Call::Write;
    case FaultKind::None:
        break;
    }
    return false;
}

} // namespace

FaultKind RecordedFolder::judge(Call call)
{
    if (m_stopped)
        return FaultKind::Io;
    std::uint64_t index = 0;
    for (const FaultKind kind : {FaultKind::NoSpace, FaultKind::Io, FaultKind::ShortWrite}) {
        if (!applies(kind, call))
            continue;
        const std::uint64_t count = m_calls[kind]++;
        if (kind == m_fault.kind)
            index = count;
    }
    if (!applies(m_fault.kind, call))
        return FaultKind::None;
    if (m_fault.forEver ? index < m_fault.at : index != m_fault.at)
        return FaultKind::None;
    ++m_given;
    return m_fault.kind;
}

std::size_t RecordedFolder::shortened(std::size_t size, std::int64_t offset) const noexcept
{
    const auto begin = static_cast<std::size_t>(offset);
    const std::size_t end = (begin + Dice(m_fault.at).below(size)) / sectorSize * sectorSize;
    return end > begin ? end - begin : 0;
}

void RecordedFolder::record(Step step)
{
    m_log.push_back(std::move(step));
}

std::string RecordedFolder::nameOf(const fs::path& file) const
{
    return file.parent_path() == m_folder ? file.filename().string() : file.string();
}

std::uint64_t RecordedFolder::callsFor(FaultKind kind) const
{
    const auto found = m_calls.find(kind);
    return found == m_calls.end() ? 0 : found->second;
}

} // namespace doorstep::crypto::test
