// Pulling page after page: the next one is asked for before the last one is stored, so that line and disk
// work at the same time.
#include "sync/tablet/engine_impl.h"

namespace doorstep::sync {

void SyncEngine::Impl::pull(bool brief)
{
    auto request = storage.nextPull();
    if (!request.ok())
        return finish(request.error());
    streamsLeft = nameSome(request.value(), readStreams);
    // The short form speaks of all streams at once.
    request.value().brief = brief && request.value().gver > 0 && !streamsLeft && readStreams.empty();
    askForPage(std::move(request).value());
}

void SyncEngine::Impl::askForPage(wire::PullRequest request)
{
    asked = std::move(request);
    asked.maxBytes = page.bytes();
    pulling = true;
    askedAtMs = clock.monotonicMs();
    exchange(makeRequest("POST", authority, "/v1/pull", {}, wire::encode(asked)), &Impl::pullAnswered,
             &Impl::pullRefused);
}

namespace {

/// What the storage would ask for once it has stored this page; nullopt when only the storage can tell.
std::optional<wire::PullRequest> following(wire::PullRequest asked, const wire::PullResponse& page)
{
    if (!page.more || page.grants || page.feeds.empty() || page.gver != asked.gver)
        return std::nullopt;
    const auto put = [](auto& list, const StreamId& stream, std::uint64_t number) {
        for (auto& [each, value] : list)
            if (each == stream)
                value = number;
    };
    for (const wire::Feed& feed : page.feeds) {
        put(asked.cursors, feed.stream, feed.to);
        put(asked.minHeads, feed.stream, feed.head);
    }
    return asked;
}

} // namespace

void SyncEngine::Impl::pullAnswered(const wire::HttpResponse& response)
{
    pulling = false;
    const Result<Bytes> body = plainBody(response);
    if (!body.ok())
        return finish(body.error());
    const auto answer = wire::decodePullResponse(body.value());
    if (!answer.ok())
        return finish(Error{ErrorCode::Protocol, "The office's records could not be read."});
    page.arrived(body.value().size(), clock.monotonicMs() - askedAtMs);
    const wire::PullResponse& told = answer.value();
    std::size_t rows = 0;
    for (const wire::Feed& feed : told.feeds)
        rows += feed.rows.size();
    report.rowsPulled += static_cast<int>(rows);
    report.progressed = report.progressed || rows > 0;
    emptyPages = rows == 0 ? emptyPages + 1 : 0;
    if (emptyPages > emptyPagesMax)
        return finish(Error{ErrorCode::Protocol, "The office keeps promising more records and sends none."});
    // Storing may fail: then the run ends and nobody looks at the answer that is under way.
    const auto ahead = cancelled ? std::nullopt : following(asked, told);
    if (ahead) {
        const QPointer<QObject> alive(&context);
        const std::uint64_t run = runs;
        askForPage(*ahead);
        if (!alive || run != runs)
            return; // it could not even be signed, and the run is over
    }
    const Result<bool> more = storage.applyPull(told);
    if (!more.ok())
        return finish(more.error());
    if (ahead)
        return;
    if (streamsLeft && !told.more && !more.value() && !cancelled) {
        for (const auto& [stream, cursor] : asked.cursors)
            readStreams.insert(stream);
        emptyPages = 0;
        return pull(false);
    }
    if (more.value() && !cancelled)
        return pull(false);
    pulled = !more.value();
    next();
}

} // namespace doorstep::sync
