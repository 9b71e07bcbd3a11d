// Where the passphrase of the data folder comes from: a file, the environment or a prompt; never an argument.
#pragma once

#include "crypto/base/result.h"
#include "crypto/secret_bytes.h"

namespace doorstep::office {

/// file: path, or empty. twice: ask again at a prompt, for a new one.
[[nodiscard]] Result<crypto::SecretBytes> readPassphrase(const std::string& file, bool twice);

} // namespace doorstep::office
