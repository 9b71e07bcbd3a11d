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
        return finish(std::nullopt);
    picture = *pending.value();
    if (lastPicture == picture.hash) // acknowledged, and offered again: never loop on it
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

void SyncEngine::Impl::blobBegun(const wire::HttpResponse& response)
{
    blobMoved(response);
}
void SyncEngine::Impl::blobChunkAnswered(const wire::HttpResponse& response)
{
    blobMoved(response);
}

/// The office said where it stands: a receipt ends the picture, an offset leads to the next chunk.
void SyncEngine::Impl::blobMoved(const wire::HttpResponse& response)
{
    if (const std::string* text = wire::header(response.headers, "csync-blob-receipt")) {
        const auto bytes = fromBase64(*text);
        const auto receipt = bytes ? wire::decodeBlobReceipt(*bytes)
                                   : Result<wire::BlobReceipt>(Error{ErrorCode::Damaged, {}});
        if (!receipt.ok() || receipt.value().blob != picture.hash)
            return finish(
                Error{ErrorCode::Protocol, "The office's receipt for a picture could not be read."});
        const Status acknowledged = storage.blobAcknowledged(receipt.value());
        if (!acknowledged.ok())
            return finish(acknowledged.error());
        ++report.blobsSent;
        lastPicture = picture.hash;
        return next(); // what was saved meanwhile goes before the next picture
    }
    const auto theirs = numberHeader(response, "upload-offset");
    if (!theirs || *theirs >= picture.sizeBytes || (*theirs <= offset && ++rejoins > blobRejoinsMax))
        return finish(pictureStuck);
    offset = *theirs;
    if (cancelled)
        return next();
    blobChunk();
}

void SyncEngine::Impl::blobChunk()
{
    auto chunk = storage.readBlob(picture.hash, offset, wire::blobChunkBytes);
    if (!chunk.ok())
        return finish(chunk.error());
    if (chunk.value().empty())
        return finish(Error{ErrorCode::Damaged, "A picture kept on this tablet is shorter than it was. "
                                                "Ask for support."});
    // Never deflated: a picture does not shrink, and the offset counts its own bytes.
    wire::HttpRequest request = makeRequest("PATCH", authority, blobPath(picture),
                                            blobQuery(picture) + "&offset=" + std::to_string(offset), {});
    request.headers.emplace_back("content-type", "application/octet-stream");
    request.body = std::move(chunk).value();
    exchange(std::move(request), &Impl::blobChunkAnswered, &Impl::blobRefused);
}

bool SyncEngine::Impl::blobRefused(const wire::HttpResponse& response, const wire::Problem& problem)
{
    const bool movedOn = problem.status == 409 && problem.name == "offset";
    const bool damagedOnTheWay = problem.status == 422;
    if (!movedOn && !damagedOnTheWay)
        return false;
    if (++rejoins > blobRejoinsMax) {
        finish(pictureStuck);
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
        finish(pictureStuck);
        return true;
    }
    blobChunk();
    return true;
}

} // namespace doorstep::sync
