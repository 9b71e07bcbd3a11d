// One-time enrolment: tickets, proofs, and what an enrolled tablet is given.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

inline constexpr std::int64_t ticketLifeMs = 15 * 60 * 1000;
inline constexpr int ticketTriesMax = 5;

/// A new ticket for this member of staff; the code in it works once, for fifteen minutes. Inside a
/// transaction.
[[nodiscard]] Result<wire::Ticket> makeTicket(Office& office, const StaffId& staff, const std::string& url);

/// First step: a nonce, and the key to which the tablet seals its recovery secret. Problems: code-wrong
/// (unknown ticket as well), code-used (or too old), too-many-tries.
[[nodiscard]] Answer<wire::EnrolNonce> enrolStart(Office& office, const wire::EnrolStart& request);
/// Second step. A wrong code counts a try, and that count stays.
[[nodiscard]] Answer<wire::EnrolReply> enrol(Office& office, const wire::EnrolRequest& request);

} // namespace doorstep::office
