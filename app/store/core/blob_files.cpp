// Sealed picture files: written whole and synced before anything may name them.
#include "app/store/core/blob_files.h"

#include "app/store/core/failure.h"
#include "crypto/crypto.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace doorstep::store {
namespace {

namespace fs = std::filesystem;
constexpr const char* suffix = ".blob";
constexpr const char* temporarySuffix = ".new";

[[noreturn]] void failErrno()
{
    switch (errno) {
    case ENOSPC:
    case EDQUOT:
        fail(ErrorCode::DiskFull, "Not saved: there is no space left on this tablet.");
    case EROFS:
    case EACCES:
    case EPERM:
        fail(ErrorCode::ReadOnly, "Not saved: the store on this tablet cannot be written.");
    case ENOENT:
        fail(ErrorCode::NotFound, "A picture is missing on this tablet.");
    default:
        fail(ErrorCode::Storage, "A picture could not be read or written on this tablet.");
    }
}

class File {
public:
    File(const fs::path& path, int flags)
        : m_handle(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
        if (m_handle < 0)
            failErrno();
    }
    ~File() { ::close(m_handle); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void writeAll(BytesView bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_handle, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                failErrno();
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    /// Fewer bytes only at the end of the file.
    [[nodiscard]] Bytes readAt(std::uint64_t offset, std::size_t size) const
    {
        Bytes bytes(size);
        std::size_t have = 0;
        while (have < size) {
            const ssize_t got =
                ::pread(m_handle, bytes.data() + have, size - have, static_cast<off_t>(offset + have));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                failErrno();
            if (got == 0)
                break;
            have += static_cast<std::size_t>(got);
        }
        bytes.resize(have);
        return bytes;
    }
    void sync() const
    {
        if (::fsync(m_handle) != 0)
            failErrno();
    }

private:
    int m_handle = -1;
};

Bytes context(const Hash32& hash, std::uint64_t chunk, bool last)
{
    Bytes bytes = copyOf(bytesOf("doorstep/blob/1"));
    append(bytes, hash.view());
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>((chunk >> shift) & 0xff));
    bytes.push_back(last ? 1 : 0);
    return bytes;
}

/// An empty picture still has one, empty chunk.
std::uint64_t chunkCount(std::uint64_t sizeBytes)
{
    return sizeBytes == 0 ? 1 : (sizeBytes + BlobFiles::chunkBytes - 1) / BlobFiles::chunkBytes;
}

} // namespace

std::string BlobFiles::write(Random& random, const crypto::SecretBytes& key, const Hash32& hash,
                             BytesView plain) const
{
    std::error_code ignored;
    fs::create_directories(m_folder, ignored);
    fs::permissions(m_folder, fs::perms::owner_all, ignored);
    const std::string name = random.make<EntityId>().hex() + suffix;
    const fs::path temporary = m_folder / (name + temporarySuffix);
    {
        const File file(temporary, O_WRONLY | O_CREAT | O_EXCL);
        const std::uint64_t count = chunkCount(plain.size());
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::size_t from = static_cast<std::size_t>(i) * chunkBytes;
            const BytesView chunk = plain.subspan(from, std::min(chunkBytes, plain.size() - from));
            file.writeAll(crypto::seal(key, chunk, context(hash, i, i + 1 == count)));
        }
        file.sync();
    }
    if (::rename(temporary.c_str(), (m_folder / name).c_str()) != 0)
        failErrno();
    File(m_folder, O_RDONLY | O_DIRECTORY).sync();
    File(m_folder.parent_path(), O_RDONLY | O_DIRECTORY).sync();
    return name;
}

Bytes BlobFiles::read(const std::string& name, const crypto::SecretBytes& key, const Hash32& hash,
                      std::uint64_t sizeBytes, std::uint64_t offset, std::size_t sizeMax) const
{
    const File file(m_folder / name, O_RDONLY);
    const std::uint64_t count = chunkCount(sizeBytes);
    const std::uint64_t end = std::min<std::uint64_t>(sizeBytes, offset + sizeMax);
    Bytes result;
    for (std::uint64_t at = offset; at < end;) {
        const std::uint64_t chunk = at / chunkBytes;
        const Bytes sealed = file.readAt(chunk * (chunkBytes + crypto::sealOverheadBytes),
                                         chunkBytes + crypto::sealOverheadBytes);
        const auto plain = crypto::open(key, sealed, context(hash, chunk, chunk + 1 == count));
        const std::size_t from = static_cast<std::size_t>(at % chunkBytes);
        if (!plain || plain->size() <= from)
            fail(ErrorCode::Damaged, "A picture on this tablet is damaged.");
        const std::size_t take = std::min(plain->size() - from, static_cast<std::size_t>(end - at));
        append(result, BytesView(*plain).subspan(from, take));
        at += take;
    }
    return result;
}

bool BlobFiles::isWhole(const std::string& name, std::uint64_t sizeBytes) const
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(m_folder / name, error);
    return !error && size == sizeBytes + chunkCount(sizeBytes) * crypto::sealOverheadBytes;
}

void BlobFiles::collectOrphans(const std::set<std::string>& named) const
{
    std::error_code error;
    std::vector<fs::path> orphans;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path path = entry->path();
        const bool ours = path.extension() == suffix || path.extension() == temporarySuffix;
        if (ours && !named.contains(path.filename().string()))
            orphans.push_back(path);
    }
    for (const fs::path& orphan : orphans)
        fs::remove(orphan, error);
}

} // namespace doorstep::store
