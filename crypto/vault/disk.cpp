// POSIX files for the vault: private, synced, never inherited by another program.
#include "crypto/vault/disk.h"

#include "crypto/vault/layout.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace doorstep::crypto {

namespace {

Result<FileDescriptor> openFile(const std::filesystem::path& file, int flags, mode_t mode = 0)
{
    int descriptor = -1;
    do
        descriptor = ::open(file.c_str(), flags | O_CLOEXEC, mode);
    while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return errorOfSystem(errno);
    return FileDescriptor(descriptor);
}

class SystemFile final : public DiskFile {
public:
    explicit SystemFile(FileDescriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {}

    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        std::size_t size = 0;
        while (size < out.size()) {
            const ssize_t got = ::pread(m_descriptor.get(), out.data() + size, out.size() - size,
                                        offset + static_cast<std::int64_t>(size));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return errorOfSystem(errno);
            if (got == 0)
                break;
            size += static_cast<std::size_t>(got);
        }
        return size;
    }

    Status writeAt(BytesView data, std::int64_t offset) override
    {
        while (!data.empty()) {
            const ssize_t written = ::pwrite(m_descriptor.get(), data.data(), data.size(), offset);
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return errorOfSystem(errno);
            data = data.subspan(static_cast<std::size_t>(written));
            offset += written;
        }
        return done();
    }

    Status truncate(std::int64_t size) override
    {
        return ::ftruncate(m_descriptor.get(), size) == 0 ? done() : Status(errorOfSystem(errno));
    }

    Result<std::int64_t> size() override
    {
        struct stat status {};
        if (::fstat(m_descriptor.get(), &status) != 0)
            return errorOfSystem(errno);
        return std::int64_t{status.st_size};
    }

    Status sync() override
    {
        // With the size, when that changed; without the times, which nothing here reads.
        return ::fdatasync(m_descriptor.get()) == 0 ? done() : Status(errorOfSystem(errno));
    }

private:
    FileDescriptor m_descriptor;
};

class SystemDisk final : public Disk {
public:
    Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file, Mode mode) override
    {
        constexpr int flagsOf[] = {O_RDONLY, O_RDWR, O_RDWR | O_CREAT, O_RDWR | O_CREAT | O_EXCL};
        auto descriptor = openFile(file, flagsOf[static_cast<int>(mode)] | O_NOFOLLOW, 0600);
        if (!descriptor)
            return descriptor.error();
        return std::unique_ptr<DiskFile>(std::make_unique<SystemFile>(std::move(descriptor).value()));
    }

    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        return ::rename(from.c_str(), to.c_str()) == 0 ? done() : Status(errorOfSystem(errno));
    }

    Status remove(const std::filesystem::path& file) override
    {
        return ::unlink(file.c_str()) == 0 || errno == ENOENT ? done() : Status(errorOfSystem(errno));
    }

    Status syncFolder(const std::filesystem::path& folder) override
    {
        const auto descriptor = openFile(folder, O_RDONLY | O_DIRECTORY);
        if (!descriptor)
            return descriptor.error();
        return ::fsync(descriptor.value().get()) == 0 ? done() : Status(errorOfSystem(errno));
    }
};

} // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    if (this != &other) {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileDescriptor::~FileDescriptor()
{
    // Closing is all: an explicit unlock would also unlock a parent process that shares the lock.
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Error errorOfSystem(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, "This device has no free space left. Nothing was changed."};
    case EROFS:
    case EACCES:
    case EPERM:
        return {ErrorCode::ReadOnly,
                "The folder with the records cannot be written. Ask your technical support."};
    case EEXIST:
        return {ErrorCode::AlreadyExists, "A file of that name is there already; it is left as it is."};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, "The file or folder is not there."};
    default:
        return {ErrorCode::Storage, "The storage of this device reported an error."};
    }
}

Status makePrivateFolder(const std::filesystem::path& folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder.parent_path(), failure);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return errorOfSystem(errno);
    if (::chmod(folder.c_str(), 0700) != 0)
        return errorOfSystem(errno);
    return done();
}

Result<FileDescriptor> lockFolder(const std::filesystem::path& folder)
{
    auto descriptor = openFile(folder / layout::lockFileName, O_RDWR | O_CREAT | O_NOFOLLOW, 0600);
    if (!descriptor)
        return descriptor;
    if (::flock(descriptor.value().get(), LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    if (errno != EWOULDBLOCK)
        return errorOfSystem(errno);
    return Error{ErrorCode::InUse,
                 "These records are already open in another window or program on this device."};
}

std::shared_ptr<Disk> makeSystemDisk()
{
    return std::make_shared<SystemDisk>();
}

Result<Bytes> readFile(Disk& disk, const std::filesystem::path& file, std::size_t limitBytes)
{
    const auto opened = disk.open(file, Disk::Mode::Read);
    if (!opened)
        return opened.error();
    Bytes content(limitBytes + 1);
    const auto size = opened.value()->readAt(content, 0);
    if (!size)
        return size.error();
    if (size.value() > limitBytes)
        return Error{ErrorCode::Damaged, "A file of the records is larger than it can be."};
    content.resize(size.value());
    return content;
}

Status replaceFile(Disk& disk, const std::filesystem::path& file, const std::filesystem::path& temporary,
                   BytesView content)
{
    bool inPlace = false;
    return replaceFileSaying(disk, file, temporary, content, inPlace);
}

Status replaceFileSaying(Disk& disk, const std::filesystem::path& file,
                         const std::filesystem::path& temporary, BytesView content, bool& inPlace)
{
    // Written under a name of its own first, so that a crash leaves the old content in place.
    auto written = [&]() -> Status {
        const auto opened = disk.open(temporary, Disk::Mode::Create);
        if (!opened)
            return opened.error();
        DiskFile& fresh = *opened.value();
        if (auto cut = fresh.truncate(0); !cut)
            return cut;
        if (auto put = fresh.writeAt(content, 0); !put)
            return put;
        return fresh.sync();
    }();
    if (written)
        written = disk.rename(temporary, file);
    inPlace = written.ok();
    if (!written) {
        [[maybe_unused]] const Status swept = disk.remove(temporary);
        return written;
    }
    return disk.syncFolder(file.parent_path());
}

bool readExactly(int descriptor, std::span<std::uint8_t> out, std::int64_t offset)
{
    while (!out.empty()) {
        const ssize_t got = ::pread(descriptor, out.data(), out.size(), offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        out = out.subspan(static_cast<std::size_t>(got));
        offset += got;
    }
    return true;
}

} // namespace doorstep::crypto
