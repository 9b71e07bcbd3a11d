// what the money may and may not be spent on.
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void household(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        if (!line.sameHousehold)
            continue;
        const QString who =
            isBlank(line.relationshipToPatient) ? Rules::tr("someone") : line.relationshipToPatient.trimmed();
        const QString text =
            Rules::tr("%1 pays %2 in the same household.").arg(lineName(c.plan, line), who) + u' ';
        if (isBlank(line.householdExceptionReason))
            report.add(lineField(c.plan, line),
                       text + Rules::tr("Write down the special circumstances, or choose somebody else."));
        else
            report.add(Severity::Route, Gate::Authorise, lineField(c.plan, line),
                       text + Rules::tr("A senior decision on the special circumstances is needed."));
    }
}

void outsidePlan(const RuleContext& c, RuleReport& report)
{
    for (const Purchase& purchase : c.purchases) {
        if (purchase.line && c.plan.line(*purchase.line))
            continue;
        report.add(
            isBlank(purchase.reason) ? Severity::Warn : Severity::Record, Gate::None,
            QStringLiteral("purchases"),
            Rules::tr("%1 for %2 is outside the plan.").arg(purchase.item, formatMoney(purchase.amount)));
    }
}

void providers(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        const bool care = line.kind == LineKind::Service || line.kind == LineKind::Staff;
        if (!care || line.model == Model::Notional || !line.isNhsMoney())
            continue;
        const ProviderCheck& check = line.care.provider;
        const bool checked =
            check.checkedOn.isValid() && !isBlank(check.checkedBy) && check.complaints && check.indemnity;
        if (!checked && isBlank(check.notApplicable))
            report.add(lineField(c.plan, line),
                       Rules::tr("%1: check the provider's registration, complaints procedure and insurance, "
                                 "or say why that is not needed.")
                           .arg(lineName(c.plan, line)));
    }
}

void duties(const RuleContext& c, RuleReport& report)
{
    if (hasDirect(c) && !c.plan.care.spokenOf(Topic::Duties))
        report.add(Rules::tr("Explain the duties that come with the money, and write down the date."));
}

void banned(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        if (isBanned(line))
            report.add(lineField(c.plan, line),
                       Rules::tr("%1 is in the category \"%2\", which no budget may pay for.")
                           .arg(lineName(c.plan, line), line.category.trimmed()));
    }
}

struct Elsewhere {
    const char* category;
    const char* where;
};
constexpr std::array nhsServices{
    Elsewhere{"gp", QT_TRANSLATE_NOOP("Rules", "the GP practice gives it free")},
    Elsewhere{"emergency", QT_TRANSLATE_NOOP("Rules", "emergency and unplanned care is always free")},
    Elsewhere{"acuteSurgery", QT_TRANSLATE_NOOP("Rules", "the hospital arranges it")},
    Elsewhere{"vaccination", QT_TRANSLATE_NOOP("Rules", "the public health programme gives it free")},
    Elsewhere{"screening", QT_TRANSLATE_NOOP("Rules", "the public health programme gives it free")},
    Elsewhere{"nhsCharge",
              QT_TRANSLATE_NOOP(
                  "Rules", "there is help with prescription, dental and sight costs for those who need it")},
};

void nhsOnly(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        for (const Elsewhere& service : nhsServices) {
            if (hasCategory(line, std::span(&service.category, 1)))
                report.add(lineField(c.plan, line),
                           Rules::tr("%1 cannot come from a budget: %2.")
                               .arg(lineName(c.plan, line), ruleSays(service.where)));
        }
    }
}

constexpr std::array<const char*, 1> medicine{"medicine"};
constexpr std::array<const char*, 2> supplements{"vitamins", "supplements"};

void medicines(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        if (hasCategory(line, medicine))
            report.add(lineField(c.plan, line),
                       Rules::tr("%1 is a medicine; those are prescribed, not bought from a budget.")
                           .arg(lineName(c.plan, line)));
        else if (hasCategory(line, supplements))
            report.add(Severity::Route, Gate::Authorise, lineField(c.plan, line),
                       Rules::tr("%1 needs a decision by the clinical lead.").arg(lineName(c.plan, line)));
    }
}

void topUps(const RuleContext& c, RuleReport& report)
{
    for (const Line& line : c.plan.lines) {
        if (line.care.funder == Funder::Person && (!line.needRefs.isEmpty() || !line.outcomeRefs.isEmpty()))
            report.add(lineField(c.plan, line),
                       Rules::tr("The patient pays for %1, which serves a need of this plan. Nobody may be "
                                 "asked to top up; show that this is a free choice beside it.")
                           .arg(lineName(c.plan, line)));
    }
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-56",
             .severity = S::Block,
             .gate = Gate::Authorise,
             .floor = S::Block,
             .stage = Stage::Purchase,
             .field = "lines",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Somebody who lives in the same household may be paid to give care only in very limited "
                 "circumstances, agreed in the plan."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/2354 and SI 2017/219 reg 8(5A), (5B)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Write down what is special, for a senior decision."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We can pay someone you live with only in special cases. Ask us "
                                            "what those are."),
             .evaluate = household},
    RuleInfo{.id = "R-57",
             .severity = S::Warn,
             .gate = Gate::None,
             .floor = S::Warn,
             .stage = Stage::Purchase,
             .field = "purchases",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Money is to be spent on the services in the plan only."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/1617 reg 15(1)(d), 17(2)(e)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record the purchase whatever it is, and why."),
             .patient = QT_TRANSLATE_NOOP("Rules", "Please use the money for what is in the plan. Tell us if "
                                                   "something else was needed."),
             .evaluate = outsidePlan},
    RuleInfo{
        .id = "R-58",
        .severity = S::Require,
        .gate = Gate::Pay,
        .floor = S::Remind,
        .certainty = Certainty::Own,
        .stage = Stage::Purchase,
        .field = "lines",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "Before care is bought, the provider's registration, complaints procedure and insurance "
                     "are checked."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(2)(d); good practice."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Record the registration, the date and who checked."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We check with you that people who give care are safe to use."),
        .evaluate = providers},
    RuleInfo{.id = "R-59",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Purchase,
             .field = "",
             .statement = QT_TRANSLATE_NOOP("Rules", "The organisation may set conditions."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2012/206 Sch 1 para 16(1)(d) (a similar rule)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Read the conditions of the decision with the patient."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We may say yes and ask you to do something first."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Kept by the decision: its conditions are a list that is signed with it and shown with "
                 "it.")},
    RuleInfo{.id = "R-60",
             .severity = S::Record,
             .gate = Gate::Pay,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Purchase,
             .field = "explained",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Whoever gets the money keeps records and tells of changes that matter."),
             .source = QT_TRANSLATE_NOOP("Rules", "Good practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Go through the page of duties and record the date."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "Keep your receipts. Tell us if something changes for you."),
             .evaluate = duties},
    RuleInfo{.id = "R-61",
             .severity = S::Block,
             .gate = Gate::Authorise,
             .floor = S::Block,
             .stage = Stage::Purchase,
             .field = "lines",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Not for alcohol, tobacco, gambling, debt repayment or anything illegal."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS.uk guidance."),
             .staff =
                 QT_TRANSLATE_NOOP("Rules", "Take the line out. A purchase that was made is still recorded."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "The budget cannot pay for alcohol, tobacco, gambling or debts."),
             .evaluate = banned},
    RuleInfo{
        .id = "R-62",
        .severity = S::Block,
        .gate = Gate::Authorise,
        .floor = S::Route,
        .certainty = Certainty::Own,
        .stage = Stage::Purchase,
        .field = "lines",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "Not for GP services, emergency care, surgery, vaccination, screening or NHS charges."),
        .source = QT_TRANSLATE_NOOP("Rules", "Consultation note of 2013."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Say where the patient gets it instead."),
        .patient =
            QT_TRANSLATE_NOOP("Rules", "You get this from the NHS in another way. We can tell you how."),
        .evaluate = nhsOnly},
    RuleInfo{.id = "R-63",
             .severity = S::Block,
             .gate = Gate::Authorise,
             .floor = S::Route,
             .stage = Stage::Purchase,
             .field = "lines",
             .statement = QT_TRANSLATE_NOOP("Rules", "Medicines are outside the budget."),
             .source = QT_TRANSLATE_NOOP("Rules", "National evaluation of the pilot."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Ask the prescriber."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "Your doctor or nurse gives you medicines. The budget does not "
                                            "buy them."),
             .evaluate = medicines},
    RuleInfo{
        .id = "R-64",
        .severity = S::Warn,
        .gate = Gate::Authorise,
        .floor = S::Warn,
        .stage = Stage::Purchase,
        .field = "lines",
        .statement =
            QT_TRANSLATE_NOOP("Rules", "Nobody is asked to top up; they may buy extra beside the budget."),
        .source = QT_TRANSLATE_NOOP("Rules", "Department of Health announcement, \"full cost\"."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Cover the need from the budget, or show that it is extra."),
        .patient = QT_TRANSLATE_NOOP("Rules", "You do not have to add your own money. You can, if you want "
                                              "more."),
        .evaluate = topUps},
};

} // namespace

std::span<const RuleInfo> spending()
{
    return table;
}

} // namespace doorstep::domain::rules
