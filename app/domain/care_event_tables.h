// Key words and members of care events, in the order of the wire.
#pragma once

#include "app/domain/care_members.h"

namespace doorstep::domain {

template <> struct Words<EventKind> {
    using E = EventKind;
    static constexpr std::array all{
        Word<E>{E::Referred, "referred", "You were put forward for a budget."},
        Word<E>{E::InformationGiven, "informationGiven", "We explained personal health budgets."},
        Word<E>{E::Declined, "declined", "You chose not to have a budget."},
        Word<E>{E::FoundEligible, "foundEligible", "You can have a budget."},
        Word<E>{E::FoundNotEligible, "foundNotEligible", "You cannot have a budget now."},
        Word<E>{E::Assessed, "assessed", "We talked about your needs and strengths."},
        Word<E>{E::BudgetIndicated, "budgetIndicated", "We told you about how much money there is."},
        Word<E>{E::PaymentAgreementSigned, "paymentAgreementSigned", "The payment agreement was signed."},
        Word<E>{E::FirstPayment, "firstPayment", "The first payment was made."},
        Word<E>{E::SetUpDone, "setUpDone", "Everything is in place to start."},
        Word<E>{E::ConsentWithdrawn, "consentWithdrawn", "You took back your consent."},
        Word<E>{E::NominationEnded, "nominationEnded", "Your nominee no longer acts."},
        Word<E>{E::RepresentativeEnded, "representativeEnded", "Your representative no longer acts."},
        Word<E>{E::HealthChanged, "healthChanged", "Your health changed."},
        Word<E>{E::MoneyNotEnough, "moneyNotEnough", "The money is not enough."},
        Word<E>{E::ReviewAsked, "reviewAsked", "You asked for a review."},
        Word<E>{E::ReviewBooked, "reviewBooked", "A review is booked."},
        Word<E>{E::ReviewHeld, "reviewHeld", "We looked at your plan together."},
        Word<E>{E::ReviewNotNeeded, "reviewNotNeeded", "We decided that no review is needed now."},
        Word<E>{E::AuditBooked, "auditBooked", "A check of the money is booked."},
        Word<E>{E::AuditHeld, "auditHeld", "We checked the money."},
        Word<E>{E::EligibilityBooked, "eligibilityBooked", "A new look at your needs is booked."},
        Word<E>{E::EligibilityHeld, "eligibilityHeld", "We looked again at what you can have."},
        Word<E>{E::Suspended, "suspended", "The payments are paused."},
        Word<E>{E::Resumed, "resumed", "The payments go on."},
        Word<E>{E::Reduced, "reduced", "The money will go down."},
        Word<E>{E::Stopped, "stopped", "The payments will stop."},
        Word<E>{E::RepaymentAsked, "repaymentAsked", "We asked for money back."},
        Word<E>{E::LookAgainAsked, "lookAgainAsked", "You asked us to look again."},
        Word<E>{E::LookAgainDone, "lookAgainDone", "We looked again at our decision."},
        Word<E>{E::Refused, "refused", "We said no."},
        Word<E>{E::Closed, "closed", "The budget has ended."}};
};

template <> struct Members<CareEvent> {
    using T = CareEvent;
    static constexpr std::tuple all{
        Member{"kind", &T::kind, "What"},          Member{"on", &T::on, "On"},
        Member{"until", &T::until, "From or for"}, Member{"by", &T::by, "By"},
        Member{"to", &T::to, "Told"},              Member{"reason", &T::reason, "Reason"},
        Member{"text", &T::text, "In words"},      Member{"amount", &T::amount, "Amount"},
        Member{"headings", &T::headings, "Review"}, Member{"outcome", &T::outcome, "Outcome"},
        Member{"careContinues", &T::careContinues, "Care goes on by"},
        Member{"settled", &T::settled, "Settled"}};
};

} // namespace doorstep::domain
