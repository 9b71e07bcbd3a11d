// One writer and one reader for every structure that has a table of members.
#include "sync/wire/care_codec.h"

#include "app/domain/care_event_tables.h"
#include "sync/wire/plan_parts.h"

namespace doorstep::wire {

namespace {

using domain::HasMembers;

constexpr std::uint64_t firstCareField = 17;

template <typename E>
    requires std::is_enum_v<E>
Value write(E value)
{
    return numberOf(value);
}
Value write(bool value)
{
    return Value(value);
}
Value write(int value)
{
    return Value(value);
}
Value write(const std::optional<bool>& value)
{
    return orNull(value);
}
Value write(const QString& value)
{
    return toValue(value);
}
Value write(const QStringList& value)
{
    return toValue(value);
}
Value write(const QDate& value)
{
    return toValue(value);
}
Value write(domain::Pence value)
{
    return toValue(value);
}
template <HasMembers T>
Value write(const T& value);
template <typename T>
Value write(const std::vector<T>& values)
{
    return arrayFrom(values, [](const T& each) { return write(each); });
}
template <HasMembers T>
Value write(const T& value)
{
    Value map{Value::Map{}};
    const T blank{};
    domain::forEachMember<T>([&](std::size_t index, const auto& member) {
        if (value.*member.at != blank.*member.at)
            map.set(index, write(value.*member.at));
    });
    return map;
}
template <HasMembers T>
Value writeOrNull(const T& value)
{
    return value == T{} ? Value() : write(value);
}

template <typename E>
    requires std::is_enum_v<E>
void read(const Reader& reader, E& value)
{
    const auto number = reader.number();
    const auto& words = domain::Words<E>::all;
    const auto known = std::find_if(words.begin(), words.end(), [number](const auto& word) {
        return static_cast<std::uint64_t>(word.value) == number;
    });
    reader.require(known != words.end());
    if (known != words.end())
        value = known->value;
}
void read(const Reader& reader, bool& value)
{
    value = reader.boolean();
}
void read(const Reader& reader, int& value)
{
    value = reader.smallInteger();
}
void read(const Reader& reader, std::optional<bool>& value)
{
    value = reader.boolean();
}
void read(const Reader& reader, QString& value)
{
    value = reader.qtext();
}
void read(const Reader& reader, QStringList& value)
{
    value = reader.qtexts();
}
void read(const Reader& reader, QDate& value)
{
    value = reader.date();
}
void read(const Reader& reader, domain::Pence& value)
{
    value = readPence(reader);
}
template <HasMembers T>
void read(const Reader& reader, T& value);
template <typename T>
void read(const Reader& reader, std::vector<T>& values)
{
    for (const Reader& each : reader.array()) {
        T value{};
        read(each, value);
        values.push_back(std::move(value));
    }
}
/// Closed: a member this build does not know would be lost, so the whole is not read.
template <HasMembers T>
void read(const Reader& reader, T& value)
{
    std::size_t known = 0;
    domain::forEachMember<T>([&](std::size_t index, const auto& member) {
        if (!reader.has(index))
            return;
        ++known;
        read(reader.at(index), value.*member.at);
    });
    reader.members(known);
}

} // namespace

void addCareFields(const domain::CareRecord& care, FieldMap& fields)
{
    const domain::CareRecord blank;
    domain::forEachMember<domain::CareRecord>([&](std::size_t index, const auto& member) {
        const bool recorded = care.*member.at != blank.*member.at;
        fields[firstCareField + index] = recorded ? write(care.*member.at) : Value();
    });
}

bool readCareField(std::uint64_t number, const Reader& reader, domain::CareRecord& care)
{
    bool known = false;
    domain::forEachMember<domain::CareRecord>([&](std::size_t index, const auto& member) {
        if (firstCareField + index != number)
            return;
        known = true;
        auto recorded = domain::CareRecord{}.*member.at;
        if (!reader.isNull())
            read(reader, recorded);
        care.*member.at = std::move(recorded);
    });
    return known;
}

bool isCareField(std::uint64_t number)
{
    return number >= firstCareField &&
           number < firstCareField + std::tuple_size_v<decltype(domain::Members<domain::CareRecord>::all)>;
}

Value lineCareValue(const domain::LineCare& care)
{
    return writeOrNull(care);
}

domain::LineCare readLineCare(const Reader& reader)
{
    domain::LineCare care;
    if (!reader.isNull())
        read(reader, care);
    return care;
}

Value outcomeDetailValue(const domain::OutcomeDetail& detail)
{
    return writeOrNull(detail);
}

domain::OutcomeDetail readOutcomeDetail(const Reader& reader)
{
    domain::OutcomeDetail detail;
    if (!reader.isNull())
        read(reader, detail);
    return detail;
}

Bytes encodeCareEvent(const domain::CareEvent& event)
{
    return encode(arrayOf(1, write(event)));
}

Result<domain::CareEvent> decodeCareEvent(const EntityId& id, BytesView record)
{
    return decodeShape(record, "An event of a plan", [&id](const Reader& reader) {
        reader.items(2);
        reader.require(reader.item(0).number() == 1);
        domain::CareEvent event;
        read(reader.item(1), event);
        event.id = id;
        return event;
    });
}

} // namespace doorstep::wire
