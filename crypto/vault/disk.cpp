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

Status writeAll(int descriptor, BytesView content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errorOfSystem(errno);
        content = content.subspan(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0)
        return errorOfSystem(errno);
    return done();
}

Status syncFolder(const std::filesystem::path& folder)
{
    const auto descriptor = openFile(folder, O_RDONLY | O_DIRECTORY);
    if (!descriptor)
        return descriptor.error();
    if (::fsync(descriptor.value().get()) != 0)
        return errorOfSystem(errno);
    return done();
}

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

Result<Bytes> readFile(const std::filesystem::path& file, std::size_t limitBytes)
{
    const auto descriptor = openFile(file, O_RDONLY);
    if (!descriptor)
        return descriptor.error();
    Bytes content(limitBytes + 1);
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t got = ::read(descriptor.value().get(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errorOfSystem(errno);
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    if (size > limitBytes)
        return Error{ErrorCode::Damaged, "A file of the records is larger than it can be."};
    content.resize(size);
    return content;
}

Status replaceFile(const std::filesystem::path& file, const std::filesystem::path& temporary,
                   BytesView content)
{
    {
        const auto descriptor = openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
        if (!descriptor)
            return descriptor.error();
        if (auto written = writeAll(descriptor.value().get(), content); !written) {
            ::unlink(temporary.c_str());
            return written;
        }
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return errorOfSystem(errno);
    return syncFolder(file.parent_path());
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
