// Waiting for news between runs: one signed request that the office holds until something moves.
#include "sync/tablet/engine_impl.h"

#include <algorithm>

namespace doorstep::sync {

void SyncEngine::wait(Waited waited)
{
    m_impl->wait(std::move(waited));
}

void SyncEngine::abandonWait()
{
    if (!m_impl->waited)
        return;
    ++m_impl->waitToken;
    m_impl->waited = nullptr;
    if (!m_impl->running)
        m_impl->transport.abortAll(); // the office sees the line close and holds nothing for nobody
}

void SyncEngine::Impl::wait(SyncRuns::Waited told)
{
    const std::uint64_t mine = ++waitToken;
    waited = std::move(told);
    const QPointer<QObject> guard(&context);
    const auto ask = [&]() -> Result<wire::HttpRequest> {
        const auto identity = storage.identity();
        if (!identity.ok())
            return identity.error();
        if (running || !identity.value())
            return Error{ErrorCode::Refused, {}};
        auto position = storage.nextPull();
        const auto office = authorityOf(identity.value()->url);
        const auto offsetMs = storage.offsetMs();
        if (!position.ok() || !office.ok() || !offsetMs.ok())
            return Error{ErrorCode::Storage, {}};
        // More than one request may name: the part that is waited for changes with each wait, and the runs
        // in between look at all of them.
        if (auto& all = position.value().cursors; all.size() > wire::pullStreamsMax) {
            waitFrom = (waitFrom + wire::pullStreamsMax) % all.size();
            std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(waitFrom), all.end());
            nameSome(position.value(), {});
        }
        position.value().own.reset(); // nothing is sent, so nothing can be left out
        wire::HttpRequest request =
            makeRequest("POST", office.value(), "/v1/wait", {}, wire::encode(position.value()));
        const Status signedNow = storage.signRequest(request, (clock.wallMs() + offsetMs.value()) / 1000);
        return signedNow.ok() ? Result<wire::HttpRequest>(std::move(request)) : signedNow.error();
    };
    auto request = ask();
    const auto answer = [this, mine, guard](const Result<wire::HttpResponse>& result) {
        if (guard && mine == waitToken && waited)
            waitAnswered(result);
    };
    if (!request.ok()) {
        QMetaObject::invokeMethod(
            &context, [answer, error = request.error()] { answer(error); }, Qt::QueuedConnection);
        return;
    }
    transport.send(std::move(request).value(), waitTimeoutMs, answer);
}

void SyncEngine::Impl::waitAnswered(const Result<wire::HttpResponse>& result)
{
    WaitReport told;
    if (result.ok() && checkFromOffice(result.value()).ok()) {
        const wire::HttpResponse& response = result.value();
        const Status learned = learnTime(response);
        const wire::Problem problem = problemOf(response);
        // A clock, an epoch, a withdrawal: a run knows what to do about each of them.
        const bool forRun = response.status == 200 || response.status == 409 ||
                            problem.name == "clock-skew" || problem.name.starts_with("device-");
        if (response.status == 204)
            told.end = learned.ok() ? WaitReport::End::Nothing : WaitReport::End::Failed;
        else if (forRun)
            told.end = WaitReport::End::News;
        else
            told.retryAfterMs = retryAfterMs(response);
    }
    tellWaited(told);
}

void SyncEngine::Impl::tellWaited(const WaitReport& told)
{
    const SyncRuns::Waited callback = std::exchange(waited, nullptr);
    callback(told); // from here on `this` may be gone
}

} // namespace doorstep::sync
