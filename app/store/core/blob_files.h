// Pictures as sealed files beside the database. A file's key lives in the vault alone: without its row a
// file is noise.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/crypto.h"
#include "crypto/stream.h"
#include "crypto/vault/disk.h"

#include <filesystem>
#include <memory>
#include <set>

namespace doorstep::store {

/// Names a file and is bound to every piece in it.
using BlobId = FixedBytes<16, struct BlobIdTag>;

/// A file and what it takes to open it and to know that it is the right one.
struct SealedBlob {
    BlobId id;
    crypto::SecretBytes key; ///< of this file alone
    std::uint64_t sizeBytes = 0;
    Hash32 hash; ///< SHA-256 of the plain bytes

    [[nodiscard]] SealedBlob clone() const { return {id, key.clone(), sizeBytes, hash}; }
};

/// Reads a file from its start, one piece in memory at a time. Throws Failure: Damaged when anything in the
/// file is not as it was written, NotFound when it is gone.
class BlobReader {
public:
    BlobReader(crypto::Disk& disk, const std::filesystem::path& file, const SealedBlob& blob);
    /// The next piece, valid until the next call; empty at the end. The last one is only given when the file
    /// ends behind it, has the size it must have and all of it hashes to what it must.
    [[nodiscard]] BytesView next();
    /// Of the pieces given so far.
    [[nodiscard]] std::uint64_t given() const noexcept { return m_given; }

private:
    std::unique_ptr<crypto::DiskFile> m_file;
    std::optional<crypto::StreamOpener> m_opener;
    crypto::Sha256 m_hash;
    std::uint64_t m_size;
    Hash32 m_expected;
    std::uint64_t m_given = 0;
    std::int64_t m_at = 0;
    bool m_ended = false;
    Bytes m_sealed;
    Bytes m_plain;
};

/// Writes a file piece by piece under a temporary name. Until finish() has returned, and whenever it throws,
/// there is nothing under the real name; the temporary file goes with the writer.
class BlobWriter {
public:
    BlobWriter(crypto::Disk& disk, const std::filesystem::path& folder, const BlobId& id);
    ~BlobWriter();
    BlobWriter(const BlobWriter&) = delete;
    BlobWriter& operator=(const BlobWriter&) = delete;

    void append(BytesView plain);
    /// Marks the end, syncs the file, gives it its name and syncs the folder.
    [[nodiscard]] SealedBlob finish();

private:
    void put(BytesView plain, bool last);

    crypto::Disk& m_disk;
    std::filesystem::path m_folder;
    SealedBlob m_blob;
    std::unique_ptr<crypto::DiskFile> m_file;
    crypto::StreamSealer m_sealer;
    crypto::Sha256 m_hash;
    std::int64_t m_at = 0;
    bool m_temporaryIsThere = false;
    Bytes m_waiting; ///< less than a piece
    Bytes m_sealed;
};

/// Format of a file: the header of the stream, then pieces of 64 KiB (the last one shorter or as long), each
/// sealed with the file's key, bound to the file's id and to the pieces before it; the last one is marked.
/// An empty picture has one empty piece. Nothing in it tells what it is. Throws Failure. One thread.
class BlobFiles {
public:
    static constexpr std::size_t pieceBytes = 64 * 1024;
    enum class Presence { Whole, Missing, WrongSize };

    BlobFiles(std::shared_ptr<crypto::Disk> disk, std::filesystem::path folder)
        : m_disk(std::move(disk))
        , m_folder(std::move(folder))
    {}

    /// Makes the folder, for its owner only, when it is not there yet.
    void makeFolder();
    [[nodiscard]] BlobWriter create(const BlobId& id) const { return {*m_disk, m_folder, id}; }
    [[nodiscard]] SealedBlob write(const BlobId& id, BytesView plain) const;
    [[nodiscard]] BlobReader open(const SealedBlob& blob) const;
    /// The whole of it, every byte proven.
    [[nodiscard]] Bytes read(const SealedBlob& blob) const;
    /// Whether the file is there with the length it must have; what is in it is not looked at.
    [[nodiscard]] Presence presence(const BlobId& id, std::uint64_t sizeBytes) const;
    /// The file and what may be left of writing it; done when there is neither.
    void remove(const BlobId& id) const;
    /// Files of our kind of name that are none of `known`. Only counted: nothing here knows whose they are.
    [[nodiscard]] std::uint64_t countStrangers(const std::set<BlobId>& known) const;

private:
    std::shared_ptr<crypto::Disk> m_disk;
    std::filesystem::path m_folder;
    bool m_folderIsSure = false;
};

} // namespace doorstep::store
