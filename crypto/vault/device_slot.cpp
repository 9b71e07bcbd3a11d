// The slot that this device's key store opens.
#include "crypto/vault/key_store.h"
#include "crypto/vault/vault_impl.h"

namespace doorstep::crypto {

namespace {

constexpr std::size_t deviceKeySize = 32;

Error noStore()
{
    return {ErrorCode::NotFound, "This device has no key store that these records could use."};
}

} // namespace

std::string deviceKeyName(const EntityId& vaultId)
{
    return "vault-device-" + vaultId.hex();
}

Result<std::unique_ptr<Vault>> Vault::openWithDevice(const std::filesystem::path& folder,
                                                     const VaultOptions& given)
{
    const VaultOptions options = completed(given);
    if (!options.keyStore)
        return noStore();
    const auto found = findHeader(*options.disk, folder);
    if (!found)
        return found.error();
    const auto key = options.keyStore->get(deviceKeyName(found.value().header.vaultId));
    if (!key)
        return key.error();
    if (!key.value() || !found.value().header.slot(SlotKind::DeviceStore)) {
        return Error{ErrorCode::NotFound, "This device does not open these records by itself. Please enter "
                                          "your passphrase."};
    }
    auto impl = Impl::openSlot(folder, SlotKind::DeviceStore, key.value()->view(), options);
    if (!impl)
        return impl.error();
    return std::unique_ptr<Vault>(new Vault(std::move(impl).value()));
}

bool Vault::hasDeviceSlot() const noexcept
{
    return m_impl->header.slot(SlotKind::DeviceStore) != nullptr;
}

Status Vault::addDeviceSlot()
{
    if (!m_impl->options.keyStore)
        return noStore();
    const SecretBytes key = SecretBytes::random(deviceKeySize);
    VaultHeader changed = m_impl->header;
    if (auto wrapped = changed.wrap(SlotKind::DeviceStore, m_impl->dataKey, key.view(), {}); !wrapped)
        return wrapped;
    // The store first: a slot without its key would be a promise that nothing keeps.
    if (auto kept = m_impl->options.keyStore->put(deviceKeyName(changed.vaultId), key.view()); !kept)
        return kept;
    // In force is enough: if it were lost, the passphrase is asked for, as it is without a slot.
    const ChangeOutcome outcome = m_impl->take(std::move(changed));
    return outcome.change == Change::TakenBack ? Status(outcome.error) : done();
}

Status Vault::removeDeviceSlot()
{
    if (!hasDeviceSlot())
        return done();
    VaultHeader changed = m_impl->header;
    changed.removeSlot(SlotKind::DeviceStore);
    if (const ChangeOutcome outcome = m_impl->take(std::move(changed)); outcome.change == Change::TakenBack)
        return outcome.error;
    // A key without its slot opens nothing.
    if (m_impl->options.keyStore) {
        [[maybe_unused]] const Status removed =
            m_impl->options.keyStore->remove(deviceKeyName(m_impl->header.vaultId));
    }
    return done();
}

} // namespace doorstep::crypto
