// The few file operations a vault needs beside SQLite, each with the errors a person is told.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <filesystem>

namespace doorstep::crypto {

/// Owns a file descriptor.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor) noexcept
        : m_descriptor(descriptor)
    {}
    FileDescriptor(FileDescriptor&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor();

    [[nodiscard]] int get() const noexcept { return m_descriptor; }
    [[nodiscard]] bool isOpen() const noexcept { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

/// DiskFull, ReadOnly, NotFound or Storage, from errno.
[[nodiscard]] Error errorOfSystem(int systemError);

/// Makes the folder and its parents; the folder itself is readable by its owner only.
[[nodiscard]] Status makePrivateFolder(const std::filesystem::path& folder);
/// flock on vault.lock for the life of the descriptor. InUse when somebody else holds it.
[[nodiscard]] Result<FileDescriptor> lockFolder(const std::filesystem::path& folder);
/// NotFound when there is no such file. Damaged when it is larger than limitBytes.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file, std::size_t limitBytes);
/// Temporary name, fsync, rename, fsync of the folder: the old content or the new, never a mixture.
[[nodiscard]] Status replaceFile(const std::filesystem::path& file, const std::filesystem::path& temporary,
                                 BytesView content);
/// Reads exactly out.size() bytes at the offset; false at the end of the file or on failure.
[[nodiscard]] bool readExactly(int descriptor, std::span<std::uint8_t> out, std::int64_t offset);

} // namespace doorstep::crypto
