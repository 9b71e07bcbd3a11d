// Who this tablet is and whose signatures it believes.
#pragma once

#include "app/store/core/core.h"
#include "sync/wire/sealed.h"

namespace doorstep::store {

/// Throws Failure like everything in this folder.
[[nodiscard]] std::optional<Identity> loadIdentity(Core& core);
/// In a transaction of the caller's; set Core::identity after it has been committed.
void storeIdentity(Core& core, const Identity& identity);

[[nodiscard]] crypto::SignKeyPair deviceKey(Core& core);
[[nodiscard]] crypto::SignKeyPair staffKey(Core& core);
/// Keeps the office's key where it can be had without opening the database: a rescue file is sealed to it.
/// Tried again at the next opening when it cannot be written now.
void rememberOfficeKey(Core& core);
[[nodiscard]] Epoch currentEpoch(Core& core);

/// Key records of the organisation, from enrolment and from the organisation's stream; not yet verified.
[[nodiscard]] std::vector<Bytes> orgKeyRecords(Core& core);
/// Root-signed keys for one purpose.
[[nodiscard]] std::vector<wire::OrgKey> orgKeys(Core& core, wire::OrgKey::Purpose purpose);
/// The office's last receipt, verified when it came; nullopt without one of the present epoch: of one that
/// has ended it proves nothing any more.
[[nodiscard]] std::optional<wire::PushReceipt> presentReceipt(Core& core);
/// The root-signed Receipt key of that id; nullopt when this tablet does not have it.
[[nodiscard]] std::optional<crypto::PublicKey> receiptKey(Core& core, const EntityId& keyId);
/// Public keys of devices this tablet holds a certificate for, its own included.
[[nodiscard]] std::map<DeviceId, crypto::PublicKey> knownDevices(Core& core);

} // namespace doorstep::store
