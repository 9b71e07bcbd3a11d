// Pictures as sealed files beside the database. A picture's key lives in the vault alone: without its row
// a file is noise.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/ports.h"
#include "crypto/secret_bytes.h"

#include <filesystem>
#include <set>

namespace doorstep::store {

/// Format of a file: chunks of 256 KiB, each sealed with the file's key and bound to the picture's hash, the
/// chunk's number and whether it is the last. Throws Failure.
class BlobFiles {
public:
    static constexpr std::size_t chunkBytes = 256 * 1024;

    explicit BlobFiles(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {}

    /// Writes and syncs the file and its folder before it returns the file's name.
    [[nodiscard]] std::string write(Random& random, const crypto::SecretBytes& key, const Hash32& hash,
                                    BytesView plain) const;
    /// Bytes [offset, offset + sizeMax) of the picture, which has sizeBytes in all. Damaged when a chunk does
    /// not open, NotFound when the file is gone.
    [[nodiscard]] Bytes read(const std::string& name, const crypto::SecretBytes& key, const Hash32& hash,
                             std::uint64_t sizeBytes, std::uint64_t offset, std::size_t sizeMax) const;
    /// True when the file is there with the length a picture of sizeBytes has.
    [[nodiscard]] bool isWhole(const std::string& name, std::uint64_t sizeBytes) const;
    /// Removes files no row names: left by a process that died between the file and the row. Call at opening
    /// only, before anything is written, so that every file found is older than this process.
    void collectOrphans(const std::set<std::string>& named) const;

private:
    std::filesystem::path m_folder;
};

} // namespace doorstep::store
