// Files as byte strings, with the rules of dying, being full and losing what was not synced.
#include "tests/sim/memory_folder.h"

#include "crypto/vault/layout.h"

#include <algorithm>
#include <cstring>
#include <fstream>

namespace doorstep::sim {

using crypto::test::Call;
using crypto::test::Step;

namespace {

std::vector<MemoryFolder*>& folders()
{
    static std::vector<MemoryFolder*> all;
    return all;
}

const Error deadError{ErrorCode::Storage, "The storage of this device reported an error."};

Error errorOf(MemoryFolder::Outcome outcome)
{
    if (outcome == MemoryFolder::Outcome::Full)
        return {ErrorCode::DiskFull, "This device has no free space left. Nothing was changed."};
    return deadError;
}

Status statusOf(MemoryFolder::Outcome outcome)
{
    return outcome == MemoryFolder::Outcome::Done ? done() : Status(errorOf(outcome));
}

class OpenFile final : public crypto::DiskFile {
public:
    OpenFile(MemoryFolder& folder, std::string name, MemoryFolder::File file)
        : m_folder(folder)
        , m_name(std::move(name))
        , m_file(std::move(file))
    {}
    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        if (m_folder.dead())
            return deadError;
        const auto at = std::min(static_cast<std::size_t>(offset), m_file->size());
        const std::size_t got = std::min(out.size(), m_file->size() - at);
        std::copy_n(m_file->begin() + static_cast<std::ptrdiff_t>(at), got, out.begin());
        return got;
    }
    Status writeAt(BytesView data, std::int64_t offset) override
    {
        return statusOf(m_folder.write(m_name, *m_file, data, offset));
    }
    Status truncate(std::int64_t size) override { return statusOf(m_folder.truncate(m_name, *m_file, size)); }
    Result<std::int64_t> size() override { return static_cast<std::int64_t>(m_file->size()); }
    Status sync() override { return statusOf(m_folder.sync(m_name)); }

private:
    MemoryFolder& m_folder;
    std::string m_name;
    MemoryFolder::File m_file;
};

class FolderDisk final : public crypto::Disk {
public:
    explicit FolderDisk(MemoryFolder& folder)
        : m_folder(folder)
    {}
    Result<std::unique_ptr<crypto::DiskFile>> open(const std::filesystem::path& path, Mode mode) override
    {
        if (m_folder.dead())
            return deadError;
        const std::string name = m_folder.nameOf(path.native());
        MemoryFolder::File file = m_folder.find(name);
        if (file && mode == Mode::CreateNew)
            return Error{ErrorCode::AlreadyExists, "There is a file of this name already."};
        if (!file && (mode == Mode::Create || mode == Mode::CreateNew)) {
            file = m_folder.create(name);
            if (!file)
                return deadError;
        }
        if (!file)
            return Error{ErrorCode::NotFound, "There is no such file."};
        return std::unique_ptr<crypto::DiskFile>(std::make_unique<OpenFile>(m_folder, name, std::move(file)));
    }
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        const std::string name = m_folder.nameOf(from.native());
        if (!m_folder.find(name))
            return Error{ErrorCode::NotFound, "There is no such file."};
        return statusOf(m_folder.rename(name, m_folder.nameOf(to.native())));
    }
    Status remove(const std::filesystem::path& file) override
    {
        const std::string name = m_folder.nameOf(file.native());
        return m_folder.find(name) ? statusOf(m_folder.remove(name)) : done();
    }
    Status syncFolder(const std::filesystem::path&) override { return statusOf(m_folder.syncFolder()); }

private:
    MemoryFolder& m_folder;
};

} // namespace

MemoryFolder::MemoryFolder(std::filesystem::path path)
    : m_path(std::move(path))
    , m_prefix(m_path.native() + "/")
{
    std::filesystem::create_directories(m_path);
    putPlaceholder(crypto::layout::databaseFileName);
    folders().push_back(this);
}

void MemoryFolder::putPlaceholder(const std::string& name) const
{
    const std::filesystem::path file = m_path / name;
    if (!std::filesystem::exists(file))
        std::ofstream(file, std::ios::binary) << std::string(crypto::layout::pageSize, '\0');
}

MemoryFolder::~MemoryFolder()
{
    std::erase(folders(), this);
}

MemoryFolder* MemoryFolder::holding(std::string_view file)
{
    for (MemoryFolder* folder : folders())
        if (file.starts_with(folder->m_prefix))
            return folder;
    return nullptr;
}

std::string MemoryFolder::nameOf(std::string_view file) const
{
    return std::string(file.starts_with(m_prefix) ? file.substr(m_prefix.size()) : file);
}

void MemoryFolder::load(const Image& image)
{
    m_files.clear();
    putPlaceholder(crypto::layout::databaseFileName);
    for (const auto& [name, content] : image) {
        m_files[name] = std::make_shared<Bytes>(content);
        if (name.starts_with(crypto::layout::headerFileName))
            putPlaceholder(name);
    }
    if (m_power)
        m_power = std::make_unique<crypto::test::PowerCut>(image);
    revive();
}

Image MemoryFolder::image() const
{
    Image image;
    for (const auto& [name, content] : m_files)
        image[name] = *content;
    return image;
}

void MemoryFolder::followPower()
{
    m_power = std::make_unique<crypto::test::PowerCut>(image());
}

void MemoryFolder::powerLost(std::uint64_t seed)
{
    if (!m_power)
        return;
    using enum crypto::test::Survival;
    constexpr crypto::test::Survival ways[] = {Nothing, Nothing, Everything, Prefix, Subset};
    load(m_power->image(ways[seed % std::size(ways)], seed));
}

void MemoryFolder::revive() noexcept
{
    m_dead = false;
    m_full = false;
    m_changesLeft.reset();
}

std::shared_ptr<crypto::Disk> MemoryFolder::disk()
{
    return std::make_shared<FolderDisk>(*this);
}

bool MemoryFolder::alive()
{
    if (m_changesLeft && (*m_changesLeft)-- == 0)
        m_dead = true;
    ++m_changes;
    return !m_dead;
}

void MemoryFolder::note(Step step)
{
    if (m_power)
        m_power->apply(step);
}

MemoryFolder::File MemoryFolder::find(const std::string& name) const
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? nullptr : found->second;
}

MemoryFolder::File MemoryFolder::create(const std::string& name)
{
    if (!alive())
        return nullptr;
    note({Call::Create, name, {}, 0, {}});
    return m_files[name] = std::make_shared<Bytes>();
}

MemoryFolder::Outcome MemoryFolder::write(const std::string& name, Bytes& file, BytesView data,
                                          std::int64_t offset)
{
    if (!alive())
        return Outcome::Dead;
    const auto at = static_cast<std::size_t>(offset);
    if (at + data.size() > file.size()) {
        if (m_full)
            return Outcome::Full;
        file.resize(at + data.size());
    }
    std::copy(data.begin(), data.end(), file.begin() + static_cast<std::ptrdiff_t>(at));
    if (m_power)
        note({Call::Write, name, {}, offset, copyOf(data)});
    return Outcome::Done;
}

MemoryFolder::Outcome MemoryFolder::truncate(const std::string& name, Bytes& file, std::int64_t size)
{
    if (!alive())
        return Outcome::Dead;
    file.resize(static_cast<std::size_t>(size));
    note({Call::Truncate, name, {}, size, {}});
    return Outcome::Done;
}

MemoryFolder::Outcome MemoryFolder::sync(const std::string& name)
{
    if (!alive())
        return Outcome::Dead;
    note({Call::Sync, name, {}, 0, {}});
    return Outcome::Done;
}

MemoryFolder::Outcome MemoryFolder::syncFolder()
{
    if (!alive())
        return Outcome::Dead;
    note({Call::SyncFolder, {}, {}, 0, {}});
    return Outcome::Done;
}

MemoryFolder::Outcome MemoryFolder::remove(const std::string& name)
{
    if (!alive())
        return Outcome::Dead;
    m_files.erase(name);
    note({Call::Remove, name, {}, 0, {}});
    return Outcome::Done;
}

MemoryFolder::Outcome MemoryFolder::rename(const std::string& from, const std::string& to)
{
    if (!alive())
        return Outcome::Dead;
    const File file = find(from);
    m_files.erase(from);
    m_files[to] = file;
    note({Call::Rename, from, to, 0, {}});
    return Outcome::Done;
}

} // namespace doorstep::sim
