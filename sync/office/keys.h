// The organisation's keys. They live in the office's vault and nowhere else.
#pragma once

#include "crypto/crypto.h"
#include "sync/office/database.h"
#include "sync/wire/sealed.h"

namespace doorstep::office {

/// Everything the office signs, opens or proves with. Never printed, never in a file in clear.
struct Keys {
    crypto::SignKeyPair root;     ///< certifies the others; tablets pin its public half
    crypto::SignKeyPair decision; ///< signs decisions
    crypto::SignKeyPair receipt;  ///< signs what the office has
    crypto::SignKeyPair deviceCa; ///< certifies devices and staff
    crypto::SignKeyPair device;   ///< the office writes through the same path as a tablet
    crypto::BoxKeyPair recovery;  ///< opens the recovery secrets of tablets
    crypto::SecretBytes tlsKey;   ///< EC P-256 private key, DER
    std::string certificate;      ///< its certificate, PEM
    Hash32 pin;                   ///< SHA-256 of its SubjectPublicKeyInfo

    EntityId decisionId;
    EntityId receiptId;
    DeviceId deviceId;
};

/// Makes a whole set. The certificate is for localhost until useHost() says otherwise.
[[nodiscard]] Result<Keys> makeKeys(std::int64_t nowMs);
/// Inside a transaction.
void storeKeys(Database& database, const Keys& keys);
/// Error::Damaged when one of them is missing or unreadable.
[[nodiscard]] Result<Keys> loadKeys(Database& database);
/// The certificates of the four keys, root-signed, valid from `nowMs`.
[[nodiscard]] std::vector<std::pair<wire::OrgKey, Bytes>> certifyKeys(const Keys& keys, std::int64_t nowMs);
[[nodiscard]] EntityId orgKeyId(BytesView publicKey);
/// Id of a staff key: first 16 bytes of a labelled hash of it.
[[nodiscard]] EntityId staffKeyId(const crypto::PublicKey& key);

} // namespace doorstep::office
