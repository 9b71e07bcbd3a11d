// what a plan must say before a patient is asked to agree to it.
#include "app/domain/rules/content_checks.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

using S = Severity;

/// A Require in front of agreement, on what the plan must state.
RuleInfo stated(const char* id, const char* field, const char* statement, const char* source,
                const char* staff, const char* patient, void (*evaluate)(const RuleContext&, RuleReport&),
                Certainty certainty)
{
    return {.id = id,
            .severity = S::Require,
            .gate = Gate::Agree,
            .floor = certainty == Certainty::Source ? S::Require : S::Remind,
            .certainty = certainty,
            .stage = Stage::Drafting,
            .field = field,
            .statement = statement,
            .source = source,
            .staff = staff,
            .patient = patient,
            .evaluate = evaluate};
}

const std::array table{
    RuleInfo{.id = "R-30",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Drafting,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "The plan that the law asks for covers only what the direct payment buys."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(a)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Nothing to do: the direct lines are marked in the plan."),
             .patient = QT_TRANSLATE_NOOP("Rules", "The plan shows which parts you buy with the money."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules", "Made, not checked: statutoryView() gives the direct lines with all that surrounds "
                          "them; doorstepctl shows it.")},
    RuleInfo{.id = "R-31",
             .severity = S::Require,
             .gate = Gate::Authorise,
             .floor = S::Require,
             .stage = Stage::Drafting,
             .field = "risk",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules",
                 "The organisation must talk about the significant risks, what they could lead to, and "
                 "what can be done."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(b)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record the day and who was there."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We talk with you about what could go wrong and what we can do."),
             .evaluate = checks::risksDiscussed},
    RuleInfo{.id = "R-32",
             .severity = S::Block,
             .gate = Gate::Agree,
             .floor = S::Block,
             .stage = Stage::Drafting,
             .field = "risk",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "The procedure for each significant risk must be agreed and be in the plan."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(c)."),
             .staff = QT_TRANSLATE_NOOP("Rules",
                                        "Write the procedure with the patient and record who agreed to it."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We need to agree with you what to do if something goes wrong."),
             .evaluate = checks::riskProcedures},
    RuleInfo{.id = "R-33",
             .severity = S::Block,
             .gate = Gate::Agree,
             .floor = S::Block,
             .stage = Stage::Drafting,
             .field = "lines",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Every line must serve a need or an outcome, and every need should have a line."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(d)(i)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Link the line to what it is for, or take it out."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "Each thing in the plan has to help with something you need."),
             .evaluate = checks::links},
    RuleInfo{
        .id = "R-34",
        .severity = S::Block,
        .gate = Gate::Agree,
        .floor = S::Block,
        .stage = Stage::Drafting,
        .field = "lines",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The money must cover the full cost of each service, in total and by the time it is "
                     "needed."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(d)(ii), 16(1)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Put the figures right, or choose the profiled schedule."),
        .patient = QT_TRANSLATE_NOOP("Rules", "The money must pay for everything in the plan, when you need "
                                              "it."),
        .evaluate = checks::figures},
    RuleInfo{.id = "R-35",
             .severity = S::Require,
             .gate = Gate::Authorise,
             .floor = S::Require,
             .stage = Stage::Drafting,
             .field = "risks",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Five kinds of risk are to be thought of: health, the treatment, employing staff, "
                          "complaints, and insurance of the provider."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(2)(a) to (e)."),
             .staff = QT_TRANSLATE_NOOP("Rules",
                                        "Answer each of the five: applies, does not apply, or talked about."),
             .patient = QT_TRANSLATE_NOOP("Rules", "There are 5 kinds of risk that we go through with you."),
             .evaluate = checks::riskKinds},
    stated("R-36", "needs", QT_TRANSLATE_NOOP("Rules", "The plan must state needs and intended outcomes."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; good practice."),
           QT_TRANSLATE_NOOP("Rules",
                             "Write at least one need and one outcome, with how it is measured and by when."),
           QT_TRANSLATE_NOOP("Rules", "The plan says what you need and what you want to achieve."),
           checks::needsAndOutcomes, Certainty::Source),
    stated("R-37", "lines", QT_TRANSLATE_NOOP("Rules", "The plan must state the services to be bought."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11(1)(d); good practice."),
           QT_TRANSLATE_NOOP("Rules", "Add a line for each thing."),
           QT_TRANSLATE_NOOP("Rules", "The plan says what the money is for."), checks::services,
           Certainty::Source),
    stated("R-38", "firstPayment",
           QT_TRANSLATE_NOOP("Rules", "The plan must state when and how often money is paid."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; good practice."),
           QT_TRANSLATE_NOOP("Rules", "Give the first date and the number of months."),
           QT_TRANSLATE_NOOP("Rules", "The plan says when you get money and how much."), checks::timing,
           Certainty::Source),
    stated("R-39", "coordinator", QT_TRANSLATE_NOOP("Rules", "The plan must name one care coordinator."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; good practice."),
           QT_TRANSLATE_NOOP("Rules", "Name one person."),
           QT_TRANSLATE_NOOP("Rules", "One person helps you with the plan. The plan says who."),
           checks::coordinator, Certainty::Source),
    stated("R-40", "monitoredBy",
           QT_TRANSLATE_NOOP("Rules", "The plan must say who monitors the health condition."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; good practice."),
           QT_TRANSLATE_NOOP("Rules", "Name the professional or the team."),
           QT_TRANSLATE_NOOP("Rules", "The plan says who looks after your health."), checks::monitor,
           Certainty::Own),
    stated("R-41", "firstReview",
           QT_TRANSLATE_NOOP("Rules", "The plan must give the date of the first review."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; good practice."),
           QT_TRANSLATE_NOOP("Rules", "Agree a date with the patient."),
           QT_TRANSLATE_NOOP("Rules", "The plan says when we look at it again."), checks::reviewDate,
           Certainty::Own),
    stated("R-42", "noticeDays",
           QT_TRANSLATE_NOOP("Rules",
                             "The plan must state the notice given before money is reduced or stopped."),
           QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 11; agreements of the pilots."),
           QT_TRANSLATE_NOOP("Rules", "28 days is usual."),
           QT_TRANSLATE_NOOP("Rules", "We tell you ahead before the money goes down or stops."),
           checks::notice, Certainty::Own),
};

} // namespace

std::span<const RuleInfo> content()
{
    return table;
}

} // namespace doorstep::domain::rules
