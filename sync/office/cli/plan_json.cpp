// One object a plan; money in pence, dates in ISO form, hashes in hexadecimal.
#include "sync/office/cli/plan_json.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace {

namespace json = boost::json;

std::string text(const QString& value)
{
    return value.toStdString();
}
std::string iso(const QDate& date)
{
    return date.toString(Qt::ISODate).toStdString();
}
std::string key(domain::Model model)
{
    return text(domain::modelKey(model));
}

std::string refOf(const domain::Plan& plan, const EntityId& id)
{
    const domain::Line* line = plan.line(id);
    return line ? text(line->ref) : std::string();
}

json::object totals(const domain::PlanTotals& totals)
{
    return {{"notional", totals.notional.value},
            {"thirdParty", totals.thirdParty.value},
            {"direct", totals.direct.value},
            {"plan", totals.plan().value},
            {"cash", totals.cash().value}};
}

json::array schedules(const wire::SealedPlan& sealed)
{
    json::array all;
    for (const domain::ModelSchedule& schedule : sealed.schedules) {
        json::array instalments;
        for (const domain::Pence amount : schedule.instalments)
            instalments.emplace_back(amount.value);
        json::array dates;
        for (const QDate& date : schedule.dates)
            dates.emplace_back(iso(date));
        json::object one{{"model", key(schedule.model)},
                         {"kind", domain::scheduleKindKey(schedule.kind).toStdString()},
                         {"lumpPence", schedule.lump.value},
                         {"recurringPence", schedule.recurring.value},
                         {"instalmentsPence", instalments},
                         {"dates", dates},
                         {"shortfall", nullptr}};
        if (schedule.shortfall) {
            one["shortfall"] = json::object{{"amountPence", schedule.shortfall->amount.value},
                                            {"month", schedule.shortfall->month}};
        }
        all.push_back(std::move(one));
    }
    return all;
}

json::array texts(const QStringList& all)
{
    json::array values;
    for (const QString& each : all)
        values.emplace_back(text(each));
    return values;
}

json::array lines(const domain::Plan& plan)
{
    json::array all;
    for (const domain::Line& line : plan.lines) {
        all.push_back(json::object{{"ref", text(line.ref)},
                                   {"item", text(line.item)},
                                   {"model", key(line.model)},
                                   {"totalPence", line.total.value},
                                   {"oneOff", line.oneOff},
                                   {"supplier", text(line.supplier)},
                                   {"outcomes", texts(line.outcomeRefs)},
                                   {"needs", texts(line.needRefs)}});
    }
    return all;
}

const char* kindName(domain::DecisionKind kind)
{
    switch (kind) {
    case domain::DecisionKind::Approve:
        return "approve";
    case domain::DecisionKind::Return:
        return "return";
    case domain::DecisionKind::Withdraw:
        return "withdraw";
    case domain::DecisionKind::Refuse:
        break;
    }
    return "refuse";
}

json::value decision(const PlanView& view)
{
    if (!view.decision)
        return nullptr;
    const domain::Decision& made = view.decision->decision;
    json::array lines;
    for (const domain::LineDecision& line : made.lines) {
        lines.push_back(json::object{{"ref", refOf(view.sealed.plan, line.line)},
                                     {"approved", line.approved},
                                     {"code", text(line.code)},
                                     {"reason", text(line.reason)}});
    }
    json::object authorised;
    for (const domain::Model model : domain::allModels) {
        const auto found = made.authorised.find(model);
        authorised[key(model)] = found == made.authorised.end() ? 0 : found->second.value;
    }
    return json::object{{"number", made.number},         {"kind", kindName(made.kind)},
                        {"comment", text(made.comment)}, {"lines", lines},
                        {"authorisedPence", authorised}, {"validFrom", iso(made.validFrom)},
                        {"validTo", iso(made.validTo)},  {"decidedBy", made.decidedBy.hex()},
                        {"officeMs", made.officeTimeMs}, {"hash", view.decision->hash.hex()}};
}

json::array purchases(const PlanView& view)
{
    json::array all;
    for (const PlanPurchase& each : view.purchases) {
        const domain::Purchase& purchase = each.purchase;
        all.push_back(
            json::object{{"id", purchase.id.hex()},
                         {"item", text(purchase.item)},
                         {"supplier", text(purchase.supplier)},
                         {"amountPence", purchase.amount.value},
                         {"reversedPence", each.reversedPence},
                         {"line", purchase.line ? refOf(view.sealed.plan, *purchase.line) : std::string()},
                         {"boughtOn", iso(purchase.boughtOn)},
                         {"invoice", text(purchase.invoice)},
                         {"receipts", json::object{{"complete", each.receiptsComplete},
                                                   {"coming", each.receiptsComing}}}});
    }
    return all;
}

json::array budgets(const PlanView& view)
{
    json::array all;
    for (const BudgetSums& sums : view.budgets) {
        all.push_back(json::object{{"model", key(sums.model)},
                                   {"allocatedPence", sums.allocated},
                                   {"authorisedPence", sums.authorised},
                                   {"spentPence", sums.spent},
                                   {"reversedPence", sums.reversed},
                                   {"availablePence", sums.available()}});
    }
    return all;
}

} // namespace

std::string plansAsJson(const std::vector<PlanView>& plans)
{
    json::array all;
    for (const PlanView& view : plans) {
        json::object one{{"planHash", view.hash.hex()},
                         {"agreementHash", nullptr},
                         {"nhsNumber", view.nhsNumber},
                         {"state", planStateName(view.state)},
                         {"organisation", text(view.sealed.plan.organisation)},
                         {"totalsPence", totals(view.sealed.totals)},
                         {"lines", lines(view.sealed.plan)},
                         {"schedules", schedules(view.sealed)},
                         {"submittedAt", nullptr},
                         {"flags", view.flags},
                         {"decision", decision(view)},
                         {"purchases", purchases(view)},
                         {"budgets", budgets(view)}};
        if (view.agreement)
            one["agreementHash"] = view.agreement->hex();
        if (view.submittedMs)
            one["submittedAt"] = *view.submittedMs;
        all.push_back(std::move(one));
    }
    return json::serialize(all);
}

} // namespace doorstep::office
