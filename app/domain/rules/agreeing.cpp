// what both sides agree to, copies, changes, and the support that goes with a budget.
#include "app/domain/care_event_tables.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void contingencyAndTraining(const RuleContext& c, RuleReport& report)
{
    if (isBlank(c.plan.contingency))
        report.add(QStringLiteral("contingency"),
                   Rules::tr("Write down what happens if things do not go to plan."));
    const bool trains = !isBlank(c.plan.care.training) ||
                        std::any_of(c.plan.lines.begin(), c.plan.lines.end(),
                                    [](const Line& line) { return line.kind == LineKind::Training; });
    for (const Line& line : c.plan.lines) {
        if (line.care.delegatedTasks && !trains)
            report.add(lineField(c.plan, line),
                       Rules::tr("%1 has staff who do nursing tasks. Add a training line, or say who trains "
                                 "them.")
                           .arg(lineName(c.plan, line)));
    }
}

void copyFormat(const RuleContext& c, RuleReport& report)
{
    const Access& access = c.plan.care.access;
    const bool hasNeeds = !access.needs.isEmpty() || !c.person.communicationNeeds.isEmpty();
    if (access.format == CopyFormat::Unstated)
        report.add(Rules::tr("Ask in which form the patient wants the plan: standard, large print or easy "
                             "read."));
    else if (access.format == CopyFormat::Standard && hasNeeds)
        report.add(Severity::Warn, Gate::Authorise, QStringLiteral("access"),
                   Rules::tr("The patient has communication needs, but the copy is in standard print."));
}

void supportOffered(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c))
        return;
    QStringList open;
    for (const auto& kind : Words<SupportKind>::all) {
        const auto& offers = c.plan.care.support;
        const bool asked = std::any_of(offers.begin(), offers.end(), [&kind](const SupportOffer& offer) {
            return offer.kind == kind.value && offer.answer != SupportAnswer::Unstated;
        });
        if (!asked)
            open << ruleSays(kind.text);
    }
    if (!open.isEmpty())
        report.add(Rules::tr("Not yet offered: %1.").arg(open.join(QStringLiteral("; "))));
}

using S = Severity;

const std::array table{
    RuleInfo{
        .id = "R-43",
        .severity = S::Block,
        .gate = Gate::Agree,
        .floor = S::Block,
        .stage = Stage::Drafting,
        .field = "",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "Both sides agree: that needs will be met, that the money is enough, and that the plan "
                     "will be reviewed."),
        .source = QT_TRANSLATE_NOOP("Rules", "NHS England practice."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Read the statement with the patient before they sign."),
        .patient = QT_TRANSLATE_NOOP("Rules", "You sign to say that you agree with this plan. So do we."),
        .elsewhere = QT_TRANSLATE_NOOP(
            "Rules", "Kept by the agreement itself: nothing is submitted without the statement and a "
                     "signature bound to the hash of the plan, and the office signs its decision on the same "
                     "hash.")},
    RuleInfo{.id = "R-44",
             .severity = S::Require,
             .gate = Gate::Agree,
             .floor = S::Warn,
             .stage = Stage::Drafting,
             .field = "contingency",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "The plan says what happens if things go wrong, and who is trained."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS England practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Agree a back-up; add training for delegated tasks."),
             .patient = QT_TRANSLATE_NOOP("Rules", "The plan says what we do if something goes wrong."),
             .evaluate = contingencyAndTraining},
    RuleInfo{
        .id = "R-45",
        .severity = S::Record,
        .gate = Gate::None,
        .floor = S::Record,
        .regimes = Regimes::National2013,
        .stage = Stage::Drafting,
        .field = "",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A decision not to include a service is looked at again on request, with reasons."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2013/2354."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Show the declined line and its reason."),
        .patient = QT_TRANSLATE_NOOP("Rules", "If we leave something out, we tell you why. You can ask us to "
                                              "look again."),
        .elsewhere = QT_TRANSLATE_NOOP(
            "Rules", "Kept by the decision: a declined line needs a code and a reason, stays visible, and "
                     "the workflow lets the patient ask again.")},
    RuleInfo{.id = "R-46",
             .severity = S::Remind,
             .gate = Gate::Authorise,
             .floor = S::Record,
             .stage = Stage::Drafting,
             .field = "access",
             .statement = QT_TRANSLATE_NOOP("Rules", "The patient has the plan in a form that suits them."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS England practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Ask, record the form, and print it so."),
             .patient = QT_TRANSLATE_NOOP("Rules", "You can have the plan in big print, or in easy words."),
             .evaluate = copyFormat},
    RuleInfo{
        .id = "R-47",
        .severity = S::Block,
        .gate = Gate::Agree,
        .floor = S::Block,
        .certainty = Certainty::Inferred,
        .stage = Stage::Drafting,
        .field = "",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "A plan is changed only by agreement; a new version takes the place of the old one."),
        .source = QT_TRANSLATE_NOOP("Rules", "Good practice."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Change the draft and agree it again."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We change the plan only together with you."),
        .elsewhere = QT_TRANSLATE_NOOP(
            "Rules", "Kept by the store: a sealed plan cannot be changed, and an edit afterwards makes a "
                     "new draft that must be agreed again.")},
    RuleInfo{
        .id = "R-48",
        .severity = S::Record,
        .gate = Gate::Authorise,
        .floor = S::Record,
        .stage = Stage::Support,
        .field = "support",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The organisation must arrange information, advice or other support with the money."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 12(1), (2)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Offer each kind and record the answer."),
        .patient = QT_TRANSLATE_NOOP("Rules", "We can help you find support, pay staff, and get advice."),
        .evaluate = supportOffered},
    RuleInfo{.id = "R-49",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Support,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Support that the plan asks for may be bought from the direct payment."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 12(3)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Add a fee line."),
             .patient = QT_TRANSLATE_NOOP("Rules", "The money can also pay for help with the money."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules", "A permission, not a check: a line of the kind Fee is an ordinary line.")},
};

} // namespace

std::span<const RuleInfo> agreeing()
{
    return table;
}

} // namespace doorstep::domain::rules
