// Wipe orders and reports.
#include "sync/wire/orders.h"

#include "sync/wire/message_parts.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view wipeLabel = "csync/wipe/1";

} // namespace

Bytes signWipeOrder(const WipeOrder& order, const crypto::SignKeyPair& deviceCa)
{
    Value content;
    content.set(0, 1);
    content.set(1, order.device);
    content.set(2, order.number);
    content.set(3, numberOf(order.mode));
    content.set(4, order.issuedMs);
    const Bytes bytes = encode(content);
    return encode(arrayOf(bytes, crypto::sign(deviceCa, wipeLabel, bytes)));
}

Result<WipeOrder> verifyWipeOrder(BytesView record, const crypto::PublicKey& deviceCa)
{
    const Error notTheirs{ErrorCode::Untrusted,
                          "An order to erase this tablet was not signed by its office."};
    const Result<Value> value = decode(record);
    const auto* parts = value.ok() ? value.value().asArray() : nullptr;
    if (!parts || parts->size() != 2)
        return notTheirs;
    const Bytes* bytes = (*parts)[0].asBytes();
    const auto signature = (*parts)[1].asId<crypto::Signature>();
    if (!bytes || !signature || !crypto::verify(deviceCa, wipeLabel, *bytes, *signature))
        return notTheirs;
    return decodeShape(*bytes, "An order to erase this tablet", [](const Reader& reader) {
        reader.members(5);
        reader.require(reader.at(0).number() == 1);
        WipeOrder order;
        order.device = reader.at(1).id<DeviceId>();
        order.number = reader.at(2).number();
        order.mode = reader.at(3).choice(WipeMode::Now, WipeMode::AfterPush);
        order.issuedMs = reader.at(4).number();
        return order;
    });
}

Bytes encode(const Report& report)
{
    Value body;
    body.set(1, arrayFrom(report.purged, [](const StreamId& stream) { return Value(stream); }));
    body.set(2, arrayFrom(report.missing, [](const MissingPicture& picture) {
                 return arrayOf(picture.stream, picture.blob);
             }));
    if (report.obeyWipe)
        body.set(3, *report.obeyWipe);
    return encode(body);
}

Result<Report> decodeReport(BytesView bytes)
{
    if (bytes.size() > reportBytesMax)
        return Error{ErrorCode::InvalidInput, "More was sent at once than one message may hold."};
    return decodeShape(bytes, "The tablet's report", [](const Reader& reader) {
        Report report;
        const std::vector<Reader> purged = reader.at(1).array();
        const std::vector<Reader> missing = reader.at(2).array();
        reader.require(purged.size() <= reportItemsMax && missing.size() <= reportItemsMax);
        if (reader.failed())
            return report;
        for (const Reader& stream : purged)
            report.purged.push_back(stream.id<StreamId>());
        for (const Reader& picture : missing) {
            picture.items(2);
            report.missing.push_back({picture.item(0).id<StreamId>(), picture.item(1).id<Hash32>()});
        }
        if (reader.has(3))
            report.obeyWipe = reader.at(3).number();
        return report;
    });
}

Bytes encode(const LogRequest& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.stream);
    body.set(3, message.from);
    return encode(body);
}

Result<LogRequest> decodeLogRequest(BytesView bytes)
{
    return decodeShape(bytes, "The question for the log", [](const Reader& reader) {
        return LogRequest{reader.at(1).id<Epoch>(), reader.at(2).id<StreamId>(), reader.at(3).number()};
    });
}

Bytes encode(const LogResponse& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.serverMs);
    body.set(3, arrayFrom(message.entries, [](const LogResponse::Entry& entry) {
                 return arrayOf(entry.seq, entry.serverMs, toValue(entry.change));
             }));
    body.set(4, message.more);
    return encode(body);
}

Result<LogResponse> decodeLogResponse(BytesView bytes)
{
    return decodeShape(bytes, "The log of the office", [](const Reader& reader) {
        LogResponse message;
        message.epoch = reader.at(1).id<Epoch>();
        message.serverMs = reader.at(2).number();
        for (const Reader& each : reader.at(3).array()) {
            each.items(3);
            message.entries.push_back(
                {each.item(0).number(), each.item(1).number(), readSignedChange(each.item(2))});
        }
        message.more = reader.at(4).boolean();
        return message;
    });
}

} // namespace doorstep::wire
