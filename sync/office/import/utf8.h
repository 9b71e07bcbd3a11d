// Whether bytes are UTF-8 from the first to the last (RFC 3629).
#pragma once

#include "crypto/base/bytes.h"

namespace doorstep::office {

/// False for over-long forms, surrogates (U+D800 to U+DFFF), anything above U+10FFFF and cut-off sequences.
[[nodiscard]] bool isUtf8(BytesView bytes) noexcept;

} // namespace doorstep::office
