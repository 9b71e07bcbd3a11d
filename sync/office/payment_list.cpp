// From plans in force to dated payments.
#include "sync/office/payment_list.h"

#include "sync/office/plans.h"

#include <algorithm>
#include <tuple>

namespace doorstep::office {

namespace {

bool isInForce(Office& office, const PlanView& view)
{
    if (view.state != PlanState::Approved && view.state != PlanState::PartApproved)
        return false;
    const auto force = planInForce(office.database(), view.patient);
    return force && force->plan == view.hash;
}

domain::Plan approvedPart(const PlanView& view)
{
    domain::Plan plan = view.sealed.plan;
    std::erase_if(plan.lines, [&view](const domain::Line& line) {
        const auto& lines = view.decision->decision.lines;
        return std::any_of(lines.begin(), lines.end(), [&line](const domain::LineDecision& decided) {
            return decided.line == line.id && !decided.approved;
        });
    });
    return plan;
}

} // namespace

std::vector<DuePayment> paymentsBetween(Office& office, const QDate& from, const QDate& until)
{
    std::vector<DuePayment> all;
    for (const PlanView& view : listPlans(office, std::nullopt)) {
        if (!isInForce(office, view))
            continue;
        const domain::Plan plan = approvedPart(view);
        for (const domain::Model model : domain::cashModels(plan)) {
            for (const domain::Payment& payment : domain::paymentsOf(plan, model)) {
                const QDate day = payment.payDay();
                if (day >= from && day <= until)
                    all.push_back({payment, model, view.patient, view.nhsNumber, view.hash});
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DuePayment& a, const DuePayment& b) {
        return std::tuple(a.payment.payDay(), a.nhsNumber) < std::tuple(b.payment.payDay(), b.nhsNumber);
    });
    return all;
}

} // namespace doorstep::office
