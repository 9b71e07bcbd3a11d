// Management information: who has a budget, by age, model and kind, in a period; what waits and what was
// refused.
#pragma once

#include "app/domain/plan.h"
#include "sync/office/office.h"

#include <map>

namespace doorstep::office {

/// One cell of the cube. A person counts once, under the model that has most of the money (of two alike, the
/// one nearer to the person). Counts are of people.
struct ReportRow {
    domain::Model model = domain::Model::Notional;
    bool child = false;  ///< under 18 at the end of the period, as the national return counts
    bool oneOff = false; ///< no money that comes again
    int live = 0;        ///< at the end of the period
    int started = 0;
    int ended = 0;
    int yearToDate = 0;       ///< with a budget at any time since 1 April
    domain::Pence authorised; ///< of the plans in force of those who are live
    bool operator==(const ReportRow&) const = default;
};
struct Report {
    QDate from;
    QDate until;
    QDate yearFrom;              ///< 1 April
    std::vector<ReportRow> rows; ///< those with anybody, by model, age and kind
    int waiting = 0;             ///< plans without a decision at the end of the period
    int longestWaitDays = 0;
    std::map<std::string, int> declined; ///< lines declined in the period, by reason code
};

/// A budget starts with the first payment of the first approved plan and ends when the file is closed, the
/// patient dies or the plan in force has run out. Inside Database::read; throws StorageFailure.
[[nodiscard]] Report reportOn(Office& office, const QDate& from, const QDate& until);

} // namespace doorstep::office
