// Enrolment: keys made once and kept, and a reply believed only as far as the ticket's root key reaches.
#include "app/store/core/identity.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {
namespace {

[[noreturn]] void distrust()
{
    fail(ErrorCode::Untrusted, "The office's answer does not fit the enrolment ticket. Nothing was changed.");
}

crypto::PublicKey keepKey(Core& core, const char* name)
{
    crypto::SecretBytes secret = settingSecret(core.db, name);
    if (!secret.empty()) {
        if (auto pair = crypto::SignKeyPair::fromSecretKey(std::move(secret)))
            return pair->publicKey;
        fail(ErrorCode::Damaged, "The keys of this tablet are damaged.");
    }
    const crypto::SignKeyPair pair = crypto::SignKeyPair::generate();
    putSetting(core.db, name, pair.secretKey.view());
    return pair.publicKey;
}

/// The root-signed keys of a reply; every record must be one.
std::vector<wire::OrgKey> verifiedKeys(const wire::Ticket& ticket, const wire::EnrolReply& reply)
{
    std::vector<wire::OrgKey> keys;
    for (const Bytes& record : reply.orgKeys) {
        Result<wire::OrgKey> key = wire::verifyOrgKey(record, ticket.root);
        if (!key.ok() || wire::orgKeyId(key.value().key) != key.value().id)
            distrust();
        keys.push_back(std::move(key).value());
    }
    return keys;
}

const wire::OrgKey* keyFor(const std::vector<wire::OrgKey>& keys, wire::OrgKey::Purpose purpose)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.purpose == purpose; });
    return found == keys.end() ? nullptr : &*found;
}

Identity identityFrom(Core& core, const wire::Ticket& ticket, const wire::EnrolReply& reply)
{
    const std::vector<wire::OrgKey> keys = verifiedKeys(ticket, reply);
    const wire::OrgKey* authority = keyFor(keys, wire::OrgKey::Purpose::Device);
    const auto authorityKey = authority ? crypto::PublicKey::from(authority->key) : std::nullopt;
    if (!authorityKey || !keyFor(keys, wire::OrgKey::Purpose::Receipt))
        distrust();
    const Result<wire::DeviceCert> cert = wire::verifyDeviceCert(reply.deviceCert, *authorityKey);
    const Result<wire::StaffCard> card = wire::verifyStaffCard(reply.staffCard, *authorityKey);
    if (!cert.ok() || !card.ok())
        distrust();
    const crypto::PublicKey device = deviceKey(core).publicKey;
    const bool ours = cert.value().key == device && cert.value().device == crypto::deviceIdOf(device) &&
                      card.value().key == staffKey(core).publicKey &&
                      card.value().staff == cert.value().staff;
    if (!ours)
        distrust();

    Identity identity;
    identity.device.device = cert.value().device;
    identity.device.url = ticket.url;
    identity.device.pins = ticket.pins;
    identity.device.root = ticket.root;
    identity.device.staff = card.value().staff;
    identity.device.staffName = card.value().name.toStdString();
    identity.organisation = QString::fromStdString(reply.organisation);
    identity.staffStream = reply.staffStream;
    identity.staffCard = card.value().id;
    identity.deviceCert = reply.deviceCert;
    identity.staffCardRecord = reply.staffCard;
    identity.orgKeys = reply.orgKeys;
    return identity;
}

void refuseWhenEnrolled(const Core& core)
{
    require(!core.identity, ErrorCode::AlreadyExists, "This tablet is enrolled already.");
}

} // namespace

Result<EnrolRepository::Keys> EnrolRepository::enrolmentKeys()
{
    return guarded([&] {
        refuseWhenEnrolled(m_core);
        return m_core.db.transaction([&] {
            return Keys{keepKey(m_core, key::deviceSecret), keepKey(m_core, key::staffSecret)};
        });
    });
}

Result<Bytes> EnrolRepository::sealedRecovery(const crypto::BoxPublicKey& office) const
{
    return guarded([&] {
        const crypto::SecretBytes secret = settingSecret(m_core.db, key::recoverySecret);
        require(!secret.empty(), ErrorCode::NotFound, "This store has no recovery code.");
        return crypto::sealTo(office, secret.view());
    });
}

Result<crypto::Signature> EnrolRepository::signTranscript(BytesView transcript) const
{
    return guarded([&] { return crypto::sign(deviceKey(m_core), wire::enrolLabel, transcript); });
}

Status EnrolRepository::completeEnrolment(const wire::Ticket& ticket, const wire::EnrolReply& reply)
{
    return guarded([&] {
        refuseWhenEnrolled(m_core);
        const Identity identity = identityFrom(m_core, ticket, reply);
        const std::int64_t wall = m_core.clock.wallMs();
        m_core.db.transaction([&] {
            storeIdentity(m_core, identity);
            putSetting(m_core.db, key::epoch, reply.epoch.view());
            putSettingNumber(m_core.db, key::offset, static_cast<std::int64_t>(reply.serverMs) - wall);
            putSettingNumber(m_core.db, key::offsetWall, wall);
        });
        m_core.offsetLearnedMonotonicMs = m_core.clock.monotonicMs();
        m_core.identity = identity;
        rememberOfficeKey(m_core);
    });
}

} // namespace doorstep::store
