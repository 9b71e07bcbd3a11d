// Comma-separated values (RFC 4180) as rows of fields.
#pragma once

#include "crypto/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace doorstep::office {

struct CsvRow {
    std::size_t line = 0; ///< 1-based line of the file on which the row starts
    std::vector<std::string> fields;
    bool malformed = false; ///< text after a closing quote
};

/// Lines end in CRLF, LF or CR; quoted fields may hold commas, line ends and doubled quotes. Rows without
/// any text are left out. InvalidInput when a quoted field never ends or a row has absurdly many fields.
[[nodiscard]] Result<std::vector<CsvRow>> parseCsv(std::string_view text);

} // namespace doorstep::office
