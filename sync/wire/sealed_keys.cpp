// Keys of the organisation, certificates of tablets, cards of staff: who may sign what.
#include "sync/wire/sealed.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view orgKeyLabel = "csync/orgkey/1";
constexpr std::string_view deviceCertLabel = "csync/device-cert/1";
constexpr std::string_view staffCardLabel = "csync/staff-card/1";
constexpr std::size_t keyBytes = 32;

/// [bytes, signature over label 00 bytes]
Bytes signRecord(const Value& content, std::string_view label, const crypto::SignKeyPair& signer)
{
    const Bytes bytes = encode(content);
    return encode(arrayOf(bytes, crypto::sign(signer, label, bytes)));
}

/// The signed bytes; nullopt when the record is not of this form or the signature is another's.
std::optional<Bytes> openRecord(BytesView record, std::string_view label, const crypto::PublicKey& signer)
{
    const Result<Value> value = decode(record);
    const auto* parts = value.ok() ? value.value().asArray() : nullptr;
    if (!parts || parts->size() != 2)
        return std::nullopt;
    const Bytes* bytes = (*parts)[0].asBytes();
    const auto signature = (*parts)[1].asId<crypto::Signature>();
    if (!bytes || !signature || !crypto::verify(signer, label, *bytes, *signature))
        return std::nullopt;
    return *bytes;
}

template <typename Read>
auto verifyRecord(BytesView record, std::string_view label, const crypto::PublicKey& signer, const char* what,
                  Read read) -> Result<decltype(read(std::declval<Reader>()))>
{
    const auto bytes = openRecord(record, label, signer);
    if (!bytes)
        return Error{ErrorCode::Untrusted,
                     std::string(what) + " was not signed by the office this tablet belongs to."};
    return decodeShape(*bytes, what, read);
}

} // namespace

EntityId orgKeyId(BytesView key)
{
    const Hash32 hash = crypto::sha256Labelled(orgKeyLabel, key);
    EntityId id;
    std::copy_n(hash.value.begin(), id.value.size(), id.value.begin());
    return id;
}

Bytes signOrgKey(const OrgKey& key, const crypto::SignKeyPair& root)
{
    Value content;
    content.set(0, 1);
    content.set(1, numberOf(key.purpose));
    content.set(2, key.key);
    content.set(3, key.fromMs);
    content.set(4, key.untilMs);
    return signRecord(content, orgKeyLabel, root);
}

Result<OrgKey> verifyOrgKey(BytesView record, const crypto::PublicKey& root)
{
    return verifyRecord(record, orgKeyLabel, root, "A key of the office", [](const Reader& reader) {
        reader.members(5);
        reader.require(reader.at(0).number() == 1);
        OrgKey key;
        key.purpose = reader.at(1).choice(OrgKey::Purpose::Decision, OrgKey::Purpose::Device);
        key.key = reader.at(2).bytes();
        reader.require(key.key.size() == keyBytes);
        key.fromMs = reader.at(3).number();
        key.untilMs = reader.at(4).number();
        key.id = orgKeyId(key.key);
        return key;
    });
}

Bytes signDeviceCert(const DeviceCert& cert, const crypto::SignKeyPair& deviceCa)
{
    Value content;
    content.set(0, 1);
    content.set(1, cert.device);
    content.set(2, cert.key);
    content.set(3, cert.staff);
    content.set(4, cert.fromMs);
    content.set(5, cert.untilMs);
    return signRecord(content, deviceCertLabel, deviceCa);
}

Result<DeviceCert> verifyDeviceCert(BytesView record, const crypto::PublicKey& deviceCa)
{
    return verifyRecord(record, deviceCertLabel, deviceCa, "A tablet's certificate",
                        [](const Reader& reader) {
                            reader.members(6);
                            reader.require(reader.at(0).number() == 1);
                            DeviceCert cert;
                            cert.device = reader.at(1).id<DeviceId>();
                            cert.key = reader.at(2).id<crypto::PublicKey>();
                            reader.require(cert.device == crypto::deviceIdOf(cert.key));
                            cert.staff = reader.at(3).id<StaffId>();
                            cert.fromMs = reader.at(4).number();
                            cert.untilMs = reader.at(5).number();
                            return cert;
                        });
}

Bytes signStaffCard(const StaffCard& card, const crypto::SignKeyPair& deviceCa)
{
    Value content;
    content.set(0, 1);
    content.set(1, card.id);
    content.set(2, card.staff);
    content.set(3, toValue(card.name));
    content.set(4, toValue(card.role));
    content.set(5, card.key);
    return signRecord(content, staffCardLabel, deviceCa);
}

Result<StaffCard> verifyStaffCard(BytesView record, const crypto::PublicKey& deviceCa)
{
    return verifyRecord(record, staffCardLabel, deviceCa, "A staff card", [](const Reader& reader) {
        reader.members(6);
        reader.require(reader.at(0).number() == 1);
        StaffCard card;
        card.id = reader.at(1).id<EntityId>();
        card.staff = reader.at(2).id<StaffId>();
        card.name = reader.at(3).qtext();
        card.role = reader.at(4).qtext();
        card.key = reader.at(5).id<crypto::PublicKey>();
        return card;
    });
}

} // namespace doorstep::wire
