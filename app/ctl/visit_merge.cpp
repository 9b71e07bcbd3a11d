// What makes a visit safe to play again after it was killed at any moment.
#include "app/ctl/visit_merge.h"

#include "app/domain/care_members.h"
#include "app/domain/schedule.h"

#include <algorithm>

namespace doorstep::ctl {
namespace {

/// "L2" before "L10": the order in which the store gives them back.
bool refBefore(const QString& a, const QString& b)
{
    const auto split = [](const QString& ref) {
        qsizetype digits = ref.size();
        while (digits > 0 && ref[digits - 1].isDigit())
            --digits;
        return std::pair(ref.left(digits), ref.mid(digits).toLongLong());
    };
    const auto left = split(a);
    const auto right = split(b);
    return left != right ? left < right : a < b;
}

template <typename Entity>
std::vector<Entity> withIdsOf(const std::vector<Entity>& base, std::vector<Entity> wanted)
{
    for (Entity& entity : wanted) {
        const auto known =
            std::ranges::find_if(base, [&entity](const Entity& b) { return b.ref == entity.ref; });
        entity.id = known != base.end() ? known->id : EntityId{};
    }
    std::ranges::sort(wanted, [](const Entity& a, const Entity& b) { return refBefore(a.ref, b.ref); });
    return wanted;
}

/// What the file is silent about stays as it was.
template <typename Parts>
void keepUnspoken(const Parts& base, Parts& wanted)
{
    const Parts blank{};
    domain::forEachMember<Parts>([&](std::size_t, const auto& member) {
        if (wanted.*member.at == blank.*member.at)
            wanted.*member.at = base.*member.at;
    });
}

void keepUnspokenParts(const domain::Plan& base, domain::Plan& plan)
{
    keepUnspoken(base.care, plan.care);
    for (domain::Line& line : plan.lines)
        if (const domain::Line* known = base.line(line.ref))
            keepUnspoken(known->care, line.care);
    for (domain::Outcome& outcome : plan.outcomes)
        for (const domain::Outcome& known : base.outcomes)
            if (known.ref == outcome.ref)
                keepUnspoken(known.detail, outcome.detail);
}

} // namespace

domain::Plan mergeVisit(const domain::Plan& base, const domain::Plan& visit, domain::ScheduleKind kind)
{
    domain::Plan plan = visit;
    plan.id = base.id;
    plan.patient = base.patient;
    plan.scheduleKind = kind;
    plan.needs = withIdsOf(base.needs, visit.needs);
    plan.outcomes = withIdsOf(base.outcomes, visit.outcomes);
    plan.lines = withIdsOf(base.lines, visit.lines);
    if (plan.coordinator.isEmpty())
        plan.coordinator = base.coordinator;
    if (plan.reviewManner.isEmpty())
        plan.reviewManner = base.reviewManner;
    if (plan.account == domain::AccountState::None)
        plan.account = base.account;
    if (!plan.legalBar)
        plan.legalBar = base.legalBar;
    if (!plan.indicativeBudget)
        plan.indicativeBudget = base.indicativeBudget;
    keepUnspokenParts(base, plan);
    return plan;
}

domain::ScheduleKind scheduleFor(const domain::Plan& visit)
{
    for (const domain::Model model : domain::cashModels(visit))
        if (domain::flatSchedule(visit, model).shortfall)
            return domain::ScheduleKind::Profiled;
    return visit.scheduleKind;
}

bool sealedByVisit(const domain::Plan& sealed, const domain::Plan& visit)
{
    return mergeVisit(sealed, visit, scheduleFor(visit)) == sealed;
}

bool samePurchase(const domain::Purchase& a, const domain::Purchase& b)
{
    return a.invoice == b.invoice && a.amount == b.amount && a.boughtOn == b.boughtOn &&
           a.supplier == b.supplier;
}

std::vector<std::optional<std::size_t>> matchPurchases(const std::vector<domain::Purchase>& wanted,
                                                       const std::vector<store::PurchaseView>& recorded)
{
    std::vector<bool> taken(recorded.size(), false);
    std::vector<std::optional<std::size_t>> result;
    for (const domain::Purchase& purchase : wanted) {
        std::optional<std::size_t> match;
        for (std::size_t i = 0; i < recorded.size() && !match; ++i)
            if (!taken[i] && samePurchase(purchase, recorded[i].purchase))
                match = i;
        if (match)
            taken[*match] = true;
        result.push_back(match);
    }
    return result;
}

} // namespace doorstep::ctl
