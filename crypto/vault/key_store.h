// The port to a place outside the vault that keeps small secrets for this person on this device.
#pragma once

#include "crypto/secret_bytes.h"

#include "crypto/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace doorstep::crypto {

/// A platform's key store (Secret Service, Keychain, Keystore), or a file where there is none. The vault
/// keeps there what an old copy of its whole folder must not bring back with it: the epoch; and, when the
/// organisation allows it, one more key to the data key. Called on the thread of the vault; may block
/// for as long as the platform does. A store that fails never keeps an owner out of the vault.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    /// nullopt when nothing is kept under the name. Names are short ASCII without secrets.
    [[nodiscard]] virtual Result<std::optional<SecretBytes>> get(std::string_view name) = 0;
    [[nodiscard]] virtual Status put(std::string_view name, BytesView value) = 0;
    /// done() when nothing was kept under the name.
    [[nodiscard]] virtual Status remove(std::string_view name) = 0;
    /// What this store does not protect against, in one plain sentence; empty when the platform guards it.
    [[nodiscard]] virtual std::string notProtected() const = 0;
};

} // namespace doorstep::crypto
