// The ways into an opened tablet, and changing them: passphrase, recovery code, PIN, this device itself.
#pragma once

#include "crypto/vault/pin.h"
#include "crypto/vault/vault.h"

#include <optional>
#include <string>

namespace doorstep::store {

struct Core;

/// InvalidInput in words unless it has 12 characters or four words of letters.
[[nodiscard]] Status checkPassphrase(BytesView passphrase);

/// Belongs to the tablet's thread. Settings for Argon2id come from the caller: crypto::calibrate in the
/// product, the floor in tests.
class Access {
public:
    explicit Access(Core& core)
        : m_core(core)
    {}

    /// WrongPassphrase (counted as at the locked screen), InvalidInput for one that is too short.
    [[nodiscard]] Status changePassphrase(BytesView old, BytesView fresh, crypto::KdfParams params);
    /// After the recovery code has opened the tablet.
    [[nodiscard]] Status setPassphrase(BytesView fresh, crypto::KdfParams params);
    /// A new recovery code, to be shown once; the old one no longer opens the tablet. Also kept inside the
    /// vault, from where it is sealed to the office.
    [[nodiscard]] Result<std::string> renewRecovery();
    /// Set when the code known in here no longer opens the vault, as after a change of the data key that was
    /// interrupted: a new one was made at this opening, to be shown once.
    [[nodiscard]] const std::optional<std::string>& codeMadeAtOpening() const { return m_codeMadeAtOpening; }
    /// The code that is kept in here, sealed to the office's recovery key; empty before enrolment.
    [[nodiscard]] Result<Bytes> recoverySealedToOffice() const;

    /// See crypto::Pin: kept inside the vault, of use only while the process lives.
    [[nodiscard]] bool hasPin() const;
    [[nodiscard]] Status setPin(BytesView digits);
    [[nodiscard]] Status removePin();
    /// For coming back from the patient while the tablet is open; false without a PIN. Not counted here:
    /// the caller locks after a few.
    [[nodiscard]] Result<bool> pinFits(BytesView digits) const;
    /// False when there is no PIN; the one given then forgets.
    bool arm(crypto::Pin& pin) const;

    /// See crypto::Vault::addDeviceSlot.
    [[nodiscard]] bool opensByDevice() const;
    [[nodiscard]] Status setOpensByDevice(bool on);

    /// Set when this device remembers a later state than the one found: an older copy of the whole folder
    /// was put in its place. A person decides before anything else happens.
    [[nodiscard]] std::optional<crypto::Vault::Older> olderCopy() const;
    /// It is the one to go on with. Nothing is sent until the office has said what it has of this tablet's.
    [[nodiscard]] Status useOlderCopy();

    /// At opening: a code that does not fit is made anew.
    void mendRecovery();
    /// The secret that a change of the data key has returned.
    void keepRecovery(const crypto::SecretBytes& secret);

private:
    Core& m_core;
    std::optional<std::string> m_codeMadeAtOpening;
};

} // namespace doorstep::store
