// One change against the rows: what is allowed, what is merged, what is counted.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// Who wrote the change. The office may write everything, a tablet only what is a tablet's to write.
enum class Origin { Tablet, Office, Adopted };

struct Applied {
    wire::Outcome outcome;
    std::optional<std::uint64_t> firstSeq; ///< lowest number it was given; none when nothing was touched
};

/// Applies a change whose signature and number were checked already, inside the transaction under way.
/// A change that is refused for good leaves no trace in the rows; its outcome says why. Throws
/// StorageFailure.
[[nodiscard]] Applied applyChange(Office& office, const DeviceRow& device, const wire::Change& change,
                                  Origin origin);

/// Takes over a change that was quarantined, as a late edit of its author: merged against the rows of now,
/// never for its author's sake. "" or why it cannot be taken. In the transaction under way.
[[nodiscard]] Applied adoptChange(Office& office, const DeviceRow& author, const wire::Change& change);

/// Work of a tablet whose own chain cannot take it: judged as its author signed it (`original`), applied
/// under the identity and with the stamps it was given here (`renamed`). In the transaction under way.
[[nodiscard]] Applied importChange(Office& office, const DeviceRow& author, const wire::Change& original,
                                   const wire::Change& renamed);

/// The kinds a tablet may write; decisions, money entries, grants, keys, totals, alerts, conflict rows and
/// patients are the office's.
[[nodiscard]] bool tabletMayWrite(const wire::Op& op);
/// The device is in use and its member of staff holds this stream now.
[[nodiscard]] bool isGranted(Office& office, const DeviceRow& device, const StreamId& stream);
/// Now or at any time before.
[[nodiscard]] bool wasGranted(Office& office, const StaffId& staff, const StreamId& stream);

/// What the handlers of operations work on. Handlers return a problem name, or "" when done.
struct Applying {
    Office& office;
    Streams streams;
    const wire::Change& change;
    Origin origin;
    std::vector<EntityId> conflicts;
    std::optional<std::uint64_t> firstSeq;
    bool late; ///< came after its author had given the person away: its rows are marked so

    [[nodiscard]] Database& database() { return office.database(); }
    [[nodiscard]] wire::ChangeId stamp() const { return change.id(); }
    void put(const EntityId& entity, wire::Kind kind, std::uint64_t flags, const Bytes& payload);
    /// A row that the server derives: every field stamped with the change that caused it.
    void putDerived(const EntityId& entity, wire::Kind kind,
                    const std::map<std::uint64_t, wire::Value>& fields);
    /// Opens (or updates) an alert; one for each patient, type and subject.
    void raiseAlert(const std::string& type, const EntityId& about, const std::string& text,
                    bool open = true);
};

[[nodiscard]] std::string applyMutable(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string applyAppend(Applying& applying, const wire::Op& op);

// Append kinds with bookkeeping of their own.
[[nodiscard]] std::string recordPlan(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordAgreement(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordSubmission(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordDecision(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordBudgetEntry(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordPurchase(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordReversal(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordCareEvent(Applying& applying, const wire::Op& op);
[[nodiscard]] std::string recordPurchaseEvent(Applying& applying, const wire::Op& op);

} // namespace doorstep::office
