// The same messages as over the line, in files. See file_exchange.h.
#include "sync/tablet/file_exchange.h"

#include "sync/tablet/answers.h"

namespace doorstep::sync {
namespace {

using wire::ExchangeAnswer;
using wire::SignedChange;

constexpr std::size_t changeFrameBytes = 80;
constexpr std::size_t batchBytesMax = wire::pushBytesMax - changeFrameBytes * wire::pushChangesMax - 1024;

/// Pushes as the line would carry them, each within the office's limits.
std::vector<wire::PushRequest> batches(std::vector<SignedChange> changes, wire::PushRequest empty)
{
    std::vector<wire::PushRequest> pushes;
    std::size_t bytes = 0;
    for (SignedChange& change : changes) {
        const std::size_t size = change.body.size() + changeFrameBytes;
        const bool full = pushes.empty() || pushes.back().changes.size() >= wire::pushChangesMax ||
                          (!pushes.back().changes.empty() && bytes + size > batchBytesMax);
        if (full) {
            pushes.push_back(empty);
            empty.lastReceipt.reset(); // the first one says what was known before
            bytes = 0;
        }
        bytes += size;
        pushes.back().changes.push_back(std::move(change));
    }
    return pushes;
}

Result<std::vector<wire::ExchangePicture>>
pictures(wire::SyncStorage& storage, wire::ExchangeStorage& exchange, std::size_t room, HandedOver& handed)
{
    const auto waiting = exchange.picturesToHand();
    if (!waiting.ok())
        return waiting.error();
    std::vector<wire::ExchangePicture> taken;
    for (const wire::PendingBlob& blob : waiting.value()) {
        if (blob.sizeBytes > room) {
            ++handed.picturesLeft;
            continue;
        }
        wire::ExchangePicture picture{blob, {}};
        while (picture.bytes.size() < blob.sizeBytes) {
            const auto piece = storage.readBlob(blob.hash, picture.bytes.size(), wire::blobChunkBytes);
            if (!piece.ok() || piece.value().empty())
                break; // one that cannot be read holds up nothing else
            append(picture.bytes, piece.value());
        }
        if (picture.bytes.size() != blob.sizeBytes)
            continue;
        room -= blob.sizeBytes;
        ++handed.pictures;
        taken.push_back(std::move(picture));
    }
    return taken;
}

Status takePushes(wire::SyncStorage& storage, const ExchangeAnswer& answer, SyncReport& report)
{
    for (const wire::PushResponse& response : answer.pushes) {
        if (Status taken = storage.acknowledge(response); !taken.ok())
            return taken;
        report.changesAcknowledged += static_cast<int>(response.outcomes.size());
    }
    if (!answer.problem)
        return done();
    const wire::Problem& problem = *answer.problem;
    const auto theirs = numberMember(problem, "last_dseq");
    if (problem.name == "epoch-changed" && theirs) {
        const auto named = member(problem, "epoch");
        const auto epoch = named ? Epoch::fromHexText(*named) : std::nullopt;
        if (!epoch)
            return Error{ErrorCode::Protocol,
                         "The office was restored and does not say from where to go on."};
        const Status changed = storage.changeEpoch(*epoch, *theirs);
        return changed.ok() ? Status(Error{ErrorCode::EpochChanged,
                                           "The office was restored. Please make another file: it carries "
                                           "everything the office lacks."})
                            : changed;
    }
    if (problem.name == "push-gap" && theirs) {
        const Status offered = storage.offerAgain(*theirs);
        return offered.ok() ? Status(Error{ErrorCode::Conflict,
                                           "The office lacks earlier changes. Please make another file: it "
                                           "carries them again."})
                            : offered;
    }
    return errorFor(problem);
}

Status takePictures(wire::SyncStorage& storage, const ExchangeAnswer& answer, SyncReport& report)
{
    for (const ExchangeAnswer::Picture& picture : answer.pictures) {
        if (picture.receipt) {
            if (Status taken = storage.blobAcknowledged(*picture.receipt, std::nullopt); !taken.ok())
                return taken;
            ++report.blobsSent;
        } else if (!picture.problem.empty()) {
            const wire::PendingBlob blob{picture.hash, picture.stream, 0, {}};
            if (Status noted = storage.blobRefused(blob, picture.problem); !noted.ok())
                return noted;
        }
    }
    return done();
}

Status takeRecords(wire::SyncStorage& storage, const ExchangeAnswer& answer, SyncReport& report)
{
    bool more = false;
    for (const wire::PullResponse& response : answer.pulls) {
        const auto applied = storage.applyPull(response);
        if (!applied.ok())
            return applied.error();
        more = applied.value();
        for (const wire::Feed& feed : response.feeds)
            report.rowsPulled += static_cast<int>(feed.rows.size());
    }
    if (more)
        return Error{ErrorCode::Conflict,
                     "There is more at the office than one file holds. Please make another file."};
    return done();
}

} // namespace

Result<std::pair<HandedOver, Bytes>> makeExchangeFile(wire::SyncStorage& storage,
                                                      wire::ExchangeStorage& exchange, const Clock& clock)
{
    const auto identity = storage.identity();
    if (!identity.ok())
        return identity.error();
    if (!identity.value())
        return Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."};
    const auto office = exchange.officeBox();
    const auto authority = authorityOf(identity.value()->url);
    const auto epoch = storage.epoch();
    auto receipt = storage.lastReceipt();
    auto unsent = storage.pending(SIZE_MAX, wire::exchangeBytesMax / 2);
    auto position = storage.nextPull();
    auto report = storage.nextReport();
    const auto offsetMs = storage.offsetMs();
    for (const Error* failed :
         {office.ok() ? nullptr : &office.error(), authority.ok() ? nullptr : &authority.error(),
          epoch.ok() ? nullptr : &epoch.error(), receipt.ok() ? nullptr : &receipt.error(),
          unsent.ok() ? nullptr : &unsent.error(), position.ok() ? nullptr : &position.error(),
          report.ok() ? nullptr : &report.error(), offsetMs.ok() ? nullptr : &offsetMs.error()}) {
        if (failed)
            return *failed;
    }

    HandedOver handed;
    handed.changes = static_cast<int>(unsent.value().size());
    wire::ExchangeQuestion question;
    question.device = identity.value()->device;
    question.pushes =
        batches(std::move(unsent).value(), {epoch.value(), question.device, {}, std::move(receipt).value()});
    auto taken = pictures(storage, exchange, wire::exchangeBytesMax / 2, handed);
    if (!taken.ok())
        return taken.error();
    question.pictures = std::move(taken).value();
    question.pull = std::move(position).value();
    handed.streamsLeft = static_cast<int>(nameUnreadFirst(question.pull));
    question.pull.own.reset(); // files travel for weeks: what the tablet keeps then is not known now
    question.report = std::move(report).value();
    const crypto::BoxKeyPair key = crypto::BoxKeyPair::generate();
    question.answerTo = key.publicKey;

    Bytes body = encode(question);
    if (Status kept = exchange.keepQuestion(wire::exchangeId(body), key); !kept.ok())
        return kept.error();
    wire::HttpRequest request = wire::exchangeRequest(authority.value(), std::move(body));
    if (Status signedNow = storage.signRequest(request, (clock.wallMs() + offsetMs.value()) / 1000);
        !signedNow.ok())
        return signedNow.error();
    return std::pair{handed, wire::sealExchange(office.value(), request)};
}

Result<SyncReport> takeExchangeAnswer(wire::SyncStorage& storage, wire::ExchangeStorage& exchange,
                                      const Clock& clock, BytesView file)
{
    const auto question = wire::answeredQuestion(file);
    if (!question.ok())
        return question.error();
    const auto key = exchange.questionKey(question.value());
    if (!key.ok())
        return key.error();
    const auto answer = wire::openAnswer(
        key.value(), [&exchange](const EntityId& id) { return exchange.receiptKeyOf(id); }, file);
    if (!answer.ok())
        return answer.error();
    SyncReport report;
    report.reachedOffice = true;
    Status taken = takePushes(storage, answer.value(), report);
    if (taken.ok())
        taken = takePictures(storage, answer.value(), report);
    if (taken.ok())
        taken = takeRecords(storage, answer.value(), report);
    if (taken.ok() && answer.value().reported)
        taken = storage.reported(*answer.value().reported);
    if (!taken.ok())
        report.error = taken.error();
    if (const Status recorded = storage.recordAttempt({clock.wallMs(), true, report.error}); !recorded.ok())
        return recorded.error();
    return report;
}

} // namespace doorstep::sync
