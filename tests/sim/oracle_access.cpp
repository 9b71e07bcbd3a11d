// People who are taken off a caseload, tablets that are stopped, what may be let go of, and late work.
#include "tests/sim/oracle.h"

#include "sync/office/apply.h"
#include "tests/sim/closed_database.h"

#include <algorithm>

namespace doorstep::sim {

using office::ResultRow;
using wire::Kind;
using wire::OutcomeCode;

namespace {

constexpr std::int64_t ninetyDaysMs = 90LL * 86'400'000;

/// Money that has left: it counts whoever holds the person.
bool isMoney(const wire::Change& change)
{
    return std::all_of(change.ops.begin(), change.ops.end(), [](const wire::Op& op) {
        return op.kind == Kind::Purchase || op.kind == Kind::Reversal || op.kind == Kind::Receipt;
    });
}

} // namespace

void Oracle::takeAdoptions(office::Office& office)
{
    for (const ResultRow& row : office.database().rows(
             "SELECT device, dseq FROM quarantine WHERE state = 2 ORDER BY device, dseq", "tn")) {
        const wire::ChangeId id{row.id<DeviceId>(0), row.unsignedNumber(1)};
        if (!m_adopted.insert(id).second)
            continue;
        m_adoptions.emplace_back(m_lastRow, id);
        adoptAgain(office, m_lastRow);
    }
}

void Oracle::adoptAgain(office::Office& office, std::int64_t upToRow)
{
    while (m_adoptedAgain < m_adoptions.size() && m_adoptions[m_adoptedAgain].first <= upToRow) {
        const wire::ChangeId& id = m_adoptions[m_adoptedAgain++].second;
        const auto logged = m_logged.find(id);
        demand(logged != m_logged.end() && logged->second.code == OutcomeCode::Quarantined, "I-2",
               "late work was taken over that never came");
        const auto change = wire::decodeChange(logged->second.body);
        demand(change.ok(), "I-25", "late work cannot be read");
        m_touched.insert(change.value().stream);
        takeIntoModel(office, change.value());
    }
}

/// Its disk was put back, or a commit was not one: what is not marked as taken there was not taken.
void Oracle::forgetLostAdoptions(office::Office& office)
{
    std::set<wire::ChangeId> taken;
    for (const ResultRow& row :
         office.database().rows("SELECT device, dseq FROM quarantine WHERE state = 2", "tn"))
        taken.insert({row.id<DeviceId>(0), row.unsignedNumber(1)});
    std::erase_if(m_adoptions, [&taken](const auto& each) { return !taken.contains(each.second); });
    std::erase_if(m_adopted, [&taken](const auto& each) { return !taken.contains(each); });
    m_adoptedAgain = 0;
}

void Oracle::checkAuthority(office::Office& office, const wire::Change& change, OutcomeCode code)
{
    if (code == OutcomeCode::Rejected)
        return;
    const auto row = office.database().row(
        "SELECT d.status, g.until FROM device d LEFT JOIN grant_ g ON g.staff = d.staff AND g.stream = :p0"
        " WHERE d.id = :p1",
        "nn", {change.stream, change.device});
    const bool known = office.database()
                           .row("SELECT 1 FROM grant_ g JOIN device d ON d.staff = g.staff"
                                " WHERE g.stream = :p0 AND d.id = :p1",
                                "n", {change.stream, change.device})
                           .has_value();
    const bool held = row && row->number(0) == 1 && known && row->isNull(1);
    if (code == OutcomeCode::Quarantined) {
        demand(!held, "I-2", "work on a person they hold was set aside");
        demand(!isMoney(change) || !known, "I-24", "money that has left was set aside");
        return;
    }
    demand(held || isMoney(change), "I-29",
           "work on a person who was given away was taken as if nothing "
           "had happened");
}

void Oracle::copyVerified(office::Office& office)
{
    const auto read = office.database().read([&]() -> Status {
        for (const ResultRow& row : office.database().rows("SELECT id, durable_dseq FROM device", "tn")) {
            std::uint64_t& durable = m_durable[row.id<DeviceId>(0)];
            durable = std::max(durable, row.unsignedNumber(1));
        }
        return done();
    });
    demand(read.ok(), "I-1", "the office's database cannot be read");
}

void Oracle::checkLetGo(const TabletKnown& known, const Machine& machine, const wire::ChangeId& id,
                        const StreamId& stream)
{
    const std::string which = "number " + std::to_string(id.dseq) + " of " + machine.name;
    demand(id.dseq <= m_durable[known.device], "I-6", which + " was let go of, and no verified copy has it");
    if (m_takenAway.contains({known.staff, stream}))
        return; // with a person who leaves the tablet goes what the office has of them
    const auto logged = m_firstLogged.find(id);
    const std::int64_t nowMs = machine.clock.wallMs() - machine.clock.error();
    demand(logged != m_firstLogged.end() && nowMs - logged->second >= ninetyDaysMs, "I-6",
           which + " was let go of before its time");
}

bool Oracle::isStolen(const DeviceId& device) const
{
    const auto orders = m_orders.find(device);
    return orders != m_orders.end() && orders->second.contains(wire::WipeMode::Now);
}

bool Oracle::isWithdrawn(office::Office& office, const DeviceId& device)
{
    const auto status = office.database().read([&]() -> Result<std::int64_t> {
        const auto row = office.database().row("SELECT status FROM device WHERE id = :p0", "n", {device});
        return row ? row->number(0) : 0;
    });
    return status.ok() && status.value() == 3;
}

void Oracle::beforeErasing(std::size_t index, store::Tablet& tablet)
{
    const TabletKnown& known = m_tablets[index];
    demand(m_orders.contains(known.device), "I-31", "a tablet erases itself and nobody has ordered it");
    const auto status = tablet.status().status();
    demand(isStolen(known.device) || !status.ok() || status.value().changesWaiting == 0, "I-6",
           "a tablet erases itself with work that was never sent");
}

void Oracle::checkErased(std::size_t index, Machine& machine)
{
    demand(m_orders.contains(m_tablets[index].device), "I-31", machine.name + " was erased without an order");
    for (const auto& [name, content] : machine.disk.image())
        if (name.find("vault.hdr") != std::string::npos)
            demand(std::all_of(content.begin(), content.end(), [](std::uint8_t byte) { return byte == 0; }),
                   "I-31", machine.name + " was erased, and a key is left");
    demand(!machine.openVault().ok(), "I-31", machine.name + " was erased and opens");
}

void Oracle::checkPurged(const std::string& name, const TabletKnown& known, ClosedDatabase& database,
                         office::Office& office, const std::set<StreamId>& granted)
{
    std::set<StreamId> held; // by a picture the office does not take
    database.each("SELECT stream FROM blob WHERE receipt IS NULL AND removed = 0",
                  [&](const ClosedDatabase::Row& row) { held.insert(row.id<StreamId>(0)); });
    for (std::size_t i = 0; i < m_patients.size(); ++i) {
        const auto stream = *StreamId::from(m_patients[i].view());
        if (granted.contains(stream) || held.contains(stream))
            continue;
        for (const char* table : {"pulled", "stage", "view", "record", "log_change", "blob", "cursor"}) {
            const std::string sql = std::string("SELECT stream FROM ") + table;
            bool left = false;
            database.each(sql.c_str(), [&](const ClosedDatabase::Row& row) {
                left = left || row.id<StreamId>(0) == stream;
            });
            demand(!left, "I-30", name + " still has " + table + " of a person who was taken off it");
        }
        bool told = false;
        bool untold = false;
        database.each("SELECT stream, reported FROM purged", [&](const ClosedDatabase::Row& row) {
            if (row.id<StreamId>(0) == stream)
                (row.number(1) != 0 ? told : untold) = true;
        });
        demand(!untold, "I-30", name + " removed a person and never said so");
        bool kept = false;
        database.each("SELECT stream FROM journal WHERE length(body) > 0",
                      [&](const ClosedDatabase::Row& row) { kept = kept || row.id<StreamId>(0) == stream; });
        demand(kept || !database.holds(bytesOf(m_names[i])), "I-30",
               name + " removed a person, and their number is still on its disk");
        if (!told)
            continue;
        ++m_purged;
        const auto receipt = office.database().read([&]() -> Result<bool> {
            return office.database()
                .row("SELECT 1 FROM purge_receipt WHERE device = :p0 AND stream = :p1", "n",
                     {known.device, stream})
                .has_value();
        });
        demand(m_restored > 0 || known.cloned || (receipt.ok() && receipt.value()), "I-30",
               name + " says that the office knows of a removal, and it does not");
    }
}

std::size_t Oracle::letGo() const
{
    std::size_t count = 0;
    for (const TabletKnown& tablet : m_tablets)
        count += tablet.gone.size();
    return count;
}

} // namespace doorstep::sim
