// What happens to a plan after it is agreed: events, recorded as they happen and never edited.
#pragma once

#include "app/domain/money.h"
#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace doorstep::domain {

/// Numbers are on the wire for ever.
enum class EventKind : quint8 {
    Unstated = 0,
    Referred = 1, InformationGiven = 2, Declined = 3, FoundEligible = 4, FoundNotEligible = 5, Assessed = 6,
    BudgetIndicated = 7,
    PaymentAgreementSigned = 10, FirstPayment = 11, SetUpDone = 12,
    ConsentWithdrawn = 20, NominationEnded = 21, RepresentativeEnded = 22, HealthChanged = 23,
    MoneyNotEnough = 24,
    ReviewAsked = 30, ReviewBooked = 31, ReviewHeld = 32, ReviewNotNeeded = 33, AuditBooked = 34,
    AuditHeld = 35, EligibilityBooked = 36, EligibilityHeld = 37,
    Suspended = 40, Resumed = 41, Reduced = 42, Stopped = 43, RepaymentAsked = 44, LookAgainAsked = 45,
    LookAgainDone = 46, Refused = 47, Closed = 48
};

/// What has to be settled before a file is closed.
enum class EndTask : quint8 {
    Unstated = 0, StaffNotice = 1, Redundancy = 2, Tax = 3, EquipmentReturn = 4, FinalStatement = 5
};

/// One thing that happened on one day. Which members matter depends on the kind; an event is recorded
/// whatever is missing, and the rules say what is.
struct CareEvent {
    EntityId id;
    EventKind kind = EventKind::Unstated;
    QDate on;
    QDate until;     ///< when it takes effect, is booked for, or the next review is due
    QString by;      ///< who did or decided it
    QString to;      ///< who was told
    QString reason;  ///< a key of endReasons() or repaymentReasons()
    QString text;    ///< the reason in plain words
    Pence amount;
    QStringList headings; ///< of a review that was held: what was said under each of the four (R-79)
    QString outcome;      ///< a key of reviewOutcomes()
    QString careContinues; ///< by what the care goes on (R-93)
    std::vector<EndTask> settled;
    bool operator==(const CareEvent&) const = default;
};

struct CodeWords {
    const char* key;
    const char* text; ///< plain words, for the patient too
};
/// SI 2013/1617 reg 17(2): why payments may be stopped; the first two are those that must stop them.
[[nodiscard]] std::span<const CodeWords> endReasons();
/// SI 2013/1617 reg 15(1): why money may have to be paid back.
[[nodiscard]] std::span<const CodeWords> repaymentReasons();
/// What a review may lead to.
[[nodiscard]] std::span<const CodeWords> reviewOutcomes();
/// The four questions every review answers, in order.
[[nodiscard]] std::span<const char* const> reviewHeadings();
[[nodiscard]] const CodeWords* findCode(std::span<const CodeWords> codes, const QString& key);
[[nodiscard]] QString describe(EventKind kind);

} // namespace doorstep::domain
