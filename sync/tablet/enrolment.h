// One-time enrolment with a ticket from the office.
#pragma once

#include "sync/wire/ports.h"

#include <functional>
#include <memory>

namespace doorstep::sync {

struct Enrolled {
    std::string staffName;
    std::string organisation; ///< ODS code
    std::string digits;       ///< six digits; the administrator sees the same
};

/// Makes a Transport that trusts only these pins; the caller owns it.
using TransportFactory = std::function<std::unique_ptr<wire::Transport>(const std::vector<Hash32>& pins)>;

/// One thread, with a Qt event loop. `finished` comes exactly once, never from inside start(); destroying an
/// enrolment that runs ends it without calling back. May be started again after it finished.
class Enrolment {
public:
    Enrolment(wire::EnrolStorage& storage, TransportFactory transports, Clock& clock);
    ~Enrolment();
    /// InvalidInput (ticket unreadable), Untrusted (certificate or proof differs), Refused (code wrong, used,
    /// expired), AlreadyExists (enrolled before, or a run is under way), Offline. Clocks that disagree are no
    /// error here: the office's time is learned with the first sync.
    void start(const std::string& ticketText, std::function<void(Result<Enrolled>)> finished);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
