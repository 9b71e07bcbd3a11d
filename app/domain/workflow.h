// The life of a plan from referral to closing: one table of transitions, shared by tablet and office.
// Where the record of it is (on the tablet, sent, at the office) is another question, answered elsewhere.
#pragma once

#include "app/domain/care_event.h"
#include "app/domain/decision.h"
#include "app/domain/plan.h"
#include "app/domain/rules.h"

#include <span>
#include <variant>

namespace doorstep::domain {

/// S1 to S23 and SX. Numbers are not written anywhere: a state is always worked out from what happened.
enum class CaseState : quint8 {
    Any = 0,
    Referred = 1,
    InfoOffered = 2,
    Declined = 3,
    EligibilityCheck = 4,
    NotEligible = 5,
    Assessment = 6,
    IndicativeBudget = 7,
    Planning = 8,
    Agreed = 9,
    Submitted = 10,
    InDecision = 11,
    Approved = 12,
    Returned = 13,
    Refused = 14,
    Reconsideration = 15,
    SetUp = 16,
    Active = 17,
    ReviewOpen = 18,
    ChangeInProgress = 19,
    Suspended = 20,
    NoticeRunning = 21,
    Ending = 22,
    Closed = 23,
    Deceased = 24
};

/// What can happen. The first group comes from plans and decisions, the second from care events.
enum class Step : quint8 {
    PlanStarted = 1,
    PlanAgreed,
    PlanEdited,
    PlanReceived,
    ChecksPassed,
    OfficeApproved,
    OfficeReturned,
    OfficeRefused,
    OfficeWithdrew,
    PatientDied,
    Referred = 30,
    InformationGiven,
    Declined,
    FoundEligible,
    FoundNotEligible,
    Assessed,
    BudgetIndicated,
    SetUpDone,
    ReviewOpened,
    ReviewKept,
    ReviewChanged,
    ReviewStopped,
    ReviewRefused,
    Suspended,
    Resumed,
    NoticeGiven,
    LookAgainAsked,
    LookAgainDone,
    Closed
};

/// Who may take a step.
enum class Actor : quint8 { Coordinator = 1, Office = 2, Patient = 3, Anybody = 4, Program = 5 };

/// Facts that guards ask for; unknown ones are false. Plain values: no clock, no network.
struct CaseFacts {
    bool rulesAllowAgreeing = false;    ///< mayAgree()
    bool rulesAllowAuthorising = false; ///< mayAuthorise()
    bool sameParent = false;            ///< the office holds the version this one follows
    bool anotherDecides = false;        ///< the one who decides is not the one who wrote the plan
    bool hasAuthority = false;          ///< of the tier the plan asks for
    bool figuresAdd = false;            ///< sealed totals and instalments are right, all pictures arrived
    bool setUpComplete = false;         ///< setUpOpen() is empty
    bool headingsAnswered = false;      ///< all four of a review
    bool reasonsGiven = false;          ///< in plain words
    bool careContinues = false;         ///< by what the care goes on
    bool mayClose = false;              ///< mayClose()
};

enum class Effect : quint8 {
    LockVersion = 1,
    MakePatientCopy,
    Queue,
    VoidSignatures,
    Receipt,
    NotifyCoordinator,
    LineDecisions,
    MakeSchedule,
    SetFirstReview,
    OpenReviewTask,
    HoldNextPayment,
    KeepCareGoing,
    SetNextReview,
    StartDraft,
    StopPayments,
    CancelVisits,
    AddressPersonalRepresentatives,
    StartNotice,
    ClosingChecklist,
    Archive
};

struct Transition {
    CaseState from = CaseState::Any;
    Step step = Step::PlanStarted;
    CaseState to = CaseState::Any;
    Actor who = Actor::Coordinator;
    bool CaseFacts::*guard = nullptr; ///< nullptr = always
    const char* refusal = "";         ///< why not, when the guard says no
    std::vector<Effect> effects;
    const char* rules = ""; ///< the rules behind it
};
[[nodiscard]] std::span<const Transition> transitions();

struct Refusal {
    QString text; ///< one plain sentence
};
struct Moved {
    CaseState state = CaseState::Any;
    std::vector<Effect> effects;
};
/// Pure: the one way from a state to another. Several guards of one step are all asked.
[[nodiscard]] std::variant<Moved, Refusal> next(CaseState state, Step step, const CaseFacts& facts);
/// Steps that are open from here, by anybody, whatever their guards.
[[nodiscard]] std::vector<Step> openSteps(CaseState state);

/// The step an event stands for; nullopt for events that change no state (a booking, say).
[[nodiscard]] std::optional<Step> stepOf(const CareEvent& event);
/// What is already recorded is true: folding never refuses, and passes over what has no place.
[[nodiscard]] CaseState fold(CaseState from, std::span<const CareEvent> events);
/// Where a file stands: the plan's own state, then what happened since it was approved.
[[nodiscard]] CaseState caseState(CaseState ofPlan, bool decided, const QDate& decidedOn,
                                  std::span<const CareEvent> events, bool died);

/// What still stands between an approved plan and the first payment:
/// the findings in front of Gate::Pay that block or ask for something, in plain words.
[[nodiscard]] QStringList setUpOpen(std::span<const Finding> findings);

/// A: a coordinator's manager; B: the lead for personal health budgets; C: panel or director.
enum class Tier : quint8 { Manager = 1, Lead = 2, Panel = 3 };
struct TierLimits {
    Pence manager{100'000}; ///< £1,000.00 leaving the organisation, no exception
    Pence lead{1'000'000};  ///< £10,000.00
};
/// By the money that leaves the organisation, and by exceptions such as R-56.
[[nodiscard]] Tier tierFor(const Plan& plan, std::span<const Finding> findings,
                           const TierLimits& limits = {});

[[nodiscard]] QString describe(CaseState state);     ///< "Agreed by the patient"
[[nodiscard]] QString patientWords(CaseState state); ///< "You agreed to the plan."
[[nodiscard]] QString caseStateKey(CaseState state); ///< "agreed"
[[nodiscard]] QString describe(Tier tier);
[[nodiscard]] QString describe(Effect effect);

} // namespace doorstep::domain
