// QR codes of tickets: for the terminal, and as a picture.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

namespace doorstep::office {

/// Two modules a character, with half blocks and a quiet zone; newline-ended lines.
[[nodiscard]] Result<std::string> qrText(const std::string& content);
/// PNG, 8 pixels a module, with the quiet zone of four modules.
[[nodiscard]] Result<Bytes> qrPng(const std::string& content);

} // namespace doorstep::office
