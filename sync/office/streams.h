// Streams and their rows: one counter and one digest a stream, moved in the same transaction as the row.
#pragma once

#include "sync/office/database.h"
#include "sync/wire/messages.h"

namespace doorstep::office {

struct StoredEntity {
    wire::Kind kind = wire::Kind::Patient;
    std::uint64_t seq = 0;
    std::uint64_t flags = 0;
    Bytes payload; ///< kept when removed, so that a later edit can bring the row back
};

struct StreamHead {
    wire::StreamKind kind = wire::StreamKind::Patient;
    std::uint64_t head = 0;
    EntityId digest;
};

/// Everything here runs inside a transaction of the database it was given, and throws StorageFailure.
class Streams {
public:
    explicit Streams(Database& database)
        : m_database(database)
    {}

    void create(const StreamId& stream, wire::StreamKind kind);
    [[nodiscard]] std::optional<StreamHead> head(const StreamId& stream);
    [[nodiscard]] std::optional<StoredEntity> find(const StreamId& stream, const EntityId& entity);
    /// All live rows of a kind.
    [[nodiscard]] std::vector<std::pair<EntityId, StoredEntity>> all(const StreamId& stream, wire::Kind kind);
    /// Writes the row at the next number of its stream and moves the digest with it. Returns that number.
    std::uint64_t put(const StreamId& stream, const EntityId& entity, wire::Kind kind, std::uint64_t flags,
                      const Bytes& payload);
    /// The row as it travels: a removed one has no payload.
    [[nodiscard]] static wire::Row travelling(const EntityId& entity, const StoredEntity& stored);
    /// The digest over all rows, from scratch.
    [[nodiscard]] EntityId recomputeDigest(const StreamId& stream);

private:
    Database& m_database;
};

} // namespace doorstep::office
