// The network: every message may be lost, doubled, late, cut, or answered by somebody else.
#include "tests/sim/sim_cable.h"

#include "sync/tablet/answers.h"

namespace doorstep::sim {

namespace {

const Error offlineError{ErrorCode::Offline, "There is no connection."};

wire::HttpResponse webPage(int status, const char* text)
{
    return {status, {{"content-type", "text/html"}}, copyOf(bytesOf(text))};
}

/// The callback comes once, whichever of answer and time-out is first.
struct Exchange {
    wire::Transport::Callback callback;
    void answer(Result<wire::HttpResponse> result)
    {
        if (callback)
            std::exchange(callback, nullptr)(std::move(result));
    }
};

} // namespace

void Sim::send(std::size_t index, std::uint64_t life, wire::HttpRequest request, std::int64_t timeoutMs,
               wire::Transport::Callback callback)
{
    Tablet& tablet = *m_tablets[index];
    ++m_figures.requests;
    auto exchange = std::make_shared<Exchange>(Exchange{std::move(callback)});
    const auto answer = [this, index, life, exchange](std::int64_t delayMs, Result<wire::HttpResponse> what) {
        at(delayMs, [this, index, life, exchange, what = std::move(what)]() mutable {
            if (m_tablets[index]->store && m_tablets[index]->life == life)
                exchange->answer(std::move(what));
        });
    };
    const FaultPlan& plan = m_plan;
    const auto struck = [this](unsigned share) { return !m_resting && m_net.permille(share); };
    if (tablet.offline && !m_resting)
        return answer(30, offlineError);
    if (struck(plan.captivePortal))
        return answer(plan.delayMs, webPage(200, "<html>Log in</html>"));
    if (struck(plan.badGateway))
        return answer(plan.delayMs, webPage(502, "<html>502</html>"));
    answer(timeoutMs, offlineError);
    const std::int64_t longest = m_resting ? 5 : 2 * plan.delayMs;
    const auto delay = [this, longest] { return m_net.between(0, longest); };
    const int copies = struck(plan.duplicated) ? 2 : 1;
    const bool requestLost = struck(plan.requestLost);
    const bool answerLost = struck(plan.answerLost);
    const bool answerCut = struck(plan.answerCut);
    for (int copy = requestLost ? 1 : 0; copy < copies; ++copy) {
        std::int64_t there = delay();
        if (copy > 0 || struck(plan.late)) // a duplicate may come long after, when nobody waits any more
            there += m_net.between(0, 3 * timeoutMs);
        const std::int64_t back = delay();
        const bool heard = copy == 0 && !answerLost;
        at(there, [this, index, request, back, heard, answerCut, answer] {
            auto response = atOffice(index, request);
            if (!heard)
                return;
            if (!response)
                return answer(back, offlineError);
            if (answerCut && response->body.empty())
                return;
            if (answerCut && m_net.permille(500))
                return answer(back, Error{ErrorCode::Offline, sync::cutInAnswer});
            if (answerCut) // somebody between them passes it on as if it were whole
                response->body.resize(response->body.size() / 2);
            answer(back, std::move(*response));
        });
    }
}

std::optional<wire::HttpResponse> Sim::atOffice(std::size_t index, const wire::HttpRequest& request)
{
    if (!m_handler)
        return std::nullopt;
    wire::HttpResponse response = m_handler->handle(request);
    if (m_stage.office->disk.dead()) // it died before it could answer
        return std::nullopt;
    if (m_wantDiary)
        note("office: " + request.method + " " + request.path.substr(0, 12) + " of tablet " +
             std::to_string(index) + " -> " + std::to_string(response.status));
    m_oracle.officeMoved(*m_office);
    judgeAnswer(index, request, response);
    return response;
}

void Sim::judgeAnswer(std::size_t index, const wire::HttpRequest& request, const wire::HttpResponse& response)
{
    if (response.status != 200)
        return;
    const auto body = sync::plainBody(response);
    demand(body.ok(), "I-39", "an answer cannot be read");
    if (request.path == "/v1/push") {
        const auto answer = wire::decodePushResponse(body.value());
        demand(answer.ok(), "I-39", "an answer to a push cannot be read");
        m_oracle.pushAnswered(*m_office, answer.value());
    } else if (request.path == "/v1/pull") {
        const auto answer = wire::decodePullResponse(body.value());
        demand(answer.ok(), "I-39", "a page cannot be read");
        m_figures.pages += answer.value().more ? 1 : 0;
        m_oracle.pullAnswered(*m_office, index, answer.value());
    }
}

} // namespace doorstep::sim
