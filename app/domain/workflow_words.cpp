// Words for states, tiers and effects; steps of events; what set-up still waits for.
#include "app/domain/workflow.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

struct StateWords {
    CaseState state;
    const char* key;
    const char* staff;
    const char* patient;
};
constexpr std::array words{
    StateWords{CaseState::Any, "none", "Nothing begun yet.",
               QT_TRANSLATE_NOOP("Rules", "We have not begun yet.")},
    StateWords{CaseState::Referred, "referred", "Referred.",
               QT_TRANSLATE_NOOP("Rules", "You were put forward for a budget.")},
    StateWords{CaseState::InfoOffered, "infoOffered",
               "Information given; the patient decides whether to go on.",
               QT_TRANSLATE_NOOP("Rules", "We explained it. You choose if you want it.")},
    StateWords{CaseState::Declined, "declined", "Declined by the patient.",
               QT_TRANSLATE_NOOP("Rules", "You said no. You can come back at any time.")},
    StateWords{CaseState::EligibilityCheck, "eligibilityCheck", "Eligibility is being checked.",
               QT_TRANSLATE_NOOP("Rules", "We check if you can have a budget.")},
    StateWords{CaseState::NotEligible, "notEligible", "Not eligible.",
               QT_TRANSLATE_NOOP("Rules", "You cannot have a budget now. You can ask us to look again.")},
    StateWords{CaseState::Assessment, "assessment", "Assessment of needs.",
               QT_TRANSLATE_NOOP("Rules", "We talk about what you need.")},
    StateWords{CaseState::IndicativeBudget, "indicativeBudget", "Waiting for the indicative budget.",
               QT_TRANSLATE_NOOP("Rules", "We work out about how much money there is.")},
    StateWords{CaseState::Planning, "planning", "Planning.",
               QT_TRANSLATE_NOOP("Rules", "We make the plan with you.")},
    StateWords{CaseState::Agreed, "agreed", "Agreed by the patient.",
               QT_TRANSLATE_NOOP("Rules", "You agreed to the plan.")},
    StateWords{CaseState::Submitted, "submitted", "Received by the office.",
               QT_TRANSLATE_NOOP("Rules", "The office has your plan.")},
    StateWords{CaseState::InDecision, "inDecision", "Waiting for a decision.",
               QT_TRANSLATE_NOOP("Rules", "The office is looking at your plan.")},
    StateWords{CaseState::Approved, "approved", "Approved.",
               QT_TRANSLATE_NOOP("Rules", "The office said yes.")},
    StateWords{CaseState::Returned, "returned", "Returned with questions.",
               QT_TRANSLATE_NOOP("Rules", "The office has questions about your plan.")},
    StateWords{CaseState::Refused, "refused", "Refused.",
               QT_TRANSLATE_NOOP("Rules", "The office said no. You can ask us to look again.")},
    StateWords{CaseState::Reconsideration, "reconsideration", "Being looked at again.",
               QT_TRANSLATE_NOOP("Rules", "We are looking again, as you asked.")},
    StateWords{CaseState::SetUp, "setUp", "Being set up.",
               QT_TRANSLATE_NOOP("Rules", "We get everything ready.")},
    StateWords{CaseState::Active, "active", "Active.", QT_TRANSLATE_NOOP("Rules", "Your budget is running.")},
    StateWords{CaseState::ReviewOpen, "reviewOpen", "A review is open.",
               QT_TRANSLATE_NOOP("Rules", "It is time to look at your plan together.")},
    StateWords{CaseState::ChangeInProgress, "changeInProgress",
               "A change is being made beside the live plan.",
               QT_TRANSLATE_NOOP("Rules", "We are changing the plan. The old one goes on until then.")},
    StateWords{CaseState::Suspended, "suspended", "Suspended; the care goes on.",
               QT_TRANSLATE_NOOP("Rules", "The payments are paused. Your care goes on.")},
    StateWords{CaseState::NoticeRunning, "noticeRunning", "Notice is running.",
               QT_TRANSLATE_NOOP("Rules", "The payments will change. We wrote to you why.")},
    StateWords{CaseState::Ending, "ending", "Ending.",
               QT_TRANSLATE_NOOP("Rules", "We end the budget with you.")},
    StateWords{CaseState::Closed, "closed", "Closed.", QT_TRANSLATE_NOOP("Rules", "The budget has ended.")},
    StateWords{CaseState::Deceased, "deceased", "The patient has died.",
               QT_TRANSLATE_NOOP("Rules", "We are sorry. We will write to the people who act now.")},
};

const StateWords& wordsFor(CaseState state)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [state](const StateWords& each) { return each.state == state; });
    return found == words.end() ? words.front() : *found;
}

Step reviewStep(const CareEvent& event)
{
    if (event.outcome == u"stop")
        return Step::ReviewStopped;
    return event.outcome.isEmpty() || event.outcome == u"keep" ? Step::ReviewKept : Step::ReviewChanged;
}

} // namespace

std::optional<Step> stepOf(const CareEvent& event)
{
    switch (event.kind) {
    case EventKind::Referred:
        return Step::Referred;
    case EventKind::InformationGiven:
        return Step::InformationGiven;
    case EventKind::Declined:
        return Step::Declined;
    case EventKind::FoundEligible:
        return Step::FoundEligible;
    case EventKind::FoundNotEligible:
        return Step::FoundNotEligible;
    case EventKind::Assessed:
        return Step::Assessed;
    case EventKind::BudgetIndicated:
        return Step::BudgetIndicated;
    case EventKind::FirstPayment:
    case EventKind::SetUpDone:
        return Step::SetUpDone;
    case EventKind::NominationEnded:
    case EventKind::HealthChanged:
    case EventKind::MoneyNotEnough:
    case EventKind::ReviewAsked:
        return Step::ReviewOpened;
    case EventKind::ReviewHeld:
        return reviewStep(event);
    case EventKind::ReviewNotNeeded:
        return Step::ReviewRefused;
    case EventKind::Suspended:
        return Step::Suspended;
    case EventKind::Resumed:
        return Step::Resumed;
    case EventKind::ConsentWithdrawn:
    case EventKind::Stopped:
        return Step::NoticeGiven;
    case EventKind::LookAgainAsked:
        return Step::LookAgainAsked;
    case EventKind::LookAgainDone:
        return Step::LookAgainDone;
    case EventKind::Closed:
        return Step::Closed;
    default:
        return std::nullopt;
    }
}

QStringList setUpOpen(std::span<const Finding> findings)
{
    QStringList open;
    for (const Finding& finding : findings) {
        const bool asks = finding.severity == Severity::Block || finding.severity == Severity::Require;
        if (finding.gate == Gate::Pay && asks)
            open << finding.text;
    }
    return open;
}

Tier tierFor(const Plan& plan, std::span<const Finding> findings, const TierLimits& limits)
{
    const Pence cash = totals(plan).cash();
    if (cash > limits.lead)
        return Tier::Panel;
    const bool exception = std::any_of(findings.begin(), findings.end(),
                                       [](const Finding& each) { return each.severity == Severity::Route; });
    return exception || cash > limits.manager ? Tier::Lead : Tier::Manager;
}

QString describe(CaseState state)
{
    return QString::fromUtf8(wordsFor(state).staff);
}

QString patientWords(CaseState state)
{
    return QCoreApplication::translate("Rules", wordsFor(state).patient);
}

QString caseStateKey(CaseState state)
{
    return QString::fromLatin1(wordsFor(state).key);
}

QString describe(Tier tier)
{
    switch (tier) {
    case Tier::Manager:
        return QStringLiteral("manager");
    case Tier::Lead:
        return QStringLiteral("lead for personal health budgets");
    case Tier::Panel:
        return QStringLiteral("panel");
    }
    return {};
}

QString describe(Effect effect)
{
    static constexpr std::array texts{
        "",
        "The version is locked.",
        "The patient gets a copy.",
        "It is queued for the office.",
        "The signatures no longer hold; the agreed version was changed.",
        "The office signs for it.",
        "The coordinator is told.",
        "Each line has its decision and reason.",
        "The schedule is made.",
        "The first review is set.",
        "A review is on the list.",
        "The next payment is held.",
        "The care goes on.",
        "The next review is set.",
        "A draft begins beside the live plan.",
        "Payments stop.",
        "Visits are cancelled.",
        "Letters go to the personal representatives.",
        "The notice runs.",
        "The closing list is gone through.",
        "The file is archived.",
    };
    const auto at = static_cast<std::size_t>(effect);
    return at < texts.size() ? QString::fromLatin1(texts[at]) : QString();
}

} // namespace doorstep::domain
