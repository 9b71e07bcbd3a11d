// A small office for tests: keys, enrolment, streams, receipts. It speaks the wire format and nothing else of
// the product, and can be told to lie.
#pragma once

#include "app/domain/person.h"
#include "app/domain/scheme.h"
#include "app/store/tablet.h"
#include "sync/wire/codecs.h"
#include "sync/wire/own_rows.h"
#include "sync/wire/sealed.h"

#include <set>

namespace doorstep::testing {

class DeskOffice {
public:
    DeskOffice();

    // --- enrolment
    [[nodiscard]] wire::Ticket ticket() const;
    [[nodiscard]] wire::EnrolReply reply(const wire::EnrolStorage::Keys& keys) const;
    void enrol(store::Tablet& tablet);

    // --- what the office knows
    void addPerson(const domain::Person& person);
    void addScheme(const domain::PilotScheme& scheme);
    /// Sets fields as a change of the office (or of another tablet) would.
    void setFields(const StreamId& stream, wire::Kind kind, const EntityId& entity,
                   const wire::FieldMap& fields);
    void remove(const StreamId& stream, wire::Kind kind, const EntityId& entity);
    void appendRecord(const StreamId& stream, wire::Kind kind, const EntityId& entity, Bytes record);
    void revoke(const StreamId& stream);
    void grant(const StreamId& stream);
    /// Signs a decision on a plan and appends it to the patient's stream.
    void decide(const EntityId& patient, domain::Decision decision);
    /// The number and previous hash a next decision has to carry.
    [[nodiscard]] domain::Decision nextDecision(const Hash32& plan, const Hash32& agreement,
                                                domain::DecisionKind kind) const;

    // --- sync
    /// Takes the changes in and signs for them.
    [[nodiscard]] wire::PushResponse push(const std::vector<wire::SignedChange>& changes);
    [[nodiscard]] wire::PullResponse pull(const wire::PullRequest& request) const;
    [[nodiscard]] wire::BlobReceipt blobReceipt(const wire::PendingBlob& blob) const;
    /// Push everything, pull until there is no more, pictures too. Fails the test when the tablet refuses.
    void sync(store::Tablet& tablet);
    void pullAll(store::Tablet& tablet);

    std::set<std::uint64_t> reject;     ///< numbers of changes to refuse as "office-only"
    std::set<std::uint64_t> quarantine; ///< numbers of changes to keep for somebody else
    std::uint64_t durable = 0;          ///< up to here a copy of the office holds the tablet's changes
    std::size_t rowsPerPage = 1000;
    bool wrongDigest = false;
    std::optional<EntityId> pictures;       ///< what a pull says its picture receipts add up to
    std::optional<DeviceId> asks;           ///< the tablet that pulls: values of its own may be left out
    std::int64_t nowMs = 1'338'543'000'000; ///< June 2012
    Epoch epoch;
    EntityId receiptKeyId, decisionKeyId;
    crypto::SignKeyPair root, receiptKey, decisionKey, deviceCa, device;
    crypto::BoxKeyPair recovery;
    StreamId organisation, reference, staffStream;
    StaffId staff;
    std::vector<Bytes> orgKeys;
    std::map<wire::ChangeId, wire::SignedChange> log;

private:
    struct Stream {
        wire::StreamKind kind = wire::StreamKind::Patient;
        std::uint64_t head = 0;
        bool granted = true;
        std::map<std::pair<wire::Kind, EntityId>, wire::Row> rows;
    };
    Stream& stream(const StreamId& id, wire::StreamKind kind);
    void put(const StreamId& id, wire::Row row);
    void apply(const wire::Change& change, const wire::SignedChange& source);
    void write(const StreamId& id, wire::Op op);
    void leaveOutOwnOf(wire::Row& row, const std::optional<wire::OwnHeld>& held) const;

    std::map<StreamId, Stream> m_streams;
    std::map<std::uint64_t, wire::Outcome> m_outcomes;
    std::uint64_t m_officeDseq = 0, m_lastDseq = 0, m_gver = 1;
    Hash32 m_chain, m_previousDecision;
    int m_decisions = 0;
};

} // namespace doorstep::testing
