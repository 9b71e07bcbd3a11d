// Starts a change of the data key and carries an open vault through it.
#include "crypto/vault/rotation.h"

#include "crypto/vault/key_store.h"
#include "crypto/vault/rotation_steps.h"

namespace doorstep::crypto {

using namespace layout;

namespace {

// The header with the next key in it, reached by the same passphrase, a new recovery secret and, when this
// device opens the vault by itself, by the same key in its store.
Result<VaultHeader> prepared(const Vault::Impl& inside, BytesView passphrase, const SecretBytes& recovery,
                             const RotationOptions& options)
{
    const SecretBytes next = SecretBytes::random(32);
    VaultHeader header = inside.header;
    const auto wrap = [&](SlotKind kind, BytesView secret, KdfParams params) {
        return header.wrap(kind, next, secret, params, SlotOpens::NextKey);
    };
    if (auto wrapped = wrap(SlotKind::Passphrase, passphrase, options.params); !wrapped)
        return wrapped.error();
    if (auto wrapped = wrap(SlotKind::Recovery, recovery.view(), {}); !wrapped)
        return wrapped.error();
    if (header.slot(SlotKind::DeviceStore) && inside.options.keyStore) {
        // A store that does not answer costs the slot, not the change of the key.
        const auto key = inside.options.keyStore->get(deviceKeyName(header.vaultId));
        if (key && key.value()) {
            if (auto wrapped = wrap(SlotKind::DeviceStore, key.value()->view(), {}); !wrapped)
                return wrapped.error();
        }
    }
    header.rotation.state = RotationState::Copying;
    header.rotation.cipher = header.cipher;
    header.wrapOther(inside.dataKey, next);
    return header;
}

} // namespace

Result<SecretBytes> rotateDataKey(std::unique_ptr<Vault>& vault, BytesView passphrase,
                                  const RotationOptions& options)
{
    Vault::Impl& inside = VaultAccess::of(*vault);
    if (auto usable = checkNewPassphrase(passphrase, options.params); !usable)
        return usable.error();
    if (const auto proven = inside.header.unwrap(SlotKind::Passphrase, passphrase); !proven)
        return proven.error();
    if (auto emptied = emptyLog(*vault); !emptied)
        return emptied.error();
    SecretBytes recovery = SecretBytes::random(16);
    auto header = prepared(inside, passphrase, recovery, options);
    if (!header)
        return header.error();
    // What an attempt before this one left is under a key that nobody has any more.
    if (auto swept = inside.options.disk->remove(inside.folder / databaseNextName); !swept)
        return swept.error();
    // Once it is in force, going on is the way to an answer that holds.
    if (const ChangeOutcome begun = inside.take(std::move(header).value()); begun.change == Change::TakenBack)
        return begun.error;

    VaultAccess::Ended ended = VaultAccess::end(vault);
    const Status finished = finishRotation(ended.options, ended.at, ended.dataKey, options);
    if (!finished && ended.at.found.header.rotation.state == RotationState::Copying) {
        if (auto cancelled = cancelRotation(ended.options, ended.at, ended.dataKey); !cancelled)
            return cancelled.error();
    }
    if (auto again = VaultAccess::startAgain(vault, std::move(ended)); !again)
        return again.error();
    if (!finished)
        return finished.error();
    dropOldSnapshots(VaultAccess::of(*vault));
    return recovery;
}

} // namespace doorstep::crypto
