// The tables of plain words.
#include "app/store/core/words.h"

#include "app/store/plan_store.h"

#include <array>

namespace doorstep::store {
namespace {

using wire::Kind;

struct Reason {
    const char* name;
    const char* words;
};
constexpr Reason reasons[] = {
    {"office-only", "Only the office may change this."},
    {"unknown-kind", "The office does not know this sort of record yet. It may need an update."},
    {"unknown-field-required", "The office does not know one of the fields yet. It may need an update."},
    {"schema-too-new", "The office runs an older version and cannot read this yet."},
    {"totals-wrong", "The office worked out other totals for this plan."},
    {"hash-wrong", "The office worked out another fingerprint for this record."},
    {"refers-unknown", "This refers to a record the office does not have."},
    {"reversal-too-large", "More would be taken back than was spent."},
    {"stale-decision", "The office has decided on another version in the meantime."},
    {"actor-not-on-device", "The office does not know you as a user of this tablet."},
    {"value-out-of-range", "One of the values is outside what the office accepts."},
    {"already-exists", "The office has a record of this name already, with other content."},
    {"cosign-missing", "Your own signature on this record is missing."},
    {"cosign-wrong", "Your own signature on this record could not be checked by the office."},
    {"not-kept",
     "The office was put back to a time before this record, and this tablet was free to let go of it "
     "because a newer copy of the office holds it. Ask the office to look into that copy."},
    {"not-granted", "This person is not on your caseload at the office."},
};

} // namespace

QString describeProblem(const std::string& problem, bool late)
{
    if (late)
        return QStringLiteral(
            "Accepted for hand-over: this person is no longer on your caseload. The office keeps "
            "your record for whoever takes over.");
    for (const Reason& reason : reasons) {
        if (problem == reason.name)
            return QString::fromLatin1(reason.words);
    }
    if (problem.empty())
        return QStringLiteral("The office did not accept this and gave no reason.");
    return QStringLiteral("The office did not accept this (%1).").arg(QString::fromStdString(problem));
}

QString describeKind(Kind kind)
{
    switch (kind) {
    case Kind::PlanVersion:
    case Kind::Agreement:
    case Kind::Submission:
        return QStringLiteral("Plan agreed and submitted");
    case Kind::Purchase:
        return QStringLiteral("Purchase");
    case Kind::Reversal:
        return QStringLiteral("Purchase taken back");
    case Kind::PurchaseEvent:
        return QStringLiteral("What happened to a purchase");
    case Kind::Receipt:
        return QStringLiteral("Receipt");
    case Kind::Note:
        return QStringLiteral("Note");
    case Kind::CareEvent:
        return QStringLiteral("Event of the plan");
    case Kind::Conflict:
        return QStringLiteral("Choice between two versions");
    default:
        return QStringLiteral("Draft");
    }
}

Kind leadingKind(const wire::Change& change)
{
    constexpr std::array order = {Kind::PlanVersion, Kind::Purchase, Kind::Reversal, Kind::PurchaseEvent,
                                  Kind::Receipt,     Kind::Note,     Kind::CareEvent};
    for (const Kind kind : order) {
        for (const wire::Op& op : change.ops) {
            if (op.kind == kind)
                return kind;
        }
    }
    return change.ops.empty() ? Kind::Draft : change.ops.front().kind;
}

QString describe(Delivery delivery)
{
    switch (delivery) {
    case Delivery::OnTablet:
        return QStringLiteral("On this tablet, not yet at the office");
    case Delivery::AtOffice:
        return QStringLiteral("At the office");
    case Delivery::NeedsAttention:
        return QStringLiteral("Needs your attention");
    }
    return {};
}

namespace {

struct StateWords {
    PlanState state;
    const char* key;
    const char* words;
};
constexpr StateWords states[] = {
    {PlanState::None, "none", "No plan yet"},
    {PlanState::Draft, "draft", "Draft"},
    {PlanState::AgreedNotSent, "agreedNotSent", "Agreed, not yet at the office"},
    {PlanState::AtOffice, "atOffice", "At the office, waiting for a decision"},
    {PlanState::Approved, "approved", "Approved"},
    {PlanState::PartApproved, "partApproved", "Approved in part"},
    {PlanState::Returned, "returned", "Returned for changes"},
    {PlanState::Refused, "refused", "Refused"},
    {PlanState::Withdrawn, "withdrawn", "Approval withdrawn"},
    {PlanState::CannotVerify, "cannotVerify", "Decision received, but it cannot be checked"},
};
const StateWords& wordsOf(PlanState state)
{
    for (const StateWords& words : states) {
        if (words.state == state)
            return words;
    }
    return states[0];
}

} // namespace

QString describe(PlanState state)
{
    return QString::fromLatin1(wordsOf(state).words);
}
QString planStateKey(PlanState state)
{
    return QString::fromLatin1(wordsOf(state).key);
}

} // namespace doorstep::store
