// What must be true of the world, checked from outside: at every commit of the office, at every opening of a
// tablet, after every run of sync, and at rest.
#pragma once

#include "tests/sim/model.h"
#include "tests/sim/nodes.h"

namespace doorstep::sim {

/// An invariant does not hold. Thrown out of the seed; never through the product.
struct Violation {
    std::string invariant; ///< "I-2"
    std::string text;
};
[[noreturn]] void violated(const char* invariant, const std::string& text);
inline void demand(bool holds, const char* invariant, const std::string& text)
{
    if (!holds)
        violated(invariant, text);
}

/// One change that a tablet's user was told is saved, or that was found in its journal.
struct KnownChange {
    Bytes body;
    crypto::Signature signature;
    StreamId stream;
};

/// What is known of one tablet (a clone is a tablet of its own).
struct TabletKnown {
    DeviceId device;
    StaffId staff;
    std::map<std::uint64_t, KnownChange> changes; ///< by dseq
    std::uint64_t putBack = 0; ///< times its disk was put back; then it may have to be enrolled again
    bool cloned = false;       ///< there is, or was, another with this identity
};

class Oracle {
public:
    void begin(const Template& made, std::size_t tablets);

    // --- tablets
    [[nodiscard]] TabletKnown& tablet(std::size_t index) { return m_tablets[index]; }
    /// Notes what is new in the journal; nothing known may be gone or other. I-6, I-7.
    void look(std::size_t index, store::Tablet& tablet);
    /// The figures shown: green only when every change is at the office. F6.
    void checkShown(std::size_t index, store::Tablet& tablet);
    /// Reads the closed tablet's database as files: journal, rows, cursors. I-6, I-10, I-11, I-12.
    void readClosed(std::size_t index, Machine& machine);

    /// Its disk was put back, or copied: what it has now is all that can be asked of it.
    void relearn(std::size_t index, Machine& machine);
    /// A copy of this tablet goes on beside it; it becomes the last of the tablets.
    void addClone(std::size_t of);

    // --- office
    /// After every request and command: what was committed since, against the model and the rules.
    void officeMoved(office::Office& office);
    /// A push was answered: what the answer promises stays true. I-1, I-5.
    void pushAnswered(office::Office& office, const wire::PushResponse& response);
    /// A page was sent: nothing in it that its device does not hold. I-8, I-29.
    void pullAnswered(office::Office& office, std::size_t index, const wire::PullResponse& response);
    /// After it was opened again from its own disk: all promises hold. I-1.
    void officeOpened(office::Office& office);
    /// Its disk was put back to an older state: promises begin anew, the model is what the log says.
    void officeRestored(office::Office& office);

    // --- at rest
    struct AtRest {
        bool complete = true; ///< its device is not frozen or stranded: everything must be at the office
    };
    void checkOfficeAtRest(office::Office& office);
    void checkTabletAtRest(std::size_t index, Machine& machine, office::Office& office, const AtRest& rest);

    /// Of all rows of the office, for the diary.
    [[nodiscard]] std::string fingerprint(office::Office& office);
    [[nodiscard]] std::size_t openConflicts() const;
    [[nodiscard]] std::size_t quarantined() const;
    [[nodiscard]] std::uint64_t commits() const { return m_commits; }
    [[nodiscard]] std::size_t changesInLog() const { return m_logged.size(); }
    [[nodiscard]] bool wasRestored() const { return m_restored > 0; }

private:
    struct Logged {
        Bytes body;
        crypto::Signature signature;
        wire::OutcomeCode code = wire::OutcomeCode::Applied;
        std::string problem;
    };
    void takeNewLog(office::Office& office);
    void takeOne(office::Office& office, const wire::ChangeId& id, Logged logged);
    void compareAll(office::Office& office);
    void compareStream(office::Office& office, const StreamId& stream);
    void compareConflicts(const StreamId& stream, const std::map<EntityId, wire::StampedFields>& rows);
    void compareMoney(office::Office& office, const StreamId& stream,
                      const std::map<EntityId, wire::StampedFields>& totals,
                      const std::map<EntityId, wire::StampedFields>& alerts);
    void noteDigests(office::Office& office);

    Model m_model;
    std::vector<TabletKnown> m_tablets;
    std::set<DeviceId> m_tabletDevices;
    std::int64_t m_lastRow = 0; ///< of the log
    std::map<wire::ChangeId, Logged> m_logged;
    std::map<DeviceId, std::uint64_t> m_lastDseq;
    /// Last number promised to each device in this life of the office's disk.
    std::map<DeviceId, std::uint64_t> m_promised;
    std::map<wire::ChangeId, wire::OutcomeCode> m_outcomes; ///< as told, in this life of the office's disk
    /// Digests of every state a stream had after a commit, by epoch, stream and head. More than one where
    /// the office's disk was put back and went on under the same epoch.
    std::map<std::tuple<Epoch, StreamId, std::uint64_t>, std::set<EntityId>> m_moments;
    std::map<StreamId, std::uint64_t> m_heads; ///< of the present life of the office's disk
    std::set<StreamId> m_touched;              ///< by the changes read last
    std::uint64_t m_commits = 0;
    int m_restored = 0;
};

} // namespace doorstep::sim
