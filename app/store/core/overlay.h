// What this tablet shows of mutable records: the office's rows with own changes over them that those rows do
// not hold yet, replayed in the order they were made.
#pragma once

#include "app/store/core/core.h"

#include <set>

namespace doorstep::store {

struct ViewRow {
    EntityId entity;
    wire::Kind kind = wire::Kind::Draft;
    bool removed = false;
    wire::StampedFields fields;
};

[[nodiscard]] std::optional<ViewRow> viewRow(Core& core, const StreamId& stream, wire::Kind kind,
                                             const EntityId& entity);
/// Removed ones are left out.
[[nodiscard]] std::vector<ViewRow> viewRows(Core& core, const StreamId& stream, wire::Kind kind);

/// Replays one own change, the newest, over the view.
void applyToView(Core& core, const wire::Change& change);
/// Works the stream's view out again, the index of people included.
void rebuildView(Core& core, const StreamId& stream);
/// The same after rows came onto a stream whose view was right at `before`: only these rows (kind and
/// entity), and those of own changes that rows up to `cursor`, which is stored, have taken in.
void refreshView(Core& core, const StreamId& stream, std::set<std::pair<wire::Kind, EntityId>> rows,
                 std::uint64_t before, std::uint64_t cursor);
/// The same for every stream with own changes.
void rebuildViewsOfJournal(Core& core);

} // namespace doorstep::store
