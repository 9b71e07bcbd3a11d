// The office's core: an opened data folder, its keys and ports. No HTTP and no command line in here.
#pragma once

#include "crypto/base/ports.h"
#include "sync/office/keys.h"
#include "sync/office/streams.h"
#include "sync/wire/http.h"
#include "sync/wire/orders.h"

#include <filesystem>
#include <variant>

namespace doorstep::office {

/// What a tablet asked for, or why not (RFC 9457).
template <typename T>
using Answer = std::variant<T, wire::Problem>;

/// A problem for a failure of the office's own storage: nothing was stored, trying again makes sense.
[[nodiscard]] wire::Problem storageProblem(const Error& error);

enum class DeviceStatus { Active = 1, Frozen = 2, Revoked = 3 };

/// One enrolled device as the database knows it.
struct DeviceRow {
    DeviceId id;
    crypto::PublicKey key;
    StaffId staff;
    DeviceStatus status = DeviceStatus::Active;
    std::uint64_t lastDseq = 0;
    Hash32 chain;
    std::uint64_t durableDseq = 0;
    bool office = false;
    EntityId pictures; ///< sum of the receipts for pictures it was given (wire::pictureSum)
    /// The order to erase it, when there is one.
    struct Wipe {
        wire::WipeMode mode = wire::WipeMode::AfterPush;
        Bytes order;
        bool obeyed = false;
    };
    std::optional<Wipe> wipe = std::nullopt;
};

/// An opened data folder. One thread at a time: the database thread. Clock and Random must outlive it.
class Office {
public:
    struct Made {
        std::unique_ptr<Office> office;
        crypto::SecretBytes recoverySecret; ///< of the data folder; to be shown once
        StaffId administrator;
    };
    /// Makes the folder, keys, database and first administrator; whole or not at all, whenever it is
    /// interrupted. AlreadyExists when there is anything in it.
    [[nodiscard]] static Result<Made> init(const std::filesystem::path& folder, BytesView passphrase,
                                           const std::string& organisation, const std::string& administrator,
                                           Clock& clock, Random& random);
    [[nodiscard]] static Result<std::unique_ptr<Office>>
    open(const std::filesystem::path& folder, BytesView passphrase, Clock& clock, Random& random);
    /// On a vault that was opened already. Errors as of open(), but for those of the passphrase.
    [[nodiscard]] static Result<std::unique_ptr<Office>> openWith(std::unique_ptr<crypto::Vault> vault,
                                                                  Clock& clock, Random& random);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] const crypto::Vault& vault() const { return *m_vault; }
    [[nodiscard]] const Keys& keys() const { return m_keys; }
    [[nodiscard]] Random& random() { return m_random; }
    /// Office time: the only clock that orders or expires anything.
    [[nodiscard]] std::int64_t nowMs() const { return m_clock.wallMs(); }
    [[nodiscard]] const Epoch& epoch() const { return m_epoch; }
    [[nodiscard]] const std::string& organisation() const { return m_organisation; }
    [[nodiscard]] const StreamId& referenceStream() const { return m_reference; }
    [[nodiscard]] const StreamId& organisationStream() const { return m_organisationStream; }
    /// Who acts when a command does not say.
    [[nodiscard]] const StaffId& administrator() const { return m_administrator; }

    /// Inside a transaction. Throws StorageFailure.
    [[nodiscard]] std::optional<std::string> setting(const std::string& name);
    void setSetting(const std::string& name, const std::string& value);
    [[nodiscard]] std::optional<DeviceRow> device(const DeviceId& id);
    void logSignature(const EntityId& key, const char* what, const Hash32& hash);
    /// A new epoch: every cursor given so far is void. Takes effect in memory when the caller commits.
    [[nodiscard]] Epoch startEpoch(const std::string& reason);
    void adoptEpoch(const Epoch& epoch) { m_epoch = epoch; }
    /// At this opening an older copy of the data folder was found, and a new epoch begun for it.
    [[nodiscard]] bool foundOlder() const { return m_foundOlder; }

    /// Certifies the TLS key for this host when the present certificate does not name it; in memory only.
    [[nodiscard]] Status useHost(const std::string& host);
    /// Keeps the present certificate and the address for tickets. A transaction of its own.
    [[nodiscard]] Status rememberAddress(const std::string& url);

private:
    Office(std::unique_ptr<crypto::Vault> vault, Clock& clock, Random& random);
    /// A complete data folder in a new place; the office in the result is not opened yet.
    [[nodiscard]] static Result<Made> make(const std::filesystem::path& folder, BytesView passphrase,
                                           const std::string& organisation, const std::string& administrator,
                                           Clock& clock, Random& random);
    [[nodiscard]] Status load();
    [[nodiscard]] Status noteOlderCopy();
    [[nodiscard]] Result<StaffId> populate(const std::string& organisation, const std::string& administrator);

    Clock& m_clock;
    Random& m_random;
    std::unique_ptr<crypto::Vault> m_vault; ///< outlives the connection
    std::unique_ptr<Database> m_database;
    Keys m_keys;
    Epoch m_epoch;
    std::string m_organisation;
    StreamId m_reference;
    StreamId m_organisationStream;
    StaffId m_administrator;
    bool m_foundOlder = false;
};

} // namespace doorstep::office
