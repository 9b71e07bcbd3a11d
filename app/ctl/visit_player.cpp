// A visit, step by step; every step first looks at what an earlier run has left.
#include "app/ctl/visit_player.h"

#include "app/ctl/strokes.h"
#include "app/ctl/visit_judge.h"
#include "app/ctl/visit_merge.h"

#include <algorithm>

namespace doorstep::ctl {

Result<VisitReport> VisitPlayer::play(const domain::Visit& visit, const VisitReceipts& receipts,
                                      const QDate& today)
{
    m_report = {};
    m_report.visit = visit.id;
    if (!visit.person.nhsNumber)
        return Error{ErrorCode::InvalidInput, "The visit file names no NHS number."};
    auto person = m_people.byNhsNumber(*visit.person.nhsNumber);
    if (!person.ok() && person.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, "The visit's person is not on this tablet's caseload. "
                                          "The office must assign them, then sync."};
    if (!person.ok())
        return person.error();
    m_person = std::move(person).value();

    auto version = newest();
    if (!version.ok())
        return version.error();
    if (version.value() && sealedByVisit(version.value()->sealed.plan, visit.plan)) {
        m_report.steps << QStringLiteral("an earlier run had agreed this plan");
    } else {
        for (const auto step : {&VisitPlayer::build, &VisitPlayer::chooseSchedule}) {
            const Status built = (this->*step)(visit);
            if (!built.ok())
                return built.error();
        }
        const Status agreed = agree(visit, today);
        if (!agreed.ok())
            return agreed.error();
        version = newest();
        if (!version.ok())
            return version.error();
    }
    if (!version.value())
        return Error{ErrorCode::Storage, "The agreed plan was not found again on this tablet."};
    const Status bought = recordPurchases(visit, receipts, version.value()->sealed.plan);
    if (!bought.ok())
        return bought.error();
    judge(visit, *version.value());
    return m_report;
}

Result<std::optional<store::PlanVersion>> VisitPlayer::newest() const
{
    auto versions = m_plans.versions(m_person.id);
    if (!versions.ok())
        return versions.error();
    if (versions.value().empty())
        return std::optional<store::PlanVersion>();
    return std::optional(std::move(versions.value().front()));
}

/// Saves as a screen does: the plan's own fields with needs and outcomes, then each line by itself.
Status VisitPlayer::build(const domain::Visit& visit)
{
    auto draft = m_plans.startDraft(m_person.id, visit.plan.organisation);
    if (!draft.ok())
        return draft.error();
    m_draft = std::move(draft).value();
    // A run that was killed may have chosen the profiled schedule already: it is not taken back.
    const bool chosenBefore = m_draft.scheduleKind == scheduleFor(visit.plan);
    const auto kind = chosenBefore ? m_draft.scheduleKind : visit.plan.scheduleKind;
    const domain::Plan target = mergeVisit(m_draft, visit.plan, kind);

    domain::Plan head = target;
    head.lines = m_draft.lines;
    const Status first = save(std::move(head), QStringLiteral("saved needs and outcomes"));
    if (!first.ok())
        return first;
    for (const domain::Line& line : target.lines) {
        domain::Plan next = m_draft;
        const auto there =
            std::ranges::find_if(next.lines, [&line](const auto& l) { return l.ref == line.ref; });
        if (there != next.lines.end())
            *there = line;
        else
            next.lines.push_back(line);
        const Status saved = save(std::move(next), QStringLiteral("saved line ") + line.ref);
        if (!saved.ok())
            return saved;
    }
    // Lines that only the draft has, and the file's order.
    return save(mergeVisit(m_draft, visit.plan, kind),
                QStringLiteral("took away lines the visit does not have"));
}

Status VisitPlayer::save(domain::Plan plan, const QString& step)
{
    if (plan == m_draft)
        return done();
    auto saved = m_plans.saveDraft(std::move(plan));
    if (!saved.ok())
        return saved.error();
    m_draft = std::move(saved).value();
    m_report.steps << step;
    return done();
}

/// As the screen's "make a profiled schedule" does where flat instalments would run short.
Status VisitPlayer::chooseSchedule(const domain::Visit& visit)
{
    if (m_draft.scheduleKind == scheduleFor(visit.plan))
        return done();
    domain::Plan profiled = m_draft;
    profiled.scheduleKind = scheduleFor(visit.plan);
    return save(std::move(profiled),
                QStringLiteral("made a profiled schedule, because the flat one runs short"));
}

Status VisitPlayer::agree(const domain::Visit& visit, const QDate& today)
{
    const auto findings = m_plans.check(m_person.id);
    if (!findings.ok())
        return findings.error();
    if (!domain::mayAgree(findings.value())) {
        std::string reasons;
        for (const domain::Finding& finding : findings.value())
            if (finding.gate == domain::Gate::Agree && (finding.severity == domain::Severity::Block ||
                                                        finding.severity == domain::Severity::Require))
                reasons += " " + finding.ruleId.toStdString() + ": " + finding.text.toStdString();
        return Error{ErrorCode::Refused, "The plan cannot be agreed yet." + reasons};
    }
    const auto shown = m_plans.textToShow(m_person.id);
    if (!shown.ok())
        return shown.error();
    m_report.textShown = shown.value().text;
    domain::Agreement agreement = visit.agreement;
    if (agreement.signerName.isEmpty() && agreement.signer == domain::SignerKind::Patient)
        agreement.signerName = domain::spokenName(m_person, today);
    if (agreement.language.isEmpty())
        agreement.language = QStringLiteral("en-GB");
    if (agreement.method == domain::AgreementMethod::Drawn && agreement.strokes.empty())
        drawStandIn(agreement);
    const auto agreed = m_plans.agreeAndSubmit(m_person.id, shown.value().hash, agreement, QString());
    if (!agreed.ok())
        return agreed.error();
    m_report.agreedNow = true;
    m_report.steps << QStringLiteral("agreed and submitted");
    return done();
}

Status VisitPlayer::recordPurchases(const domain::Visit& visit, const VisitReceipts& receipts,
                                    const domain::Plan& sealed)
{
    const auto recorded = m_purchases.list(m_person.id);
    if (!recorded.ok())
        return recorded.error();
    const auto inForce = m_plans.inForce(m_person.id);
    if (!inForce.ok())
        return inForce.error();
    std::vector<domain::Purchase> wanted;
    for (const domain::VisitPurchase& bought : visit.purchases) {
        domain::Purchase purchase = bought.purchase;
        purchase.patient = m_person.id;
        if (inForce.value())
            purchase.planHash = inForce.value()->planHash;
        if (const domain::Line* line = sealed.line(bought.lineRef))
            purchase.line = line->id;
        wanted.push_back(std::move(purchase));
    }
    const auto matches = matchPurchases(wanted, recorded.value());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (matches[i])
            continue;
        const auto saved = m_purchases.record(
            wanted[i], i < receipts.size() ? receipts[i] : std::vector<store::ReceiptImage>());
        if (!saved.ok())
            return saved.error();
        m_report.steps << QStringLiteral("recorded a purchase");
    }
    const auto now = m_purchases.list(m_person.id);
    if (!now.ok())
        return now.error();
    for (const auto& match : matchPurchases(wanted, now.value())) {
        if (!match)
            return Error{ErrorCode::Storage, "A recorded purchase was not found again on this tablet."};
        m_report.purchases.push_back(now.value()[*match]);
    }
    return done();
}

void VisitPlayer::judge(const domain::Visit& visit, const store::PlanVersion& version)
{
    const domain::Plan& sealed = version.sealed.plan;
    m_report.planHash = version.planHash;
    m_report.agreementHash = version.agreementHash;
    m_report.totals = version.sealed.totals;
    m_report.flat = flatSchedules(sealed);
    m_report.chosen = version.sealed.schedules;
    m_report.chosenKind = sealed.scheduleKind;
    m_report.profiledBecauseShort =
        sealed.scheduleKind == domain::ScheduleKind::Profiled &&
        std::ranges::any_of(m_report.flat, [](const auto& s) { return s.shortfall.has_value(); });
    if (!visit.expect)
        return;
    m_report.differences = differences(*visit.expect, m_report.totals, m_report.flat);
    m_report.expectHolds = m_report.differences.isEmpty();
}

} // namespace doorstep::ctl
