// The caseload: who is on this tablet, and finding them as you type.
#pragma once

#include "app/domain/person.h"
#include "app/domain/scheme.h"
#include "crypto/base/result.h"

#include <QString>

#include <vector>

namespace doorstep::store {

/// Where the newest plan of a person stands, as this tablet can prove it.
enum class PlanState {
    None,
    Draft,         ///< being built
    AgreedNotSent, ///< agreed and signed, the office has not signed for it
    AtOffice,      ///< submitted, receipt held, no decision yet
    Approved,
    PartApproved,
    Returned,
    Refused,
    Withdrawn,
    CannotVerify, ///< a decision came that does not check
};
/// Plain words: "Agreed, not yet at the office".
[[nodiscard]] QString describe(PlanState state);
[[nodiscard]] QString planStateKey(PlanState state); ///< "agreedNotSent", for JSON

struct PersonSummary {
    EntityId id;
    QString name;      ///< displayName()
    QString nhsNumber; ///< ten digits, may be empty
    QDate born;
    bool deceased = false;
    bool restricted = false;
    PlanState state = PlanState::None;
    int unsent = 0;      ///< own changes about this person the office has not signed for
    qint64 agreedMs = 0; ///< when the newest plan was agreed; 0 = there is none
    /// The draft is no longer the plan that was agreed last. False where none was, or it cannot be read.
    bool changed = false;
};

class PeopleStore {
public:
    virtual ~PeopleStore() = default;
    /// By family name; limit for paging.
    [[nodiscard]] virtual Result<std::vector<PersonSummary>> list(int offset = 0,
                                                                  int limit = 10'000) const = 0;
    /// Everybody whose newest plan stands in one of these states, by family name.
    [[nodiscard]] virtual Result<std::vector<PersonSummary>>
    standing(const std::vector<PlanState>& states) const = 0;
    /// Name (any order, prefixes, accents folded), NHS number (with or without spaces), postcode; a word of
    /// four letters or more may have one mistake in it. Family names that begin so come first, mistakes last;
    /// restricted persons are not found by address. Empty text = list().
    [[nodiscard]] virtual Result<std::vector<PersonSummary>> search(const QString& text,
                                                                    int limit = 50) const = 0;
    [[nodiscard]] virtual Result<domain::Person> byId(const EntityId& id) const = 0;
    [[nodiscard]] virtual Result<domain::Person> byNhsNumber(const domain::NhsNumber& number) const = 0;
    [[nodiscard]] virtual Result<std::vector<domain::PilotScheme>> schemes() const = 0;
};

} // namespace doorstep::store
