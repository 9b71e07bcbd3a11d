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
};

/// Payments made (not due) from..until, both inclusive, by day and NHS number. Of a plan approved in part the
/// approved lines count. Inside Database::read; throws StorageFailure.
[[nodiscard]] std::vector<DuePayment> paymentsBetween(Office& office, const QDate& from, const QDate& until);

} // namespace doorstep::office
