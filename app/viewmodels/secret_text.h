// Passphrases, PINs and codes on their way from a text field into guarded memory.
#pragma once

#include "crypto/secret_bytes.h"

#include <QString>

#include <memory>

namespace doorstep::viewmodels {

/// Shared, so that it can travel in a job of the vault thread; only one thread looks at a time.
using Secret = std::shared_ptr<crypto::SecretBytes>;

/// Overwrites the characters where they are, for everybody who shares them (the text field, the script
/// engine). Literals have no storage of their own. What this cannot reach: the pieces that the text field
/// and an on-screen keyboard made while the text was being typed, and what the windowing system keeps of
/// key strokes. Those stay in ordinary memory until it is used again; core dumps are off and other
/// programs of the same user cannot attach (crypto::initialise).
void overwrite(const QString& text);
/// UTF-8 into guarded memory; the text is overwritten.
[[nodiscard]] Secret takeSecret(const QString& text);

} // namespace doorstep::viewmodels
