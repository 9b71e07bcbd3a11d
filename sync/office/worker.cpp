// A thread that takes from the first lane that has something.
#include "sync/office/worker.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace doorstep::office {

namespace {
/// Pushes in a row while bulk work waits.
constexpr int passedOverMax = 4;
} // namespace

struct Worker::Impl {
    std::mutex mutex;
    std::condition_variable something;
    std::condition_variable nothing;
    bool busy = false;
    std::array<std::deque<std::function<void()>>, laneCount> lanes;
    int passedOver = 0;
    bool ending = false;
    std::thread thread; ///< last: it uses all of the above

    std::deque<std::function<void()>>& lane(Lane which) { return lanes[static_cast<std::size_t>(which)]; }

    /// Empty when there is nothing left and the end has come. Waits, with the lock held in between.
    std::function<void()> next()
    {
        std::unique_lock lock(mutex);
        busy = false;
        while (true) {
            const bool bulkWaits = !lane(Lane::Bulk).empty();
            for (auto& queue : lanes) {
                if (queue.empty())
                    continue;
                if (&queue == &lane(Lane::Push) && bulkWaits && passedOver >= passedOverMax)
                    continue;
                passedOver = &queue == &lane(Lane::Push) && bulkWaits ? passedOver + 1
                             : &queue == &lane(Lane::Bulk)            ? 0
                                                                      : passedOver;
                std::function<void()> work = std::move(queue.front());
                queue.pop_front();
                busy = true;
                return work;
            }
            nothing.notify_all();
            if (ending)
                return {};
            something.wait(lock);
        }
    }

    void run()
    {
        while (auto work = next())
            work();
    }
};

Worker::Worker()
    : m_impl(std::make_unique<Impl>())
{
    m_impl->thread = std::thread([impl = m_impl.get()] { impl->run(); });
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->ending = true;
    }
    m_impl->something.notify_one();
    m_impl->thread.join();
}

void Worker::post(std::function<void()> work, Lane lane)
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->lane(lane).push_back(std::move(work));
    }
    m_impl->something.notify_one();
}

void Worker::drain()
{
    std::unique_lock lock(m_impl->mutex);
    m_impl->nothing.wait(lock, [this] {
        return !m_impl->busy && std::all_of(m_impl->lanes.begin(), m_impl->lanes.end(),
                                            [](const auto& queue) { return queue.empty(); });
    });
}

void Worker::runAndWait(const std::function<void()>& work)
{
    std::promise<void> finished;
    post(
        [&] {
            work();
            finished.set_value();
        },
        Lane::Bulk);
    finished.get_future().wait();
}

} // namespace doorstep::office
