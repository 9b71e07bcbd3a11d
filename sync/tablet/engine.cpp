// The order of a run: push until nothing is unsent, pull until nothing is new, then pictures, then look
// again.
#include "sync/tablet/engine_impl.h"

#include "sync/wire/not_kept.h"

#include <algorithm>

namespace doorstep::sync {

SyncEngine::SyncEngine(wire::SyncStorage& storage, wire::Transport& transport, Clock& clock, Random& random,
                       const FirstPieces& first)
    : m_impl(std::make_unique<Impl>(storage, transport, clock, random, first))
{}

SyncEngine::~SyncEngine() = default;

bool SyncEngine::running() const
{
    return m_impl->running;
}

void SyncEngine::cancel()
{
    if (m_impl->running)
        m_impl->cancelled = true;
}

void SyncEngine::holdPictures()
{
    m_impl->pictures = Pictures::Hold;
}

void SyncEngine::start(Finished finished, Pictures pictures)
{
    abandonWait();
    m_impl->pictures = pictures;
    m_impl->waiting.push_back(std::move(finished));
    if (m_impl->running) {
        m_impl->onceMore = true;
        return;
    }
    m_impl->running = true;
    // Queued, so that even a failure before the first request is never reported from inside start().
    QMetaObject::invokeMethod(
        &m_impl->context, [impl = m_impl.get()] { impl->begin(); }, Qt::QueuedConnection);
}

void SyncEngine::Impl::begin()
{
    report = {};
    batchMax = wire::pushChangesMax;
    pulled = false;
    healed = false;
    ended.reset();
    epochChanges = 0;
    coveredDseq = 0;
    learnedMs.reset();
    lastPicture.reset();
    cutsInARow = 0;
    pulling = false;
    const auto identity = storage.identity();
    if (!identity.ok())
        return finish(identity.error());
    if (!identity.value())
        return finish(Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."});
    const Result<std::string> parsed = authorityOf(identity.value()->url);
    if (!parsed.ok())
        return finish(parsed.error());
    authority = parsed.value();
    device = identity.value()->device;
    next();
}

/// Everything that is decided between two requests.
void SyncEngine::Impl::next()
{
    if (cancelled)
        return finish(
            Error{ErrorCode::Offline, "The transfer was stopped before everything was at the office."});
    const auto unsent = storage.pending(1, batchBytesMax);
    if (!unsent.ok())
        return finish(unsent.error());
    if (!unsent.value().empty())
        return push();
    if (!ended && (!pulled || onceMore)) {
        onceMore = false;
        emptyPages = 0;
        readStreams.clear();
        return pull(true);
    }
    blob();
}

void SyncEngine::Impl::push()
{
    const auto epoch = storage.epoch();
    if (!epoch.ok())
        return finish(epoch.error());
    auto receipt = storage.lastReceipt();
    if (!receipt.ok())
        return finish(receipt.error());
    auto batch = storage.pending(batchMax, batchBytesMax);
    if (!batch.ok())
        return finish(batch.error());

    sentDseqs.clear();
    for (const wire::SignedChange& change : batch.value()) {
        const auto decoded = wire::decodeChange(change.body);
        const auto place = decoded.ok() ? Result<wire::NotKept>(Error{}) : wire::decodeNotKept(change.body);
        if (!decoded.ok() && !place.ok())
            return finish(
                Error{ErrorCode::Damaged, "A change kept on this tablet is damaged. Ask for support."});
        sentDseqs.push_back(decoded.ok() ? decoded.value().dseq : place.value().dseq);
    }
    firstDseq = sentDseqs.empty() ? 0 : sentDseqs.front();
    if (firstDseq <= coveredDseq)
        return finish(Error{ErrorCode::Storage, "This tablet could not note what the office signed for."});
    wire::PushRequest request{epoch.value(), device, std::move(batch).value(), std::move(receipt).value()};
    exchange(makeRequest("POST", authority, "/v1/push", {}, wire::encode(request)), &Impl::pushAnswered,
             &Impl::pushRefused);
}

void SyncEngine::Impl::pushAnswered(const wire::HttpResponse& response)
{
    const Result<Bytes> body = plainBody(response);
    if (!body.ok())
        return finish(body.error());
    const auto answer = wire::decodePushResponse(body.value());
    if (!answer.ok())
        return finish(Error{ErrorCode::Protocol, "The office's answer to the changes could not be read."});
    const Status acknowledged = storage.acknowledge(answer.value());
    if (!acknowledged.ok())
        return finish(acknowledged.error());
    const std::uint64_t covered = answer.value().receipt.lastDseq;
    if (covered < firstDseq)
        return finish(Error{ErrorCode::Protocol, "The office answered but did not sign for any change."});
    coveredDseq = covered;
    report.progressed = true;
    report.changesAcknowledged += static_cast<int>(
        std::ranges::count_if(sentDseqs, [covered](std::uint64_t dseq) { return dseq <= covered; }));
    pulled = false; // the office may have answered our change with rows of its own: totals, conflicts
    next();
}

bool SyncEngine::Impl::pushRefused(const wire::HttpResponse&, const wire::Problem& problem)
{
    if (problem.status == 413) {
        if (sentDseqs.size() <= 1) {
            finish(
                Error{ErrorCode::Protocol, "The office says that one change is too large. Ask for support."});
            return true;
        }
        batchMax = std::max<std::size_t>(1, sentDseqs.size() / 2);
        next();
        return true;
    }
    if (problem.status == 409 && problem.name == "push-gap") {
        const auto theirs = numberMember(problem, "last_dseq");
        const bool lostThere = theirs && *theirs + 1 < firstDseq;
        if (lostThere && !std::exchange(healed, true)) {
            const Status offered = storage.offerAgain(*theirs);
            if (!offered.ok()) {
                finish(offered.error());
                return true;
            }
            coveredDseq = *theirs;
            next();
            return true;
        }
        finish(Error{ErrorCode::Protocol,
                     lostThere
                         ? "The office is missing changes that it signed for. They are still on this "
                           "tablet; ask the office to look into it."
                         : "The office expects other changes than this tablet has. Nothing is lost here; "
                           "ask the office to look into it."});
        return true;
    }
    return false;
}

/// Too old to read what the office has now: what this tablet made still goes, pictures and all.
bool SyncEngine::Impl::pullRefused(const wire::HttpResponse&, const wire::Problem& problem)
{
    if (problem.status != 426)
        return false;
    pulling = false;
    ended = errorFor(problem);
    next();
    return true;
}

void SyncEngine::Impl::finish(std::optional<Error> error)
{
    report.error = std::move(error);
    const Status recorded = storage.recordAttempt({clock.wallMs(), report.reachedOffice, report.error});
    if (!recorded.ok() && !report.error)
        report.error = recorded.error();
    ++token; // a late answer belongs to nobody
    ++runs;
    running = false;
    cancelled = false;
    onceMore = false;
    const SyncReport result = report;
    const std::vector<Finished> callbacks = std::exchange(waiting, {});
    for (const Finished& callback : callbacks) // from here on `this` may be gone
        if (callback)
            callback(result);
}

} // namespace doorstep::sync
