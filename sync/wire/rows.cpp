// Payloads of mutable rows, and the digest of a stream.
#include "sync/wire/message_parts.h"

namespace doorstep::wire {

namespace {

EntityId rowDigest(const Row& row)
{
    Bytes bytes = copyOf(row.entity.view());
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>((row.seq >> shift) & 0xff));
    append(bytes, row.payload);
    return crypto::blake2b128(bytes);
}

} // namespace

Bytes encodePayload(const StampedFields& fields)
{
    Value payload{Value::Map{}};
    for (const auto& [field, stamped] : fields) {
        const bool never = !stamped.stamp || stamped.stamp->isNull();
        payload.set(field, arrayOf(stamped.value, never ? Value() : Value(stamped.stamp->bytes())));
    }
    return encode(payload);
}

Result<StampedFields> decodePayload(BytesView payload)
{
    return decodeShape(payload, "A row", [](const Reader& reader) {
        StampedFields fields;
        for (const auto& [field, pair] : reader.map()) {
            pair.items(2);
            StampedValue stamped{pair.item(0).value(), std::nullopt};
            if (!pair.item(1).isNull()) {
                const Bytes stamp = pair.item(1).bytes();
                stamped.stamp = ChangeId::from(stamp);
                reader.require(stamped.stamp && !stamped.stamp->isNull());
            }
            fields.emplace(field.number(), std::move(stamped));
        }
        return fields;
    });
}

EntityId digestAdd(const EntityId& digest, const Row& row)
{
    const EntityId one = rowDigest(row);
    EntityId sum;
    unsigned carry = 0;
    for (std::size_t i = 0; i < sum.value.size(); ++i) {
        const unsigned digit = unsigned{digest.value[i]} + one.value[i] + carry;
        sum.value[i] = static_cast<std::uint8_t>(digit & 0xff);
        carry = digit >> 8;
    }
    return sum;
}

EntityId digestRemove(const EntityId& digest, const Row& row)
{
    const EntityId one = rowDigest(row);
    EntityId rest;
    unsigned borrow = 0;
    for (std::size_t i = 0; i < rest.value.size(); ++i) {
        const unsigned digit = 0x100u + digest.value[i] - one.value[i] - borrow;
        rest.value[i] = static_cast<std::uint8_t>(digit & 0xff);
        borrow = digit >> 8 ? 0 : 1;
    }
    return rest;
}

EntityId pictureSum(const EntityId& sum, const StreamId& stream, const Hash32& blob)
{
    Row row;
    row.entity = *EntityId::from(stream.view());
    row.payload = copyOf(blob.view());
    return digestAdd(sum, row);
}

} // namespace doorstep::wire
