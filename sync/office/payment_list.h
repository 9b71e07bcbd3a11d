// What the organisation has to pay, and when: the schedule of every plan in force. No bank details.
#pragma once

#include "app/domain/payments.h"
#include "sync/office/office.h"

namespace doorstep::office {

struct DuePayment {
    domain::Payment payment;
    domain::Model model = domain::Model::Direct;
    EntityId patient;
    std::string nhsNumber;
    Hash32 plan;
    std::string held; ///< why it must not be made now, in plain words; empty = it may
};

/// Payments made (not due) from..until, both inclusive, by day and NHS number. Of a plan approved in part the
/// approved lines count. A reduction that counts lowers what follows it; while the file is paused, the
/// patient has died, an ending has taken effect or something is missing for a first payment, they are held.
/// Inside Database::read; throws StorageFailure.
[[nodiscard]] std::vector<DuePayment> paymentsBetween(Office& office, const QDate& from, const QDate& until);

} // namespace doorstep::office
