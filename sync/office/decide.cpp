// Deciding: every check first, then the signed decision and its money in one change.
#include "sync/office/decide.h"

#include "app/domain/rules.h"
#include "sync/office/care_events.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/rule_policy.h"
#include "sync/office/staff.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace doorstep::office {

namespace {

using domain::DecisionKind;

Error refused(std::string text)
{
    return {ErrorCode::Refused, std::move(text)};
}

domain::Step stepOf(domain::DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Approve:
        return domain::Step::OfficeApproved;
    case DecisionKind::Return:
        return domain::Step::OfficeReturned;
    case DecisionKind::Refuse:
        return domain::Step::OfficeRefused;
    case DecisionKind::Withdraw:
        return domain::Step::OfficeWithdrew;
    }
    return domain::Step::OfficeReturned;
}

/// A manager decides small plans without exceptions, the lead up to a limit; the panel and the administrator
/// any.
bool hasAuthority(const std::string& role, const domain::Plan& plan)
{
    if (role == "phb-lead")
        return domain::tierFor(plan, {}) != domain::Tier::Panel;
    if (role != "manager")
        return true;
    const bool exception = std::any_of(plan.lines.begin(), plan.lines.end(),
                                       [](const domain::Line& line) { return line.sameHousehold; });
    return !exception && domain::tierFor(plan, {}) == domain::Tier::Manager;
}

/// May this step be taken at all? The same table as on the tablet; what the rules say is asked after it, line
/// by line.
Status checkStep(const PlanView& view, const DecideRequest& request, const std::string& role)
{
    domain::CaseFacts facts;
    facts.anotherDecides = view.author != request.by;
    facts.hasAuthority = hasAuthority(role, view.sealed.plan);
    facts.figuresAdd = view.flags.empty();
    facts.rulesAllowAuthorising = true;
    const auto isDeclined = [](const LineChoice& line) { return !line.approve; };
    facts.reasonsGiven =
        !request.comment.empty() || std::any_of(request.lines.begin(), request.lines.end(), isDeclined);
    const auto step = domain::next(domain::CaseState::InDecision, stepOf(request.kind), facts);
    if (const auto* refusal = std::get_if<domain::Refusal>(&step))
        return refused(refusal->text.toStdString());
    return done();
}

Status checkPlan(Office& office, const PlanView& view, const DecideRequest& request)
{
    if (view.state != PlanState::Submitted) {
        return refused(view.decision ? "This plan was decided already."
                                     : "This plan has not been submitted for a decision.");
    }
    const auto by = findStaff(office, request.by.hex());
    if (!by.ok())
        return by.error();
    if (!by.value().active)
        return refused("This member of staff is disabled.");
    if (Status allowed = checkStep(view, request, by.value().role); !allowed.ok())
        return allowed;
    const auto device = office.device(view.device);
    if (device && device->status == DeviceStatus::Frozen)
        return refused("The tablet this plan came from was copied; the plan has to be agreed again.");
    if (request.kind != DecisionKind::Approve)
        return done();
    if (view.blobsMissing > 0)
        return refused("Pictures that belong to this plan have not arrived yet.");
    return done();
}

Result<std::vector<domain::LineDecision>> lineDecisions(const domain::Plan& plan,
                                                        const DecideRequest& request)
{
    std::map<QString, const LineChoice*> choices;
    for (const LineChoice& choice : request.lines) {
        const QString ref = QString::fromStdString(choice.ref);
        if (!plan.line(ref))
            return Error{ErrorCode::InvalidInput, "The plan has no line " + choice.ref + "."};
        if (!choices.emplace(ref, &choice).second)
            return Error{ErrorCode::InvalidInput, "Line " + choice.ref + " was given twice."};
        if (choice.approve)
            continue;
        if (!domain::reasonCode(QString::fromStdString(choice.code))) {
            std::string known;
            for (const domain::ReasonCode& code : domain::reasonCodes())
                known += (known.empty() ? "" : ", ") + std::string(code.code);
            return Error{ErrorCode::InvalidInput, "A declined line needs one of these codes: " + known + "."};
        }
        if (choice.reason.empty())
            return Error{ErrorCode::InvalidInput, "A declined line needs a reason in plain words."};
    }
    std::vector<domain::LineDecision> decisions;
    for (const domain::Line& line : plan.lines) {
        const auto choice = choices.find(line.ref);
        const bool declined = choice != choices.end() && !choice->second->approve;
        if (request.kind != DecisionKind::Approve && !declined)
            continue;
        domain::LineDecision decision;
        decision.line = line.id;
        decision.approved = !declined;
        if (declined) {
            decision.code = QString::fromStdString(choice->second->code);
            decision.reason = QString::fromStdString(choice->second->reason);
        }
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

bool isDeclined(const std::vector<domain::LineDecision>& decisions, const EntityId& line)
{
    return std::any_of(decisions.begin(), decisions.end(), [&line](const domain::LineDecision& each) {
        return each.line == line && !each.approved;
    });
}

std::vector<domain::Finding> blocks(const domain::RuleContext& context)
{
    std::vector<domain::Finding> found;
    for (const domain::Finding& finding : domain::evaluate(context)) {
        const bool standsInFront =
            finding.gate == domain::Gate::Agree || finding.gate == domain::Gate::Authorise;
        if (finding.severity == domain::Severity::Block && standsInFront)
            found.push_back(finding);
    }
    return found;
}

/// The same rules as on the tablet. A rule forbids approval when it forbids the plan as sealed and still
/// forbids what is left of it without the declined lines.
Status checkRules(Office& office, const PlanView& view, const std::vector<domain::LineDecision>& decisions)
{
    const auto person = storedPerson(office, view.patient);
    if (!person.ok())
        return person.error();
    const std::vector<domain::PilotScheme> schemes = listSchemes(office);
    const QDate today = QDateTime::fromMSecsSinceEpoch(office.nowMs(), Qt::UTC).date();
    const auto events = careEventsOf(office.database(), view.patient);
    const auto overrides = ruleOverrides(office);
    const auto sealed = blocks({view.sealed.plan, person.value(), schemes, today, events, {}, overrides});
    domain::Plan rest = view.sealed.plan;
    std::erase_if(rest.lines,
                  [&decisions](const domain::Line& line) { return isDeclined(decisions, line.id); });
    std::string text;
    for (const domain::Finding& finding :
         blocks({rest, person.value(), schemes, today, events, {}, overrides})) {
        const bool inSealed =
            std::any_of(sealed.begin(), sealed.end(),
                        [&finding](const domain::Finding& each) { return each.ruleId == finding.ruleId; });
        if (inSealed)
            text +=
                (text.empty() ? "" : "\n") + finding.ruleId.toStdString() + ": " + finding.text.toStdString();
    }
    if (!text.empty())
        return refused("This plan cannot be approved:\n" + text);
    return done();
}

/// Number and hash of the patient's last decision.
void chain(Database& database, const EntityId& patient, domain::Decision& decision)
{
    const auto row =
        database.row("SELECT number, hash FROM decision WHERE patient = :p0 ORDER BY number DESC LIMIT 1",
                     "nt", {patient});
    if (!row)
        return;
    decision.number = static_cast<int>(row->number(0)) + 1;
    decision.previous = row->id<Hash32>(1);
}

domain::Decision build(Office& office, const PlanView& view, const DecideRequest& request,
                       std::vector<domain::LineDecision> lines)
{
    domain::Decision decision;
    const domain::Plan& plan = view.sealed.plan;
    chain(office.database(), view.patient, decision);
    decision.planHash = view.hash;
    decision.agreementHash = view.agreement;
    decision.kind = request.kind;
    decision.comment = QString::fromStdString(request.comment);
    decision.lines = std::move(lines);
    if (request.kind == DecisionKind::Approve) {
        for (const domain::Line& line : plan.lines)
            if (!isDeclined(decision.lines, line.id))
                decision.authorised[line.model] += line.total;
        if (const auto force = planInForce(office.database(), view.patient))
            decision.supersedes = force->plan;
    }
    decision.validFrom = plan.firstPayment;
    decision.validTo = plan.firstPayment.addMonths(plan.months).addDays(-1);
    decision.decidedBy = request.by;
    decision.officeTimeMs = office.nowMs();
    decision.officeKeyId = office.keys().decisionId;
    decision.ruleSet = domain::ruleSetVersion;
    const QByteArray rules = domain::ruleSetHash(ruleOverrides(office));
    decision.ruleSetHash = Hash32::from(bytesOf({rules.constData(), static_cast<std::size_t>(rules.size())}));
    for (const std::string& condition : request.conditions)
        decision.conditions << QString::fromStdString(condition);
    return decision;
}

wire::Op entryOp(const Hash32& decision, domain::Model model, EntryType type, std::int64_t pence)
{
    Bytes name = copyOf(bytesOf("budget-entry"));
    append(name, decision.view());
    name.push_back(static_cast<std::uint8_t>(model));
    name.push_back(static_cast<std::uint8_t>(type));
    return appendOp(crypto::blake2b128(name), wire::Kind::BudgetEntry,
                    encodeBudgetEntry(model, type, pence, decision));
}

/// What the plan in force was allowed is closed, what this one is allowed is opened.
std::vector<wire::Op> moneyOps(Office& office, const PlanView& view, const domain::Decision& decision,
                               const Hash32& hash)
{
    std::vector<wire::Op> ops;
    if (decision.kind != DecisionKind::Approve)
        return ops;
    for (const domain::Model model : domain::allModels) {
        const std::int64_t before = sumOfEntries(office.database(), view.patient, model).authorised;
        if (before != 0)
            ops.push_back(entryOp(hash, model, EntryType::Close, -before));
        const auto allowed = decision.authorised.find(model);
        if (allowed != decision.authorised.end() && allowed->second.value != 0)
            ops.push_back(entryOp(hash, model, EntryType::Authorise, allowed->second.value));
    }
    return ops;
}

Result<Decided> decideInside(Office& office, const DecideRequest& request)
{
    const auto view = findPlan(office, request.plan);
    if (!view.ok())
        return view.error();
    if (Status usable = checkPlan(office, view.value(), request); !usable.ok())
        return usable.error();
    auto lines = lineDecisions(view.value().sealed.plan, request);
    if (!lines.ok())
        return lines.error();
    const bool anyApproved = std::any_of(lines.value().begin(), lines.value().end(),
                                         [](const domain::LineDecision& line) { return line.approved; });
    if (request.kind == DecisionKind::Approve) {
        if (!anyApproved)
            return refused("Every line is declined; use --refuse or --return.");
        if (Status allowed = checkRules(office, view.value(), lines.value()); !allowed.ok())
            return allowed.error();
    } else if (request.comment.empty() && lines.value().empty()) {
        return refused("Say why, with --comment or with a declined --line, so that the patient can be told.");
    }
    const domain::Decision decision = build(office, view.value(), request, std::move(lines).value());
    const wire::SignedDecision signedDecision = wire::signDecision(decision, office.keys().decision);
    const Hash32 hash = wire::decisionHash(signedDecision.decisionBytes);
    std::vector<wire::Op> ops = {appendOp(*EntityId::from(hash.view().first(16)), wire::Kind::Decision,
                                          wire::encodeDecisionRecord(signedDecision))};
    for (wire::Op& op : moneyOps(office, view.value(), decision, hash))
        ops.push_back(std::move(op));
    office.logSignature(office.keys().decisionId, "decision", hash);
    const StreamId stream = *StreamId::from(view.value().patient.view());
    if (Status written = writeAsOffice(office, stream, std::move(ops), request.by); !written.ok())
        return written.error();
    const auto after = findPlan(office, view.value().hash.hex());
    if (!after.ok())
        return after.error();
    return Decided{hash, decision, after.value().state};
}

} // namespace

Result<Decided> decide(Office& office, const DecideRequest& request)
{
    return office.database().write([&] { return decideInside(office, request); });
}

} // namespace doorstep::office
