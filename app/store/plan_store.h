// Drafts, sealed plans, agreements and decisions of one person.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/rules.h"
#include "app/domain/visit.h"
#include "app/store/people_store.h"
#include "sync/wire/sealed.h"

namespace doorstep::store {

/// Where a change of this tablet is, proven by receipts.
enum class Delivery { OnTablet, AtOffice, NeedsAttention };
[[nodiscard]] QString describe(Delivery delivery); ///< "On this tablet, not yet at the office"

/// A decision with the result of the offline check.
struct DecisionView {
    Hash32 hash;
    domain::Decision decision;
    wire::DecisionCheck check = wire::DecisionCheck::KeyMissing;
    QString checkText; ///< "Approved (checked)" ..., plain words
};

struct PlanVersion {
    Hash32 planHash;
    Hash32 agreementHash;
    wire::SealedPlan sealed;
    wire::SealedAgreement agreement;
    qint64 agreedWallMs = 0; ///< tablet's claim
    Delivery delivery = Delivery::OnTablet;
    QString attention;                    ///< the office's reason when it needs attention
    std::optional<DecisionView> decision; ///< latest that names this plan
    PlanState state = PlanState::AgreedNotSent;
};

struct Agreed {
    Hash32 planHash;
    Hash32 agreementHash;
};

class PlanStore {
public:
    virtual ~PlanStore() = default;
    [[nodiscard]] virtual Result<std::optional<domain::Plan>> draft(const EntityId& patient) const = 0;
    /// A new draft with sensible first values (organisation, coordinator, notice 28 days, regime by date).
    /// Returns the live one when there is one.
    [[nodiscard]] virtual Result<domain::Plan> startDraft(const EntityId& patient,
                                                          const QString& organisation) = 0;
    /// Writes what differs from the stored draft as one signed change in one transaction; ids that are zero
    /// are made. A need, outcome or line that was taken out before and is in it again, by its id, is the same
    /// one again. Returns the draft as stored. Nothing differs = nothing written.
    [[nodiscard]] virtual Result<domain::Plan> saveDraft(domain::Plan plan) = 0;
    /// Rules over the live draft, with the schemes on this tablet and today's date.
    [[nodiscard]] virtual Result<std::vector<domain::Finding>> check(const EntityId& patient) const = 0;
    /// The text the patient is shown now, and its hash: pass the hash to agreeAndSubmit.
    struct Shown {
        QString text;
        Hash32 hash;
    };
    [[nodiscard]] virtual Result<Shown> textToShow(const EntityId& patient) const = 0;
    /// Seals the draft, binds the agreement to it and submits, as one co-signed change. Conflict when the
    /// text shown is no longer the draft's; Refused (with the rules) when mayAgree() says no; InvalidInput
    /// for a drawn signature without strokes. The draft stays as the base of the next version.
    [[nodiscard]] virtual Result<Agreed> agreeAndSubmit(const EntityId& patient, const Hash32& textShown,
                                                        const domain::Agreement& agreement,
                                                        const QString& message) = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<PlanVersion>> versions(const EntityId& patient) const = 0;
    [[nodiscard]] virtual Result<std::optional<PlanVersion>> inForce(const EntityId& patient) const = 0;
};

} // namespace doorstep::store
