// Pictures: begin or rejoin, chunks from where the office stands, and a receipt before anything counts as
// sent.
#include "sync/tablet/engine_impl.h"

namespace doorstep::sync {
namespace {

std::string blobPath(const wire::PendingBlob& blob)
{
    return "/v1/blobs/" + blob.hash.hex();
}
std::string blobQuery(const wire::PendingBlob& blob)
{
    return "stream=" + blob.stream.hex();
}

const Error pictureStuck{
    ErrorCode::Protocol,
    "The office does not take one of the pictures. It is still on this tablet; ask for support."};

} // namespace

void SyncEngine::Impl::blob()
{
    const auto pending = storage.nextBlobToSend();
    if (!pending.ok())
        return finish(pending.error());
    if (!pending.value())
        return sendReport();
    if (pictures == Pictures::Hold) {
        report.picturesHeld = true;
        return sendReport();
    }
    picture = *pending.value();
    if (lastPicture ==
        std::pair(picture.hash, picture.stream)) // settled, and offered again: never loop on it
        return finish(pictureStuck);
    rejoins = 0;
    beginPicture();
}

/// Begin or rejoin: the answer is the office's offset, or the receipt when it has the picture already.
void SyncEngine::Impl::beginPicture()
{
    offset = 0;
    wire::Value begin;
    begin.set(1, picture.sizeBytes);
    begin.set(2, picture.mime);
    exchange(makeRequest("POST", authority, blobPath(picture), blobQuery(picture), wire::encode(begin)),
             &Impl::blobBegun, &Impl::blobRefused);
}

/// The office does not take it, now or later: the others go on.
void SyncEngine::Impl::setPictureAside(const std::string& problem)
{
    const Status noted = storage.blobRefused(picture, problem);
    if (!noted.ok())
        return finish(noted.error());
    lastPicture = {picture.hash, picture.stream};
    next();
}

void SyncEngine::Impl::blobBegun(const wire::HttpResponse& response)
{
    blobMoved(response);
}
void SyncEngine::Impl::blobChunkAnswered(const wire::HttpResponse& response)
{
    report.progressed = true;
    cutsInARow = 0;
    chunk.held();
    blobMoved(response);
}

/// The office said where it stands: a receipt ends the picture, an offset leads to the next chunk.
void SyncEngine::Impl::blobMoved(const wire::HttpResponse& response)
{
    if (const std::string* text = wire::header(response.headers, wire::blobReceiptHeader)) {
        const auto bytes = fromBase64(*text);
        const auto receipt = bytes ? wire::decodeBlobReceipt(*bytes)
                                   : Result<wire::BlobReceipt>(Error{ErrorCode::Damaged, {}});
        if (!receipt.ok() || receipt.value().blob != picture.hash)
            return finish(
                Error{ErrorCode::Protocol, "The office's receipt for a picture could not be read."});
        const std::string* told = wire::header(response.headers, wire::picturesHeader);
        const Status acknowledged = storage.blobAcknowledged(
            receipt.value(), told ? EntityId::fromHexText(*told) : std::optional<EntityId>());
        if (!acknowledged.ok())
            return finish(acknowledged.error());
        ++report.blobsSent;
        lastPicture = {picture.hash, picture.stream};
        return next(); // what was saved meanwhile goes before the next picture
    }
    const auto theirs = numberHeader(response, "upload-offset");
    if (!theirs || *theirs >= picture.sizeBytes || (*theirs <= offset && ++rejoins > blobRejoinsMax))
        return setPictureAside("no progress");
    offset = *theirs;
    // What was recorded meanwhile goes before the next piece; the picture goes on from where it is.
    const auto unsent = storage.pending(1, batchBytesMax);
    if (cancelled || pictures == Pictures::Hold || (unsent.ok() && !unsent.value().empty()))
        return next();
    blobChunk();
}

void SyncEngine::Impl::blobChunk()
{
    auto piece = storage.readBlob(picture.hash, offset, chunk.bytes());
    if (!piece.ok() || piece.value().empty())
        return setPictureAside("unreadable");
    // Never deflated: a picture does not shrink, and the offset counts its own bytes.
    wire::HttpRequest request = makeRequest("PATCH", authority, blobPath(picture),
                                            blobQuery(picture) + "&offset=" + std::to_string(offset), {});
    request.headers.emplace_back("content-type", "application/octet-stream");
    request.body = std::move(piece).value();
    exchange(std::move(request), &Impl::blobChunkAnswered, &Impl::blobRefused);
}

bool SyncEngine::Impl::blobRefused(const wire::HttpResponse& response, const wire::Problem& problem)
{
    // Words that were lost on the way leave the number: what it is about, the office says when asked again.
    const bool movedOn = problem.status == 409 && (problem.name == "offset" || problem.name.empty());
    const bool damagedOnTheWay = problem.status == 422;
    if (!movedOn && !damagedOnTheWay) {
        // What may pass by itself ends the run; what will not is set aside.
        const bool passes = problem.status >= 500 || problem.status == 401 || problem.status == 423 ||
                            problem.status == 429 || problem.status == 426 ||
                            problem.name.starts_with("device-");
        if (!passes)
            setPictureAside(problem.name.empty() ? "answer " + std::to_string(problem.status) : problem.name);
        return !passes;
    }
    if (++rejoins > blobRejoinsMax) {
        setPictureAside(problem.name);
        return true;
    }
    // A chunk with a wrong digest is sent again; a whole picture with a wrong hash starts again at 0.
    const auto theirs = numberHeader(response, "upload-offset");
    if (theirs &&
        *theirs == picture.sizeBytes) { // whole already: the last answer was lost, ask for the receipt
        beginPicture();
        return true;
    }
    if (theirs && *theirs < picture.sizeBytes)
        offset = *theirs;
    else if (problem.name == "blob-hash")
        offset = 0;
    else if (movedOn) {
        beginPicture();
        return true;
    }
    blobChunk();
    return true;
}

} // namespace doorstep::sync
