// The one canonical encoding of a value.
#include "sync/wire/cbor.h"

#include <cstdlib>

namespace doorstep::wire {

namespace {

void putHead(Bytes& out, unsigned major, std::uint64_t argument)
{
    const auto first = [major](unsigned low) { return static_cast<std::uint8_t>((major << 5) | low); };
    if (argument < 24) {
        out.push_back(first(static_cast<unsigned>(argument)));
        return;
    }
    unsigned low = 24;
    unsigned bytes = 1;
    while (bytes < 8 && (argument >> (8 * bytes)) != 0) {
        bytes *= 2;
        ++low;
    }
    out.push_back(first(low));
    for (unsigned i = bytes; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>((argument >> (8 * i)) & 0xff));
}

void putInteger(Bytes& out, std::int64_t value)
{
    if (value >= 0)
        putHead(out, 0, static_cast<std::uint64_t>(value));
    else
        putHead(out, 1, ~static_cast<std::uint64_t>(value)); // -1 - value, without overflow
}

void putText(Bytes& out, std::string_view text)
{
    std::string clean;
    std::size_t valid = validUtf8Prefix(text);
    if (valid != text.size()) {
        while (valid != text.size()) {
            clean.append(text.substr(0, valid)).append("\xEF\xBF\xBD");
            text.remove_prefix(valid + 1);
            valid = validUtf8Prefix(text);
        }
        clean.append(text);
        text = clean;
    }
    putHead(out, 3, text.size());
    append(out, bytesOf(text));
}

} // namespace

void encodeInto(Bytes& out, const Value& value);

namespace {

void putMap(Bytes& out, const Value::Map& map)
{
    std::vector<std::pair<Bytes, const Value*>> members;
    members.reserve(map.size());
    for (const auto& [key, value] : map)
        members.emplace_back(encode(key), &value);
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto twice = std::adjacent_find(members.begin(), members.end(),
                                          [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice != members.end())
        std::abort();
    putHead(out, 5, members.size());
    for (const auto& [key, value] : members) {
        append(out, key);
        encodeInto(out, *value);
    }
}

} // namespace

void encodeInto(Bytes& out, const Value& value)
{
    struct Writer {
        Bytes& out;
        void operator()(std::nullptr_t) const { out.push_back(0xf6); }
        void operator()(bool v) const { out.push_back(v ? 0xf5 : 0xf4); }
        void operator()(std::int64_t v) const { putInteger(out, v); }
        void operator()(std::uint64_t v) const { putHead(out, 0, v); }
        void operator()(const Bytes& v) const
        {
            putHead(out, 2, v.size());
            append(out, v);
        }
        void operator()(const std::string& v) const { putText(out, v); }
        void operator()(const Value::Array& v) const
        {
            putHead(out, 4, v.size());
            for (const Value& item : v)
                encodeInto(out, item);
        }
        void operator()(const Value::Map& v) const { putMap(out, v); }
    };
    std::visit(Writer{out}, value.m_data);
}

Bytes encode(const Value& value)
{
    Bytes out;
    encodeInto(out, value);
    return out;
}

} // namespace doorstep::wire
