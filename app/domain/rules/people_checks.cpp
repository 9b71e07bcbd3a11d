// representatives and nominees, with consents and ends of their own.
#include "app/domain/rules/people_checks.h"
#include "app/domain/working_days.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"

namespace doorstep::domain::rules {

namespace {

QStringList missingOf(const Representative& who)
{
    QStringList missing;
    if (who.kind == RepresentativeKind::Unstated)
        missing << Rules::tr("why they may act");
    if (isBlank(who.evidence) || !who.evidenceSeen.isValid())
        missing << Rules::tr("the paper seen and its date");
    if (!who.consented.isValid())
        missing << Rules::tr("the date of their consent");
    return missing;
}

void representative(const RuleContext& c, RuleReport& report)
{
    const Representative& who = c.plan.care.representative;
    const bool named = c.plan.recipient == RecipientKind::Representative;
    if (!hasDirect(c) && !named)
        return;
    if (needsRepresentative(c) && !who.acts()) {
        report.add(isChild(c.person, ageDay(c))
                       ? Rules::tr("The patient is under 16 on the day of the first payment. A "
                                   "representative must consent.")
                       : Rules::tr("The patient cannot take this decision now. A representative must "
                                   "consent."));
        return;
    }
    if (!needsRepresentative(c) && !named)
        return;
    if (isBlank(who.name)) {
        report.add(Severity::Require, Gate::Pay, QStringLiteral("representative"),
                   Rules::tr("The money goes to a representative, who is not yet recorded."));
        return;
    }
    const QStringList missing = missingOf(who);
    if (!missing.isEmpty())
        report.add(
            Rules::tr("For the representative, write down %1.").arg(missing.join(QStringLiteral(", "))));
}

void representativeDuties(const RuleContext& c, RuleReport& report)
{
    const Representative& who = c.plan.care.representative;
    if (!who.acts())
        return;
    QStringList missing;
    for (const auto& duty : Words<RepresentativeDuty>::all) {
        if (std::find(who.duties.begin(), who.duties.end(), duty.value) == who.duties.end())
            missing << ruleSays(duty.text);
    }
    if (!missing.isEmpty())
        report.add(Rules::tr("%1 has not yet accepted each line: %2.")
                       .arg(who.name, missing.join(QStringLiteral("; "))));
}

void nominee(const RuleContext& c, RuleReport& report)
{
    const Nominee& who = c.plan.care.nominee;
    if (c.plan.recipient != RecipientKind::Nominee && isBlank(who.name))
        return;
    if (c.plan.recipient == RecipientKind::Nominee && !who.acts()) {
        report.add(who.ended.isValid()
                       ? Rules::tr("%1 no longer acts as nominee. Agree who gets the money.").arg(who.name)
                       : Rules::tr("The money goes to a nominee, who is not yet recorded."));
        return;
    }
    if (!who.agreedByNominee.isValid() || !who.agreedByOrganisation.isValid())
        report.add(Rules::tr("Both %1 and the organisation must agree before money goes to a nominee.")
                       .arg(who.name));
}

void nominationEnd(const RuleContext& c, RuleReport& report)
{
    const CareEvent* ended =
        unanswered(c.events, EventKind::NominationEnded, {EventKind::ReviewHeld, EventKind::Stopped});
    if (!ended)
        return;
    report.add(eventField(c, *ended),
               Rules::tr("The nomination ended on %1. Review the plan by %2, and decide about the next "
                         "payment before it is made.")
                   .arg(staffDate(ended->on), staffDate(addWorkingDays(ended->on, 5))));
}

void certificate(const RuleContext& c, RuleReport& report)
{
    const auto check = [&report](const auto& who, const QString& field) {
        if (who.acts() && !who.closeToPatient && !who.certificate.isValid() &&
            isBlank(who.certificateExemption))
            report.add(field, Rules::tr("%1 is not close family or a friend. Record the criminal-record "
                                        "certificate, or why none is needed.")
                                  .arg(who.name));
    };
    check(c.plan.care.representative, QStringLiteral("representative"));
    check(c.plan.care.nominee, QStringLiteral("nominee"));
}

using S = Severity;

} // namespace

RuleInfo representativeRow()
{
    return {
        .id = "R-16",
        .severity = S::Require,
        .gate = Gate::Agree,
        .floor = S::Require,
        .stage = Stage::Eligibility,
        .field = "representative",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A child, or a person who cannot consent, needs a representative who does."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 8(1) to (4)."),
        .staff =
            QT_TRANSLATE_NOOP("Rules", "Record who acts, why they may, the paper seen, and their consent."),
        .patient = QT_TRANSLATE_NOOP("Rules", "Someone you trust, or who the law names, can decide about the "
                                              "money for you."),
        .evaluate = representative};
}

RuleInfo representativeDutiesRow()
{
    return {.id = "R-17",
            .severity = S::Require,
            .gate = Gate::Pay,
            .floor = S::Require,
            .stage = Stage::Eligibility,
            .field = "representative",
            .statement = QT_TRANSLATE_NOOP(
                "Rules", "A representative agrees to act, acts in the patient's best interests, answers for "
                         "contracts, follows the plan and follows the regulations."),
            .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 8."),
            .staff = QT_TRANSLATE_NOOP("Rules", "Go through the five lines one by one."),
            .patient = QT_TRANSLATE_NOOP("Rules", "Your representative promises to do what is best for you."),
            .evaluate = representativeDuties};
}

RuleInfo nomineeRow()
{
    return {.id = "R-18",
            .severity = S::Block,
            .gate = Gate::Pay,
            .floor = S::Block,
            .stage = Stage::Eligibility,
            .field = "nominee",
            .statement = QT_TRANSLATE_NOOP(
                "Rules", "Before money goes to a nominee, both the nominee and the organisation must agree."),
            .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 9(1) to (4)."),
            .staff = QT_TRANSLATE_NOOP(
                "Rules", "Record both dates. The nominee answers for contracts and follows the plan."),
            .patient =
                QT_TRANSLATE_NOOP("Rules", "You can choose someone to get the money for you. They and we "
                                           "must both say yes."),
            .evaluate = nominee};
}

RuleInfo nominationEndRow()
{
    return {
        .id = "R-19",
        .severity = S::Remind,
        .gate = Gate::Pay,
        .floor = S::Remind,
        .stage = Stage::Review,
        .field = "event",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "When a nomination ends, consider stopping and review as soon as reasonably possible."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 9(5); good practice."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Hold the next payment for a decision and review the plan."),
        .patient =
            QT_TRANSLATE_NOOP("Rules", "Tell us who should get the money now. We will look at the plan "
                                       "with you soon."),
        .evaluate = nominationEnd};
}

RuleInfo certificateRow()
{
    return {.id = "R-21",
            .severity = S::Require,
            .gate = Gate::Pay,
            .floor = S::Remind,
            .certainty = Certainty::Own,
            .stage = Stage::Eligibility,
            .field = "nominee",
            .statement = QT_TRANSLATE_NOOP(
                "Rules", "A nominee or representative who is not close family or a friend needs a "
                         "criminal-record certificate."),
            .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/2862 reg 16(5) (a similar rule)."),
            .staff = QT_TRANSLATE_NOOP("Rules", "Record the date of the certificate, or why none is needed."),
            .patient = QT_TRANSLATE_NOOP("Rules", "We check people who hold your money, to keep you safe."),
            .evaluate = certificate};
}

} // namespace doorstep::domain::rules
