// The machines of the world: tablets and the office, each the product's own code on a disk in memory.
#pragma once

#include "app/store/tablet.h"
#include "crypto/vault/key_store.h"
#include "sync/office/handler.h"
#include "sync/tablet/engine.h"
#include "tests/sim/chance.h"
#include "tests/sim/memory_folder.h"

namespace doorstep::sim {

/// 2011-07-04T09:00Z, when every seed begins.
inline constexpr std::int64_t beginMs = 1'309'770'000'000;

/// Time of the world; each node adds its own error.
struct Now {
    std::int64_t ms = 0; ///< since the beginning of the seed
};

class NodeClock final : public Clock {
public:
    explicit NodeClock(const Now& now)
        : m_now(now)
    {}
    [[nodiscard]] std::int64_t wallMs() const override { return beginMs + m_now.ms + m_errorMs; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_now.ms; }
    /// How far the wall clock is wrong.
    void setError(std::int64_t ms) { m_errorMs = ms; }
    [[nodiscard]] std::int64_t error() const { return m_errorMs; }

private:
    const Now& m_now;
    std::int64_t m_errorMs = 0;
};

/// What a device keeps outside the vault. Copied with a template, not with a clone's disk.
class NodeKeyStore final : public crypto::KeyStore {
public:
    Result<std::optional<crypto::SecretBytes>> get(std::string_view name) override;
    Status put(std::string_view name, BytesView value) override;
    Status remove(std::string_view name) override;
    std::string notProtected() const override { return {}; }
    using Kept = std::map<std::string, Bytes, std::less<>>;
    [[nodiscard]] const Kept& kept() const { return m_kept; }
    void load(Kept kept) { m_kept = std::move(kept); }
    /// As after a change of the device: what was remembered of the vault's age is gone, its key is not.
    void forgetAges();

private:
    Kept m_kept;
};

/// What every node has: a disk, a key store, a clock, random bytes.
struct Machine {
    Machine(std::string nodeName, const std::filesystem::path& folder, const Now& now);
    std::string name;
    MemoryFolder disk;
    std::shared_ptr<NodeKeyStore> keys = std::make_shared<NodeKeyStore>();
    NodeClock clock;
    ChanceBytes random{Chance(1)};
    [[nodiscard]] crypto::VaultOptions options();
    [[nodiscard]] Result<std::unique_ptr<crypto::Vault>> openVault();
};

/// State from which every seed starts: made once a process, with the real setup and enrolment.
struct Template {
    struct Node {
        Image image;
        NodeKeyStore::Kept keys;
    };
    Node office;
    struct Tablet {
        Node node;
        StaffId staff;
        DeviceId device;
    };
    std::vector<Tablet> tablets;
    std::vector<EntityId> patients;
    std::vector<std::string> names; ///< the digits of their numbers
    StaffId decider;
    StaffId administrator;
};

inline constexpr std::size_t tabletsMax = 4;
inline constexpr std::size_t patientsMax = 3;

/// Needs a QCoreApplication. Stops the program when the product cannot be set up.
[[nodiscard]] Template makeTemplate(Machine& office, std::vector<std::unique_ptr<Machine>>& tablets);

} // namespace doorstep::sim
