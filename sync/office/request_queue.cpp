// Signatures of a large push are checked on threads of their own; its transaction then holds up nobody for
// them.
#include "sync/office/request_queue.h"

#include "sync/office/handler.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <mutex>
#include <thread>

namespace doorstep::office {

struct RequestQueue::Impl {
    Worker& worker;
    Answering answering;
    Clock& clock;
    std::mutex gate; ///< for admission
    Admission admission;
    boost::asio::thread_pool checkers{std::max(1u, std::thread::hardware_concurrency())};

    Impl(Worker& theWorker, Answering theAnswering, Clock& theClock, Random& random)
        : worker(theWorker)
        , answering(std::move(theAnswering))
        , clock(theClock)
        , admission(random)
    {}

    struct Job {
        wire::HttpRequest request;
        bool again = false;
        Lane lane = Lane::Small;
        Deliver deliver;
        std::unique_ptr<const Prepared> prepared{};
    };

    void post(const std::shared_ptr<Job>& job)
    {
        worker.post(
            [this, job] {
                const std::int64_t begunMs = clock.monotonicMs();
                wire::HttpResponse response = answering.answer(job->request, job->again, job->prepared.get());
                const auto tookMs = static_cast<double>(clock.monotonicMs() - begunMs);
                {
                    const std::lock_guard lock(gate);
                    admission.left(job->lane, job->request.body.size(), tookMs);
                }
                job->deliver(std::move(response));
            },
            job->lane);
    }
};

RequestQueue::RequestQueue(Worker& worker, Answering answering, Clock& clock, Random& random)
    : m_impl(std::make_unique<Impl>(worker, std::move(answering), clock, random))
{}

RequestQueue::~RequestQueue()
{
    finish();
}

void RequestQueue::answer(wire::HttpRequest request, bool again, Deliver deliver)
{
    const Lane lane = laneOf(request.method, request.path, request.body.size());
    std::optional<std::int64_t> later;
    {
        const std::lock_guard lock(m_impl->gate);
        later = m_impl->admission.enter(lane, request.body.size());
    }
    if (later)
        return deliver(m_impl->answering.overloaded(*later));
    auto job = std::make_shared<Impl::Job>(Impl::Job{std::move(request), again, lane, std::move(deliver)});
    if (lane != Lane::Push)
        return m_impl->post(job);
    boost::asio::post(m_impl->checkers, [impl = m_impl.get(), job] {
        job->prepared = impl->answering.prepare(job->request);
        impl->post(job);
    });
}

void RequestQueue::finish()
{
    m_impl->checkers.join();
    m_impl->worker.drain();
}

} // namespace doorstep::office
