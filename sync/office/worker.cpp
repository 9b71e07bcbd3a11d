// One thread of Asio.
#include "sync/office/worker.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <future>

namespace doorstep::office {

struct Worker::Impl {
    boost::asio::thread_pool pool{1};
};

Worker::Worker()
    : m_impl(std::make_unique<Impl>())
{}

Worker::~Worker()
{
    m_impl->pool.join();
}

void Worker::post(std::function<void()> work)
{
    boost::asio::post(m_impl->pool, std::move(work));
}

void Worker::runAndWait(const std::function<void()>& work)
{
    std::promise<void> finished;
    post([&] {
        work();
        finished.set_value();
    });
    finished.get_future().wait();
}

} // namespace doorstep::office
