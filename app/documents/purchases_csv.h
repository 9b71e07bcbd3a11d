// A statement of purchases that opens in any spreadsheet and cannot start anything there.
#pragma once

#include "app/domain/purchase.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace doorstep::documents {

struct StatementRow {
    domain::Purchase purchase;
    QString lineRef; ///< "L4"; empty = outside the plan
    std::optional<domain::Reversal> reversal;
};

/// UTF-8 with byte order mark, CRLF, every field quoted (RFC 4180); amounts in pounds with two places. Text
/// that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray purchasesCsv(const std::vector<StatementRow>& rows);

} // namespace doorstep::documents
