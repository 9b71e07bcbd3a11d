// What every command gets: the options before it, the clock, and the tablet behind the passphrase.
#pragma once

#include "app/store/tablet.h"
#include "crypto/base/ports.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QDate>

#include <filesystem>
#include <functional>
#include <memory>

namespace doorstep::ctl {

/// Options that stand before or after any command.
struct Options {
    std::filesystem::path vault;
    std::filesystem::path passphraseFile; ///< empty = environment, else prompt
    bool json = false;
};

/// One run of the program. Clock and Random are the real ones.
class Session {
public:
    explicit Session(Options options, std::shared_ptr<crypto::KeyStore> keyStore = {})
        : m_options(std::move(options))
        , m_keyStore(std::move(keyStore))
    {}

    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] bool json() const { return m_options.json; }
    [[nodiscard]] Clock& clock() { return m_clock; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] crypto::VaultOptions vaultOptions() const { return {m_keyStore, nullptr, {}}; }
    /// The tablet's own idea of today, UTC; shown and checked, decides nothing.
    [[nodiscard]] QDate today() const;
    /// Opens the vault alone, waiting first when wrong passphrases were given before; for what changes keys.
    [[nodiscard]] Result<std::unique_ptr<crypto::Vault>> vault(const crypto::SecretBytes& passphrase);
    /// Opens the vault at the first call. The pointer is the session's. Refused when an older copy of the
    /// records was put here, unless takeOlderCopy() was called before.
    [[nodiscard]] Result<store::Tablet*> tablet();
    void takeOlderCopy() { m_older = true; }
    /// For what reaches the office, and for looking at how things stand: also when the office was not heard
    /// for too long. Everything else is refused then.
    void takeWithoutContact() { m_withoutContact = true; }
    /// Carries out the office's verified order to erase this tablet, when there is one; false when not.
    [[nodiscard]] Result<bool> eraseIfOrdered();

private:
    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    std::shared_ptr<crypto::KeyStore> m_keyStore;
    std::unique_ptr<store::Tablet> m_tablet;
    bool m_older = false;
    bool m_withoutContact = false;
};

/// A failure is one sentence for stderr and exit code 1. InvalidUse is exit code 2.
using Action = std::function<Status(Session&)>;

/// What the command line chose.
struct Chosen {
    Action action;
    bool needsFonts = false; ///< draws pictures or pages
};

// Each adds its commands to the program; parsing fills `chosen`, which must outlive the parse.
void addVaultCommands(CLI::App& app, Chosen& chosen);
void addAccessCommands(CLI::App& app, Chosen& chosen);
void addRepairCommands(CLI::App& app, Chosen& chosen);
void addOfficeCommands(CLI::App& app, Chosen& chosen);
void addSyncCommand(CLI::App& app, Chosen& chosen);
void addPeopleCommands(CLI::App& app, Chosen& chosen);
void addPlanCommands(CLI::App& app, Chosen& chosen);
void addCaseCommands(CLI::App& app, Chosen& chosen);
void addRulesCommand(CLI::App& app, Chosen& chosen);
void addConflictCommands(CLI::App& app, Chosen& chosen);
void addPlanLineCommand(CLI::App& plan, Chosen& chosen);
void addPlanAgreeCommand(CLI::App& plan, Chosen& chosen);
void addPlanPaymentsCommand(CLI::App& plan, Chosen& chosen);
void addCatalogueCommands(CLI::App& app, Chosen& chosen);
void addPurchaseCommands(CLI::App& app, Chosen& chosen);
void addPurchaseEventCommands(CLI::App& purchase, Chosen& chosen);
void addExportCommands(CLI::App& app, Chosen& chosen);
void addVisitCommand(CLI::App& app, Chosen& chosen);

/// --cipher, with the names of crypto::Cipher; anything else is wrong usage. `name` must outlive the parse.
CLI::Option* addCipherOption(CLI::App& command, std::string& name);

/// The person with this NHS number; NotFound says that the caseload does not have them.
[[nodiscard]] Result<domain::Person> findPerson(store::PeopleStore& people, const QString& nhsNumber);

} // namespace doorstep::ctl
