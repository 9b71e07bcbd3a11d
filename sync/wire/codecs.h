// Domain values to and from fields and records. Texts are UTF-8, dates ISO text, money integer pence.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/person.h"
#include "app/domain/plan.h"
#include "app/domain/purchase.h"
#include "app/domain/scheme.h"
#include "app/domain/visit.h"
#include "sync/wire/change.h"

#include <map>

namespace doorstep::wire {

using FieldMap = std::map<std::uint64_t, Value>;

[[nodiscard]] FieldMap personFields(const domain::Person& person);
[[nodiscard]] Result<domain::Person> personFrom(const EntityId& id, const FieldMap& fields);
[[nodiscard]] FieldMap schemeFields(const domain::PilotScheme& scheme);
[[nodiscard]] Result<domain::PilotScheme> schemeFrom(const EntityId& id, const FieldMap& fields);

/// A draft is one Draft entity with its Need, Outcome and Item entities. Plan::id is the draft's.
struct DraftEntity {
    EntityId id;
    Kind kind = Kind::Draft;
    FieldMap fields;
    bool operator==(const DraftEntity&) const = default;
};
[[nodiscard]] std::vector<DraftEntity> draftEntities(const domain::Plan& plan);
/// Entities in any order; refs decide the order of needs, outcomes and lines (natural order: L2 before L10).
[[nodiscard]] Result<domain::Plan> planFrom(const EntityId& patient,
                                            const std::vector<DraftEntity>& entities);

/// APPEND records of purchases and reversals.
[[nodiscard]] Bytes encodePurchase(const domain::Purchase& purchase);
[[nodiscard]] Result<domain::Purchase> decodePurchase(const EntityId& id, const EntityId& patient,
                                                      BytesView record);
[[nodiscard]] Bytes encodeReversal(const domain::Reversal& reversal);
[[nodiscard]] Bytes encodePurchaseEvent(const domain::PurchaseEvent& event);
[[nodiscard]] Result<domain::PurchaseEvent> decodePurchaseEvent(const EntityId& id, BytesView record);
[[nodiscard]] Result<domain::Reversal> decodeReversal(const EntityId& id, BytesView record);

} // namespace doorstep::wire
