// who may have a direct payment, and whether it suits them.
#include "app/domain/formats.h"
#include "app/domain/rules/people_checks.h"

namespace doorstep::domain::rules {

namespace {

void responsible(const RuleContext& c, RuleReport& report)
{
    if (isBlank(c.plan.organisation))
        report.add(Rules::tr("Name the organisation that is responsible for this person."));
    else if (isBlank(c.plan.care.eligibility.basis) && isBlank(c.person.gpPractice))
        report.add(Rules::tr("Write down why %1 is responsible: the GP practice, or another reason.")
                       .arg(organisationName(c.plan.organisation)));
    const OrganisationSuccession* gone = successionOf(c.plan.organisation);
    if (gone && c.plan.firstPayment.isValid() && c.plan.firstPayment >= gone->on)
        report.add(Severity::Warn, Gate::Authorise, QStringLiteral("organisation"),
                   Rules::tr("%1 ended before %2. Its duties went to %3.")
                       .arg(organisationName(c.plan.organisation), staffDate(c.plan.firstPayment),
                            organisationNames(successorsOn(c.plan.organisation, c.plan.firstPayment))));
}

void criteria(const RuleContext& c, RuleReport& report)
{
    if (hasDirect(c) && !c.plan.care.eligibility.criteriaOn.isValid())
        report.add(Rules::tr("Go through the criteria of the scheme with the patient and write down the "
                             "date."));
}

void legalBar(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c))
        return;
    if (!c.plan.legalBar)
        report.add(Severity::Remind, Gate::Pay, QStringLiteral("legalBar"),
                   Rules::tr("It is not yet confirmed that the law lets this person have a direct payment."));
    else if (*c.plan.legalBar)
        report.add(Rules::tr("The law does not let this person have a direct payment. Use a notional or a "
                             "third-party budget for the direct lines."));
}

void consent(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c) || needsRepresentative(c))
        return;
    const Consent& given = c.plan.care.paymentConsent;
    if (given.withdrawn.isValid())
        report.add(Severity::Block, Gate::Authorise, QStringLiteral("paymentConsent"),
                   Rules::tr("The patient took back the consent to a direct payment on %1.")
                       .arg(staffDate(given.withdrawn)));
    else if (!given.given.isValid())
        report.add(Rules::tr("Ask the patient for consent to the direct payment and write down the date. "
                             "It is not consent to care."));
}

void childhood(const RuleContext& c, RuleReport& report)
{
    if (!c.person.born.isValid() || !isChild(c.person, c.today))
        return;
    const QDate sixteen = c.person.born.addYears(16);
    if (c.today.isValid() && c.today.addDays(90) >= sixteen)
        report.add(Rules::tr("The patient turns 16 on %1. From then on ask for the patient's own consent.")
                       .arg(staffDate(sixteen)));
}

void suitability(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c))
        return;
    const Suitability& looked = c.plan.care.suitability;
    if (!looked.on.isValid())
        report.add(Rules::tr("Write down that a direct payment suits this person, and who was asked."));
    else if (looked.suitable == false)
        report.add(Severity::Warn, Gate::Authorise, QStringLiteral("suitability"),
                   Rules::tr("The plan pays directly, but the record says that this does not suit the "
                             "person."));
}

void reasonsForRefusal(const RuleContext& c, RuleReport& report)
{
    for (const CareEvent& event : c.events) {
        if (event.kind == EventKind::Refused && isBlank(event.text))
            report.add(eventField(c, event),
                       Rules::tr("A refusal of %1 has no reason in plain words.").arg(staffDate(event.on)));
    }
    if (const CareEvent* asked = unanswered(c.events, EventKind::LookAgainAsked, {EventKind::LookAgainDone}))
        report.add(Severity::Remind, Gate::None, eventField(c, *asked),
                   Rules::tr("The patient asked on %1 to look again at a decision; there is no answer yet.")
                       .arg(staffDate(asked->on)));
}

void helpFirst(const RuleContext& c, RuleReport& report)
{
    const bool offered =
        std::any_of(c.plan.care.support.begin(), c.plan.care.support.end(),
                    [](const SupportOffer& offer) { return offer.answer != SupportAnswer::Unstated; });
    if (c.plan.care.suitability.suitable == false && !offered)
        report.add(Rules::tr("Offer help with the money first: needing help is no reason to say that a "
                             "direct payment does not suit."));
}

using S = Severity;

const std::array table{
    RuleInfo{
        .id = "R-10",
        .severity = S::Require,
        .gate = Gate::Authorise,
        .floor = S::Remind,
        .stage = Stage::Eligibility,
        .field = "organisation",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The organisation must be responsible for the person, or for the person's after-care."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 8(1)(a)."),
        .staff =
            QT_TRANSLATE_NOOP("Rules", "Record the GP practice, or why this organisation is responsible."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We check which part of the NHS looks after you."),
        .evaluate = responsible},
    RuleInfo{.id = "R-11",
             .severity = S::Require,
             .gate = Gate::Authorise,
             .floor = S::Remind,
             .regimes = Regimes::Pilot2010,
             .stage = Stage::Eligibility,
             .field = "eligibility",
             .statement = QT_TRANSLATE_NOOP("Rules", "The person must meet the criteria of the scheme."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 8(1)(b)."),
             .staff =
                 QT_TRANSLATE_NOOP("Rules", "Go through the criteria and record the date and who did it."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We check with you that you can have this budget."),
             .evaluate = criteria},
    RuleInfo{
        .id = "R-12",
        .severity = S::Block,
        .gate = Gate::Agree,
        .floor = S::Block,
        .stage = Stage::Eligibility,
        .field = "legalBar",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "No direct payment to a person whom the Schedule to the regulations lists. Until that "
                     "is confirmed, nothing is paid."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 Schedule (a) to (d); SI 2010/1000 Schedule."),
        .staff = QT_TRANSLATE_NOOP("Rules",
                                   "Only the answer is kept, never which order. Use another kind of budget."),
        .patient =
            QT_TRANSLATE_NOOP("Rules", "The law does not let us pay you directly. We can still arrange "
                                       "this for you."),
        .evaluate = legalBar},
    RuleInfo{
        .id = "R-13",
        .severity = S::Require,
        .gate = Gate::Pay,
        .floor = S::Require,
        .stage = Stage::Eligibility,
        .field = "paymentConsent",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "Without the consent of the patient there is no direct payment, and it may be taken "
                     "back at any time."),
        .source = QT_TRANSLATE_NOOP("Rules", "NHS Act 2006 s.12A(1); SI 2013/1617 reg 17(1)(a)."),
        .staff =
            QT_TRANSLATE_NOOP("Rules", "Consent here is to the payment alone. Care does not depend on it."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We pay money to you only if you say yes. You can change your "
                                              "mind at any time."),
        .evaluate = consent},
    RuleInfo{.id = "R-14",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Eligibility,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "A budget is voluntary; nobody need take one, and nobody need say why not."),
             .source = QT_TRANSLATE_NOOP("Rules", "Department of Health principles of 2009."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record that the person declined; ask for no reason."),
             .patient = QT_TRANSLATE_NOOP("Rules", "This is your choice. If you say no, your care goes on."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Kept by the workflow: declining is a state of its own, open to the patient alone, and "
                 "asks for no reason.")},
    RuleInfo{.id = "R-15",
             .severity = S::Remind,
             .gate = Gate::None,
             .floor = S::Remind,
             .stage = Stage::Eligibility,
             .field = "patient",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "A child is under 16. At 16 a person consents for themselves."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 1(2); SI 2013/1617 reg 2."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Book a talk before the birthday."),
             .patient = QT_TRANSLATE_NOOP("Rules", "When you are 16 you can decide about this yourself."),
             .evaluate = childhood},
    representativeRow(),
    representativeDutiesRow(),
    nomineeRow(),
    nominationEndRow(),
    RuleInfo{.id = "R-20",
             .severity = S::Record,
             .gate = Gate::Authorise,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Eligibility,
             .field = "suitability",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Before deciding, weigh whether a direct payment suits the person, with help."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 10; SI 2013/1617 reg 7."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record the date, who was asked and the answer."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We look with you at which way to hold the money suits you "
                                            "best."),
             .evaluate = suitability},
    certificateRow(),
    RuleInfo{
        .id = "R-22",
        .severity = S::Warn,
        .gate = Gate::None,
        .floor = S::Warn,
        .stage = Stage::Eligibility,
        .field = "event",
        .statement =
            QT_TRANSLATE_NOOP("Rules", "A refusal gives its reasons, and the person may ask to look again."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/2354; good practice in the pilot."),
        .staff = QT_TRANSLATE_NOOP(
            "Rules",
            "Write the reason in plain words; offer another kind of budget; answer a request to look "
            "again."),
        .patient = QT_TRANSLATE_NOOP("Rules", "If we say no, we tell you why. You can ask us to look again."),
        .evaluate = reasonsForRefusal},
    RuleInfo{.id = "R-23",
             .severity = S::Require,
             .gate = Gate::Authorise,
             .floor = S::Warn,
             .certainty = Certainty::Own,
             .stage = Stage::Eligibility,
             .field = "support",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "A person may need help to manage; that is no reason to refuse."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 12; good practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Offer the kinds of support and record the answers."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "If you need help with the money, we will help you find it."),
             .evaluate = helpFirst},
};

} // namespace

std::span<const RuleInfo> people()
{
    return table;
}

} // namespace doorstep::domain::rules
