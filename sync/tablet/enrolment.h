// One-time enrolment with a ticket from the office.
#pragma once

#include "sync/wire/ports.h"

#include <functional>
#include <memory>

namespace doorstep::sync {

struct Enrolled {
    std::string staffName;
    std::string organisation;
    std::string digits; ///< six digits; the administrator sees the same
};

/// Makes a Transport that trusts only these pins; the caller owns it.
using TransportFactory = std::function<std::unique_ptr<wire::Transport>(const std::vector<Hash32>& pins)>;

/// One thread. `finished` comes exactly once, never from inside start().
class Enrolment {
public:
    Enrolment(wire::EnrolStorage& storage, TransportFactory transports, Clock& clock);
    ~Enrolment();
    /// InvalidInput (ticket unreadable), Untrusted (certificate or proof differs), Refused (code wrong, used,
    /// expired), ClockWrong, Offline.
    void start(const std::string& ticketText, std::function<void(Result<Enrolled>)> finished);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
