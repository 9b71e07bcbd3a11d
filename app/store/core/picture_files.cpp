// A picture's beginning and end: file before row when it is kept, row before file when it is shredded.
#include "app/store/core/pictures.h"

namespace doorstep::store {
namespace {

std::set<BlobId> looseFiles(Core& core)
{
    std::set<BlobId> ids;
    Query query = core.db.query("SELECT id FROM loose_file");
    while (query.next())
        ids.insert(query.id<BlobId>(0));
    return ids;
}

/// Being loose is on disk before the file is: whenever the process dies, the next one knows what to sweep.
std::vector<BlobId> announceFiles(Core& core, std::size_t count)
{
    std::vector<BlobId> ids;
    core.db.transaction([&] {
        while (ids.size() < count) {
            ids.push_back(core.random.make<BlobId>());
            core.db.run("INSERT INTO loose_file(id) VALUES(?)", ids.back());
        }
    });
    return ids;
}

/// In the caller's transaction: the files of the row have no key any more and may go.
void forgetFiles(Core& core, std::int64_t picture)
{
    core.db.run("INSERT INTO loose_file(id) SELECT id FROM picture_file WHERE picture = ?", picture);
    core.db.run("DELETE FROM picture_file WHERE picture = ?", picture);
}

void insertFile(Core& core, std::int64_t picture, PictureRole role, const SealedBlob& blob)
{
    core.db.run("INSERT INTO picture_file(id, picture, role, size, hash, key) VALUES(?, ?, ?, ?, ?, ?)",
                blob.id, picture, role, blob.sizeBytes, blob.hash, blob.key.view());
    core.db.run("DELETE FROM loose_file WHERE id = ?", blob.id);
}

/// The key's bytes are overwritten in the database; this takes them out of the log as well.
void cutLog(Core& core)
{
    Query query = core.db.query("PRAGMA wal_checkpoint(TRUNCATE)");
    while (query.next()) {
    }
}

/// What went wrong is told elsewhere: a loose file is noise, and the next opening tries again.
void sweep(Core& core) noexcept
{
    [[maybe_unused]] const Status swept = guarded([&] { collectLooseFiles(core); });
}

void shred(Core& core, const std::vector<PictureRow>& pictures)
{
    core.underWay.reset();
    core.db.transaction([&] {
        for (const PictureRow& picture : pictures) {
            forgetFiles(core, picture.n);
            core.db.run("UPDATE blob SET removed = 1 WHERE n = ?", picture.n);
        }
    });
    const Status collected = guarded([&] { collectLooseFiles(core); });
    cutLog(core);
    needDone(collected);
}

} // namespace

Hash32 keepPicture(Core& core, const ReceiptImage& image)
{
    return keepPicture(core, image, {}, {});
}

Hash32 keepPicture(Core& core, const ReceiptImage& image, const EntityId& form, const std::string& name)
{
    const Hash32 hash = crypto::sha256(image.jpeg);
    if (core.kept.contains(hash))
        return hash;
    try {
        core.blobs.makeFolder();
        const std::vector<BlobId> ids = announceFiles(core, image.thumb.empty() ? 1 : 2);
        KeptPicture picture{core.blobs.write(ids[0], image.jpeg), std::nullopt, image.mime.toStdString()};
        if (!image.thumb.empty())
            picture.thumb = core.blobs.write(ids[1], image.thumb);
        if (!form.isZero())
            rememberKept(core, form, name, hash, picture);
        core.kept.emplace(hash, std::move(picture));
    } catch (...) {
        sweep(core);
        throw;
    }
    return hash;
}

void dropKeptPicture(Core& core, const Hash32& hash)
{
    const auto kept = core.kept.find(hash);
    if (kept == core.kept.end())
        return;
    const bool inStore = core.db.transaction([&] { return forgetKept(core, hash); }) > 0;
    core.kept.erase(kept);
    collectLooseFiles(core);
    if (inStore)
        cutLog(core);
}

void namePicture(Core& core, const StreamId& stream, std::uint64_t dseq, const Hash32& hash)
{
    const auto row = findPicture(core, stream, hash);
    const auto kept = core.kept.find(hash);
    if (row && guarded([&] { provePicture(core, *row); }).ok())
        return;
    require(kept != core.kept.end(), ErrorCode::NotFound,
            "One of the receipt pictures is not on this tablet any more. Please take it again.");
    const KeptPicture& picture = kept->second;
    std::int64_t n = 0;
    if (row) {
        n = row->n;
        core.proven.erase(n);
        forgetFiles(core, n);
        core.db.run("UPDATE blob SET removed = 0 WHERE n = ?", n);
    } else {
        core.db.run("INSERT INTO blob(hash, stream, dseq, size, mime) VALUES(?, ?, ?, ?, ?)", hash, stream,
                    dseq, picture.full.sizeBytes, picture.mime);
        n = core.db.scalar("SELECT n FROM blob WHERE hash = ? AND stream = ?", hash, stream);
    }
    insertFile(core, n, PictureRole::Full, picture.full);
    if (picture.thumb)
        insertFile(core, n, PictureRole::Thumb, *picture.thumb);
    forgetKept(core, hash);
}

void picturesAreNamed(Core& core, const std::vector<Hash32>& hashes)
{
    for (const Hash32& hash : hashes)
        core.kept.erase(hash);
    sweep(core);
}

void shredPicture(Core& core, const PictureRow& picture)
{
    shred(core, {picture});
}

void shredPictures(Core& core, const StreamId& stream)
{
    std::vector<PictureRow> pictures = allPictures(core);
    std::erase_if(pictures, [&](const PictureRow& picture) { return picture.stream != stream; });
    shred(core, pictures);
}

void collectLooseFiles(Core& core)
{
    std::set<BlobId> loose = looseFiles(core);
    for (const auto& [hash, picture] : core.kept) {
        loose.erase(picture.full.id);
        if (picture.thumb)
            loose.erase(picture.thumb->id);
    }
    if (loose.empty())
        return;
    for (const BlobId& id : loose)
        core.blobs.remove(id);
    core.db.transaction([&] {
        for (const BlobId& id : loose)
            core.db.run("DELETE FROM loose_file WHERE id = ?", id);
    });
}

std::uint64_t countStrangePictureFiles(Core& core)
{
    std::set<BlobId> known = looseFiles(core);
    Query query = core.db.query("SELECT id FROM picture_file");
    while (query.next())
        known.insert(query.id<BlobId>(0));
    return core.blobs.countStrangers(known);
}

} // namespace doorstep::store
