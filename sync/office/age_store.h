// Remembers beside the data folder how far it had come, so that an old copy put in its place is noticed at
// start.
#pragma once

#include "crypto/vault/key_store.h"

#include <filesystem>
#include <memory>

namespace doorstep::office {

/// One small file a name in DATA.age beside the data folder: outside the database and outside what 'backup'
/// makes. Whoever puts the folder beside it back as well, and whoever writes it, can fool it: it is against
/// accidents. Called on the database thread.
[[nodiscard]] std::shared_ptr<crypto::KeyStore> makeAgeStore(const std::filesystem::path& data);

} // namespace doorstep::office
