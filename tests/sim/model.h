// The reference model: what the office's rows must be after these changes, by the rules of merging alone.
// Written from the protocol's page and not from the office's code; it knows no database and no numbers.
#pragma once

#include "sync/wire/messages.h"

#include <functional>
#include <set>

namespace doorstep::sim {

/// Present state of one mutable entity.
struct ModelRow {
    wire::Kind kind = wire::Kind::Draft;
    wire::StampedFields fields;
    bool removed = false;
    std::optional<std::pair<DeviceId, StaffId>> remover; ///< the tablet and its user who took it away
};

/// What waits beside a field for a person to choose.
struct ModelAlternative {
    wire::Value value;
    wire::ChangeId stamp;
    bool operator==(const ModelAlternative&) const = default;
};

struct ModelPurchase {
    std::int64_t pence = 0;
    std::int64_t reversed = 0;
    int model = 3;
};

struct ModelStream {
    std::map<EntityId, ModelRow> rows;
    /// Append records and the change that made each.
    std::map<EntityId, wire::ChangeId> records;
    /// Open conflicts by entity and field; field 0 is the whole entity.
    std::map<std::pair<EntityId, std::uint64_t>, std::vector<ModelAlternative>> conflicts;
    std::map<EntityId, ModelPurchase> purchases;
    std::map<int, std::int64_t> authorised; ///< by model
    /// Lines of sealed plans: which budget pays for them.
    std::map<std::pair<Hash32, EntityId>, int> lines;

    [[nodiscard]] std::int64_t spent(int model) const;
    [[nodiscard]] std::int64_t reversed(int model) const;
};

/// Where a RESOLVE's conflict id points to; the model does not make ids of its own.
using ConflictPlace = std::function<std::optional<std::pair<EntityId, std::uint64_t>>(const EntityId&)>;

class Model {
public:
    /// Any change of the log, whatever became of it: what its author said can be looked up as a base.
    void hear(const wire::Change& change);
    /// The next change of the office's log, taken (applied or with conflicts). Returns what is wrong with
    /// the office having taken it; empty when nothing is.
    [[nodiscard]] std::string take(const wire::Change& change, const ConflictPlace& conflictPlace);
    [[nodiscard]] const std::map<StreamId, ModelStream>& streams() const { return m_streams; }
    [[nodiscard]] const ModelStream& stream(const StreamId& id) { return m_streams[id]; }
    void clear();

private:
    [[nodiscard]] std::string takeOp(ModelStream& stream, const wire::Change& change, const wire::Op& op,
                                     const ConflictPlace& conflictPlace);
    [[nodiscard]] std::string create(ModelStream& stream, const wire::Change& change, const wire::Op& op);
    [[nodiscard]] std::string set(ModelStream& stream, const wire::Change& change, const wire::Op& op);
    [[nodiscard]] std::string remove(ModelStream& stream, const wire::Change& change, const wire::Op& op);
    [[nodiscard]] std::string resolve(ModelStream& stream, const wire::Change& change, const wire::Op& op,
                                      const ConflictPlace& conflictPlace);
    [[nodiscard]] std::string append(ModelStream& stream, const wire::Change& change, const wire::Op& op);
    [[nodiscard]] std::string count(ModelStream& stream, const wire::Op& op, const StreamId& id);
    [[nodiscard]] std::optional<wire::Value> valueOf(const wire::ChangeId& stamp, const EntityId& entity,
                                                     std::uint64_t field) const;

    std::map<StreamId, ModelStream> m_streams;
    /// What each change set: to look a base up.
    std::map<wire::ChangeId, std::map<std::pair<EntityId, std::uint64_t>, wire::Value>> m_said;
};

} // namespace doorstep::sim
