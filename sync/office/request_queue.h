// Between the sockets and the handler: who is let in, what is checked beside the database, and in which order
// the rest gets its turn.
#pragma once

#include "crypto/base/ports.h"
#include "sync/office/worker.h"
#include "sync/wire/http.h"

namespace doorstep::office {

struct Prepared;

/// Thread safe. Worker, Clock and Random must outlive it; the clock is asked on the worker, Random wherever
/// answer() is called, one at a time.
class RequestQueue {
public:
    /// What makes the answers.
    struct Answering {
        /// On the worker. `again`: a request to wait that was answered "nothing yet" (204) asks again.
        /// The third is what prepare made of it, or null.
        std::function<wire::HttpResponse(const wire::HttpRequest&, bool again, const Prepared*)> answer;
        /// On threads beside the worker, for large pushes.
        std::function<std::unique_ptr<const Prepared>(const wire::HttpRequest&)> prepare;
        /// Anywhere: what somebody is told who is not let in now.
        std::function<wire::HttpResponse(std::int64_t retryAfterS)> overloaded;
    };
    using Deliver = std::function<void(wire::HttpResponse)>;

    RequestQueue(Worker& worker, Answering answering, Clock& clock, Random& random);
    ~RequestQueue();
    /// `deliver` comes exactly once, on any thread, perhaps from inside the call.
    void answer(wire::HttpRequest request, bool again, Deliver deliver);
    /// Waits for everything that was let in; nothing may come any more.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::office
