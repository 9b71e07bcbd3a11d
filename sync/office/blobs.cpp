// Blobs are rows of chunks, so that backup, epoch and transaction are those of everything else.
#include "sync/office/blobs.h"

#include "sync/office/apply.h"
#include "sync/office/push.h"

namespace doorstep::office {

namespace {

using wire::Problem;

const Problem unknown{"unknown", 404, "The office does not have this picture.", "never", {}};

std::optional<Problem> accessProblem(Office& office, const DeviceId& id, const StreamId& stream,
                                     Doing doing = Doing::Reading, const Hash32& blob = {})
{
    const auto device = office.device(id);
    if (auto problem = deviceProblem(device, doing))
        return problem;
    if (isGranted(office, *device, stream))
        return std::nullopt;
    // The picture of a change this tablet brought: it comes, whoever holds the person now.
    const bool owns = doing == Doing::Sending &&
                      office.database().row("SELECT 1 FROM blob_owner WHERE device = :p0 AND stream = :p1 AND"
                                            " hash = :p2",
                                            "n", {id, stream, blob});
    if (!owns)
        return Problem{"not-granted", 403, "This record is not shared with you.", "never", {}};
    return std::nullopt;
}

std::optional<BlobState> stored(Office& office, const StreamId& stream, const Hash32& blob)
{
    const auto row =
        office.database().row("SELECT size, got, complete, mime FROM blob WHERE hash = :p0 AND stream = :p1",
                              "nnnt", {blob, stream});
    if (!row)
        return std::nullopt;
    BlobState state{
        row->unsignedNumber(0), row->unsignedNumber(1), row->number(2) != 0, row->text(3), {}, false, {}};
    if (state.complete) {
        wire::BlobReceipt receipt;
        receipt.epoch = office.epoch();
        receipt.stream = stream;
        receipt.blob = blob;
        receipt.sizeBytes = state.sizeBytes;
        receipt.keyId = office.keys().receiptId;
        state.receipt = receipt;
    }
    return state;
}

Bytes allChunks(Office& office, const StreamId& stream, const Hash32& blob)
{
    Bytes all;
    for (const ResultRow& row :
         office.database().rows("SELECT bytes FROM blob_chunk WHERE hash = :p0 AND stream = :p1 ORDER BY pos",
                                "b", {blob, stream}))
        append(all, row.bytes(0));
    return all;
}

/// The receipt that is about to be given counts in what the device is told at its pulls, once: by it the
/// tablet notices an office that was put back and has lost the picture together with this.
EntityId countReceipt(Office& office, const DeviceId& id, const wire::BlobReceipt& receipt)
{
    const auto device = office.device(id);
    Database& database = office.database();
    if (database.row("SELECT 1 FROM picture_receipt WHERE device = :p0 AND stream = :p1 AND hash = :p2", "n",
                     {id, receipt.stream, receipt.blob}))
        return device->pictures;
    const EntityId sum = wire::pictureSum(device->pictures, receipt.stream, receipt.blob);
    database.run("INSERT INTO picture_receipt (device, stream, hash) VALUES (:p0, :p1, :p2)",
                 {id, receipt.stream, receipt.blob});
    database.run("UPDATE device SET pictures = :p0 WHERE id = :p1", {sum, id});
    return sum;
}

/// Runs in one transaction; signs the receipt only after the commit.
template <typename Body>
Answer<BlobState> inTransaction(Office& office, const DeviceId& device, Body&& body)
{
    auto answer = office.database().write([&]() -> Result<Answer<BlobState>> {
        Answer<BlobState> inside = body();
        if (auto* state = std::get_if<BlobState>(&inside); state && state->receipt)
            state->pictures = countReceipt(office, device, *state->receipt);
        return inside;
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    if (auto* state = std::get_if<BlobState>(&answer.value()); state && state->receipt)
        state->receipt = wire::signBlobReceipt(*state->receipt, office.keys().receipt);
    return std::move(answer).value();
}

Answer<BlobState> finish(Office& office, const StreamId& stream, const Hash32& blob)
{
    if (crypto::sha256(allChunks(office, stream, blob)) != blob) {
        office.database().run("DELETE FROM blob_chunk WHERE hash = :p0 AND stream = :p1", {blob, stream});
        office.database().run("UPDATE blob SET got = 0 WHERE hash = :p0 AND stream = :p1", {blob, stream});
        return Problem{"blob-hash",
                       422,
                       "The picture arrived damaged and has to be sent again.",
                       "same",
                       {{"offset", "0"}}};
    }
    office.database().run("UPDATE blob SET complete = 1 WHERE hash = :p0 AND stream = :p1", {blob, stream});
    return *stored(office, stream, blob);
}

} // namespace

Answer<BlobState> beginBlob(Office& office, const DeviceId& device, const StreamId& stream,
                            const Hash32& blob, std::uint64_t sizeBytes, const std::string& mime)
{
    return inTransaction(office, device, [&]() -> Answer<BlobState> {
        if (auto problem = accessProblem(office, device, stream, Doing::Sending, blob))
            return *problem;
        if (sizeBytes == 0 || sizeBytes > wire::blobBytesMax || mime.size() > 100) {
            return Problem{"too-large",
                           413,
                           "A picture may have up to 15 MiB.",
                           "never",
                           {{"max_bytes", std::to_string(wire::blobBytesMax)}}};
        }
        if (auto present = stored(office, stream, blob)) {
            if (present->sizeBytes != sizeBytes)
                return Problem{"size-differs", 409, "The picture was begun with another size.", "never", {}};
            return *present;
        }
        office.database().run("INSERT INTO blob (hash, stream, size, mime, got, complete, begun_ms)"
                              " VALUES (:p0, :p1, :p2, :p3, 0, 0, :p4)",
                              {blob, stream, sizeBytes, mime, office.nowMs()});
        BlobState state = *stored(office, stream, blob);
        state.begun = true;
        return state;
    });
}

Answer<BlobState> patchBlob(Office& office, const DeviceId& device, const StreamId& stream,
                            const Hash32& blob, std::uint64_t offset, BytesView chunk)
{
    return inTransaction(office, device, [&]() -> Answer<BlobState> {
        if (auto problem = accessProblem(office, device, stream, Doing::Sending, blob))
            return *problem;
        const auto state = stored(office, stream, blob);
        if (!state)
            return unknown;
        if (offset != state->got || state->complete) {
            return Problem{"offset",
                           409,
                           "The office has another number of bytes.",
                           "same",
                           {{"offset", std::to_string(state->got)}}};
        }
        if (chunk.empty() || chunk.size() > state->sizeBytes - state->got)
            return Problem{"too-large", 413, "This is more than was announced.", "never", {}};
        office.database().run("INSERT INTO blob_chunk (hash, stream, pos, bytes) VALUES (:p0, :p1, :p2, :p3)",
                              {blob, stream, offset, copyOf(chunk)});
        const std::uint64_t got = offset + chunk.size();
        office.database().run("UPDATE blob SET got = :p0 WHERE hash = :p1 AND stream = :p2",
                              {got, blob, stream});
        return got == state->sizeBytes ? finish(office, stream, blob)
                                       : Answer<BlobState>(*stored(office, stream, blob));
    });
}

Answer<BlobState> blobState(Office& office, const DeviceId& device, const StreamId& stream,
                            const Hash32& blob)
{
    return inTransaction(office, device, [&]() -> Answer<BlobState> {
        if (auto problem = accessProblem(office, device, stream, Doing::Sending, blob))
            return *problem;
        const auto state = stored(office, stream, blob);
        return state ? Answer<BlobState>(*state) : Answer<BlobState>(unknown);
    });
}

Answer<Bytes> getBlob(Office& office, const DeviceId& device, const StreamId& stream, const Hash32& blob)
{
    auto answer = office.database().read([&]() -> Result<Answer<Bytes>> {
        if (auto problem = accessProblem(office, device, stream))
            return Answer<Bytes>(*problem);
        const auto referred = office.database().row(
            "SELECT 1 FROM blob_ref WHERE stream = :p0 AND hash = :p1", "n", {stream, blob});
        const auto state = stored(office, stream, blob);
        if (!referred || !state || !state->complete)
            return Answer<Bytes>(unknown);
        return Answer<Bytes>(allChunks(office, stream, blob));
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

Result<bool> keepBlob(Office& office, const StreamId& stream, const Hash32& blob, const std::string& mime,
                      BytesView bytes)
{
    if (crypto::sha256(bytes) != blob || bytes.size() > wire::blobBytesMax)
        return Error{ErrorCode::Damaged, "A picture is not the one its record names."};
    return office.database().write([&]() -> Result<bool> {
        Database& database = office.database();
        const bool named =
            database.row("SELECT 1 FROM blob_ref WHERE stream = :p0 AND hash = :p1", "n", {stream, blob}) ||
            database.row("SELECT 1 FROM blob_owner WHERE stream = :p0 AND hash = :p1", "n", {stream, blob});
        if (!named)
            return Error{ErrorCode::NotFound, "No record names this picture."};
        const auto present = stored(office, stream, blob);
        if (present && present->complete)
            return false;
        database.run("DELETE FROM blob_chunk WHERE hash = :p0 AND stream = :p1", {blob, stream});
        database.run("DELETE FROM blob WHERE hash = :p0 AND stream = :p1", {blob, stream});
        database.run("INSERT INTO blob (hash, stream, size, mime, got, complete, begun_ms)"
                     " VALUES (:p0, :p1, :p2, :p3, :p4, 1, :p5)",
                     {blob, stream, static_cast<std::uint64_t>(bytes.size()), mime,
                      static_cast<std::uint64_t>(bytes.size()), office.nowMs()});
        for (std::size_t at = 0; at < bytes.size(); at += wire::blobChunkBytes) {
            const std::size_t size = std::min(wire::blobChunkBytes, bytes.size() - at);
            database.run("INSERT INTO blob_chunk (hash, stream, pos, bytes) VALUES (:p0, :p1, :p2, :p3)",
                         {blob, stream, static_cast<std::uint64_t>(at), copyOf(bytes.subspan(at, size))});
        }
        return true;
    });
}

} // namespace doorstep::office
