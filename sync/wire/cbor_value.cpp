// Values of CBOR: what they hold and how maps keep their order.
#include "sync/wire/cbor.h"

#include <limits>

namespace doorstep::wire {

namespace {

constexpr auto int64Max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

} // namespace

Value::Value(std::int64_t v)
    : m_data(v)
{}

Value::Value(std::uint64_t v)
    : m_data(nullptr)
{
    if (v <= int64Max)
        m_data = static_cast<std::int64_t>(v);
    else
        m_data = v;
}

std::optional<bool> Value::asBool() const
{
    const bool* value = std::get_if<bool>(&m_data);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::int64_t> Value::asInt() const
{
    const auto* value = std::get_if<std::int64_t>(&m_data);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::uint64_t> Value::asUint() const
{
    if (const auto* large = std::get_if<std::uint64_t>(&m_data))
        return *large;
    const auto* value = std::get_if<std::int64_t>(&m_data);
    if (!value || *value < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(*value);
}

const Value* Value::at(std::uint64_t key) const
{
    const Map* map = asMap();
    if (!map)
        return nullptr;
    for (const auto& [name, value] : *map)
        if (name.asUint() == key)
            return &value;
    return nullptr;
}

void Value::set(std::uint64_t key, Value value)
{
    if (isNull())
        m_data = Map{};
    auto* map = std::get_if<Map>(&m_data);
    if (!map)
        std::abort();
    // Unsigned keys come first in encoding order, and among themselves in the order of their numbers.
    const auto place = std::find_if(map->begin(), map->end(), [key](const auto& member) {
        const auto number = member.first.asUint();
        return !number || *number >= key;
    });
    if (place != map->end() && place->first.asUint() == key)
        place->second = std::move(value);
    else
        map->emplace(place, Value(key), std::move(value));
}

} // namespace doorstep::wire
