// What must be true of the world, checked from outside: at every commit of the office, at every opening of a
// tablet, after every run of sync, and at rest.
#pragma once

#include "tests/sim/model.h"
#include "tests/sim/nodes.h"

namespace doorstep::sim {

class ClosedDatabase;

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
    std::uint64_t putBack = 0;    ///< times its disk was put back; then it may have to be enrolled again
    bool cloned = false;          ///< there is, or was, another with this identity
    std::set<std::uint64_t> gone; ///< let go of, because a verified copy of the office holds them
    /// It was put back, knows it and offers nothing until the office has answered: what it records meanwhile
    /// is seen on its disk only.
    bool unseen = false;
    std::uint64_t atLeast = 0; ///< changes it said it has, since it was put back last
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
    void readClosed(std::size_t index, Machine& machine, ClosedDatabase& database);

    /// Its disk was put back, or copied: what it has now is all that can be asked of it.
    void relearn(std::size_t index, Machine& machine);
    /// A copy of this tablet goes on beside it; it becomes the last of the tablets.
    void addClone(std::size_t of);

    // --- office
    /// After every request and command: what was committed since, against the model and the rules.
    void officeMoved(office::Office& office);
    /// A push was answered: what the answer promises stays true. I-1, I-5.
    void pushAnswered(office::Office& office, const wire::PushResponse& response);
    /// A copy of the office was verified: what it holds, tablets may let go of.
    void copyVerified(office::Office& office);

    // --- tablets that are stopped, and people who are taken off them (oracle_access.cpp)
    /// The office orders this device to erase itself; also when it is not sure that the order was stored.
    void orderGiven(const DeviceId& device, wire::WipeMode mode) { m_orders[device].insert(mode); }
    [[nodiscard]] bool mayBeErased(std::size_t index) const
    {
        return m_orders.contains(m_tablets[index].device);
    }
    [[nodiscard]] bool isStolen(const DeviceId& device) const;
    [[nodiscard]] bool isWithdrawn(office::Office& office, const DeviceId& device);
    /// Nothing unsent goes with the keys, unless the order was for a stolen tablet. I-6.
    void beforeErasing(std::size_t index, store::Tablet& tablet);
    /// No key is left, and nothing opens. I-31.
    void checkErased(std::size_t index, Machine& machine);
    /// A page was sent: nothing in it that its device does not hold. I-8, I-29.
    void pullAnswered(office::Office& office, std::size_t index, const wire::PullResponse& response);
    /// After it was opened again from its own disk: all promises hold. I-1.
    void officeOpened(office::Office& office);
    /// Its disk was put back to an older state: promises begin anew, the model is what the log says.
    void officeRestored(office::Office& office);

    // --- at rest
    struct AtRest {
        bool complete = true; ///< its device is not frozen or stranded: everything must be at the office
        bool sent = true;     ///< what it made must be there, whatever it may still read
    };
    void checkOfficeAtRest(office::Office& office);
    void checkTabletAtRest(std::size_t index, Machine& machine, office::Office& office, const AtRest& rest);

    /// Of all rows of the office, for the diary.
    [[nodiscard]] std::string fingerprint(office::Office& office);
    [[nodiscard]] std::size_t openConflicts() const;
    [[nodiscard]] std::size_t quarantined() const;
    [[nodiscard]] std::uint64_t commits() const { return m_commits; }
    [[nodiscard]] std::size_t changesInLog() const { return m_logged.size(); }
    [[nodiscard]] std::size_t purged() const { return m_purged; }
    [[nodiscard]] std::size_t letGo() const;

private:
    struct Logged {
        Bytes body;
        crypto::Signature signature;
        wire::OutcomeCode code = wire::OutcomeCode::Applied;
        std::string problem;
    };
    static void learnUnseen(TabletKnown& known, ClosedDatabase& database);
    void takeNewLog(office::Office& office);
    void takeOne(office::Office& office, const wire::ChangeId& id, Logged logged);
    void takeIntoModel(office::Office& office, const wire::Change& change);
    /// Late work that a person took over: those that are new, or all of them up to a row of the log again.
    void takeAdoptions(office::Office& office);
    void adoptAgain(office::Office& office, std::int64_t upToRow);
    void forgetLostAdoptions(office::Office& office);
    /// A tablet keeps what no verified copy holds, and drafts of people it has for 90 days. I-6.
    void checkLetGo(const TabletKnown& known, const Machine& machine, const wire::ChangeId& id,
                    const StreamId& stream);
    /// What the office made of a change goes with who holds the person now. I-29, I-24.
    void checkAuthority(office::Office& office, const wire::Change& change, wire::OutcomeCode code);
    void checkPurged(const std::string& name, const TabletKnown& known, ClosedDatabase& database,
                     office::Office& office, const std::set<StreamId>& granted);
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
    /// Late work taken over, each after this row of the log.
    std::vector<std::pair<std::int64_t, wire::ChangeId>> m_adoptions;
    std::set<wire::ChangeId> m_adopted;
    std::size_t m_adoptedAgain = 0; ///< of m_adoptions, while the log is read from its start
    bool m_live = false;            ///< the rows of the log that are read now were written by this very step
    std::map<wire::ChangeId, std::int64_t> m_firstLogged; ///< office ms
    std::set<std::pair<StaffId, StreamId>> m_takenAway;   ///< also of people who came back
    std::map<DeviceId, std::uint64_t> m_durable;          ///< highest number in any verified copy
    std::map<DeviceId, std::set<wire::WipeMode>> m_orders;
    std::vector<std::string> m_names; ///< of the patients, as only their own records have them
    std::vector<EntityId> m_patients;
    std::size_t m_purged = 0;
    std::uint64_t m_commits = 0;
    int m_restored = 0;
};

} // namespace doorstep::sim
