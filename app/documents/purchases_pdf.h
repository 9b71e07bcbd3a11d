// What was bought, with its receipts, as a list on paper for the person to keep.
#pragma once

#include "app/documents/purchases_csv.h"
#include "app/domain/person.h"
#include "crypto/base/result.h"

namespace doorstep::documents {

struct PurchasesDocument {
    domain::Person person;
    std::vector<StatementRow> rows; ///< in the order in which they are to stand
    /// "Direct payment: £640.00 left", one for each holder; as the tablet shows it.
    QStringList moneyLeft;
    QDate generated;
};

/// A4: date, item, from whom, line, amount, VAT, pages of receipt; what was reversed is taken off the sum and
/// stays visible. Conditions as of planPdf().
[[nodiscard]] Result<QByteArray> purchasesPdf(const PurchasesDocument& document);

} // namespace doorstep::documents
