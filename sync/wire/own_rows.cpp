// A value that is left out is null, and its stamp names the change that set it.
#include "sync/wire/own_rows.h"

#include <algorithm>

namespace doorstep::wire {

std::optional<Value> valueSetBy(const Change& change, const EntityId& entity, std::uint64_t field)
{
    std::optional<Value> value;
    for (const Op& op : change.ops) {
        if (op.entity != entity)
            continue;
        for (const auto& [number, created] : op.create)
            if (number == field)
                value = created;
        for (const FieldSet& set : op.set)
            if (set.field == field)
                value = set.value;
    }
    return value;
}

void leaveOutOwn(Row& row, const DeviceId& device, const OwnHeld& held, const OwnChange& change)
{
    if (isAppendKind(row.kind) || (row.flags & (Row::removed | Row::erased)) != 0)
        return;
    // Most rows are somebody else's: their bytes do not name this device at all.
    const auto id = device.view();
    if (std::search(row.payload.begin(), row.payload.end(), id.begin(), id.end()) == row.payload.end())
        return;
    auto fields = decodePayload(row.payload);
    if (!fields.ok())
        return;
    bool some = false;
    for (auto& [field, stamped] : fields.value()) {
        if (!stamped.stamp || stamped.stamp->device != device)
            continue;
        const Change* made = held.holds(stamped.stamp->dseq) ? change(stamped.stamp->dseq) : nullptr;
        if (made && valueSetBy(*made, row.entity, field) == stamped.value) {
            stamped.value = Value();
            some = true;
        } else if (stamped.value.isNull()) {
            return; // could not be told from one that was left out
        }
    }
    if (!some)
        return;
    row.payload = encodePayload(fields.value());
    row.flags |= Row::own;
}

bool putBackOwn(Row& row, const DeviceId& device, const OwnChange& change)
{
    if ((row.flags & Row::own) == 0)
        return true;
    auto fields = decodePayload(row.payload);
    if (!fields.ok())
        return false;
    for (auto& [field, stamped] : fields.value()) {
        if (!stamped.stamp || stamped.stamp->device != device || !stamped.value.isNull())
            continue;
        const Change* made = change(stamped.stamp->dseq);
        auto value = made ? valueSetBy(*made, row.entity, field) : std::nullopt;
        if (!value)
            return false;
        stamped.value = std::move(*value);
    }
    row.payload = encodePayload(fields.value());
    row.flags &= ~Row::own;
    return true;
}

} // namespace doorstep::wire
