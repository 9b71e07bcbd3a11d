// Encoding, signing and chaining changes.
#include "sync/wire/change.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view changeLabel = "csync/change/1";
constexpr std::string_view cosignLabel = "csync/cosign/1";
constexpr std::string_view chainLabel = "csync/chain/1";

Value toValue(const ChangeId& id)
{
    return id.isNull() ? Value() : Value(id.bytes());
}

Value createArgs(const FieldValues& fields)
{
    Value members{Value::Map{}};
    for (const auto& [field, value] : fields)
        members.set(field, value);
    Value args;
    args.set(0, std::move(members));
    return args;
}

Value setArgs(const std::vector<FieldSet>& fields)
{
    Value members{Value::Map{}};
    for (const FieldSet& field : fields)
        members.set(field.field, arrayOf(field.value, toValue(field.base.value_or(ChangeId{}))));
    Value args;
    args.set(1, std::move(members));
    return args;
}

Value removeArgs(const std::vector<std::pair<std::uint64_t, ChangeId>>& seen)
{
    Value members{Value::Map{}};
    for (const auto& [field, stamp] : seen)
        members.set(field, toValue(stamp));
    Value args;
    args.set(2, std::move(members));
    return args;
}

Value argsOf(const Op& op)
{
    switch (op.code) {
    case Op::Code::Create:
        return createArgs(op.create);
    case Op::Code::Set:
        return setArgs(op.set);
    case Op::Code::Remove:
        return removeArgs(op.removeSeen);
    case Op::Code::Append: {
        Value args;
        args.set(0, Value(op.record));
        return args;
    }
    case Op::Code::Resolve:
    case Op::Code::Erase:
        break;
    }
    return op.args;
}

} // namespace

bool isAppendKind(Kind kind)
{
    switch (kind) {
    case Kind::PlanVersion:
    case Kind::Agreement:
    case Kind::Submission:
    case Kind::Decision:
    case Kind::BudgetEntry:
    case Kind::Purchase:
    case Kind::Reversal:
    case Kind::PurchaseEvent:
    case Kind::Receipt:
    case Kind::Note:
    case Kind::CareEvent:
    case Kind::Message:
    case Kind::OrgKey:
    case Kind::DeviceCert:
    case Kind::StaffCard:
    case Kind::Policy:
        return true;
    default:
        return false;
    }
}

Bytes ChangeId::bytes() const
{
    Bytes out = copyOf(device.view());
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>((dseq >> shift) & 0xff));
    return out;
}

std::optional<ChangeId> ChangeId::from(BytesView bytes)
{
    if (bytes.size() != DeviceId::sizeBytes + 8)
        return std::nullopt;
    ChangeId id;
    std::copy_n(bytes.begin(), DeviceId::sizeBytes, id.device.value.begin());
    for (const std::uint8_t byte : bytes.subspan(DeviceId::sizeBytes))
        id.dseq = (id.dseq << 8) | byte;
    return id;
}

Bytes encodeChange(const Change& change)
{
    const ClockEvidence& clock = change.clock;
    Value body;
    body.set(0, 1);
    body.set(1, change.device);
    body.set(2, change.dseq);
    body.set(3, change.prev);
    body.set(4, arrayOf(change.hlc.ms, change.hlc.counter));
    body.set(5, arrayOf(clock.wallMs, orNull(clock.offsetMs), clock.anchorAgeS));
    body.set(6, change.actor);
    body.set(7, change.stream);
    body.set(8, change.schema);
    body.set(9, arrayFrom(change.ops, [](const Op& op) {
                 return arrayOf(numberOf(op.code), op.entity, numberOf(op.kind), argsOf(op));
             }));
    if (!change.blobs.empty())
        body.set(10, arrayFrom(change.blobs, [](const Hash32& blob) { return Value(blob); }));
    if (!change.appBuild.empty())
        body.set(11, change.appBuild);
    if (change.cosign)
        body.set(12, arrayOf(change.cosign->staffKey, change.cosign->signature));
    return encode(body);
}

SignedChange signChange(Change change, const crypto::SignKeyPair& device, const crypto::SignKeyPair* staff,
                        const EntityId& staffKeyId)
{
    change.cosign.reset();
    if (staff)
        change.cosign = Cosign{staffKeyId, crypto::sign(*staff, cosignLabel, encodeChange(change))};
    SignedChange result;
    result.body = encodeChange(change);
    result.signature = crypto::sign(device, changeLabel, result.body);
    return result;
}

bool verifyChange(const SignedChange& change, const crypto::PublicKey& device)
{
    return crypto::verify(device, changeLabel, change.body, change.signature);
}

bool verifyCosign(const Change& change, const crypto::PublicKey& staff)
{
    if (!change.cosign)
        return false;
    Change unsignedPart = change;
    unsignedPart.cosign.reset();
    return crypto::verify(staff, cosignLabel, encodeChange(unsignedPart), change.cosign->signature);
}

Hash32 chainHash(const SignedChange& change)
{
    Bytes both = change.body;
    append(both, change.signature.view());
    return crypto::sha256Labelled(chainLabel, both);
}

Value toValue(const SignedChange& change)
{
    return arrayOf(change.body, change.signature);
}

Result<SignedChange> signedChangeFrom(const Value& value)
{
    return readShape(value, "A change", [](const Reader& reader) {
        reader.items(2);
        return SignedChange{reader.item(0).bytes(), reader.item(1).id<crypto::Signature>()};
    });
}

} // namespace doorstep::wire
