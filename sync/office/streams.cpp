// The per-stream counter: a row's number is given under the stream's own lock, so order of numbers is
// order of commits.
#include "sync/office/streams.h"

namespace doorstep::office {

namespace {

StoredEntity entityFrom(const ResultRow& row, std::size_t first)
{
    return {static_cast<wire::Kind>(row.unsignedNumber(first)), row.unsignedNumber(first + 1),
            row.unsignedNumber(first + 2), row.bytes(first + 3)};
}

bool isLive(const StoredEntity& stored)
{
    return (stored.flags & wire::Row::removed) == 0;
}

} // namespace

void Streams::create(const StreamId& stream, wire::StreamKind kind)
{
    m_database.run("INSERT INTO stream_head (stream, kind, head, digest) VALUES (:p0, :p1, 0, :p2)",
                   {stream, static_cast<std::uint64_t>(kind), EntityId{}});
}

std::optional<StreamHead> Streams::head(const StreamId& stream)
{
    const auto row =
        m_database.row("SELECT kind, head, digest FROM stream_head WHERE stream = :p0", "nnt", {stream});
    if (!row)
        return std::nullopt;
    return StreamHead{static_cast<wire::StreamKind>(row->unsignedNumber(0)), row->unsignedNumber(1),
                      row->id<EntityId>(2)};
}

std::optional<StoredEntity> Streams::find(const StreamId& stream, const EntityId& entity)
{
    const auto row =
        m_database.row("SELECT kind, seq, flags, payload FROM entity WHERE stream = :p0 AND id = :p1", "nnnb",
                       {stream, entity});
    return row ? std::optional<StoredEntity>(entityFrom(*row, 0)) : std::nullopt;
}

std::vector<std::pair<EntityId, StoredEntity>> Streams::all(const StreamId& stream, wire::Kind kind)
{
    std::vector<std::pair<EntityId, StoredEntity>> found;
    for (const ResultRow& row : m_database.rows("SELECT id, kind, seq, flags, payload FROM entity WHERE "
                                                "stream = :p0 AND kind = :p1 ORDER BY seq",
                                                "tnnnb", {stream, static_cast<std::uint64_t>(kind)})) {
        StoredEntity stored = entityFrom(row, 1);
        if (isLive(stored))
            found.emplace_back(row.id<EntityId>(0), std::move(stored));
    }
    return found;
}

std::uint64_t Streams::put(const StreamId& stream, const EntityId& entity, wire::Kind kind,
                           std::uint64_t flags, const Bytes& payload)
{
    auto streamHead = head(stream);
    if (!streamHead)
        throw StorageFailure("a row was written to a stream that does not exist");
    if (const auto before = find(stream, entity); before && isLive(*before))
        streamHead->digest = wire::digestRemove(streamHead->digest, travelling(entity, *before));
    const StoredEntity after{kind, streamHead->head + 1, flags, payload};
    if (isLive(after))
        streamHead->digest = wire::digestAdd(streamHead->digest, travelling(entity, after));
    m_database.run("DELETE FROM entity WHERE stream = :p0 AND id = :p1", {stream, entity});
    m_database.run("INSERT INTO entity (stream, id, kind, seq, flags, payload)"
                   " VALUES (:p0, :p1, :p2, :p3, :p4, :p5)",
                   {stream, entity, static_cast<std::uint64_t>(kind), after.seq, flags, payload});
    m_database.run("UPDATE stream_head SET head = :p0, digest = :p1 WHERE stream = :p2",
                   {after.seq, streamHead->digest, stream});
    m_database.touch();
    return after.seq;
}

wire::Row Streams::travelling(const EntityId& entity, const StoredEntity& stored)
{
    return {stored.seq, entity, stored.kind, stored.flags, isLive(stored) ? stored.payload : Bytes{}};
}

EntityId Streams::recomputeDigest(const StreamId& stream)
{
    EntityId digest;
    for (const ResultRow& row : m_database.rows(
             "SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0", "tnnnb", {stream})) {
        const StoredEntity stored = entityFrom(row, 1);
        if (isLive(stored))
            digest = wire::digestAdd(digest, travelling(row.id<EntityId>(0), stored));
    }
    return digest;
}

} // namespace doorstep::office
