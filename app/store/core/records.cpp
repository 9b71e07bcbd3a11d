// Append records: one row each, whoever made them.
#include "app/store/core/records.h"

#include "app/store/core/words.h"

namespace doorstep::store {

using wire::Change;
using wire::ChangeId;
using wire::Kind;
using wire::Op;

bool isTaken(std::optional<std::uint64_t> outcome)
{
    using enum wire::OutcomeCode;
    return outcome && (*outcome == static_cast<std::uint64_t>(Applied) ||
                       *outcome == static_cast<std::uint64_t>(Conflicts) ||
                       *outcome == static_cast<std::uint64_t>(Duplicate));
}

Fate fateOf(bool acked, std::optional<std::uint64_t> outcome, const std::string& problem)
{
    if (!acked)
        return {};
    if (isTaken(outcome))
        return {Delivery::AtOffice, {}};
    // Signed for and kept whole: nothing is left to do here. The office gives it to whoever took over.
    if (outcome == static_cast<std::uint64_t>(wire::OutcomeCode::Quarantined))
        return {Delivery::AtOffice, describeProblem(problem, true)};
    return {Delivery::NeedsAttention, describeProblem(problem, false)};
}

std::vector<StoredRecord> recordsOf(Core& core, const StreamId& stream, Kind kind)
{
    std::vector<StoredRecord> records;
    Query query = core.db.query(
        "SELECT r.entity, r.record, r.change, r.dseq, r.seq, r.wall_ms, j.acked, j.outcome, j.problem "
        "FROM record r LEFT JOIN journal j ON j.dseq = r.dseq "
        "WHERE r.stream = ? AND r.kind = ? ORDER BY r.seq IS NULL, r.seq, r.dseq",
        stream, kind);
    while (query.next()) {
        StoredRecord record;
        record.entity = query.id<EntityId>(0);
        record.record = query.bytes(1);
        record.change = ChangeId::from(query.bytes(2)).value_or(ChangeId{});
        record.dseq = query.optionalNumber(3);
        record.seq = query.optionalNumber(4);
        record.wallMs = query.integer(5);
        // What came from the office is at the office.
        const Fate fate = record.dseq ? fateOf(query.integer(6) != 0, query.optionalNumber(7), query.text(8))
                                      : Fate{Delivery::AtOffice, {}};
        record.delivery = fate.delivery;
        record.attention = fate.attention;
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<Bytes> recordsOfKind(Core& core, Kind kind)
{
    std::vector<Bytes> records;
    Query query = core.db.query("SELECT record FROM record WHERE kind = ? ORDER BY entity", kind);
    while (query.next())
        records.push_back(query.bytes(0));
    return records;
}

std::optional<StreamId> streamOfRecord(Core& core, Kind kind, const EntityId& entity)
{
    Query query = core.db.query("SELECT stream FROM record WHERE kind = ? AND entity = ?", kind, entity);
    return query.next() ? std::optional(query.id<StreamId>(0)) : std::nullopt;
}

const Op* appendOp(const Change& change, Kind kind, const EntityId& entity)
{
    const auto found = std::find_if(change.ops.begin(), change.ops.end(), [&](const Op& op) {
        return op.code == Op::Code::Append && op.kind == kind && op.entity == entity;
    });
    return found == change.ops.end() ? nullptr : &*found;
}

void addOwnRecords(Core& core, const Change& change)
{
    for (const Op& op : change.ops) {
        if (op.code != Op::Code::Append)
            continue;
        core.db.run("INSERT INTO record(stream, kind, entity, change, dseq, seq, wall_ms, record) "
                    "VALUES(?, ?, ?, ?, ?, NULL, ?, ?) ON CONFLICT(stream, kind, entity) DO NOTHING",
                    change.stream, op.kind, op.entity, change.id().bytes(), change.dseq, change.clock.wallMs,
                    op.record);
    }
}

void addPulledRecord(Core& core, const StreamId& stream, const wire::Row& row, const Change& change)
{
    const Op* op = appendOp(change, row.kind, row.entity);
    if (!op)
        fail(ErrorCode::Protocol, "The office sent a record without the change that made it.");
    core.db.run(
        "INSERT INTO record(stream, kind, entity, change, dseq, seq, wall_ms, record) "
        "VALUES(?, ?, ?, ?, NULL, ?, ?, ?) ON CONFLICT(stream, kind, entity) DO UPDATE SET "
        "dseq = CASE WHEN change = excluded.change THEN dseq ELSE NULL END, change = excluded.change, "
        "seq = excluded.seq, wall_ms = excluded.wall_ms, record = excluded.record",
        stream, row.kind, row.entity, change.id().bytes(), row.seq, change.clock.wallMs, op->record);
}

void rebuildRecords(Core& core, const StreamId& stream)
{
    core.db.run("DELETE FROM record WHERE stream = ?", stream);
    {
        Query own = core.db.query("SELECT body FROM journal WHERE stream = ? ORDER BY dseq", stream);
        while (own.next()) {
            if (const Bytes body = own.bytes(0); !body.empty())
                addOwnRecords(core, need(wire::decodeChange(body)));
        }
    }
    Query rows =
        core.db.query("SELECT kind, entity, seq, payload FROM pulled WHERE stream = ? AND flags & 3 = 0 "
                      "ORDER BY seq",
                      stream);
    while (rows.next()) {
        wire::Row row;
        row.kind = static_cast<Kind>(rows.number(0));
        row.entity = rows.id<EntityId>(1);
        row.seq = rows.number(2);
        if (!wire::isAppendKind(row.kind))
            continue;
        row.payload = rows.bytes(3);
        addRecordOf(core, stream, row);
    }
}

void addRecordOf(Core& core, const StreamId& stream, const wire::Row& row)
{
    const auto id = ChangeId::from(row.payload);
    const auto change = id ? findChange(core, *id) : std::nullopt;
    if (!change)
        fail(ErrorCode::Damaged, "A record in the store on this tablet is damaged.");
    addPulledRecord(core, stream, row, need(wire::decodeChange(change->body)));
}

std::optional<wire::SignedChange> findChange(Core& core, const ChangeId& id)
{
    const auto from = [](Query& query) -> std::optional<wire::SignedChange> {
        if (!query.next())
            return std::nullopt;
        Bytes body = query.bytes(0);
        if (body.empty())
            return std::nullopt; // let go of; the office sends it again where a record needs it
        return wire::SignedChange{std::move(body), query.id<crypto::Signature>(1)};
    };
    // What the office sent goes first: a tablet that was put back may have given a number again.
    Query kept = core.db.query("SELECT body, sig FROM log_change WHERE change = ?", id.bytes());
    if (auto found = from(kept))
        return found;
    if (!core.identity || id.device != core.identity->device.device)
        return std::nullopt;
    Query own = core.db.query("SELECT body, sig FROM journal WHERE dseq = ?", id.dseq);
    return from(own);
}

} // namespace doorstep::store
