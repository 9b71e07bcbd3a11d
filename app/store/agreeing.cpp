// Sealing a draft, binding the patient's agreement to it and submitting: one co-signed change.
#include "app/store/core/cases.h"
#include "app/store/core/form_rows.h"
#include "app/store/core/journal.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"
#include "app/store/forms.h"

#include "app/domain/readback.h"
#include "app/domain/schedule.h"

namespace doorstep::store {
namespace {

using domain::Agreement;
using domain::Finding;
using domain::Person;
using domain::Plan;
using wire::Kind;
using wire::Op;

/// Everything of the draft at the moment of agreement.
struct Moment {
    Person person;
    Plan plan;
    std::vector<ViewRow> rows;
    Hash32 shown;
};

Hash32 hashOfText(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return crypto::sha256(bytesOf({utf8.data(), static_cast<std::size_t>(utf8.size())}));
}

void checkSignature(const Agreement& agreement)
{
    if (agreement.method != domain::AgreementMethod::Drawn)
        return;
    const bool drawn = std::any_of(agreement.strokes.begin(), agreement.strokes.end(),
                                   [](const domain::Stroke& stroke) { return !stroke.empty(); });
    require(drawn, ErrorCode::InvalidInput,
            "The signature is empty. Please sign, or choose a witnessed verbal agreement.");
}

void checkRules(Core& core, const Moment& moment)
{
    const std::vector<domain::PilotScheme> schemes = schemesOf(core);
    const auto events = careEventsOf(core, moment.person.id);
    const auto overrides = overridesOf(core);
    const std::vector<Finding> findings =
        domain::evaluate({moment.plan, moment.person, schemes, core.today(), events, {}, overrides});
    domain::CaseFacts facts;
    facts.rulesAllowAgreeing = domain::mayAgree(findings);
    const auto step = domain::next(domain::CaseState::Planning, domain::Step::PlanAgreed, facts);
    if (std::holds_alternative<domain::Moved>(step))
        return;
    QStringList reasons;
    for (const Finding& finding : findings) {
        const bool stands =
            finding.severity == domain::Severity::Block || finding.severity == domain::Severity::Require;
        if (stands && finding.gate == domain::Gate::Agree)
            reasons.append(QStringLiteral("%1: %2").arg(finding.ruleId, finding.text));
    }
    const QString refusal = std::get<domain::Refusal>(step).text + u' ';
    fail(ErrorCode::Refused, refusal.toStdString() + reasons.join(u' ').toStdString());
}

Moment momentOf(Core& core, const EntityId& patient, const Hash32& textShown)
{
    Moment moment;
    moment.person = requirePerson(core, patient);
    auto plan = liveDraft(core, patient);
    require(plan.has_value(), ErrorCode::NotFound, "There is no plan for this person yet.");
    moment.plan = std::move(*plan);
    moment.rows = draftRows(core, patient);
    require(!hasOpenConflict(core, patient, moment.rows), ErrorCode::Refused,
            "A field of the plan has two versions. Choose one before the plan is agreed.");
    moment.shown = hashOfText(domain::readBack(moment.plan, moment.person));
    require(moment.shown == textShown, ErrorCode::Conflict,
            "The plan has changed since it was shown. Please read it to the patient again.");
    return moment;
}

wire::SealedPlan seal(Core& core, const Moment& moment, const NextChange& next)
{
    wire::SealedPlan sealed;
    sealed.plan = moment.plan;
    sealed.patientName = domain::displayName(moment.person, core.today());
    sealed.nhsNumber = moment.person.nhsNumber ? moment.person.nhsNumber->digits() : QString();
    sealed.born = moment.person.born;
    sealed.totals = domain::totals(moment.plan);
    for (const domain::Model model : domain::cashModels(moment.plan))
        sealed.schedules.push_back(domain::chosenSchedule(moment.plan, model));
    sealed.textShown = moment.shown;
    sealed.readBackVersion = domain::readBackVersion;
    sealed.ruleSet = domain::ruleSetVersion;
    for (const ViewRow& row : moment.rows) {
        std::vector<std::pair<std::uint64_t, wire::ChangeId>> stamps;
        for (const auto& [field, stamped] : row.fields) {
            if (stamped.stamp)
                stamps.emplace_back(field, *stamped.stamp);
        }
        sealed.stamps.emplace_back(row.entity, std::move(stamps));
    }
    std::sort(sealed.stamps.begin(), sealed.stamps.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    sealed.hlc = next.hlc;
    sealed.actor = core.requireIdentity().device.staff;
    return sealed;
}

/// A second tap on the button: the same plan and the same signature wait already.
bool isSame(const PlanVersion& latest, const Moment& moment, const Agreement& agreement)
{
    const bool waits = latest.state == PlanState::AgreedNotSent || latest.state == PlanState::AtOffice;
    return waits && latest.delivery != Delivery::NeedsAttention && latest.sealed.plan == moment.plan &&
           latest.sealed.textShown == moment.shown && latest.agreement.agreement == agreement;
}

Op appendOf(const EntityId& entity, Kind kind, Bytes record)
{
    Op op{Op::Code::Append, entity, kind, {}, {}, {}, {}, {}};
    op.record = std::move(record);
    return op;
}

Agreed sealAndSubmit(Core& core, const EntityId& patient, const Moment& moment, const Agreement& agreement,
                     const QString& message)
{
    const std::vector<PlanVersion> versions = versionsOf(core, patient);
    if (!versions.empty() && isSame(versions.front(), moment, agreement))
        return {versions.front().planHash, versions.front().agreementHash};

    const NextChange next = nextChange(core);
    wire::SealedPlan sealed = seal(core, moment, next);
    if (!versions.empty())
        sealed.supersedes = versions.front().planHash;
    Bytes planBytes = wire::encodeSealedPlan(sealed);
    Agreed agreed;
    agreed.planHash = wire::planHash(planBytes);

    wire::SealedAgreement bound;
    bound.planHash = agreed.planHash;
    bound.agreement = agreement;
    bound.statement = domain::agreementStatement();
    bound.statementVersion = domain::readBackVersion;
    bound.clock = next.clock;
    bound.witness = core.requireIdentity().device.staff;
    Bytes agreementBytes = wire::encodeAgreement(bound);
    agreed.agreementHash = wire::agreementHash(agreementBytes);
    Bytes submission = wire::encodeSubmission({agreed.planHash, agreed.agreementHash, message});
    const EntityId submissionId = entityOf(crypto::sha256(submission));

    Save save;
    save.stream = streamOf(patient);
    save.cosign = true;
    save.ops.push_back(appendOf(entityOf(agreed.planHash), Kind::PlanVersion, std::move(planBytes)));
    save.ops.push_back(appendOf(entityOf(agreed.agreementHash), Kind::Agreement, std::move(agreementBytes)));
    save.ops.push_back(appendOf(submissionId, Kind::Submission, std::move(submission)));
    dropForm(core, patient, QLatin1String(form::agreement));
    dropForm(core, patient, QLatin1String(form::removed)); // what is agreed is agreed without it
    saveChange(core, next, std::move(save));
    return agreed;
}

} // namespace

Result<Agreed> PlanRepository::agreeAndSubmit(const EntityId& patient, const Hash32& textShown,
                                              const Agreement& agreement, const QString& message)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        checkSignature(agreement);
        return m_core.db.transaction([&] {
            const Moment moment = momentOf(m_core, patient, textShown);
            checkRules(m_core, moment);
            return sealAndSubmit(m_core, patient, moment, agreement, message);
        });
    });
}

} // namespace doorstep::store
