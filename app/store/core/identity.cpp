// Identity as one canonical record, secret keys as settings of the sealed database.
#include "app/store/core/identity.h"

#include "app/store/core/records.h"
#include "sync/wire/shape.h"

namespace doorstep::store {
namespace {

using wire::Reader;
using wire::Value;

crypto::SignKeyPair keyPair(Core& core, const char* name)
{
    auto pair = crypto::SignKeyPair::fromSecretKey(settingSecret(core.db, name));
    if (!pair)
        fail(ErrorCode::Refused, "This tablet has no keys yet: it must be enrolled first.");
    return std::move(*pair);
}

Identity read(const Reader& reader)
{
    Identity identity;
    reader.require(reader.at(0).number() == 1);
    identity.device.device = reader.at(1).id<DeviceId>();
    identity.device.url = reader.at(2).text();
    for (const Reader& pin : reader.at(3).array())
        identity.device.pins.push_back(pin.id<Hash32>());
    identity.device.root = reader.at(4).id<crypto::PublicKey>();
    identity.device.staff = reader.at(5).id<StaffId>();
    identity.device.staffName = reader.at(6).text();
    identity.organisation = reader.at(7).qtext();
    identity.staffStream = reader.at(8).id<StreamId>();
    identity.staffCard = reader.at(9).id<EntityId>();
    identity.deviceCert = reader.at(10).bytes();
    identity.staffCardRecord = reader.at(11).bytes();
    for (const Reader& record : reader.at(12).array())
        identity.orgKeys.push_back(record.bytes());
    return identity;
}

} // namespace

std::optional<Identity> loadIdentity(Core& core)
{
    const auto bytes = setting(core.db, key::identity);
    if (!bytes)
        return std::nullopt;
    return need(wire::decodeShape(*bytes, "The identity of this tablet", read));
}

void storeIdentity(Core& core, const Identity& identity)
{
    Value record;
    record.set(0, 1);
    record.set(1, identity.device.device);
    record.set(2, identity.device.url);
    record.set(3, wire::arrayFrom(identity.device.pins, [](const Hash32& pin) { return Value(pin); }));
    record.set(4, identity.device.root);
    record.set(5, identity.device.staff);
    record.set(6, identity.device.staffName);
    record.set(7, wire::toValue(identity.organisation));
    record.set(8, identity.staffStream);
    record.set(9, identity.staffCard);
    record.set(10, identity.deviceCert);
    record.set(11, identity.staffCardRecord);
    record.set(12, wire::arrayFrom(identity.orgKeys, [](const Bytes& bytes) { return Value(bytes); }));
    putSetting(core.db, key::identity, wire::encode(record));
}

crypto::SignKeyPair deviceKey(Core& core)
{
    return keyPair(core, key::deviceSecret);
}

crypto::SignKeyPair staffKey(Core& core)
{
    return keyPair(core, key::staffSecret);
}

Epoch currentEpoch(Core& core)
{
    static_cast<void>(core.requireIdentity());
    const auto bytes = setting(core.db, key::epoch);
    const auto epoch = bytes ? Epoch::from(*bytes) : std::nullopt;
    require(epoch.has_value(), ErrorCode::Damaged, "The identity of this tablet is damaged.");
    return *epoch;
}

std::vector<Bytes> orgKeyRecords(Core& core)
{
    std::vector<Bytes> records = core.requireIdentity().orgKeys;
    for (const Bytes& record : recordsOfKind(core, wire::Kind::OrgKey)) {
        if (std::find(records.begin(), records.end(), record) == records.end())
            records.push_back(record);
    }
    return records;
}

std::vector<wire::OrgKey> orgKeys(Core& core, wire::OrgKey::Purpose purpose)
{
    std::vector<wire::OrgKey> keys;
    for (const Bytes& record : orgKeyRecords(core)) {
        Result<wire::OrgKey> verified = wire::verifyOrgKey(record, core.requireIdentity().device.root);
        if (verified.ok() && verified.value().purpose == purpose)
            keys.push_back(std::move(verified).value());
    }
    return keys;
}

std::optional<wire::PushReceipt> presentReceipt(Core& core)
{
    const auto bytes = setting(core.db, key::receipt);
    if (!bytes)
        return std::nullopt;
    const wire::PushReceipt receipt = need(wire::pushReceiptFrom(need(wire::decode(*bytes))));
    return receipt.epoch == currentEpoch(core) ? std::optional(receipt) : std::nullopt;
}

std::optional<crypto::PublicKey> receiptKey(Core& core, const EntityId& keyId)
{
    for (const wire::OrgKey& candidate : orgKeys(core, wire::OrgKey::Purpose::Receipt)) {
        if (candidate.id == keyId && wire::orgKeyId(candidate.key) == keyId)
            return crypto::PublicKey::from(candidate.key);
    }
    return std::nullopt;
}

void rememberOfficeKey(Core& core)
{
    if (!core.identity)
        return;
    const std::vector<wire::OrgKey> keys = orgKeys(core, wire::OrgKey::Purpose::Recovery);
    const auto newest = std::max_element(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
        return a.fromMs < b.fromMs;
    });
    const auto key = newest == keys.end() ? std::nullopt : crypto::BoxPublicKey::from(newest->key);
    if (key && *key != core.vault->officeKey())
        [[maybe_unused]] const Status kept = core.vault->setOfficeKey(*key);
}

std::map<DeviceId, crypto::PublicKey> knownDevices(Core& core)
{
    std::map<DeviceId, crypto::PublicKey> devices;
    const std::vector<wire::OrgKey> authorities = orgKeys(core, wire::OrgKey::Purpose::Device);
    std::vector<Bytes> certificates = recordsOfKind(core, wire::Kind::DeviceCert);
    certificates.push_back(core.requireIdentity().deviceCert);
    for (const Bytes& record : certificates) {
        for (const wire::OrgKey& authority : authorities) {
            const auto authorityKey = crypto::PublicKey::from(authority.key);
            if (!authorityKey)
                continue;
            const Result<wire::DeviceCert> cert = wire::verifyDeviceCert(record, *authorityKey);
            if (cert.ok() && crypto::deviceIdOf(cert.value().key) == cert.value().device)
                devices[cert.value().device] = cert.value().key;
        }
    }
    return devices;
}

} // namespace doorstep::store
