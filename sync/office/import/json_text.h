// JSON text to values, with the bounds that keep a hostile file from costing more than a refusal.
#pragma once

#include "crypto/base/result.h"

#include <boost/json/value.hpp>

#include <string_view>

namespace doorstep::office {

/// More values than any honest file of importBytesMax has; a list of ten million noughts costs memory.
inline constexpr std::size_t importValuesMax = 4'000'000;

/// Strict JSON (RFC 8259), one value. Refused with a sentence: cut off, nested deeper than
/// importDepthMax, too many values, a member twice in one object, lone surrogates, text after the end.
[[nodiscard]] Result<boost::json::value> parseJson(std::string_view utf8);

} // namespace doorstep::office
