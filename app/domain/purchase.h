// Purchases are facts: recorded whatever the budget says, reversed and never edited.
#pragma once

#include "app/domain/rates.h"
#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace doorstep::domain {

/// Where the thing is. Numbers are on the wire for ever.
enum class ItemState : quint8 {
    Planned = 1, Approved = 2, Ordered = 3, Delivered = 4, InUse = 5, InRepair = 6, Returned = 7,
    Disposed = 8, Lost = 9, Stolen = 10, Transferred = 11
};
/// Where its money is, beside it.
enum class MoneyState : quint8 {
    Committed = 1, Invoiced = 2, Paid = 3, Evidenced = 4, Reconciled = 5, Queried = 6
};
/// Who owns a thing; Unstated = as usual for the delivery model (equipment.h).
enum class Owner : quint8 { Unstated = 0, Nhs = 1, Person = 2, ThirdParty = 3, School = 4 };

/// What equipment needs beside its price. All of it may be absent.
struct Equipment {
    QString make;
    QString model;
    Owner owner = Owner::Unstated;
    VatTreatment vat = VatTreatment::Unknown; ///< Relief needs the signed declaration
    bool reliefDeclared = false;
    QDate warrantyUntil;
    int serviceMonths = 0; ///< 0 = none; a hoist 6, a portable electrical test 12
    int lifeMonths = 0;    ///< expected; 0 = not known
    bool operator==(const Equipment&) const = default;
};

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
    /// The person paid it themselves, before any approval: the office says yes or no afterwards.
    bool outOfPocket = false;
    Equipment equipment;
    bool operator==(const Purchase&) const = default;
};

/// Something happened to a purchase: a record of its own, never an edit. One of item, money, serviced is set.
struct PurchaseEvent {
    EntityId id;
    EntityId purchase;
    std::optional<ItemState> item;
    std::optional<MoneyState> money;
    bool serviced = false;
    QDate on;
    QString note;
    QString serialNumber; ///< where it is learned only now
    bool operator==(const PurchaseEvent&) const = default;
};

struct Reversal {
    EntityId id;
    EntityId purchase;
    Pence amount;
    QString reason;
    bool operator==(const Reversal&) const = default;
};

} // namespace doorstep::domain
