// The office's side of the oracle: every commit against the model.
#include "tests/sim/oracle.h"

#include "sync/office/apply.h"
#include "sync/office/money.h"
#include "sync/office/pull.h"
#include "sync/wire/fields.h"
#include "sync/wire/not_kept.h"

#include <algorithm>

namespace doorstep::sim {

namespace cf = wire::field::conflict;
namespace bt = wire::field::budgetTotal;
namespace al = wire::field::alert;
using office::ResultRow;
using wire::OutcomeCode;

namespace {

/// Reads outside the product's own transactions; a failure of the disk is told by who called.
template <typename Body>
void reading(office::Office& office, Body&& body)
{
    const auto read = office.database().read([&]() -> Status {
        body();
        return done();
    });
    demand(read.ok(), "I-1", "the office's database cannot be read");
}

bool isTaken(OutcomeCode code)
{
    return code == OutcomeCode::Applied || code == OutcomeCode::Conflicts;
}

const wire::Value& valueOf(const wire::StampedFields& fields, std::uint64_t field)
{
    static const wire::Value none;
    const auto found = fields.find(field);
    return found == fields.end() ? none : found->second.value;
}

std::int64_t numberOf(const wire::StampedFields& fields, std::uint64_t field)
{
    return valueOf(fields, field).asInt().value_or(0);
}

} // namespace

void Oracle::officeMoved(office::Office& office)
{
    reading(office, [&] {
        m_touched.clear();
        m_live = true;
        takeNewLog(office);
        takeAdoptions(office);
        m_live = false;
        for (const StreamId& stream : m_touched)
            compareStream(office, stream);
        noteDigests(office);
    });
}

void Oracle::takeNewLog(office::Office& office)
{
    for (const ResultRow& row : office.database().rows(
             "SELECT l.rowid, l.device, l.dseq, l.body, l.sig, d.code, d.problem FROM change_log l"
             " JOIN device_log d ON d.device = l.device AND d.dseq = l.dseq WHERE l.rowid > :p0"
             " ORDER BY l.rowid",
             "ntnbtnt", {m_lastRow})) {
        adoptAgain(office, row.number(0) - 1);
        m_lastRow = row.number(0);
        ++m_commits;
        takeOne(office, {row.id<DeviceId>(1), row.unsignedNumber(2)},
                {row.bytes(3), row.id<crypto::Signature>(4), static_cast<OutcomeCode>(row.unsignedNumber(5)),
                 row.text(6)});
    }
}

void Oracle::takeOne(office::Office& office, const wire::ChangeId& id, Logged logged)
{
    // The office's own numbers have gaps on purpose: none may come back after its disk was put back.
    std::uint64_t& last = m_lastDseq[id.device];
    demand(m_tabletDevices.contains(id.device) ? id.dseq == last + 1 : id.dseq > last, "I-4",
           "number " + std::to_string(id.dseq) + " of a device entered the log out of order");
    last = id.dseq;
    m_firstLogged.try_emplace(id, office.nowMs());
    if (wire::decodeNotKept(logged.body).ok()) {
        demand(id.dseq <= m_durable[id.device] && logged.code == OutcomeCode::Rejected, "I-6",
               "number " + std::to_string(id.dseq) + " is not kept any more, and no verified copy has it");
        m_logged[id] = std::move(logged);
        return;
    }
    const auto change = wire::decodeChange(logged.body);
    demand(change.ok() && change.value().id() == id, "I-25", "the log has a change that cannot be read");
    m_touched.insert(change.value().stream);
    for (const TabletKnown& tablet : m_tablets) {
        const auto known = tablet.changes.find(id.dseq);
        if (tablet.device == id.device && known != tablet.changes.end() && !tablet.cloned &&
            tablet.putBack == 0)
            demand(known->second.body == logged.body && known->second.signature == logged.signature, "I-3",
                   "number " + std::to_string(id.dseq) + " has another content at the office");
    }
    m_model.hear(change.value());
    if (m_live && m_tabletDevices.contains(id.device))
        checkAuthority(office, change.value(), logged.code);
    if (isTaken(logged.code)) {
        takeIntoModel(office, change.value());
    } else if (logged.code == OutcomeCode::Quarantined) {
        demand(
            office.database()
                .row("SELECT 1 FROM quarantine WHERE device = :p0 AND dseq = :p1", "n", {id.device, id.dseq})
                .has_value(),
            "I-2", "a change that came too late is not kept for anybody to see");
    } else {
        demand(!logged.problem.empty(), "F7", "a change was refused without a reason");
        for (const wire::Op& op : change.value().ops)
            demand(op.kind != wire::Kind::Purchase, "I-24", "a purchase was refused: " + logged.problem);
    }
    m_logged[id] = std::move(logged);
}

void Oracle::takeIntoModel(office::Office& office, const wire::Change& change)
{
    const auto place = [&](const EntityId& conflict) -> std::optional<std::pair<EntityId, std::uint64_t>> {
        const auto row = office.database().row(
            "SELECT payload FROM entity WHERE stream = :p0 AND id = :p1 AND kind = :p2", "b",
            {change.stream, conflict, static_cast<std::uint64_t>(wire::Kind::Conflict)});
        const auto fields = row ? wire::decodePayload(row->bytes(0)) : Result<wire::StampedFields>(Error{});
        if (!fields.ok())
            return std::nullopt;
        const auto entity = valueOf(fields.value(), cf::entity).asId<EntityId>();
        const auto field = valueOf(fields.value(), cf::fieldNumber).asUint();
        return entity && field ? std::optional(std::pair{*entity, *field}) : std::nullopt;
    };
    const std::string wrong = m_model.take(change, place);
    if (!wrong.empty())
        violated(wrong.substr(0, wrong.find(':')).c_str(), wrong);
}

void Oracle::compareStream(office::Office& office, const StreamId& stream)
{
    const ModelStream& expected = m_model.stream(stream);
    std::map<EntityId, wire::StampedFields> conflicts;
    std::map<EntityId, wire::StampedFields> totals;
    std::map<EntityId, wire::StampedFields> alerts;
    std::size_t compared = 0;
    for (const ResultRow& row : office.database().rows(
             "SELECT id, kind, flags, payload FROM entity WHERE stream = :p0", "tnnb", {stream})) {
        const auto id = row.id<EntityId>(0);
        const auto kind = static_cast<wire::Kind>(row.unsignedNumber(1));
        const bool removed = (row.unsignedNumber(2) & wire::Row::removed) != 0;
        if (wire::isAppendKind(kind)) {
            const auto record = expected.records.find(id);
            demand(record != expected.records.end() && row.bytes(3) == record->second.bytes() && !removed,
                   "I-25", "a record is not the one that was taken");
            ++compared;
            continue;
        }
        const auto fields = wire::decodePayload(row.bytes(3));
        demand(fields.ok(), "I-10", "a row of the office cannot be read");
        if (kind == wire::Kind::Conflict || kind == wire::Kind::BudgetTotal || kind == wire::Kind::Alert) {
            auto& derived = kind == wire::Kind::Conflict      ? conflicts
                            : kind == wire::Kind::BudgetTotal ? totals
                                                              : alerts;
            derived[id] = fields.value();
            continue;
        }
        const auto model = expected.rows.find(id);
        demand(model != expected.rows.end(), "I-16", "a row of the office was made by nobody");
        demand(model->second.fields == fields.value(), "I-15",
               "a field of kind " + std::to_string(row.unsignedNumber(1)) +
                   " is not what its authors, having seen what they saw, made of it");
        demand(model->second.removed == removed, "I-16", "a row was removed, or came back, unseen");
        ++compared;
    }
    demand(compared == expected.rows.size() + expected.records.size(), "I-16",
           "rows that were taken are not there");
    compareConflicts(stream, conflicts);
    compareMoney(office, stream, totals, alerts);
}

void Oracle::compareConflicts(const StreamId& stream, const std::map<EntityId, wire::StampedFields>& rows)
{
    std::map<std::pair<EntityId, std::uint64_t>, std::vector<ModelAlternative>> open;
    for (const auto& [id, fields] : rows) {
        if (valueOf(fields, cf::open).asBool() != true)
            continue;
        const auto entity = valueOf(fields, cf::entity).asId<EntityId>();
        const auto field = valueOf(fields, cf::fieldNumber).asUint();
        const auto* alternatives = valueOf(fields, cf::alternatives).asArray();
        demand(entity && field && alternatives, "I-19", "a conflict cannot be read");
        const auto [at, fresh] = open.try_emplace({*entity, *field});
        demand(fresh, "I-19", "two conflicts are open about one field");
        for (const wire::Value& each : *alternatives) {
            const auto* parts = each.asArray();
            const Bytes* stamp = parts && parts->size() > 1 ? (*parts)[1].asBytes() : nullptr;
            const auto id24 = stamp ? wire::ChangeId::from(*stamp) : std::nullopt;
            demand(id24.has_value(), "I-19", "a version in a conflict cannot be read");
            at->second.push_back({(*parts)[0], *id24});
        }
    }
    demand(open == m_model.stream(stream).conflicts, "I-16",
           "what waits for a choice is not what was typed and not taken");
}

void Oracle::compareMoney(office::Office&, const StreamId& stream,
                          const std::map<EntityId, wire::StampedFields>& totals,
                          const std::map<EntityId, wire::StampedFields>& alerts)
{
    const ModelStream& expected = m_model.stream(stream);
    const EntityId patient = *EntityId::from(stream.view());
    for (int model = 1; model <= 3; ++model) {
        const EntityId id = office::budgetTotalId(patient, static_cast<domain::Model>(model));
        const auto authorised = expected.authorised.find(model);
        const std::int64_t allowed = authorised == expected.authorised.end() ? 0 : authorised->second;
        const std::int64_t spent = expected.spent(model);
        const std::int64_t reversed = expected.reversed(model);
        const auto row = totals.find(id);
        if (row == totals.end()) {
            demand(spent == 0 && authorised == expected.authorised.end(), "I-21", "a total is missing");
            continue;
        }
        demand(numberOf(row->second, bt::authorised) == allowed &&
                   numberOf(row->second, bt::spent) == spent &&
                   numberOf(row->second, bt::reversed) == reversed &&
                   numberOf(row->second, bt::available) == allowed - spent + reversed,
               "I-21", "a total is not the sum of its entries");
        bool alarmed = false;
        for (const auto& [alertId, fields] : alerts) {
            const std::string* type = valueOf(fields, al::type).asText();
            alarmed = alarmed ||
                      (type && *type == "overspend" && valueOf(fields, al::about).asId<EntityId>() == id &&
                       valueOf(fields, al::open).asBool() == true);
        }
        demand(alarmed == (allowed - spent + reversed < 0), "I-23", "the overspend alert is wrong");
    }
}

void Oracle::noteDigests(office::Office& office)
{
    for (const ResultRow& row :
         office.database().rows("SELECT staff, stream FROM grant_ WHERE until IS NOT NULL", "tt"))
        m_takenAway.insert({row.id<StaffId>(0), row.id<StreamId>(1)});
    for (const ResultRow& row :
         office.database().rows("SELECT stream, head, digest FROM stream_head", "tnt")) {
        const auto stream = row.id<StreamId>(0);
        const std::uint64_t head = row.unsignedNumber(1);
        const auto digest = row.id<EntityId>(2);
        std::uint64_t& before = m_heads[stream];
        demand(head >= before, "I-9", "the head of a stream went back");
        auto& moments = m_moments[{office.epoch(), stream, head}];
        demand(head != before || head == 0 || moments.empty() || moments.contains(digest), "I-8",
               "a stream changed without a new number");
        moments.insert(digest);
        before = head;
    }
}

void Oracle::pushAnswered(office::Office& office, const wire::PushResponse& response)
{
    demand(response.epoch == office.epoch() && response.receipt.epoch == office.epoch(), "I-14",
           "an answer is of another epoch than the office");
    const DeviceId& device = response.receipt.device;
    demand(response.receipt.lastDseq == m_lastDseq[device], "I-5",
           "a receipt is for " + std::to_string(response.receipt.lastDseq) + " changes, and " +
               std::to_string(m_lastDseq[device]) + " are committed");
    m_promised[device] = response.receipt.lastDseq;
    for (const wire::Outcome& outcome : response.outcomes) {
        const auto [at, fresh] = m_outcomes.try_emplace({device, outcome.dseq}, outcome.code);
        demand(fresh || at->second == outcome.code, "I-5", "a retry was told another outcome");
        const auto logged = m_logged.find({device, outcome.dseq});
        demand(logged != m_logged.end() && logged->second.code == outcome.code, "I-5",
               "an outcome is not the one in the log");
    }
}

void Oracle::pullAnswered(office::Office& office, std::size_t index, const wire::PullResponse& response)
{
    demand(response.epoch == office.epoch(), "I-14", "a page is of another epoch than the office");
    demand(!isWithdrawn(office, m_tablets[index].device), "I-31",
           "rows were sent to a tablet that the office has withdrawn");
    // The page was made in this very step, so what is granted now is what was granted then; not asked by the
    // office's own words, and an end that has come is an end.
    const auto granted = office.database().read([&]() -> Result<std::set<StreamId>> {
        std::set<StreamId> streams;
        for (const ResultRow& row :
             office.database().rows("SELECT stream FROM grant_ WHERE staff = :p0 AND until IS NULL"
                                    " AND (ends_ms IS NULL OR ends_ms > :p1)",
                                    "t", {m_tablets[index].staff, office.nowMs()}))
            streams.insert(row.id<StreamId>(0));
        return streams;
    });
    demand(granted.ok(), "I-29", "grants cannot be read");
    for (const wire::Feed& feed : response.feeds) {
        const bool aPerson = std::find(m_patients.begin(), m_patients.end(),
                                       *EntityId::from(feed.stream.view())) != m_patients.end();
        demand(!aPerson || granted.value().contains(feed.stream), "I-29",
               "rows of a person were sent to somebody who does not hold them");
    }
}

void Oracle::compareAll(office::Office& office)
{
    reading(office, [&] { forgetLostAdoptions(office); });
    m_model.clear();
    m_lastRow = 0;
    m_lastDseq.clear();
    m_logged.clear();
    m_heads.clear();
    reading(office, [&] {
        m_touched.clear();
        takeNewLog(office);
        adoptAgain(office, m_lastRow);
        takeAdoptions(office);
        for (const StreamId& stream : m_touched)
            compareStream(office, stream);
        noteDigests(office);
    });
}

void Oracle::officeOpened(office::Office& office)
{
    const auto before = m_logged;
    const auto heads = m_heads;
    compareAll(office);
    for (const auto& [id, logged] : before) {
        const auto now = m_logged.find(id);
        demand(now != m_logged.end() && now->second.body == logged.body && now->second.code == logged.code,
               "I-1", "number " + std::to_string(id.dseq) + " of a device was acknowledged and is gone");
    }
    for (const auto& [device, promised] : m_promised)
        demand(m_lastDseq[device] >= promised, "I-1", "a receipt was given for what is gone");
    for (const auto& [stream, head] : heads)
        demand(m_heads[stream] >= head, "I-9", "the head of a stream went back");
}

void Oracle::officeRestored(office::Office& office)
{
    ++m_restored;
    m_promised.clear();
    m_outcomes.clear();
    compareAll(office);
}

std::size_t Oracle::quarantined() const
{
    return static_cast<std::size_t>(std::count_if(m_logged.begin(), m_logged.end(), [](const auto& each) {
        return each.second.code == OutcomeCode::Quarantined;
    }));
}

std::size_t Oracle::openConflicts() const
{
    std::size_t open = 0;
    for (const auto& [id, stream] : m_model.streams())
        open += stream.conflicts.size();
    return open;
}

} // namespace doorstep::sim
