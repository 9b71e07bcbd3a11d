// Purchases are facts: recorded whatever the budget says, reversed and never edited.
#pragma once

#include "app/domain/money.h"
#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace doorstep::domain {

struct Purchase {
    EntityId id;
    EntityId patient;
    std::optional<Hash32> planHash; ///< in force, or agreed and waiting; none = before any plan
    std::optional<EntityId> line;   ///< none = outside the plan (R-57: recorded and flagged)
    QString item;
    QString supplier;
    qint64 quantityThousandths = 1000;
    Pence amount;  ///< > 0, VAT included
    Pence vat;
    QDate boughtOn;
    QString invoice;
    QString serialNumber;
    QString reason; ///< why outside the plan or above the money left
    std::vector<Hash32> receiptPages; ///< SHA-256 of each picture
    bool operator==(const Purchase&) const = default;
};

struct Reversal {
    EntityId id;
    EntityId purchase;
    Pence amount;
    QString reason;
    bool operator==(const Reversal&) const = default;
};

} // namespace doorstep::domain
