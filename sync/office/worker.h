// The database thread: everything that touches the office's core runs here, one piece at a time.
#pragma once

#include <functional>
#include <memory>

namespace doorstep::office {

/// A pool of one thread. post() is thread safe; the destructor finishes what was posted.
class Worker {
public:
    Worker();
    ~Worker();
    void post(std::function<void()> work);
    /// Runs the work there and waits for it. Never call it from the worker's own thread.
    void runAndWait(const std::function<void()>& work);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::office
