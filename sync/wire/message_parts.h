// Pieces that several messages share.
#pragma once

#include "sync/wire/messages.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

using StreamNumbers = std::vector<std::pair<StreamId, std::uint64_t>>;

[[nodiscard]] inline Value toValue(const StreamNumbers& streams)
{
    return arrayFrom(streams, [](const auto& entry) { return arrayOf(entry.first, entry.second); });
}

[[nodiscard]] inline StreamNumbers readStreamNumbers(const Reader& reader)
{
    StreamNumbers streams;
    for (const Reader& entry : reader.array()) {
        entry.items(2);
        streams.emplace_back(entry.item(0).id<StreamId>(), entry.item(1).number());
    }
    return streams;
}

[[nodiscard]] inline SignedChange readSignedChange(const Reader& reader)
{
    reader.items(2);
    return {reader.item(0).bytes(), reader.item(1).id<crypto::Signature>()};
}

[[nodiscard]] inline PushReceipt readReceipt(const Reader& reader)
{
    Result<PushReceipt> receipt = pushReceiptFrom(reader.value());
    reader.require(receipt.ok());
    return receipt.ok() ? std::move(receipt).value() : PushReceipt{};
}

} // namespace doorstep::wire
