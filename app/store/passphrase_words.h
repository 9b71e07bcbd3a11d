// Passphrases that people can remember and nobody can guess.
#pragma once

#include "crypto/secret_bytes.h"

#include <string_view>
#include <vector>

namespace doorstep {
class Random;
}

namespace doorstep::store {

inline constexpr std::size_t suggestedWords = 5;

/// So many words of the list, each drawn by itself, with spaces between.
[[nodiscard]] crypto::SecretBytes suggestPassphrase(Random& random, std::size_t count = suggestedWords);
/// Sorted, lower case, 3 to 8 letters, none twice.
[[nodiscard]] const std::vector<std::string_view>& passphraseWords();
/// How much chance is in it: count times the binary logarithm of the list's length.
[[nodiscard]] double passphraseBits(std::size_t count = suggestedWords);

} // namespace doorstep::store
