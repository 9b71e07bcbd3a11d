// Making, keeping and certifying the organisation's keys.
#include "sync/office/keys.h"

#include "sync/office/certificate.h"

namespace doorstep::office {

namespace {

template <std::size_t N, typename Tag>
EntityId firstSixteen(const FixedBytes<N, Tag>& hash)
{
    return *EntityId::from(hash.view().first(16));
}

void store(Database& database, const char* name, BytesView value)
{
    database.run("DELETE FROM secret WHERE name = :p0", {name});
    database.run("INSERT INTO secret (name, value) VALUES (:p0, :p1)", {name, copyOf(value)});
}

std::optional<Bytes> load(Database& database, const char* name)
{
    const auto row = database.row("SELECT value FROM secret WHERE name = :p0", "b", {name});
    return row ? std::optional<Bytes>(row->bytes(0)) : std::nullopt;
}

std::optional<crypto::SignKeyPair> loadPair(Database& database, const char* name)
{
    auto bytes = load(database, name);
    if (!bytes)
        return std::nullopt;
    return crypto::SignKeyPair::fromSecretKey(crypto::SecretBytes::takeFrom(*bytes));
}

} // namespace

EntityId orgKeyId(BytesView publicKey)
{
    return firstSixteen(crypto::sha256Labelled("csync/orgkey/1", publicKey));
}

EntityId staffKeyId(const crypto::PublicKey& key)
{
    return firstSixteen(crypto::sha256Labelled("csync/staff-key/1", key.view()));
}

Result<Keys> makeKeys(std::int64_t nowMs)
{
    auto tls = makeCertificate({}, nullptr, nowMs);
    if (!tls.ok())
        return tls.error();
    Keys keys{
        .root = crypto::SignKeyPair::generate(),
        .decision = crypto::SignKeyPair::generate(),
        .receipt = crypto::SignKeyPair::generate(),
        .deviceCa = crypto::SignKeyPair::generate(),
        .device = crypto::SignKeyPair::generate(),
        .recovery = crypto::BoxKeyPair::generate(),
        .tlsKey = std::move(tls.value().privateKey),
        .certificate = std::move(tls.value().pem),
        .pin = tls.value().pin,
        .decisionId = {},
        .receiptId = {},
        .deviceId = {},
    };
    keys.decisionId = orgKeyId(keys.decision.publicKey.view());
    keys.receiptId = orgKeyId(keys.receipt.publicKey.view());
    keys.deviceId = crypto::deviceIdOf(keys.device.publicKey);
    return keys;
}

void storeKeys(Database& database, const Keys& keys)
{
    store(database, "root", keys.root.secretKey.view());
    store(database, "decision", keys.decision.secretKey.view());
    store(database, "receipt", keys.receipt.secretKey.view());
    store(database, "device-ca", keys.deviceCa.secretKey.view());
    store(database, "device", keys.device.secretKey.view());
    store(database, "recovery", keys.recovery.secretKey.view());
    store(database, "recovery-public", keys.recovery.publicKey.view());
    store(database, "tls-key", keys.tlsKey.view());
    store(database, "tls-certificate", bytesOf(keys.certificate));
}

Result<Keys> loadKeys(Database& database)
{
    const Error damaged{ErrorCode::Damaged, "The organisation's keys in this data folder cannot be read."};
    auto root = loadPair(database, "root");
    auto decision = loadPair(database, "decision");
    auto receipt = loadPair(database, "receipt");
    auto deviceCa = loadPair(database, "device-ca");
    auto device = loadPair(database, "device");
    auto recovery = load(database, "recovery");
    const auto recoveryPublic = load(database, "recovery-public");
    auto tlsKey = load(database, "tls-key");
    const auto certificate = load(database, "tls-certificate");
    if (!root || !decision || !receipt || !deviceCa || !device || !recovery || !recoveryPublic || !tlsKey ||
        !certificate)
        return damaged;
    const auto box = crypto::BoxPublicKey::from(*recoveryPublic);
    const std::string pem(certificate->begin(), certificate->end());
    const auto pin = pinOf(pem);
    if (!box || !pin.ok())
        return damaged;
    Keys keys{
        .root = std::move(*root),
        .decision = std::move(*decision),
        .receipt = std::move(*receipt),
        .deviceCa = std::move(*deviceCa),
        .device = std::move(*device),
        .recovery = {*box, crypto::SecretBytes::takeFrom(*recovery)},
        .tlsKey = crypto::SecretBytes::takeFrom(*tlsKey),
        .certificate = pem,
        .pin = pin.value(),
        .decisionId = {},
        .receiptId = {},
        .deviceId = {},
    };
    keys.decisionId = orgKeyId(keys.decision.publicKey.view());
    keys.receiptId = orgKeyId(keys.receipt.publicKey.view());
    keys.deviceId = crypto::deviceIdOf(keys.device.publicKey);
    return keys;
}

std::vector<std::pair<wire::OrgKey, Bytes>> certifyKeys(const Keys& keys, std::int64_t nowMs)
{
    using Purpose = wire::OrgKey::Purpose;
    const std::pair<Purpose, BytesView> all[] = {
        {Purpose::Decision, keys.decision.publicKey.view()},
        {Purpose::Receipt, keys.receipt.publicKey.view()},
        {Purpose::Recovery, keys.recovery.publicKey.view()},
        {Purpose::Device, keys.deviceCa.publicKey.view()},
    };
    std::vector<std::pair<wire::OrgKey, Bytes>> certified;
    for (const auto& [purpose, publicKey] : all) {
        wire::OrgKey key;
        key.id = orgKeyId(publicKey);
        key.purpose = purpose;
        key.key = copyOf(publicKey);
        key.fromMs = static_cast<std::uint64_t>(nowMs);
        certified.emplace_back(key, wire::signOrgKey(key, keys.root));
    }
    return certified;
}

} // namespace doorstep::office
