// What an old copy of the whole folder must not bring back with it: the epoch, remembered elsewhere.
#include "crypto/vault/vault_impl.h"

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t rememberedSize = 16; // epoch u64, time i64, big endian

std::string nameFor(const EntityId& vaultId)
{
    return "vault-epoch-" + toHex(vaultId.view());
}

// nullopt as well when the store fails: that never keeps an owner out.
std::optional<VaultAge> ageIn(const VaultOptions& options, const EntityId& vaultId, bool* answers = nullptr)
{
    if (!options.keyStore)
        return std::nullopt;
    const auto kept = options.keyStore->get(nameFor(vaultId));
    if (answers)
        *answers = kept.ok();
    if (!kept || !kept.value() || kept.value()->size() != rememberedSize)
        return std::nullopt;
    const std::uint8_t* bytes = kept.value()->data();
    return VaultAge{getBig(bytes, 8), static_cast<std::int64_t>(getBig(bytes + 8, 8))};
}

} // namespace

void Vault::Impl::compareAge()
{
    if (options.repair || table->epoch() == 0)
        return;
    if (const auto remembered = ageIn(options, header.vaultId, &ageCompared)) {
        if (remembered->epoch > table->epoch()) {
            older = Older{{table->epoch(), table->timeMs()}, *remembered};
            return;
        }
        rememberedEpoch = remembered->epoch;
    }
    [[maybe_unused]] const Status put = rememberAge();
}

std::uint64_t Vault::Impl::nextEpoch() const
{
    const auto remembered = ageIn(options, header.vaultId);
    return std::max(table->highestEpoch(), remembered ? remembered->epoch : 0) + 1;
}

Status Vault::Impl::rememberAge()
{
    // A store that did not answer at the opening may remember a later state than this one.
    if (!ageCompared)
        return done();
    const bool nothingNew = table->epoch() == 0 || table->epoch() == rememberedEpoch;
    if (!options.keyStore || options.repair || older || nothingNew)
        return done();
    Bytes bytes(rememberedSize);
    putBig(bytes.data(), table->epoch(), 8);
    putBig(bytes.data() + 8, static_cast<std::uint64_t>(table->timeMs()), 8);
    if (auto put = options.keyStore->put(nameFor(header.vaultId), bytes); !put)
        return put;
    rememberedEpoch = table->epoch();
    return done();
}

std::uint64_t Vault::epoch() const noexcept
{
    return m_impl->table->epoch();
}

std::optional<Vault::Older> Vault::olderThanRemembered() const
{
    return m_impl->older;
}

Status Vault::acceptOlder()
{
    const auto asked = std::exchange(m_impl->older, std::nullopt);
    if (!asked)
        return done();
    m_impl->rememberedEpoch = asked->remembered.epoch;
    auto put = m_impl->rememberAge();
    if (!put)
        m_impl->older = asked;
    return put;
}

} // namespace doorstep::crypto
