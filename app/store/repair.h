// What can be done for a store that does not open: an earlier copy, a rescue file, salvage.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/vault/rescue.h"
#include "crypto/vault/salvage.h"
#include "crypto/vault/snapshot.h"

#include <filesystem>

namespace doorstep::store {

/// A store's folder, unlocked although its database may be damaged. Nothing in it is changed but by
/// restore(), which keeps what it replaces. One thread; may be moved to the one that uses it next.
class Repair {
public:
    /// As Vault::open, but for the database: WrongPassphrase, InUse, NewerVersion, Damaged (the key file).
    [[nodiscard]] static Result<std::unique_ptr<Repair>> open(const std::filesystem::path& folder,
                                                              BytesView passphrase, Clock& clock);

    /// Newest first. mark: the number of own changes in it.
    [[nodiscard]] Result<std::vector<crypto::SnapshotInfo>> copies() const;
    /// Every page of the database, read and authenticated. Damaged when the file is not there at all.
    [[nodiscard]] Result<crypto::ScrubReport>
    check(const std::function<void(std::uint64_t, std::uint64_t)>& progress) const;
    [[nodiscard]] Result<crypto::Restored> restore(const crypto::SnapshotInfo& copy);
    /// True when the office's key is known, so that it can open a rescue file: from enrolment on.
    [[nodiscard]] bool canRescue() const;
    [[nodiscard]] Result<crypto::RescueReport>
    rescue(const std::filesystem::path& file,
           const std::function<void(std::uint64_t, std::uint64_t)>& progress = {}) const;

    struct Salvaged {
        crypto::SalvageReport report;
        std::uint64_t pictures = 0;        ///< picture files taken over
        std::string recoveryCode;          ///< of the new store; show once
        std::vector<std::string> problems; ///< what Tablet::verify() says of the new store
    };
    /// Moves what can be read into a new store in `into`, pictures included, under the same or another
    /// passphrase, and checks it. AlreadyExists when a store is there.
    [[nodiscard]] Result<Salvaged> salvage(const std::filesystem::path& into, BytesView passphrase,
                                           Random& random);

private:
    Repair(std::unique_ptr<crypto::Vault> vault, Clock& clock)
        : m_vault(std::move(vault))
        , m_clock(clock)
    {}
    std::unique_ptr<crypto::Vault> m_vault;
    Clock& m_clock;
};

} // namespace doorstep::store
