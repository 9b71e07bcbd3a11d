// The table of transitions as answers: what is open, what stands in the way, what does not count.
#include "app/domain/case_guide.h"

#include "app/domain/formats.h"
#include "app/domain/payments.h"
#include "app/domain/rule_words.h"

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

struct StepWords {
    Step step;
    const char* key;
    const char* words;
    EventKind event = EventKind::Unstated;
};
constexpr std::array steps{
    StepWords{Step::PlanStarted, "planStarted", "Begin a plan"},
    StepWords{Step::PlanAgreed, "planAgreed", "Agree the plan with the patient"},
    StepWords{Step::PlanEdited, "planEdited", "Change the plan"},
    StepWords{Step::PlanReceived, "planReceived", "Send the plan to the office"},
    StepWords{Step::ChecksPassed, "checksPassed", "Wait for the office's checks"},
    StepWords{Step::OfficeApproved, "officeApproved", "Approve the plan"},
    StepWords{Step::OfficeReturned, "officeReturned", "Return the plan with questions"},
    StepWords{Step::OfficeRefused, "officeRefused", "Refuse the plan"},
    StepWords{Step::OfficeWithdrew, "officeWithdrew", "Withdraw the decision"},
    StepWords{Step::PatientDied, "patientDied", "Record that the patient has died"},
    StepWords{Step::Referred, "referred", "Record a referral", EventKind::Referred},
    StepWords{Step::InformationGiven, "informationGiven", "Explain personal health budgets",
              EventKind::InformationGiven},
    StepWords{Step::Declined, "declined", "Record that the patient says no", EventKind::Declined},
    StepWords{Step::FoundEligible, "foundEligible", "Record that the patient is eligible",
              EventKind::FoundEligible},
    StepWords{Step::FoundNotEligible, "foundNotEligible", "Record that the patient is not eligible",
              EventKind::FoundNotEligible},
    StepWords{Step::Assessed, "assessed", "Record the assessment", EventKind::Assessed},
    StepWords{Step::BudgetIndicated, "budgetIndicated", "Give the indicative budget",
              EventKind::BudgetIndicated},
    StepWords{Step::SetUpDone, "setUpDone", "Record the first payment", EventKind::FirstPayment},
    StepWords{Step::ReviewOpened, "reviewOpened", "Open a review", EventKind::ReviewAsked},
    StepWords{Step::ReviewKept, "reviewKept", "Hold a review: the plan stays", EventKind::ReviewHeld},
    StepWords{Step::ReviewChanged, "reviewChanged", "Hold a review: the plan changes", EventKind::ReviewHeld},
    StepWords{Step::ReviewStopped, "reviewStopped", "Hold a review: the payments stop",
              EventKind::ReviewHeld},
    StepWords{Step::ReviewRefused, "reviewRefused", "Decide that no review is needed",
              EventKind::ReviewNotNeeded},
    StepWords{Step::Suspended, "suspended", "Pause the payments", EventKind::Suspended},
    StepWords{Step::Resumed, "resumed", "Let the payments go on", EventKind::Resumed},
    StepWords{Step::NoticeGiven, "noticeGiven", "Give notice that the payments stop", EventKind::Stopped},
    StepWords{Step::LookAgainAsked, "lookAgainAsked", "Record that the patient asks to look again",
              EventKind::LookAgainAsked},
    StepWords{Step::LookAgainDone, "lookAgainDone", "Answer after looking again", EventKind::LookAgainDone},
    StepWords{Step::Closed, "closed", "Close the file", EventKind::Closed},
};

const StepWords* wordsFor(Step step)
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [step](const StepWords& each) { return each.step == step; });
    return found == steps.end() ? nullptr : &*found;
}

/// The regulations let these end at once; every other ending waits for its notice.
bool needsNoNotice(const CareEvent& event)
{
    return event.reason == u"fraud" || event.reason == u"noConsent" || event.reason == u"died";
}

QString noticeWords(const CareEvent& event, const Plan& plan)
{
    const QDate earliest = earliestReduction(event.on, plan.noticeDays);
    if (event.until.isValid() && event.until >= earliest)
        return {};
    return Rules::tr("The notice of %1 days runs until %2; it may not take effect before.")
        .arg(plan.noticeDays)
        .arg(staffDate(earliest));
}

} // namespace

std::vector<NextStep> nextSteps(CaseState state, const CaseFacts& facts)
{
    CaseFacts asked = facts;
    asked.reasonsGiven = asked.headingsAnswered = true;
    std::vector<NextStep> all;
    for (const Step step : openSteps(state)) {
        if (step == Step::PlanStarted && state != CaseState::Any)
            continue; // a plan is begun once; after that it is changed
        const auto result = next(state, step, asked);
        NextStep row{step, state, Actor::Coordinator, {}};
        const auto rows = transitions();
        const auto entry = std::find_if(rows.begin(), rows.end(), [&](const Transition& each) {
            return each.step == step && (each.from == state || each.from == CaseState::Any);
        });
        if (entry != rows.end()) {
            row.to = entry->to;
            row.who = entry->who;
        }
        if (const auto* refusal = std::get_if<Refusal>(&result))
            row.why = refusal->text;
        all.push_back(row);
    }
    return all;
}

CaseFacts factsOf(const CareEvent& event, std::span<const Finding> findings)
{
    CaseFacts facts;
    facts.reasonsGiven = !event.text.trimmed().isEmpty();
    facts.headingsAnswered = event.headings.size() >= static_cast<qsizetype>(reviewHeadings().size()) &&
                             std::none_of(event.headings.begin(), event.headings.end(),
                                          [](const QString& answer) { return answer.trimmed().isEmpty(); });
    facts.setUpComplete = setUpOpen(findings).isEmpty();
    facts.mayClose = mayClose(findings);
    // The rule about it looks at every ending of the file, not at this event alone.
    facts.careContinues = std::none_of(findings.begin(), findings.end(),
                                       [](const Finding& each) { return each.ruleId == u"R-93"; });
    return facts;
}

QString guardWords(CaseState state, const CareEvent& event, const Plan& plan,
                   std::span<const Finding> findings)
{
    const CaseFacts facts = factsOf(event, findings);
    if (event.kind == EventKind::Reduced) {
        if (!facts.reasonsGiven)
            return Rules::tr("Say why, in plain words that the patient can be told.");
        return noticeWords(event, plan);
    }
    const auto step = stepOf(event);
    if (!step || event.kind == EventKind::FirstPayment)
        return {}; // only facts
    const auto result = next(state, *step, facts);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return refusal->text;
    if (event.kind == EventKind::Stopped && !needsNoNotice(event))
        return noticeWords(event, plan);
    return {};
}

std::vector<NotCounted> notCounted(const Plan& plan, std::span<const CareEvent> events,
                                   std::span<const Finding> findings)
{
    std::vector<NotCounted> left;
    for (const CareEvent& event : events) {
        // The guards of the state the step starts from; where the file stood before is history.
        QString why;
        if (event.kind == EventKind::Stopped)
            why = guardWords(CaseState::Active, event, plan, findings);
        else if (event.kind == EventKind::Reduced)
            why = guardWords(CaseState::Active, event, plan, findings);
        else if (event.kind == EventKind::Closed)
            why = guardWords(CaseState::NoticeRunning, event, plan, findings);
        if (!why.isEmpty())
            left.push_back({event.id, why});
    }
    return left;
}

std::vector<CareEvent> countedOnly(std::span<const CareEvent> events, std::span<const NotCounted> left)
{
    std::vector<CareEvent> counted;
    for (const CareEvent& event : events) {
        const bool out = std::any_of(left.begin(), left.end(),
                                     [&event](const NotCounted& each) { return each.event == event.id; });
        if (!out)
            counted.push_back(event);
    }
    return counted;
}

QString describe(Step step)
{
    const StepWords* words = wordsFor(step);
    return words ? QString::fromLatin1(words->words) : QString();
}

QString stepKey(Step step)
{
    const StepWords* words = wordsFor(step);
    return words ? QString::fromLatin1(words->key) : QString();
}

QString describe(Actor actor)
{
    switch (actor) {
    case Actor::Coordinator:
        return QStringLiteral("the coordinator");
    case Actor::Office:
        return QStringLiteral("the office");
    case Actor::Patient:
        return QStringLiteral("the patient");
    case Actor::Anybody:
        return QStringLiteral("anybody");
    case Actor::Program:
        return QStringLiteral("the program");
    }
    return {};
}

std::optional<EventKind> eventOf(Step step)
{
    const StepWords* words = wordsFor(step);
    if (!words || words->event == EventKind::Unstated)
        return std::nullopt;
    return words->event;
}

} // namespace doorstep::domain
