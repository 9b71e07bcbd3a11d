// Repeatable chance for property tests: a seed gives the same inputs on every machine.
#pragma once

#include "sync/wire/change.h"

#include <QByteArray>

#include <random>

namespace doorstep::test {

class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_engine(seed)
    {}
    /// 0 .. below - 1
    std::uint64_t below(std::uint64_t limit) { return m_engine() % limit; }
    bool coin() { return below(2) == 0; }
    std::uint64_t any() { return m_engine(); }
    Bytes bytes(std::size_t size)
    {
        Bytes out(size);
        for (std::uint8_t& byte : out)
            byte = static_cast<std::uint8_t>(m_engine() & 0xff);
        return out;
    }
    template <typename Id>
    Id id()
    {
        Id id;
        const Bytes made = bytes(Id::sizeBytes);
        std::copy(made.begin(), made.end(), id.value.begin());
        return id;
    }
    template <typename T, std::size_t N>
    const T& pick(const T (&from)[N])
    {
        return from[below(N)];
    }
    /// Numbers around the places where encodings change their length, and any others.
    std::uint64_t number()
    {
        static constexpr std::uint64_t edges[] = {0,
                                                  1,
                                                  22,
                                                  23,
                                                  24,
                                                  255,
                                                  256,
                                                  65535,
                                                  65536,
                                                  0xffff'ffff,
                                                  0x1'0000'0000,
                                                  0x7fff'ffff'ffff'ffff,
                                                  0x8000'0000'0000'0000,
                                                  0xffff'ffff'ffff'ffff};
        return coin() ? pick(edges) : any() >> below(64);
    }
    std::string text()
    {
        static constexpr const char* pieces[] = {"",
                                                 "a",
                                                 "Needs a hoist",
                                                 "\xC2\xA3"
                                                 "12.50",
                                                 "\xEF\xBB\xBF"
                                                 "mark",
                                                 "\xF0\x9F\x9B\x8F",
                                                 "line\nline",
                                                 "Zo\xC3\xAB",
                                                 " ",
                                                 "\xE2\x80\x93"};
        std::string text;
        for (std::uint64_t i = below(4); i > 0; --i)
            text += pick(pieces);
        return text;
    }
    wire::ChangeId stamp() { return {id<DeviceId>(), 1 + below(1000)}; }
    crypto::SignKeyPair keys() { return crypto::SignKeyPair::fromSeed(bytes(32)); }

private:
    std::mt19937_64 m_engine;
};

inline wire::Value randomValue(Chance& chance, int depth)
{
    using wire::Value;
    switch (chance.below(depth > 0 ? 8 : 6)) {
    case 0:
        return {};
    case 1:
        return Value(chance.coin());
    case 2:
        return Value(chance.number());
    case 3:
        return Value(-1 - static_cast<std::int64_t>(chance.number() >> 1));
    case 4:
        return Value(chance.bytes(chance.below(40)));
    case 5:
        return Value(chance.text());
    case 6: {
        Value::Array array;
        for (std::uint64_t i = chance.below(5); i > 0; --i)
            array.push_back(randomValue(chance, depth - 1));
        return Value(std::move(array));
    }
    default: {
        Value map{Value::Map{}};
        for (std::uint64_t i = chance.below(5); i > 0; --i)
            map.set(chance.number(), randomValue(chance, depth - 1));
        return map;
    }
    }
}

inline QByteArray hexOf(BytesView bytes)
{
    return QByteArray::fromStdString(toHex(bytes));
}
inline Bytes fromHexLiteral(const char* hex)
{
    return fromHex(hex).value_or(Bytes{});
}

/// Changes some bytes, or cuts, or appends: inputs that look almost right.
inline Bytes mutated(Chance& chance, Bytes bytes)
{
    for (std::uint64_t i = 1 + chance.below(3); i > 0 && !bytes.empty(); --i)
        bytes[chance.below(bytes.size())] ^= static_cast<std::uint8_t>(1u << chance.below(8));
    if (chance.below(8) == 0)
        bytes.resize(chance.below(bytes.size() + 1));
    if (chance.below(8) == 0)
        append(bytes, chance.bytes(1 + chance.below(4)));
    return bytes;
}

} // namespace doorstep::test
