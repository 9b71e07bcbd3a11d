// plans and decide.
#include "sync/office/cli/commands.h"

#include "sync/office/cli/plan_json.h"
#include "sync/office/cli/plan_words.h"
#include "sync/office/decide.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace {

/// "L2=approve" or "L2=decline:CODE:REASON".
std::optional<LineChoice> lineChoice(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return std::nullopt;
    LineChoice choice;
    choice.ref = text.substr(0, equals);
    const std::string verdict = text.substr(equals + 1);
    if (verdict == "approve")
        return choice;
    constexpr std::string_view decline = "decline:";
    if (!verdict.starts_with(decline))
        return std::nullopt;
    const std::string rest = verdict.substr(decline.size());
    const std::size_t colon = rest.find(':');
    choice.approve = false;
    choice.code = rest.substr(0, colon);
    if (colon != std::string::npos)
        choice.reason = rest.substr(colon + 1);
    return choice;
}

} // namespace

namespace {

/// Everything a person needs to see before they decide on it.
int showPlan(CommandRun& run)
{
    Office& office = run.office;
    using Shown = std::pair<PlanView, domain::Person>;
    const auto shown = office.database().read([&]() -> Result<Shown> {
        auto view = findPlan(office, run.options.plan);
        if (!view.ok())
            return view.error();
        auto person = storedPerson(office, view.value().patient);
        if (!person.ok())
            return person.error();
        return Shown{std::move(view).value(), std::move(person).value()};
    });
    if (!shown.ok())
        return run.refuse(shown.error());
    if (run.options.json)
        run.out << plansAsJson({shown.value().first}) << '\n';
    else
        writePlan(run.out, shown.value().first, shown.value().second);
    return 0;
}

} // namespace

int runPlans(CommandRun& run)
{
    if (!run.options.plan.empty())
        return showPlan(run);
    std::optional<PlanState> state;
    if (!run.options.state.empty()) {
        state = planStateFrom(run.options.state);
        if (!state)
            return run.refuse({ErrorCode::InvalidInput,
                               "There is no such state; use Submitted, Approved, PartApproved,"
                               " Returned, Refused or Withdrawn."});
    }
    const auto plans = run.office.database().read(
        [&]() -> Result<std::vector<PlanView>> { return listPlans(run.office, state); });
    if (!plans.ok())
        return run.refuse(plans.error());
    if (run.options.json) {
        run.out << plansAsJson(plans.value()) << '\n';
        return 0;
    }
    for (const PlanView& view : plans.value()) {
        run.out << view.hash.hex().substr(0, 16) << "  " << planStateName(view.state) << "  "
                << domain::formatMoney(view.sealed.totals.plan()).toStdString() << "  " << view.nhsNumber
                << (view.flags.empty() ? "" : "  figures do not add up") << '\n';
    }
    return 0;
}

int runDecide(CommandRun& run)
{
    Office& office = run.office;
    const Options& options = run.options;
    DecideRequest request;
    request.plan = options.plan;
    request.kind = options.approve    ? domain::DecisionKind::Approve
                   : options.giveBack ? domain::DecisionKind::Return
                                      : domain::DecisionKind::Refuse;
    request.comment = options.comment;
    request.conditions = options.conditions;
    for (const std::string& text : options.lines) {
        const auto choice = lineChoice(text);
        if (!choice)
            return run.refuse(
                {ErrorCode::InvalidInput, "A line is given as L2=approve or L2=decline:CODE:REASON."});
        request.lines.push_back(*choice);
    }
    request.by = office.administrator();
    if (!options.by.empty()) {
        const auto by = office.database().read([&] { return findStaff(office, options.by); });
        if (!by.ok())
            return run.refuse(by.error());
        request.by = by.value().id;
    }
    const auto decided = decide(office, request);
    if (!decided.ok())
        return run.refuse(decided.error());
    const domain::Decision& decision = decided.value().decision;
    if (options.json) {
        run.out << boost::json::serialize(
                       boost::json::object{{"hash", decided.value().hash.hex()},
                                           {"number", decision.number},
                                           {"state", planStateName(decided.value().state)}})
                << '\n';
    } else {
        run.out << "Decision " << decision.number << ": " << planStateName(decided.value().state) << "\n";
    }
    return 0;
}

} // namespace doorstep::office
