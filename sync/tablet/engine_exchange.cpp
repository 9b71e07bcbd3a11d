// One signed request and its answer: time learned, clock corrected once, epoch followed, the rest in words.
#include "sync/tablet/engine_impl.h"

#include <cstdlib>

namespace doorstep::sync {

void SyncEngine::Impl::exchange(wire::HttpRequest request, OnAnswer answer, OnProblem problem)
{
    plain = std::move(request);
    onAnswer = answer;
    onProblem = problem;
    repeated = false;
    sendSigned();
}

void SyncEngine::Impl::sendSigned()
{
    const auto offsetMs = storage.offsetMs();
    if (!offsetMs.ok())
        return finish(offsetMs.error());
    wire::HttpRequest request = plain;
    const Status signedNow = storage.signRequest(request, (clock.wallMs() + offsetMs.value()) / 1000);
    if (!signedNow.ok())
        return finish(signedNow.error());
    ++report.requests;
    const std::uint64_t mine = ++token;
    // Guarded by the context: the transport outlives the engine and may answer after its end.
    transport.send(std::move(request), idleTimeoutMs,
                   [this, mine, guard = QPointer<QObject>(&context)](Result<wire::HttpResponse> result) {
                       if (guard && mine == token && running)
                           answered(std::move(result));
                   });
}

void SyncEngine::Impl::answered(Result<wire::HttpResponse> result)
{
    if (!result.ok())
        return lineBroke(result.error());
    const wire::HttpResponse& response = result.value();
    const Status genuine = checkFromOffice(response);
    if (!genuine.ok())
        return finish(genuine.error());
    report.reachedOffice = true;
    const Status learned = learnTime(response);
    if (!learned.ok())
        return finish(learned.error());
    if (response.status >= 200 && response.status < 300)
        return (this->*onAnswer)(response);
    judge(response);
}

void SyncEngine::Impl::lineBroke(const Error& error)
{
    if (error.code != ErrorCode::Offline)
        return finish(error);
    if (pulling && error.text == cutInAnswer) // no line at all says nothing about what one carries
        page.broke();
    if (plain.method != "PATCH")
        return finish(error);
    chunk.broke();
    // A picture may need many connections. As long as pieces arrive, the next one is made at once, and the
    // office says how far it came; a line that carries none is left to the pause between runs.
    if (cancelled || ++cutsInARow > cutsInARowMax)
        return finish(error);
    beginPicture();
}

Status SyncEngine::Impl::learnTime(const wire::HttpResponse& response)
{
    const auto office = officeTimeMs(response);
    if (!office)
        return done();
    const std::int64_t offsetNow = *office - clock.wallMs();
    // One write a run, and one whenever a clock jumps: not a disk sync for every answer.
    if (learnedMs && std::abs(*learnedMs - offsetNow) < offsetToleranceMs)
        return done();
    learnedMs = offsetNow;
    return storage.learnOffset(offsetNow);
}

namespace {

/// That every answer of the office carries.
std::optional<Epoch> epochShown(const wire::HttpResponse& response)
{
    const std::string* shown = wire::header(response.headers, "csync-epoch");
    return shown ? Epoch::fromHexText(*shown) : std::nullopt;
}

} // namespace

bool SyncEngine::Impl::isOfAnotherEpoch(const wire::HttpResponse& response) const
{
    const auto epoch = epochShown(response);
    const auto known = storage.epoch();
    return epoch && known.ok() && *epoch != known.value();
}

void SyncEngine::Impl::judge(const wire::HttpResponse& response)
{
    const wire::Problem problem = problemOf(response);
    if (problem.status == 401 && problem.name == "clock-skew" && !repeated) {
        repeated = true; // the offset was learned from this very answer
        return sendSigned();
    }
    if (problem.status == 401 && problem.name == "replay" && !repeated) {
        repeated = true; // a proxy or the network library sent it twice; signed anew it is another request
        return sendSigned();
    }
    if (problem.status == 409 && problem.name == "epoch-changed")
        return epochChanged(response, problem);
    if (problem.status == 403 && problem.name == "device-revoked") {
        // A withdrawn tablet is told of a new epoch nowhere else, and its receipts are of that one from now
        // on.
        if (isOfAnotherEpoch(response) && numberMember(problem, "last_dseq"))
            return epochChanged(response, problem);
        if (withdrawn(problem))
            return;
    }
    if (onProblem && (this->*onProblem)(response, problem))
        return;
    report.retryAfterMs = retryAfterMs(response);
    finish(errorFor(problem));
}

void SyncEngine::Impl::epochChanged(const wire::HttpResponse& response, const wire::Problem& problem)
{
    const auto named = member(problem, "epoch");
    const auto epoch = named ? Epoch::fromHexText(*named) : epochShown(response);
    const auto lastDseq = numberMember(problem, "last_dseq");
    if (!epoch || !lastDseq || ++epochChanges > epochChangesMax)
        return finish(Error{ErrorCode::Protocol,
                            "The office was restored and does not say clearly from where "
                            "to go on. Everything is still on this tablet."});
    const Status changed = storage.changeEpoch(*epoch, *lastDseq);
    if (!changed.ok())
        return finish(changed.error());
    coveredDseq = 0;
    batchMax = wire::pushChangesMax;
    pulled = false;
    lastPicture.reset();
    next();
}

} // namespace doorstep::sync
