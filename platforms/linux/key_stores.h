// The key stores of Linux: the desktop's Secret Service, or a private file where there is none.
#pragma once

#include "crypto/vault/key_store.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace doorstep::platform {

/// Each call ends within about this time, also when the bus or its service hangs.
inline constexpr std::chrono::milliseconds secretServiceLimit{2'000};

/// GNOME Keyring, KWallet, KeePassXC: whoever answers for org.freedesktop.secrets. Offline in words when
/// nobody does, when the collection is locked (nobody is asked to unlock it) or when it takes too long.
[[nodiscard]] std::unique_ptr<crypto::KeyStore>
makeSecretServiceStore(std::chrono::milliseconds limit = secretServiceLimit);

/// One file a name (0600) in a folder (0700) that must not be inside a vault. Names: letters, digits, '-'.
[[nodiscard]] std::unique_ptr<crypto::KeyStore> makeFileKeyStore(std::filesystem::path folder);

/// $XDG_STATE_HOME/doorstep or ~/.local/state/doorstep; empty when there is no home.
[[nodiscard]] std::filesystem::path userStateFolder();

/// What a program of this product uses: the Secret Service when it answers, else the files in
/// userStateFolder(); null when there is neither. Which of the two is found out when the store is first asked
/// for something, and holds for its life. DOORSTEP_KEY_STORE=file in the environment: the files, =none: null
/// (for tests and for servers without a desktop).
[[nodiscard]] std::shared_ptr<crypto::KeyStore> makeKeyStore();

} // namespace doorstep::platform
