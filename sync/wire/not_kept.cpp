// Encoding and signing of the place that a change has left empty.
#include "sync/wire/not_kept.h"

#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view label = "csync/notkept/1";

NotKept readNotKept(const Reader& reader)
{
    reader.members(6);
    reader.require(reader.at(0).number() == 2);
    NotKept notKept;
    notKept.device = reader.at(1).id<DeviceId>();
    notKept.dseq = reader.at(2).number();
    reader.require(notKept.dseq >= 1);
    notKept.prev = reader.at(3).id<Hash32>();
    notKept.stream = reader.at(7).id<StreamId>();
    notKept.chain = reader.at(13).id<Hash32>();
    return notKept;
}

} // namespace

SignedChange signNotKept(const NotKept& notKept, const crypto::SignKeyPair& device)
{
    Value body;
    body.set(0, 2);
    body.set(1, notKept.device);
    body.set(2, notKept.dseq);
    body.set(3, notKept.prev);
    body.set(7, notKept.stream);
    body.set(13, notKept.chain);
    SignedChange result;
    result.body = encode(body);
    result.signature = crypto::sign(device, label, result.body);
    return result;
}

Result<NotKept> decodeNotKept(BytesView body)
{
    Result<NotKept> notKept = decodeShape(body, "A change that is not kept", readNotKept);
    if (!notKept.ok())
        return Error{ErrorCode::InvalidInput, notKept.error().text};
    return notKept;
}

bool verifyNotKept(const SignedChange& notKept, const crypto::PublicKey& device)
{
    return crypto::verify(device, label, notKept.body, notKept.signature);
}

} // namespace doorstep::wire
