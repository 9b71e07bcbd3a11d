// The settings every connection to a vault must have.
#pragma once

#include "crypto/base/result.h"

struct sqlite3;

namespace doorstep::crypto {

/// Sets, checks and then locks the settings. The connection must come from the vault's own VFS.
[[nodiscard]] Status prepareVaultConnection(sqlite3* connection);

} // namespace doorstep::crypto
