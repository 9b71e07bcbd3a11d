// Where the passphrase comes from: a file, the environment for tests, or a prompt; never an argument.
#pragma once

#include "crypto/base/result.h"
#include "crypto/secret_bytes.h"

#include <filesystem>

namespace doorstep::ctl {

enum class Ask { Once, Twice }; ///< twice for a new passphrase

/// `file` when given (its first line), else DOORSTEP_PASSPHRASE, else a prompt on the terminal without echo.
/// NotFound when the file cannot be read, InvalidInput when there is no terminal or the two entries differ.
[[nodiscard]] Result<crypto::SecretBytes> readPassphrase(const std::filesystem::path& file, Ask ask);

} // namespace doorstep::ctl
