// The item in the words of the wire, as the only one of a plan that is nobody's.
#include "app/store/removed_item.h"

#include "sync/wire/codecs.h"

namespace doorstep::store {
namespace {

constexpr std::uint64_t kindMember = 0;
constexpr std::uint64_t idMember = 1;
constexpr std::uint64_t fieldsMember = 2;

domain::Plan nobodysPlan()
{
    domain::Plan plan;
    plan.id.value.fill(1);
    return plan;
}

} // namespace

QByteArray packedItem(const PlanItem& item)
{
    domain::Plan plan = nobodysPlan();
    if (const auto* need = std::get_if<domain::Need>(&item))
        plan.needs = {*need};
    else if (const auto* outcome = std::get_if<domain::Outcome>(&item))
        plan.outcomes = {*outcome};
    else
        plan.lines = {std::get<domain::Line>(item)};
    const wire::DraftEntity entity = wire::draftEntities(plan).back();
    wire::Value fields;
    for (const auto& [field, value] : entity.fields)
        fields.set(field, value);
    wire::Value whole;
    whole.set(kindMember, static_cast<std::uint64_t>(entity.kind));
    whole.set(idMember, entity.id);
    whole.set(fieldsMember, fields);
    const Bytes bytes = wire::encode(whole);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

std::optional<PlanItem> itemFrom(const QByteArray& packed)
{
    const auto whole = wire::decode(bytesOf({packed.constData(), static_cast<std::size_t>(packed.size())}));
    if (!whole)
        return std::nullopt;
    const wire::Value* kind = whole.value().at(kindMember);
    const wire::Value* id = whole.value().at(idMember);
    const wire::Value* fields = whole.value().at(fieldsMember);
    const auto known = id ? id->asId<EntityId>() : std::nullopt;
    if (!kind || !known || !fields || !fields->asMap())
        return std::nullopt;
    wire::DraftEntity entity{*known, static_cast<wire::Kind>(kind->asUint().value_or(0)), {}};
    for (const auto& [field, value] : *fields->asMap())
        entity.fields.emplace(field.asUint().value_or(0), value);
    std::vector<wire::DraftEntity> entities = wire::draftEntities(nobodysPlan());
    entities.push_back(std::move(entity));
    auto plan = wire::planFrom({}, entities);
    if (!plan)
        return std::nullopt;
    if (!plan.value().needs.empty())
        return std::move(plan.value().needs.front());
    if (!plan.value().outcomes.empty())
        return std::move(plan.value().outcomes.front());
    if (!plan.value().lines.empty())
        return std::move(plan.value().lines.front());
    return std::nullopt;
}

} // namespace doorstep::store
