// Reading decoded values into structures: the first thing that is not as agreed sticks, and no read crashes.
#pragma once

#include "sync/wire/cbor.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <limits>

namespace doorstep::wire {

/// One place in a decoded value. Reads return a default and mark the whole reading as failed when the
/// value there is missing or of another type. Valid as long as the value and the flag.
class Reader {
public:
    Reader(const Value& value, bool& ok)
        : m_value(&value)
        , m_ok(&ok)
    {}

    void fail() const { *m_ok = false; }
    void require(bool condition) const
    {
        if (!condition)
            fail();
    }
    [[nodiscard]] bool failed() const { return !*m_ok; }
    [[nodiscard]] bool isNull() const { return m_value && m_value->isNull(); }
    [[nodiscard]] bool has(std::uint64_t key) const { return m_value && m_value->at(key); }
    /// Fails unless this is a map, or an array, of exactly so many members.
    void members(std::size_t count) const;
    void items(std::size_t count) const;

    /// Member of a map; a missing one fails at its first read.
    [[nodiscard]] Reader at(std::uint64_t key) const;
    /// Item of an array.
    [[nodiscard]] Reader item(std::size_t index) const;
    [[nodiscard]] std::vector<Reader> array() const;
    [[nodiscard]] std::vector<std::pair<Reader, Reader>> map() const;

    [[nodiscard]] const Value& value() const;
    [[nodiscard]] std::uint64_t number() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] int smallInteger() const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] Bytes bytes() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] QString qtext() const;
    [[nodiscard]] QStringList qtexts() const;
    /// ISO text; null gives an invalid date.
    [[nodiscard]] QDate date() const;

    template <typename Id>
    [[nodiscard]] Id id() const
    {
        const auto found = m_value ? m_value->asId<Id>() : std::nullopt;
        require(found.has_value());
        return found.value_or(Id{});
    }
    template <typename Id>
    [[nodiscard]] std::optional<Id> optionalId() const
    {
        return isNull() ? std::nullopt : std::optional(id<Id>());
    }
    /// An enumeration whose numbers run from `first` to `last`.
    template <typename E>
    [[nodiscard]] E choice(E first, E last) const
    {
        const std::uint64_t found = number();
        if (found < static_cast<std::uint64_t>(first) || found > static_cast<std::uint64_t>(last)) {
            fail();
            return first;
        }
        return static_cast<E>(found);
    }

private:
    Reader(const Value* value, bool* ok)
        : m_value(value)
        , m_ok(ok)
    {}
    const Value* m_value;
    bool* m_ok;
};

[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] Value toValue(const QString& text);
[[nodiscard]] Value toValue(const QStringList& texts);
/// ISO text, or null for an invalid date.
[[nodiscard]] Value toValue(const QDate& date);
template <typename T>
[[nodiscard]] Value orNull(const std::optional<T>& value)
{
    return value ? Value(*value) : Value();
}
template <typename E>
[[nodiscard]] Value numberOf(E choice)
{
    return Value(static_cast<std::uint64_t>(choice));
}
/// Two values of a map {0: ..., 1: ...} or [..., ...] written in place.
template <typename... T>
[[nodiscard]] Value arrayOf(T&&... items)
{
    Value::Array array;
    array.reserve(sizeof...(items));
    (array.emplace_back(std::forward<T>(items)), ...);
    return Value(std::move(array));
}
template <typename Range, typename Convert>
[[nodiscard]] Value arrayFrom(const Range& range, Convert convert)
{
    Value::Array array;
    array.reserve(static_cast<std::size_t>(range.size()));
    for (const auto& item : range)
        array.push_back(convert(item));
    return Value(std::move(array));
}

/// `read(Reader)` over bytes or a value; Damaged, naming `what`, when the shape is not as agreed.
template <typename Read>
[[nodiscard]] auto readShape(const Value& value, const char* what, Read read)
    -> Result<decltype(read(std::declval<Reader>()))>
{
    bool ok = true;
    auto result = read(Reader(value, ok));
    if (!ok)
        return Error{ErrorCode::Damaged, std::string(what) + " is not in the agreed form."};
    return result;
}
template <typename Read>
[[nodiscard]] auto decodeShape(BytesView bytes, const char* what, Read read)
    -> Result<decltype(read(std::declval<Reader>()))>
{
    const Result<Value> value = decode(bytes);
    if (!value.ok())
        return value.error();
    return readShape(value.value(), what, read);
}

} // namespace doorstep::wire
