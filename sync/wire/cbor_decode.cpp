// From checked bytes to values. Nothing here is reached by bytes that did not pass the checker.
#include "sync/wire/cbor.h"
#include "sync/wire/cbor_cursor.h"

#include <cstdlib>

namespace doorstep::wire {

namespace {

template <typename T>
T sure(std::optional<T> checked)
{
    if (!checked)
        std::abort(); // the checker passed these bytes, so this is our own mistake
    return *checked;
}

Value readItem(Cursor& cursor);

Value readArray(Cursor& cursor, std::uint64_t count)
{
    Value::Array array;
    array.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(count, cursor.remaining())));
    for (std::uint64_t i = 0; i < count; ++i)
        array.push_back(readItem(cursor));
    return Value(std::move(array));
}

Value readMap(Cursor& cursor, std::uint64_t count)
{
    Value::Map map;
    map.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(count, cursor.remaining())));
    for (std::uint64_t i = 0; i < count; ++i) {
        Value key = readItem(cursor);
        Value value = readItem(cursor);
        map.emplace_back(std::move(key), std::move(value));
    }
    return Value(std::move(map));
}

Value readItem(Cursor& cursor)
{
    const Head head = sure(cursor.readHead());
    switch (head.major) {
    case Major::Unsigned:
        return Value(head.argument);
    case Major::Negative:
        return Value(-1 - static_cast<std::int64_t>(head.argument));
    case Major::Bytes:
        return Value(copyOf(sure(cursor.take(head.argument))));
    case Major::Text: {
        const BytesView text = sure(cursor.take(head.argument));
        return Value(std::string(text.begin(), text.end()));
    }
    case Major::Array:
        return readArray(cursor, head.argument);
    case Major::Map:
        return readMap(cursor, head.argument);
    case Major::Tag:
    case Major::Simple:
        break;
    }
    if (head.low == 22)
        return Value();
    return Value(head.low == 21);
}

} // namespace

Result<Value> decode(BytesView bytes)
{
    if (const Status checked = checkCanonical(bytes); !checked.ok())
        return checked.error();
    Cursor cursor(bytes);
    return readItem(cursor);
}

} // namespace doorstep::wire
