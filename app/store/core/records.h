// Append records (plans, agreements, decisions, purchases ...) of the journal and of the office's feed.
#pragma once

#include "app/store/core/core.h"
#include "app/store/plan_store.h"

namespace doorstep::store {

struct StoredRecord {
    EntityId entity;
    Bytes record;
    wire::ChangeId change;
    std::optional<std::uint64_t> dseq; ///< own change
    std::optional<std::uint64_t> seq;  ///< came with a pull
    qint64 wallMs = 0;                 ///< the author's clock
    Delivery delivery = Delivery::OnTablet;
    QString attention;
};

/// What the office told about an own change, in the terms people see.
struct Fate {
    Delivery delivery = Delivery::OnTablet;
    QString attention;
};
/// outcome: nullopt when not told. Only a change that a verified receipt covers is `acked`.
[[nodiscard]] Fate fateOf(bool acked, std::optional<std::uint64_t> outcome, const std::string& problem);
/// True for outcomes by which the office took the change into the record: applied, also with conflicts.
[[nodiscard]] bool isTaken(std::optional<std::uint64_t> outcome);

/// In the order the office has them, own new ones last, in the order they were made.
[[nodiscard]] std::vector<StoredRecord> recordsOf(Core& core, const StreamId& stream, wire::Kind kind);
/// The records' bytes over all streams.
[[nodiscard]] std::vector<Bytes> recordsOfKind(Core& core, wire::Kind kind);
/// The stream that holds a record; nullopt when there is none.
[[nodiscard]] std::optional<StreamId> streamOfRecord(Core& core, wire::Kind kind, const EntityId& entity);

/// Adds the append records of an own change.
void addOwnRecords(Core& core, const wire::Change& change);
/// Adds, or joins with the own one, the record a pulled row names.
void addPulledRecord(Core& core, const StreamId& stream, const wire::Row& row, const wire::Change& change);
/// Works the stream's records out again from journal and pulled rows.
void rebuildRecords(Core& core, const StreamId& stream);
/// The record that one pulled append row names, whose change is here.
void addRecordOf(Core& core, const StreamId& stream, const wire::Row& row);
/// The change a pulled append row names: own journal or kept from a pull; nullopt when unknown.
[[nodiscard]] std::optional<wire::SignedChange> findChange(Core& core, const wire::ChangeId& id);
[[nodiscard]] const wire::Op* appendOp(const wire::Change& change, wire::Kind kind, const EntityId& entity);

} // namespace doorstep::store
