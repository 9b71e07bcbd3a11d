// From plans in force to dated payments.
#include "sync/office/payment_list.h"

#include "app/domain/formats.h"
#include "sync/office/care_events.h"
#include "sync/office/plans.h"

#include <algorithm>
#include <tuple>

namespace doorstep::office {

namespace {

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

/// What the person gets after reductions of the direct payment. The event's amount is the new amount of a
/// full period; the sealed schedule says the amount now.
domain::Payments afterReductions(const domain::Plan& plan, domain::Model model,
                                 const std::vector<domain::CareEvent>& events)
{
    domain::Payments payments = domain::paymentsOf(plan, model);
    if (model != domain::Model::Direct)
        return payments;
    for (const domain::CareEvent& event : events) {
        if (event.kind != domain::EventKind::Reduced)
            continue;
        domain::Pence full;
        for (const domain::Payment& payment : payments)
            if (!payment.lump && payment.due <= event.until)
                full = payment.amount; // of the period in which it begins
        const auto changed =
            domain::changeAmount(payments, {full, event.amount, event.on, event.until, plan.noticeDays});
        // More than before is no reduction: that is a new plan and a decision.
        if (changed.ok() && event.amount <= full)
            payments = changed.value().payments;
    }
    return payments;
}

std::string whyHeld(const CaseAtOffice& judged, const std::vector<domain::CareEvent>& counted,
                    const domain::Payment& payment, domain::Model model)
{
    if (judged.deceased)
        return "The patient has died.";
    for (const domain::CareEvent& event : counted) {
        if (event.kind == domain::EventKind::Stopped && event.until.isValid() && payment.due >= event.until)
            return "The payments stop on " + domain::staffDate(event.until).toStdString() + ".";
    }
    if (judged.state == domain::CaseState::Closed)
        return "The file is closed.";
    if (judged.state == domain::CaseState::Suspended)
        return "The payments are paused.";
    // somebody decides about the next payment once the nominee no longer acts.
    const domain::CareEvent* left = nullptr;
    for (const domain::CareEvent& event : counted) {
        if (event.kind == domain::EventKind::NominationEnded)
            left = &event;
        else if (event.kind == domain::EventKind::ReviewHeld)
            left = nullptr;
    }
    if (left && payment.due >= left->on)
        return "The nominee no longer acts. Hold the review and decide first.";
    const QStringList open = domain::setUpOpen(judged.findings);
    if (model == domain::Model::Direct && !open.isEmpty())
        return open.join(u' ').toStdString();
    return {};
}

} // namespace

std::vector<DuePayment> paymentsBetween(Office& office, const QDate& from, const QDate& until)
{
    const std::vector<PlanView> plans = listPlans(office, std::nullopt);
    std::map<EntityId, std::vector<const PlanView*>> ofPatient;
    for (const PlanView& view : plans)
        ofPatient[view.patient].push_back(&view);
    std::vector<DuePayment> all;
    for (const auto& [patient, own] : ofPatient) {
        const CaseAtOffice judged = judgeCase(office, patient, own);
        if (!judged.inForce)
            continue;
        const domain::Plan plan = approvedPart(*judged.inForce);
        const auto counted = domain::countedOnly(judged.events, judged.notCounted);
        for (const domain::Model model : domain::cashModels(plan)) {
            for (const domain::Payment& payment : afterReductions(plan, model, counted)) {
                const QDate day = payment.payDay();
                if (day >= from && day <= until && payment.amount > domain::Pence{})
                    all.push_back({payment, model, patient, judged.inForce->nhsNumber, judged.inForce->hash,
                                   whyHeld(judged, counted, payment, model)});
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DuePayment& a, const DuePayment& b) {
        return std::tuple(a.payment.payDay(), a.nhsNumber) < std::tuple(b.payment.payDay(), b.nhsNumber);
    });
    return all;
}

} // namespace doorstep::office
