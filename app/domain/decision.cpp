// Reason codes of returned and refused lines, with words for the patient.
#include "app/domain/decision.h"

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

constexpr std::array codes{
    ReasonCode{"NO_SCHEME", "We cannot offer direct payments here yet. We can still arrange this for you."},
    ReasonCode{"BARRED_PERSON",
               "The law does not let us pay you directly. We can still arrange this for you."},
    ReasonCode{"NO_CONSENT", "We do not have your agreement to this yet. Tell us what you would like."},
    ReasonCode{"NEEDS_NOT_MET", "We think this would not meet your health need."},
    ReasonCode{"NOT_LINKED_OUTCOME",
               "We could not see how this helps with your outcomes. You can ask us to look again."},
    ReasonCode{"COST_NOT_COVERED", "The money in the plan would not pay for all of this."},
    ReasonCode{"NOT_VALUE", "You can get the same result for less money."},
    ReasonCode{"ALREADY_PROVIDED", "Another service must give you this free."},
    ReasonCode{"EXCLUDED_SERVICE", "The NHS gives you this in another way. It cannot come from this budget."},
    ReasonCode{"EXCLUDED_PURCHASE", "The rules do not let this budget pay for this."},
    ReasonCode{"UNSAFE", "We are worried that this may not be safe for you. Let us make a safe plan first."},
    ReasonCode{"RISK_PROCEDURE_MISSING", "We need to agree with you what to do if something goes wrong."},
    ReasonCode{"PROVIDER_CHECK_FAILED", "We could not make all the checks on this provider that we need."},
    ReasonCode{"HOUSEHOLD_PAYEE",
               "The law lets us pay someone you live with only in special cases. Ask us what those are."},
    ReasonCode{"PAYEE_UNSUITABLE", "We do not think that this person or organisation should hold the money."},
    ReasonCode{"EVIDENCE_MISSING", "We need to see another paper before we can decide."},
    ReasonCode{"OTHER_FUNDER", "Another fund is the right one for this. We can help you ask."},
    ReasonCode{"DUPLICATE", "This is already paid for in your plan."},
};

} // namespace

std::span<const ReasonCode> reasonCodes()
{
    return codes;
}

const ReasonCode* reasonCode(const QString& code)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [&code](const ReasonCode& known) {
        return code == QLatin1String(known.code);
    });
    return found == codes.end() ? nullptr : &*found;
}

} // namespace doorstep::domain
