// The database thread: everything that touches the office's core runs here, one piece at a time.
#pragma once

#include "sync/office/admission.h"

#include <functional>
#include <memory>

namespace doorstep::office {

/// One thread and a queue for each lane. post() is thread safe; the destructor finishes what was posted.
class Worker {
public:
    Worker();
    ~Worker();
    /// In the order of the lanes, in a lane in the order of posting. Bulk work is not passed over more than
    /// a few times, however much is pushed.
    void post(std::function<void()> work, Lane lane = Lane::Small);
    /// Runs the work there and waits for it. Never call it from the worker's own thread.
    void runAndWait(const std::function<void()>& work);
    /// Waits until nothing is left to do. Not from the worker's own thread.
    void drain();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::office
