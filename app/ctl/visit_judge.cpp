// Totals and flat figures against the expectation, each difference in words with both figures.
#include "app/ctl/visit_judge.h"

#include <algorithm>

namespace doorstep::ctl {
namespace {

void compare(QStringList& found, const QString& what, domain::Pence expected, domain::Pence actual)
{
    if (expected != actual)
        found << QStringLiteral("%1: %2 pence expected, %3 came out")
                     .arg(what)
                     .arg(expected.value)
                     .arg(actual.value);
}

QString describeShortfall(const std::optional<domain::Shortfall>& shortfall)
{
    return shortfall
               ? QStringLiteral("%1 pence in month %2").arg(shortfall->amount.value).arg(shortfall->month)
               : QStringLiteral("none");
}

void compareSchedule(QStringList& found, const domain::ModelSchedule& expected,
                     const domain::ModelSchedule& actual)
{
    const QString model = domain::modelKey(expected.model);
    compare(found, model + QStringLiteral(" lump"), expected.lump, actual.lump);
    compare(found, model + QStringLiteral(" recurring"), expected.recurring, actual.recurring);
    if (expected.instalments != actual.instalments)
        found << QStringLiteral("%1 instalments differ (%2 expected, %3 came out)")
                     .arg(model)
                     .arg(expected.instalments.size())
                     .arg(actual.instalments.size());
    if (expected.shortfall != actual.shortfall)
        found << QStringLiteral("%1 shortfall: %2 expected, %3 came out")
                     .arg(model, describeShortfall(expected.shortfall), describeShortfall(actual.shortfall));
}

} // namespace

std::vector<domain::ModelSchedule> flatSchedules(const domain::Plan& plan)
{
    std::vector<domain::ModelSchedule> result;
    for (const domain::Model model : domain::cashModels(plan))
        result.push_back(domain::flatSchedule(plan, model));
    return result;
}

QStringList differences(const domain::VisitExpectation& expected, const domain::PlanTotals& totals,
                        const std::vector<domain::ModelSchedule>& flat)
{
    QStringList found;
    for (const domain::Model model : domain::allModels)
        compare(found, domain::modelKey(model) + QStringLiteral(" total"), expected.totals.of(model),
                totals.of(model));
    for (const domain::ModelSchedule& wanted : expected.flat) {
        const auto actual = std::ranges::find_if(
            flat, [&wanted](const domain::ModelSchedule& s) { return s.model == wanted.model; });
        if (actual == flat.end())
            found << QStringLiteral("%1: a schedule was expected, none came out")
                         .arg(domain::modelKey(wanted.model));
        else
            compareSchedule(found, wanted, *actual);
    }
    if (flat.size() > expected.flat.size())
        found << QStringLiteral("%1 schedules came out, %2 were expected")
                     .arg(flat.size())
                     .arg(expected.flat.size());
    return found;
}

} // namespace doorstep::ctl
