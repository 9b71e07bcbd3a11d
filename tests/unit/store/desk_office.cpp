// The small office of the tests. See desk_office.h.
#include "tests/unit/store/desk_office.h"

#include <QtTest>

namespace doorstep::testing {

using wire::ChangeId;
using wire::Kind;
using wire::Op;

namespace {

template <typename Id>
Id fresh()
{
    SystemRandom random;
    return random.make<Id>();
}

Bytes keyRecord(const crypto::SignKeyPair& root, wire::OrgKey::Purpose purpose, BytesView key)
{
    wire::OrgKey record;
    record.id = wire::orgKeyId(key);
    record.purpose = purpose;
    record.key = copyOf(key);
    return wire::signOrgKey(record, root);
}

} // namespace

DeskOffice::DeskOffice()
    : epoch(fresh<Epoch>())
    , root(crypto::SignKeyPair::generate())
    , receiptKey(crypto::SignKeyPair::generate())
    , decisionKey(crypto::SignKeyPair::generate())
    , deviceCa(crypto::SignKeyPair::generate())
    , device(crypto::SignKeyPair::generate())
    , recovery(crypto::BoxKeyPair::generate())
    , organisation(fresh<StreamId>())
    , reference(fresh<StreamId>())
    , staffStream(fresh<StreamId>())
    , staff(fresh<StaffId>())
{
    using Purpose = wire::OrgKey::Purpose;
    receiptKeyId = wire::orgKeyId(receiptKey.publicKey.view());
    decisionKeyId = wire::orgKeyId(decisionKey.publicKey.view());
    orgKeys = {keyRecord(root, Purpose::Receipt, receiptKey.publicKey.view()),
               keyRecord(root, Purpose::Device, deviceCa.publicKey.view()),
               keyRecord(root, Purpose::Recovery, recovery.publicKey.view())};
    stream(organisation, wire::StreamKind::Organisation);
    stream(reference, wire::StreamKind::Reference);
    stream(staffStream, wire::StreamKind::Staff);
    // The decision key comes with the organisation's stream, not with enrolment.
    appendRecord(organisation, Kind::OrgKey, fresh<EntityId>(),
                 keyRecord(root, Purpose::Decision, decisionKey.publicKey.view()));
    wire::DeviceCert cert;
    cert.device = crypto::deviceIdOf(device.publicKey);
    cert.key = device.publicKey;
    cert.staff = staff;
    appendRecord(organisation, Kind::DeviceCert, fresh<EntityId>(), wire::signDeviceCert(cert, deviceCa));
}

wire::Ticket DeskOffice::ticket() const
{
    wire::Ticket ticket;
    ticket.url = "https://office.example:8443";
    ticket.pins = {crypto::sha256(bytesOf("certificate"))};
    ticket.root = root.publicKey;
    ticket.id = fresh<EntityId>();
    ticket.code = "ABCDEFGHJK";
    return ticket;
}

wire::EnrolReply DeskOffice::reply(const wire::EnrolStorage::Keys& keys) const
{
    wire::EnrolReply reply;
    reply.epoch = epoch;
    reply.serverMs = static_cast<std::uint64_t>(nowMs);
    wire::DeviceCert cert;
    cert.device = crypto::deviceIdOf(keys.device);
    cert.key = keys.device;
    cert.staff = staff;
    reply.deviceCert = wire::signDeviceCert(cert, deviceCa);
    wire::StaffCard card;
    card.id = fresh<EntityId>();
    card.staff = staff;
    card.name = QStringLiteral("Sam Example");
    card.role = QStringLiteral("coordinator");
    card.key = keys.staff;
    reply.staffCard = wire::signStaffCard(card, deviceCa);
    reply.orgKeys = orgKeys;
    reply.staffStream = staffStream;
    reply.staffName = "Sam Example";
    reply.organisation = "5QL";
    return reply;
}

void DeskOffice::enrol(store::Tablet& tablet)
{
    const auto keys = tablet.enrolment().enrolmentKeys();
    QVERIFY(keys.ok());
    const Status done = tablet.enrolment().completeEnrolment(ticket(), reply(keys.value()));
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().text.c_str());
}

DeskOffice::Stream& DeskOffice::stream(const StreamId& id, wire::StreamKind kind)
{
    const auto [found, added] = m_streams.try_emplace(id);
    if (added) {
        found->second.kind = kind;
        ++m_gver;
    }
    return found->second;
}

void DeskOffice::put(const StreamId& id, wire::Row row)
{
    Stream& to = m_streams.at(id);
    row.seq = ++to.head;
    to.rows[{row.kind, row.entity}] = row;
}

void DeskOffice::apply(const wire::Change& change, const wire::SignedChange& source)
{
    log[change.id()] = source;
    for (const Op& op : change.ops) {
        wire::Row row;
        row.entity = op.entity;
        row.kind = op.kind;
        if (op.code == Op::Code::Append) {
            row.payload = change.id().bytes();
            put(change.stream, row);
            continue;
        }
        wire::StampedFields fields;
        const auto& rows = m_streams.at(change.stream).rows;
        if (const auto before = rows.find({op.kind, op.entity});
            before != rows.end() && !before->second.payload.empty())
            fields = wire::decodePayload(before->second.payload).value();
        for (const auto& [field, value] : op.create)
            fields[field] = {value, change.id()};
        for (const wire::FieldSet& set : op.set)
            fields[set.field] = {set.value, change.id()};
        if (op.code == Op::Code::Remove)
            row.flags = wire::Row::removed;
        else
            row.payload = wire::encodePayload(fields);
        put(change.stream, row);
    }
}

void DeskOffice::write(const StreamId& id, Op op)
{
    wire::Change change;
    change.device = crypto::deviceIdOf(device.publicKey);
    change.dseq = ++m_officeDseq;
    change.clock.wallMs = static_cast<std::uint64_t>(nowMs);
    change.actor = staff;
    change.stream = id;
    change.ops.push_back(std::move(op));
    apply(change, wire::signChange(change, device, nullptr, {}));
}

void DeskOffice::setFields(const StreamId& id, Kind kind, const EntityId& entity,
                           const wire::FieldMap& fields)
{
    Op op;
    op.code = Op::Code::Set;
    op.entity = entity;
    op.kind = kind;
    for (const auto& [field, value] : fields)
        op.set.push_back({field, value, std::nullopt});
    write(id, std::move(op));
}

void DeskOffice::remove(const StreamId& id, Kind kind, const EntityId& entity)
{
    Op op;
    op.code = Op::Code::Remove;
    op.entity = entity;
    op.kind = kind;
    write(id, std::move(op));
}

void DeskOffice::appendRecord(const StreamId& id, Kind kind, const EntityId& entity, Bytes record)
{
    Op op;
    op.code = Op::Code::Append;
    op.entity = entity;
    op.kind = kind;
    op.record = std::move(record);
    write(id, std::move(op));
}

void DeskOffice::addPerson(const domain::Person& person)
{
    const StreamId id{person.id.value};
    stream(id, wire::StreamKind::Patient);
    setFields(id, Kind::Patient, person.id, wire::personFields(person));
}

void DeskOffice::addScheme(const domain::PilotScheme& scheme)
{
    setFields(reference, Kind::Scheme, scheme.id, wire::schemeFields(scheme));
}

void DeskOffice::revoke(const StreamId& id)
{
    m_streams.at(id).granted = false;
    ++m_gver;
}

void DeskOffice::grant(const StreamId& id)
{
    m_streams.at(id).granted = true;
    ++m_gver;
}

domain::Decision DeskOffice::nextDecision(const Hash32& plan, const Hash32& agreement,
                                          domain::DecisionKind kind) const
{
    domain::Decision decision;
    decision.number = m_decisions + 1;
    decision.previous = m_previousDecision;
    decision.planHash = plan;
    decision.agreementHash = agreement;
    decision.kind = kind;
    decision.validFrom = QDate(2012, 6, 1);
    decision.validTo = QDate(2013, 5, 31);
    decision.decidedBy = staff;
    decision.officeTimeMs = nowMs;
    decision.officeKeyId = decisionKeyId;
    decision.ruleSet = 1;
    return decision;
}

void DeskOffice::decide(const EntityId& patient, domain::Decision decision)
{
    const wire::SignedDecision record = wire::signDecision(decision, decisionKey);
    m_decisions = decision.number;
    m_previousDecision = wire::decisionHash(record.decisionBytes);
    EntityId id;
    std::copy_n(m_previousDecision.value.begin(), id.value.size(), id.value.begin());
    appendRecord(StreamId{patient.value}, Kind::Decision, id, wire::encodeDecisionRecord(record));
}

wire::PushResponse DeskOffice::push(const std::vector<wire::SignedChange>& changes)
{
    wire::PushResponse response;
    for (const wire::SignedChange& each : changes) {
        const wire::Change change = wire::decodeChange(each.body).value();
        if (!m_outcomes.contains(change.dseq)) {
            wire::Outcome outcome;
            outcome.dseq = change.dseq;
            if (reject.contains(change.dseq)) {
                outcome.code = wire::OutcomeCode::Rejected;
                outcome.problem = "office-only";
            } else if (quarantine.contains(change.dseq)) {
                outcome.code = wire::OutcomeCode::Quarantined;
                outcome.problem = "not-granted";
            } else {
                apply(change, each);
                outcome.seq = m_streams.at(change.stream).head;
            }
            m_outcomes[change.dseq] = outcome;
            m_lastDseq = change.dseq;
            m_chain = wire::chainHash(each);
        }
        response.outcomes.push_back(m_outcomes[change.dseq]);
        response.receipt.device = change.device;
    }
    response.epoch = epoch;
    response.serverMs = static_cast<std::uint64_t>(nowMs);
    response.lastDseq = m_lastDseq;
    response.durableDseq = durable;
    response.receipt.epoch = epoch;
    response.receipt.lastDseq = m_lastDseq;
    response.receipt.chain = m_chain;
    response.receipt.keyId = receiptKeyId;
    response.receipt = wire::signReceipt(response.receipt, receiptKey);
    return response;
}

void DeskOffice::leaveOutOwnOf(wire::Row& row, const std::optional<wire::OwnHeld>& held) const
{
    std::optional<wire::Change> last;
    if (!asks || !held)
        return;
    const DeviceId tablet = *asks;
    const auto proven = log.find({tablet, held->upTo});
    if (proven == log.end() || wire::chainHash(proven->second) != held->chain)
        return;
    wire::leaveOutOwn(row, tablet, *held, [&](std::uint64_t dseq) -> const wire::Change* {
        const auto found = log.find({tablet, dseq});
        auto change =
            found == log.end() ? Result<wire::Change>(Error{}) : wire::decodeChange(found->second.body);
        if (!change.ok())
            return nullptr;
        last = std::move(change).value();
        return &*last;
    });
}

wire::PullResponse DeskOffice::pull(const wire::PullRequest& request) const
{
    wire::PullResponse response;
    response.epoch = epoch;
    response.serverMs = static_cast<std::uint64_t>(nowMs);
    response.gver = m_gver;
    response.lastDseq = m_lastDseq;
    response.durableDseq = durable;
    response.pictures = pictures;
    if (request.gver != m_gver) {
        response.grants.emplace();
        for (const auto& [id, each] : m_streams)
            if (each.granted)
                response.grants->push_back({id, each.kind});
    }
    for (const auto& [id, cursor] : request.cursors) {
        const auto found = m_streams.find(id);
        if (found == m_streams.end() || !found->second.granted)
            continue;
        std::map<std::uint64_t, wire::Row> bySeq;
        wire::Feed feed{id, cursor, cursor, found->second.head, false, std::nullopt, {}};
        EntityId digest;
        for (const auto& [key, row] : found->second.rows) {
            if ((row.flags & wire::Row::removed) == 0)
                digest = wire::digestAdd(digest, row);
            if (row.seq > cursor)
                bySeq[row.seq] = row;
        }
        for (auto& [seq, row] : bySeq) {
            if (feed.rows.size() == rowsPerPage)
                break;
            if (cursor > 0)
                leaveOutOwnOf(row, request.own);
            feed.rows.push_back(row);
            feed.to = seq;
            if (const auto change = ChangeId::from(row.payload); wire::isAppendKind(row.kind) && change)
                response.changes[*change] = log.at(*change);
        }
        feed.complete = feed.rows.size() == bySeq.size();
        if (feed.complete) {
            feed.to = found->second.head;
            digest.value[0] = static_cast<std::uint8_t>(digest.value[0] ^ (wrongDigest ? 1 : 0));
            feed.digest = digest;
        }
        response.more = response.more || !feed.complete;
        response.feeds.push_back(std::move(feed));
    }
    return response;
}

wire::BlobReceipt DeskOffice::blobReceipt(const wire::PendingBlob& blob) const
{
    wire::BlobReceipt receipt;
    receipt.epoch = epoch;
    receipt.stream = blob.stream;
    receipt.blob = blob.hash;
    receipt.sizeBytes = blob.sizeBytes;
    receipt.keyId = receiptKeyId;
    return wire::signBlobReceipt(receipt, receiptKey);
}

void DeskOffice::pullAll(store::Tablet& tablet)
{
    for (int round = 0; round < 200; ++round) {
        const auto request = tablet.sync().nextPull();
        QVERIFY(request.ok());
        const auto again = tablet.sync().applyPull(pull(request.value()));
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().text.c_str());
        if (!again.value())
            return;
    }
    QFAIL("the pull never ends");
}

void DeskOffice::sync(store::Tablet& tablet)
{
    const auto pending = tablet.sync().pending(wire::pushChangesMax, wire::pushBytesMax);
    QVERIFY(pending.ok());
    if (!pending.value().empty()) {
        const Status done = tablet.sync().acknowledge(push(pending.value()));
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().text.c_str());
    }
    pullAll(tablet);
    for (;;) {
        const auto blob = tablet.sync().nextBlobToSend();
        QVERIFY(blob.ok());
        if (!blob.value())
            return;
        QVERIFY(tablet.sync().blobAcknowledged(blobReceipt(*blob.value()), {}).ok());
    }
}

} // namespace doorstep::testing
