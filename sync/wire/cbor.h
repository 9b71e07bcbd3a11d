// Deterministic CBOR (RFC 8949 section 4.2.1): bytewise key order, shortest integers, definite lengths,
// no floats, no tags, no duplicate keys, no trailing bytes, depth at most 16.
// Only what passes the check is decoded.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <type_traits>
#include <variant>

namespace doorstep::wire {

inline constexpr int cborDepthMax = 16;

/// One CBOR item. Plain value semantics; maps keep encoding order of their keys.
class Value {
public:
    using Array = std::vector<Value>;
    using Map = std::vector<std::pair<Value, Value>>; ///< sorted when encoded; unique keys

    Value() : m_data(nullptr) {} ///< null
    Value(std::nullptr_t) : m_data(nullptr) {}
    Value(bool v) : m_data(v) {}
    Value(std::int64_t v);
    Value(std::uint64_t v);
    /// Every other integer type (int, qint64 ...), so that none is ambiguous. Never an enum or a pointer.
    template <typename T>
        requires(std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, std::int64_t>
                 && !std::is_same_v<T, std::uint64_t>)
    Value(T v) : Value(static_cast<std::conditional_t<std::is_signed_v<T>, std::int64_t, std::uint64_t>>(v))
    {
    }
    Value(Bytes v) : m_data(std::move(v)) {}
    Value(std::string v) : m_data(std::move(v)) {} ///< UTF-8; see encode() for what is not
    Value(const char* v) : m_data(std::string(v)) {}
    Value(Array v) : m_data(std::move(v)) {}
    Value(Map v) : m_data(std::move(v)) {}
    template <std::size_t N, typename Tag>
    Value(const FixedBytes<N, Tag>& v) : m_data(Bytes(v.value.begin(), v.value.end())) {}

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_data); }
    /// nullopt when it is of another type or does not fit.
    [[nodiscard]] std::optional<bool> asBool() const;
    [[nodiscard]] std::optional<std::int64_t> asInt() const;
    [[nodiscard]] std::optional<std::uint64_t> asUint() const;
    /// nullptr when of another type.
    [[nodiscard]] const Bytes* asBytes() const { return std::get_if<Bytes>(&m_data); }
    [[nodiscard]] const std::string* asText() const { return std::get_if<std::string>(&m_data); }
    [[nodiscard]] const Array* asArray() const { return std::get_if<Array>(&m_data); }
    [[nodiscard]] const Map* asMap() const { return std::get_if<Map>(&m_data); }
    template <typename Id>
    [[nodiscard]] std::optional<Id> asId() const
    {
        const Bytes* bytes = asBytes();
        return bytes ? Id::from(*bytes) : std::nullopt;
    }
    /// Member of a map with an unsigned integer key; nullptr when absent or not a map.
    [[nodiscard]] const Value* at(std::uint64_t key) const;
    /// Adds or replaces a member; makes a null value into a map.
    void set(std::uint64_t key, Value value);
    bool operator==(const Value&) const = default;

private:
    friend void encodeInto(Bytes& out, const Value& value);
    std::variant<std::nullptr_t, bool, std::int64_t, std::uint64_t, Bytes, std::string, Array, Map> m_data;
    // invariant: uint64_t alternative only for values above INT64_MAX
};

/// The one canonical encoding. Map members are sorted here; two members with one key are a programmer's
/// error and stop the program. What is not UTF-8 in a text is written as U+FFFD, so that no text of ours
/// makes bytes that the other side must refuse.
[[nodiscard]] Bytes encode(const Value& value);
/// Bytes of valid UTF-8 at the front of `text` (RFC 3629: no surrogates, shortest form, up to U+10FFFF).
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text);
/// Single pass over the bytes; the error says what is wrong and at which offset.
[[nodiscard]] Status checkCanonical(BytesView bytes);
/// checkCanonical, then decode. Never allocates by a declared length.
[[nodiscard]] Result<Value> decode(BytesView bytes);

} // namespace doorstep::wire
