// Rows of the blob table and their files.
#include "app/store/core/pictures.h"

#include "app/store/core/records.h"

namespace doorstep::store {
namespace {

PictureRow rowFrom(Query& query)
{
    PictureRow row;
    row.hash = query.id<Hash32>(0);
    row.stream = query.id<StreamId>(1);
    row.dseq = query.number(2);
    row.sizeBytes = query.number(3);
    row.mime = query.text(4);
    row.key = query.secret(5);
    row.file = query.text(6);
    row.atOffice = !query.isNull(7);
    return row;
}

std::optional<PictureRow> firstOf(Query query)
{
    return query.next() ? std::optional(rowFrom(query)) : std::nullopt;
}

std::optional<Fate> fateOfChange(Core& core, std::uint64_t dseq)
{
    Query query = core.db.query("SELECT acked, outcome, problem FROM journal WHERE dseq = ?", dseq);
    if (!query.next())
        return std::nullopt;
    return fateOf(query.integer(0) != 0, query.optionalNumber(1), query.text(2));
}

} // namespace

std::optional<PictureRow> findPicture(Core& core, const Hash32& hash)
{
    return firstOf(core.db.query("SELECT hash, stream, dseq, size, mime, key, file, receipt FROM blob "
                                 "WHERE hash = ? ORDER BY n LIMIT 1",
                                 hash));
}

std::optional<PictureRow> findPicture(Core& core, const StreamId& stream, const Hash32& hash)
{
    return firstOf(core.db.query("SELECT hash, stream, dseq, size, mime, key, file, receipt FROM blob "
                                 "WHERE hash = ? AND stream = ?",
                                 hash, stream));
}

std::vector<PictureRow> picturesNotAtOffice(Core& core)
{
    std::vector<PictureRow> rows;
    Query query = core.db.query("SELECT hash, stream, dseq, size, mime, key, file, receipt FROM blob "
                                "WHERE receipt IS NULL ORDER BY n");
    while (query.next())
        rows.push_back(rowFrom(query));
    return rows;
}

WrittenPicture writePicture(Core& core, const Hash32& hash, BytesView bytes, const QString& mime)
{
    WrittenPicture picture;
    picture.hash = hash;
    picture.sizeBytes = bytes.size();
    picture.mime = mime.toStdString();
    picture.key = crypto::SecretBytes::random(crypto::sealKeySizeBytes);
    picture.file = core.blobs.write(core.random, picture.key, hash, bytes);
    return picture;
}

void insertPicture(Core& core, const StreamId& stream, std::uint64_t dseq, const WrittenPicture& picture)
{
    core.db.run("INSERT INTO blob(hash, stream, dseq, size, mime, key, file) VALUES(?, ?, ?, ?, ?, ?, ?)",
                picture.hash, stream, dseq, picture.sizeBytes, picture.mime, picture.key.view(),
                picture.file);
}

Bytes readPicture(Core& core, const PictureRow& picture)
{
    Bytes bytes = core.blobs.read(picture.file, picture.key, picture.hash, picture.sizeBytes, 0,
                                  static_cast<std::size_t>(picture.sizeBytes));
    require(bytes.size() == picture.sizeBytes && crypto::sha256(bytes) == picture.hash, ErrorCode::Damaged,
            "A picture on this tablet is damaged.");
    return bytes;
}

QString pictureProblem(Core& core, const PictureRow& picture)
{
    const auto fate = fateOfChange(core, picture.dseq);
    if (fate && fate->delivery == Delivery::NeedsAttention)
        return fate->attention;
    if (!core.blobs.isWhole(picture.file, picture.sizeBytes))
        return QStringLiteral("The picture is missing or damaged on this tablet. Please take it again.");
    return {};
}

bool isSendable(Core& core, const PictureRow& picture)
{
    const auto fate = fateOfChange(core, picture.dseq);
    return fate && fate->delivery == Delivery::AtOffice &&
           core.blobs.isWhole(picture.file, picture.sizeBytes);
}

void collectOrphanPictures(Core& core)
{
    std::set<std::string> named;
    {
        Query query = core.db.query("SELECT file FROM blob");
        while (query.next())
            named.insert(query.text(0));
    }
    core.blobs.collectOrphans(named);
}

} // namespace doorstep::store
