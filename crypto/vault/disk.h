// The few file operations a vault needs beside SQLite, each with the errors a person is told.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>

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

/// One open file of a Disk. Offsets and sizes in bytes.
class DiskFile {
public:
    virtual ~DiskFile() = default;
    /// Number of bytes read, fewer than asked for only at the end of the file.
    [[nodiscard]] virtual Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) = 0;
    /// All of it or an error; after an error any prefix may be there.
    [[nodiscard]] virtual Status writeAt(BytesView data, std::int64_t offset) = 0;
    [[nodiscard]] virtual Status truncate(std::int64_t size) = 0;
    [[nodiscard]] virtual Result<std::int64_t> size() = 0;
    /// Nothing written is sure to be there before this has succeeded.
    [[nodiscard]] virtual Status sync() = 0;
};

/// The vault's files that are not SQLite's go through here (header, tag table, copies), so that a test
/// can stop, tear or refuse every single step. Thread safe as far as two threads use two files.
class Disk {
public:
    enum class Mode { Read, ReadWrite, Create, CreateNew }; ///< Create: 0600, made when missing, never cut
    virtual ~Disk() = default;
    /// NotFound, ReadOnly, DiskFull, Storage; AlreadyExists for CreateNew. Never follows a symbolic link.
    [[nodiscard]] virtual Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file,
                                                                 Mode mode) = 0;
    /// Replaces `to` in one step; the folder's entry is sure after syncFolder().
    [[nodiscard]] virtual Status rename(const std::filesystem::path& from,
                                        const std::filesystem::path& to) = 0;
    /// done() when there was no such file.
    [[nodiscard]] virtual Status remove(const std::filesystem::path& file) = 0;
    [[nodiscard]] virtual Status syncFolder(const std::filesystem::path& folder) = 0;
};
[[nodiscard]] std::shared_ptr<Disk> makeSystemDisk();

/// NotFound when there is no such file. Damaged when it is larger than limitBytes.
[[nodiscard]] Result<Bytes> readFile(Disk& disk, const std::filesystem::path& file, std::size_t limitBytes);
/// Temporary name, fsync, rename, fsync of the folder: the old content or the new, never a mixture.
[[nodiscard]] Status replaceFile(Disk& disk, const std::filesystem::path& file,
                                 const std::filesystem::path& temporary, BytesView content);
/// The same; inPlace: the new content is what a reader finds, even where the folder's sync failed afterwards
/// and a power cut may bring the old one back.
[[nodiscard]] Status replaceFileSaying(Disk& disk, const std::filesystem::path& file,
                                       const std::filesystem::path& temporary, BytesView content,
                                       bool& inPlace);
/// Reads exactly out.size() bytes at the offset; false at the end of the file or on failure.
[[nodiscard]] bool readExactly(int descriptor, std::span<std::uint8_t> out, std::int64_t offset);

} // namespace doorstep::crypto
