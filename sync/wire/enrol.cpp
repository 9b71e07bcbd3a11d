// Enrolment: what both sides prove to each other with the code on the ticket.
#include "sync/wire/messages.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view crockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view digitsLabel = "csync/enrol-digits/1";

char canonicalDigit(char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        return '0';
    if (c == 'I' || c == 'L')
        return '1';
    return c;
}

} // namespace

std::optional<std::string> normaliseEnrolCode(std::string_view text)
{
    std::string code;
    for (const char c : text) {
        if (c == '-' || c == ' ')
            continue;
        const char digit = canonicalDigit(c);
        if (crockfordDigits.find(digit) == std::string_view::npos || code.size() == enrolCodeDigits)
            return std::nullopt;
        code.push_back(digit);
    }
    return code.size() == enrolCodeDigits ? std::optional(code) : std::nullopt;
}

Bytes enrolTranscript(const EnrolRequest& request, const Hash32& pin)
{
    return encode(arrayOf(request.ticket, request.deviceKey, request.staffKey, request.sealedRecovery, pin,
                          request.nonce));
}

Hash32 enrolProof(const crypto::SecretBytes& codeKey, std::string_view label, BytesView transcript)
{
    Bytes message = copyOf(bytesOf(label));
    message.push_back(0);
    append(message, transcript);
    return crypto::hmacSha256(codeKey, message);
}

Result<crypto::SecretBytes> enrolCodeKey(std::string_view code, const EntityId& ticket)
{
    const auto canonical = normaliseEnrolCode(code);
    if (!canonical)
        return Error{ErrorCode::InvalidInput,
                     "The enrolment code has 10 letters and digits. Check it and try again."};
    return crypto::deriveFromPassphrase(bytesOf(*canonical), ticket.view(), crypto::KdfParams::floor());
}

std::string enrolDigits(BytesView transcript)
{
    const Hash32 hash = crypto::sha256Labelled(digitsLabel, transcript);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = (number << 8) | hash.value[i];
    const std::string digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

Bytes encode(const EnrolStart& message)
{
    Value body;
    body.set(1, message.ticket);
    return encode(body);
}

Result<EnrolStart> decodeEnrolStart(BytesView bytes)
{
    return decodeShape(bytes, "The message from the tablet", [](const Reader& reader) {
        reader.members(1); // the second step has more and goes to the same address
        return EnrolStart{reader.at(1).id<EntityId>()};
    });
}

Bytes encode(const EnrolNonce& message)
{
    Value body;
    body.set(1, message.nonce);
    body.set(2, message.recoveryKey);
    return encode(body);
}

Result<EnrolNonce> decodeEnrolNonce(BytesView bytes)
{
    return decodeShape(bytes, "The office's answer", [](const Reader& reader) {
        return EnrolNonce{reader.at(1).id<EntityId>(), reader.at(2).bytes()};
    });
}

Bytes encode(const EnrolRequest& message)
{
    Value body;
    body.set(1, message.ticket);
    body.set(2, message.deviceKey);
    body.set(3, message.staffKey);
    body.set(4, message.sealedRecovery);
    body.set(5, message.nonce);
    body.set(6, message.proof);
    body.set(7, message.deviceSignature);
    return encode(body);
}

Result<EnrolRequest> decodeEnrolRequest(BytesView bytes)
{
    return decodeShape(bytes, "The message from the tablet", [](const Reader& reader) {
        reader.members(7);
        EnrolRequest message;
        message.ticket = reader.at(1).id<EntityId>();
        message.deviceKey = reader.at(2).id<crypto::PublicKey>();
        message.staffKey = reader.at(3).id<crypto::PublicKey>();
        message.sealedRecovery = reader.at(4).bytes();
        message.nonce = reader.at(5).id<EntityId>();
        message.proof = reader.at(6).id<Hash32>();
        message.deviceSignature = reader.at(7).id<crypto::Signature>();
        return message;
    });
}

Bytes encode(const EnrolReply& message)
{
    Value body;
    body.set(1, message.epoch);
    body.set(2, message.serverMs);
    body.set(3, message.deviceCert);
    body.set(4, message.staffCard);
    body.set(5, arrayFrom(message.orgKeys, [](const Bytes& key) { return Value(key); }));
    body.set(6, message.staffStream);
    body.set(7, message.staffName);
    body.set(8, message.organisation);
    body.set(9, message.proof);
    return encode(body);
}

Result<EnrolReply> decodeEnrolReply(BytesView bytes)
{
    return decodeShape(bytes, "The office's answer", [](const Reader& reader) {
        EnrolReply message;
        message.epoch = reader.at(1).id<Epoch>();
        message.serverMs = reader.at(2).number();
        message.deviceCert = reader.at(3).bytes();
        message.staffCard = reader.at(4).bytes();
        for (const Reader& key : reader.at(5).array())
            message.orgKeys.push_back(key.bytes());
        message.staffStream = reader.at(6).id<StreamId>();
        message.staffName = reader.at(7).text();
        message.organisation = reader.at(8).text();
        message.proof = reader.at(9).id<Hash32>();
        return message;
    });
}

} // namespace doorstep::wire
