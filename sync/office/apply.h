// One change against the rows: what is allowed, what is merged, what is counted.
#pragma once

#include "sync/office/office.h"

namespace doorstep::office {

/// Who wrote the change. The office may write everything, a tablet only what is a tablet's to write.
enum class Origin { Tablet, Office };

struct Applied {
    wire::Outcome outcome;
    std::optional<std::uint64_t> firstSeq; ///< lowest number it was given; none when nothing was touched
};

/// Applies a change whose signature and number were checked already, inside the transaction under way.
/// A change that is refused for good leaves no trace in the rows; its outcome says why. Throws
/// StorageFailure.
[[nodiscard]] Applied applyChange(Office& office, const DeviceRow& device, const wire::Change& change,
                                  Origin origin);

/// The kinds a tablet may write; decisions, money entries, grants, keys, totals, alerts, conflict rows and
/// patients are the office's.
[[nodiscard]] bool tabletMayWrite(const wire::Op& op);
/// The staff member holds this stream now.
[[nodiscard]] bool isGranted(Office& office, const StaffId& staff, const StreamId& stream);

/// What the handlers of operations work on. Handlers return a problem name, or "" when done.
struct Applying {
    Office& office;
    Streams streams;
    const wire::Change& change;
    Origin origin;
    std::vector<EntityId> conflicts;
    std::optional<std::uint64_t> firstSeq;

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
