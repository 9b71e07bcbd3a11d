// Another cipher for a vault: its records are written into a database of the other layout, which takes its
// place.
#pragma once

#include "crypto/vault/vault.h"

namespace doorstep::crypto {

/// Gives the vault's database and log another cipher. Data key, ways in, recovery code and pictures stay. No
/// connection may be open; needs free space for one more copy of the database. Every row is compared and
/// every page read back before the new database counts. On success `vault` is the one to go on with.
///
/// May be killed at any moment: either the old database is the vault's, and the next opening removes what was
/// begun, or the new one is. On failure `vault` is open as before, or empty when it could not be opened
/// again; nothing is lost in either case. Refused (it has this cipher already; see cipherIsWorthwhile()),
/// InUse, DiskFull, Damaged (a page does not open, or SQLite's own check finds fault: run the check first),
/// Storage.
///
/// Snapshots are of the old cipher, cannot take the new database's place, and are removed: make one.
[[nodiscard]] Status convertCipher(std::unique_ptr<Vault>& vault, Cipher to);

/// The same without asking whether it makes sense: also under the cipher it has. The cipher must be here.
[[nodiscard]] Status rebuildDatabase(std::unique_ptr<Vault>& vault, Cipher to);

} // namespace doorstep::crypto
