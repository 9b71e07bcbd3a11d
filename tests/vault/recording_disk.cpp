// Disk calls: recorded, made to the real file, or failed.
#include "tests/vault/recording_disk.h"

#include <cerrno>

namespace doorstep::crypto::test {

namespace {

Error failureOf(FaultKind kind)
{
    return errorOfSystem(kind == FaultKind::Io ? EIO : ENOSPC);
}

class RecordingFile final : public DiskFile {
public:
    RecordingFile(RecordedFolder& folder, std::string name, std::unique_ptr<DiskFile> real)
        : m_folder(folder)
        , m_name(std::move(name))
        , m_real(std::move(real))
    {}

    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        if (const FaultKind fault = m_folder.judge(Call::Read); fault != FaultKind::None)
            return failureOf(fault);
        return m_real->readAt(out, offset);
    }
    Status writeAt(BytesView data, std::int64_t offset) override
    {
        const FaultKind fault = m_folder.judge(Call::Write);
        if (fault == FaultKind::ShortWrite)
            data = data.first(m_folder.shortened(data.size(), offset));
        else if (fault != FaultKind::None)
            return failureOf(fault);
        if (!data.empty()) {
            m_folder.record({Call::Write, m_name, {}, offset, copyOf(data)});
            if (auto written = m_real->writeAt(data, offset); !written)
                return written;
        }
        return fault == FaultKind::None ? done() : Status(failureOf(fault));
    }
    Status truncate(std::int64_t size) override
    {
        if (const FaultKind fault = m_folder.judge(Call::Truncate); fault != FaultKind::None)
            return failureOf(fault);
        m_folder.record({Call::Truncate, m_name, {}, size, {}});
        return m_real->truncate(size);
    }
    Result<std::int64_t> size() override { return m_real->size(); }
    Status sync() override
    {
        if (const FaultKind fault = m_folder.judge(Call::Sync); fault != FaultKind::None)
            return failureOf(fault);
        m_folder.record({Call::Sync, m_name, {}, 0, {}});
        return done();
    }

private:
    RecordedFolder& m_folder;
    std::string m_name;
    std::unique_ptr<DiskFile> m_real;
};

class RecordingDisk final : public Disk {
public:
    explicit RecordingDisk(RecordedFolder& folder)
        : m_folder(folder)
        , m_real(makeSystemDisk())
    {}

    Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file, Mode mode) override
    {
        const bool creates = mode == Mode::Create || mode == Mode::CreateNew;
        const bool fresh = creates && !std::filesystem::exists(file);
        if (m_folder.stopped())
            return failureOf(FaultKind::Io);
        if (fresh) {
            if (const FaultKind fault = m_folder.judge(Call::Create); fault != FaultKind::None)
                return failureOf(fault);
        }
        auto real = m_real->open(file, mode);
        if (!real)
            return real.error();
        const std::string name = m_folder.nameOf(file);
        if (fresh)
            m_folder.record({Call::Create, name, {}, 0, {}});
        return std::unique_ptr<DiskFile>(
            std::make_unique<RecordingFile>(m_folder, name, std::move(real).value()));
    }
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        if (const FaultKind fault = m_folder.judge(Call::Rename); fault != FaultKind::None)
            return failureOf(fault);
        auto renamed = m_real->rename(from, to);
        if (renamed)
            m_folder.record({Call::Rename, m_folder.nameOf(from), m_folder.nameOf(to), 0, {}});
        return renamed;
    }
    Status remove(const std::filesystem::path& file) override
    {
        if (const FaultKind fault = m_folder.judge(Call::Remove); fault != FaultKind::None)
            return failureOf(fault);
        const bool there = std::filesystem::exists(file);
        auto removed = m_real->remove(file);
        if (removed && there)
            m_folder.record({Call::Remove, m_folder.nameOf(file), {}, 0, {}});
        return removed;
    }
    Status syncFolder(const std::filesystem::path&) override
    {
        if (const FaultKind fault = m_folder.judge(Call::SyncFolder); fault != FaultKind::None)
            return failureOf(fault);
        m_folder.record({Call::SyncFolder, {}, {}, 0, {}});
        return done();
    }

private:
    RecordedFolder& m_folder;
    std::shared_ptr<Disk> m_real;
};

} // namespace

std::shared_ptr<Disk> makeRecordingDisk(RecordedFolder& folder)
{
    return std::make_shared<RecordingDisk>(folder);
}

} // namespace doorstep::crypto::test
