// Change log, device log and what can be looked up in them.
#include "sync/office/change_log.h"

#include "sync/wire/own_rows.h"

#include <algorithm>

namespace doorstep::office {

namespace {

std::string joined(const std::vector<EntityId>& ids)
{
    std::string text;
    for (const EntityId& id : ids)
        text += id.hex();
    return text;
}

std::vector<EntityId> split(const std::string& text)
{
    std::vector<EntityId> ids;
    for (std::size_t at = 0; at + 32 <= text.size(); at += 32) {
        if (const auto id = EntityId::fromHexText(std::string_view(text).substr(at, 32)))
            ids.push_back(*id);
    }
    return ids;
}

} // namespace

void logChange(Office& office, DeviceRow& device, const wire::Change& change,
               const wire::SignedChange& signedChange, const Applied& applied, const Hash32& chain)
{
    Database& database = office.database();
    database.run("INSERT INTO change_log (device, dseq, stream, seq_first, body, sig, srv_ms)"
                 " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6)",
                 {device.id, change.dseq, change.stream, applied.firstSeq, signedChange.body,
                  signedChange.signature, office.nowMs()});
    const wire::Outcome& outcome = applied.outcome;
    database.run("INSERT INTO device_log (device, dseq, code, seq, conflicts, problem, hash)"
                 " VALUES (:p0, :p1, :p2, :p3, :p4, :p5, :p6)",
                 {device.id, change.dseq, static_cast<std::uint64_t>(outcome.code), outcome.seq,
                  joined(outcome.conflicts), outcome.problem, chain});
    if (outcome.code == wire::OutcomeCode::Quarantined) {
        database.run(
            "INSERT INTO quarantine (device, dseq, stream, reason, state) VALUES (:p0, :p1, :p2, :p3, 1)",
            {device.id, change.dseq, change.stream, outcome.problem});
    }
    for (const Hash32& blob : change.blobs) {
        database.run("INSERT INTO blob_owner (device, stream, hash) VALUES (:p0, :p1, :p2)"
                     " ON CONFLICT DO NOTHING",
                     {device.id, change.stream, blob});
    }
    database.run("UPDATE device SET last_dseq = :p0, chain = :p1, seen_ms = :p2 WHERE id = :p3",
                 {change.dseq, chain, office.nowMs(), device.id});
    device.lastDseq = change.dseq;
    device.chain = chain;
}

std::optional<wire::SignedChange> loggedChange(Database& database, const wire::ChangeId& id)
{
    const auto row = database.row("SELECT body, sig FROM change_log WHERE device = :p0 AND dseq = :p1", "bt",
                                  {id.device, id.dseq});
    if (!row)
        return std::nullopt;
    return wire::SignedChange{row->bytes(0), row->id<crypto::Signature>(1)};
}

std::optional<LoggedOutcome> loggedOutcome(Database& database, const DeviceId& device, std::uint64_t dseq)
{
    const auto row = database.row(
        "SELECT code, seq, conflicts, problem, hash FROM device_log WHERE device = :p0 AND dseq = :p1",
        "nnttt", {device, dseq});
    if (!row)
        return std::nullopt;
    LoggedOutcome logged;
    logged.outcome.dseq = dseq;
    logged.outcome.code = static_cast<wire::OutcomeCode>(row->unsignedNumber(0));
    if (!row->isNull(1))
        logged.outcome.seq = row->unsignedNumber(1);
    logged.outcome.conflicts = split(row->text(2));
    logged.outcome.problem = row->text(3);
    logged.hash = row->id<Hash32>(4);
    return logged;
}

std::optional<wire::Change> removalAt(Database& database, const StreamId& stream, const EntityId& entity,
                                      std::uint64_t seq)
{
    // The numbers of one change follow on each other, from its first one up to the next change's.
    const auto row = database.row("SELECT body FROM change_log WHERE stream = :p0 AND seq_first <= :p1"
                                  " ORDER BY seq_first DESC LIMIT 1",
                                  "b", {stream, seq});
    auto change = row ? wire::decodeChange(row->bytes(0)) : Result<wire::Change>(Error{});
    if (!change.ok())
        return std::nullopt;
    const auto& ops = change.value().ops;
    const bool removes = std::any_of(ops.begin(), ops.end(), [&entity](const wire::Op& op) {
        return op.code == wire::Op::Code::Remove && op.entity == entity;
    });
    return removes ? std::optional(std::move(change).value()) : std::nullopt;
}

std::optional<wire::Value> valueSetBy(Database& database, const wire::ChangeId& id, const EntityId& entity,
                                      std::uint64_t field)
{
    const auto signedChange = loggedChange(database, id);
    if (!signedChange)
        return std::nullopt;
    const auto change = wire::decodeChange(signedChange->body);
    if (!change.ok())
        return std::nullopt;
    std::optional<wire::Value> value = wire::valueSetBy(change.value(), entity, field);
    for (const wire::Op& op : change.value().ops) {
        if (op.entity != entity)
            continue;
        if (const wire::Value* resolved = op.args.at(4); op.code == wire::Op::Code::Resolve && resolved)
            value = *resolved;
    }
    return value;
}

} // namespace doorstep::office
