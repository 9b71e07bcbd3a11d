// Rows of pictures and what is read of their files.
#include "app/store/core/pictures.h"

#include "app/store/core/records.h"

#include <algorithm>

namespace doorstep::store {
namespace {

constexpr const char* selectPicture =
    "SELECT n, hash, stream, dseq, size, mime, receipt IS NOT NULL, removed, refused FROM blob ";

PictureRow rowFrom(Query& query)
{
    PictureRow row;
    row.n = query.integer(0);
    row.hash = query.id<Hash32>(1);
    row.stream = query.id<StreamId>(2);
    row.dseq = query.number(3);
    row.sizeBytes = query.number(4);
    row.mime = query.text(5);
    row.atOffice = query.integer(6) != 0;
    row.removed = query.integer(7) != 0;
    row.refused = query.text(8);
    return row;
}

std::vector<PictureRow> rowsFrom(Query query)
{
    std::vector<PictureRow> rows;
    while (query.next())
        rows.push_back(rowFrom(query));
    return rows;
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

SealedBlob requireFile(Core& core, const PictureRow& picture)
{
    if (picture.removed)
        fail(ErrorCode::NotFound, "This picture was removed from this tablet.");
    auto file = sealedFile(core, picture, PictureRole::Full);
    if (!file)
        fail(ErrorCode::Damaged, "The key of a picture is missing on this tablet.");
    require(file->hash == picture.hash && file->sizeBytes == picture.sizeBytes, ErrorCode::Damaged,
            "A picture on this tablet is damaged.");
    return std::move(*file);
}

/// Runs a reading of the whole picture and remembers how it ended.
template <typename Read>
auto proving(Core& core, const PictureRow& picture, Read&& read)
{
    core.proven[picture.n] = false;
    if constexpr (std::is_void_v<std::invoke_result_t<Read>>) {
        read();
        core.proven[picture.n] = true;
    } else {
        auto result = read();
        core.proven[picture.n] = true;
        return result;
    }
}

BlobFiles::Presence fileOf(Core& core, const PictureRow& picture)
{
    Query query = core.db.query("SELECT id, size FROM picture_file WHERE picture = ? AND role = ?", picture.n,
                                PictureRole::Full);
    return query.next() ? core.blobs.presence(query.id<BlobId>(0), query.number(1))
                        : BlobFiles::Presence::Missing;
}

bool isGranted(Core& core, const StreamId& stream)
{
    return core.db.scalar("SELECT count(*) FROM cursor WHERE stream = ? AND granted = 1", stream) > 0;
}

std::optional<EntityId> lastPictureSum(Core& core)
{
    const auto known = setting(core.db, key::pictures);
    return known ? EntityId::from(*known) : std::nullopt;
}

void doubtPictures(Core& core)
{
    core.db.run("UPDATE blob SET receipt = NULL WHERE receipt IS NOT NULL AND removed = 0");
}

bool isKnownDamaged(const Core& core, const PictureRow& picture)
{
    const auto found = core.proven.find(picture.n);
    return found != core.proven.end() && !found->second;
}

} // namespace

std::optional<PictureRow> findPicture(Core& core, const Hash32& hash)
{
    return firstOf(
        core.db.query(std::string(selectPicture) + "WHERE hash = ? ORDER BY removed, n LIMIT 1", hash));
}

std::optional<PictureRow> findPicture(Core& core, const StreamId& stream, const Hash32& hash)
{
    return firstOf(core.db.query(std::string(selectPicture) + "WHERE hash = ? AND stream = ?", hash, stream));
}

std::vector<PictureRow> picturesNotAtOffice(Core& core)
{
    return rowsFrom(core.db.query(std::string(selectPicture) + "WHERE receipt IS NULL ORDER BY n"));
}

std::vector<PictureRow> allPictures(Core& core)
{
    return rowsFrom(core.db.query(std::string(selectPicture) + "ORDER BY n"));
}

std::optional<SealedBlob> sealedFile(Core& core, const PictureRow& picture, PictureRole role)
{
    Query query = core.db.query("SELECT id, key, size, hash FROM picture_file WHERE picture = ? AND role = ?",
                                picture.n, role);
    if (!query.next())
        return std::nullopt;
    SealedBlob blob{query.id<BlobId>(0), query.secret(1), query.number(2), query.id<Hash32>(3)};
    require(blob.key.size() == crypto::streamKeySizeBytes, ErrorCode::Damaged,
            "A record in the store on this tablet is damaged.");
    return blob;
}

void comparePictures(Core& core, const EntityId& told)
{
    const auto known = lastPictureSum(core);
    if (known == told)
        return;
    if (known) {
        const std::vector<PictureRow> waiting = picturesNotAtOffice(core);
        if (std::any_of(waiting.begin(), waiting.end(), [&](const PictureRow& each) {
                return wire::pictureSum(*known, each.stream, each.hash) == told;
            }))
            return; // counted when its receipt comes
        doubtPictures(core);
    }
    putSetting(core.db, key::pictures, told.view());
}

void comparePictures(Core& core, const PictureRow& received, const std::optional<EntityId>& told)
{
    if (!told)
        return dropSetting(core.db, key::pictures);
    const auto known = lastPictureSum(core);
    if (known && told != known && told != wire::pictureSum(*known, received.stream, received.hash))
        doubtPictures(core);
    if (told != known)
        putSetting(core.db, key::pictures, told->view());
}

Bytes readPicture(Core& core, const PictureRow& picture)
{
    const SealedBlob file = requireFile(core, picture);
    return proving(core, picture, [&] { return core.blobs.read(file); });
}

void provePicture(Core& core, const PictureRow& picture)
{
    const SealedBlob file = requireFile(core, picture);
    proving(core, picture, [&] {
        BlobReader reader = core.blobs.open(file);
        while (!reader.next().empty()) {
        }
    });
}

Bytes readPicturePiece(Core& core, const PictureRow& picture, std::uint64_t offset, std::size_t sizeMax)
{
    auto& underWay = core.underWay;
    Bytes piece;
    if (offset >= picture.sizeBytes)
        return piece;
    // The files open from their start only: going on is cheap, going back begins anew.
    if (!underWay || underWay->hash != picture.hash || offset < underWay->at) {
        underWay.reset();
        underWay.emplace(PictureUnderWay{picture.hash, core.blobs.open(requireFile(core, picture)), {}, 0});
    }
    try {
        while (piece.size() < sizeMax) {
            if (underWay->rest.empty()) {
                underWay->rest = underWay->reader.next();
                if (underWay->rest.empty())
                    break;
            }
            const auto skip = std::min<std::uint64_t>(offset - underWay->at, underWay->rest.size());
            underWay->rest = underWay->rest.subspan(static_cast<std::size_t>(skip));
            underWay->at += skip;
            if (underWay->at < offset)
                continue;
            const std::size_t take = std::min(sizeMax - piece.size(), underWay->rest.size());
            append(piece, underWay->rest.first(take));
            underWay->rest = underWay->rest.subspan(take);
            underWay->at += take;
            offset += take;
        }
    } catch (...) {
        underWay.reset();
        core.proven[picture.n] = false;
        throw;
    }
    if (underWay->at == picture.sizeBytes)
        underWay.reset();
    return piece;
}

bool isAllSent(Core& core)
{
    if (core.db.scalar("SELECT count(*) FROM journal WHERE acked = 0") > 0)
        return false;
    const std::vector<PictureRow> pictures = picturesNotAtOffice(core);
    return std::none_of(pictures.begin(), pictures.end(),
                        [&core](const PictureRow& picture) { return isSendable(core, picture); });
}

bool isSendable(Core& core, const PictureRow& picture)
{
    const auto fate = fateOfChange(core, picture.dseq);
    if (!fate || fate->delivery == Delivery::OnTablet || picture.removed || !picture.refused.empty())
        return false;
    if (fate->delivery == Delivery::NeedsAttention && isGranted(core, picture.stream))
        return false;
    if (!core.proven.contains(picture.n)) {
        // Found out before it is offered: one that breaks off on its way would end every sync.
        const Status proved = guarded([&] { provePicture(core, picture); });
        core.proven[picture.n] = proved.ok();
    }
    return !pictureIsLost(core, picture);
}

bool pictureIsLost(Core& core, const PictureRow& picture)
{
    return fileOf(core, picture) != BlobFiles::Presence::Whole || isKnownDamaged(core, picture);
}

QString pictureProblem(Core& core, const PictureRow& picture)
{
    if (!picture.atOffice) {
        const auto fate = fateOfChange(core, picture.dseq);
        if (fate && fate->delivery == Delivery::NeedsAttention)
            return fate->attention;
    }
    if (picture.removed)
        return picture.atOffice
                   ? QString()
                   : QStringLiteral("The picture was removed from this tablet before the office had it.");
    if (!picture.atOffice && !picture.refused.empty())
        return QStringLiteral("The office does not take this picture (%1). It is still on this tablet.")
            .arg(QString::fromStdString(picture.refused));
    const QString next =
        picture.atOffice ? QStringLiteral(" The office has it.") : QStringLiteral(" Please take it again.");
    const auto presence = fileOf(core, picture);
    if (presence == BlobFiles::Presence::Missing)
        return QStringLiteral("The picture is missing on this tablet.") + next;
    if (presence == BlobFiles::Presence::WrongSize || isKnownDamaged(core, picture))
        return QStringLiteral("The picture is damaged on this tablet.") + next;
    return {};
}

} // namespace doorstep::store
