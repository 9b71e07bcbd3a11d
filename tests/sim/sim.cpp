// Time, and the course of a seed: prologue, work under faults, healing, rest.
#include "tests/sim/sim_cable.h"

#include "sync/office/staff.h"

#include <QCoreApplication>

#include <cmath>

namespace doorstep::sim {

namespace {

/// A run of sync takes a few requests; in rounds of rest nothing is lost, so a handful must do (I-33).
constexpr std::size_t roundsMax = 6;
constexpr std::uint64_t eventsMax = 20'000;

} // namespace

Stage::Stage(const std::filesystem::path& folder)
{
    office = std::make_unique<Machine>("office", folder / "office", now);
    for (std::size_t i = 0; i < tabletsMax; ++i) {
        const std::string name = "tablet " + std::to_string(i);
        tablets.push_back(std::make_unique<Machine>(name, folder / ("tablet" + std::to_string(i)), now));
    }
    made = makeTemplate(*office, tablets);
}

void Figures::add(const Figures& other)
{
    constexpr std::uint64_t Figures::*all[] = {
        &Figures::seeds,       &Figures::events,         &Figures::requests,       &Figures::changes,
        &Figures::conflicts,   &Figures::kills,          &Figures::powerCuts,      &Figures::restarts,
        &Figures::officeKills, &Figures::officeRestores, &Figures::tabletRestores, &Figures::clones,
        &Figures::decisions,   &Figures::agreed,         &Figures::purchases,      &Figures::pictures,
        &Figures::refusals,    &Figures::frozen,         &Figures::fulls,          &Figures::reassigned,
        &Figures::quarantined, &Figures::adopted,        &Figures::revoked,        &Figures::erased,
        &Figures::purged,      &Figures::copies,         &Figures::letGo,          &Figures::pages};
    for (const auto member : all)
        this->*member += other.*member;
}

const Prepared& Stage::preparedFor(const Shape& shape)
{
    const auto found = m_prepared.find(shape);
    if (found != m_prepared.end())
        return found->second;
    Prepared prepared = Sim(*this, shape).prepare();
    return m_prepared.emplace(shape, std::move(prepared)).first->second;
}

void Sim::load(Machine& machine, const Template::Node& node)
{
    machine.clock.setError(0);
    machine.random = ChanceBytes(m_world.split());
    machine.keys->load(node.keys);
    machine.disk.forgetPower();
    machine.disk.load(node.image);
    if (m_plan.powerFollowed)
        machine.disk.followPower();
}

void Sim::addTablet(std::size_t index)
{
    auto tablet = std::make_unique<Tablet>();
    tablet->index = index;
    tablet->machine = m_stage.tablets[index].get();
    tablet->retry = std::make_unique<sync::RetryPolicy>(tablet->machine->random);
    m_tablets.push_back(std::move(tablet));
}

Sim::Sim(Stage& stage, const Shape& shape)
    : m_stage(stage)
    , m_seed(0)
    , m_world(shape.tablets * 16 + shape.patients * 2 + (shape.draft ? 1 : 0))
    , m_net(m_world.split())
    , m_wantDiary(false)
{
    seedRandomBytes(m_world.next());
    m_plan.shape = shape;
    stage.now.ms = 0;
    load(*stage.office, stage.made.office);
    for (std::size_t i = 0; i < shape.tablets; ++i) {
        load(*stage.tablets[i], stage.made.tablets[i].node);
        addTablet(i);
    }
    m_patients.assign(stage.made.patients.begin(),
                      stage.made.patients.begin() + static_cast<std::ptrdiff_t>(shape.patients));
    m_oracle.begin(stage.made, shape.tablets);
}

Sim::Sim(Stage& stage, std::uint64_t seed, bool diary)
    : m_stage(stage)
    , m_seed(seed)
    , m_world(seed * 2 + 1)
    , m_net(m_world.split())
    , m_wantDiary(diary)
{
    m_plan = FaultPlan::draw(m_world);
    const Prepared& prepared = stage.preparedFor(m_plan.shape);
    seedRandomBytes(seed);
    stage.now.ms = prepared.nowMs;
    m_token = prepared.token;
    load(*stage.office, prepared.office);
    for (std::size_t i = 0; i < m_plan.shape.tablets; ++i) {
        load(*stage.tablets[i], prepared.tablets[i]);
        addTablet(i);
    }
    m_patients.assign(stage.made.patients.begin(),
                      stage.made.patients.begin() + static_cast<std::ptrdiff_t>(m_plan.shape.patients));
    m_oracle = prepared.oracle;
    note("seed " + std::to_string(seed) + ": " + m_plan.inWords());
}

void Sim::leaveOut(const Cut& cut)
{
    m_cut = cut;
    for (const std::size_t kind : cut.kinds)
        m_plan.*FaultPlan::kinds()[kind].share = 0;
}

Sim::~Sim()
{
    // Nothing more is written: the next seed loads its own disks.
    for (const auto& machine : m_stage.tablets)
        machine->disk.dieAfter(0);
    m_stage.office->disk.dieAfter(0);
    for (const auto& tablet : m_tablets)
        closeTablet(*tablet);
    closeOffice();
}

void Sim::note(const std::string& line)
{
    if (m_wantDiary)
        m_diary.push_back(std::to_string(m_stage.now.ms) + " " + line);
}

void Sim::at(std::int64_t delayMs, Event event)
{
    m_due.push({m_stage.now.ms + delayMs, ++m_order, std::move(event)});
}

std::int64_t Sim::pause(std::int64_t meanMs)
{
    const double share = static_cast<double>(m_world.below(1'000'000) + 1) / 1'000'001.0;
    return static_cast<std::int64_t>(-std::log(share) * static_cast<double>(meanMs)) + 1;
}

bool Sim::step()
{
    if (m_due.empty())
        return false;
    Due due = m_due.top();
    m_due.pop();
    m_stage.now.ms = std::max(m_stage.now.ms, due.at);
    ++m_figures.events;
    due.event();
    afterEvent();
    demand(m_figures.events < eventsMax, "I-33", "the world does not come to an end");
    return true;
}

/// What the engines put off, and who died of the event.
void Sim::afterEvent()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    for (std::size_t i = 0; i < m_tablets.size(); ++i) {
        Tablet& tablet = *m_tablets[i];
        if (tablet.machine->disk.dead() && tablet.store)
            killTablet(tablet);
        else if (tablet.ran)
            runEnded(tablet);
    }
    if (m_stage.office->disk.dead() && m_office)
        killOffice();
}

Prepared Sim::prepare()
{
    openOffice();
    const Status assigned = m_office->database().write([&]() -> Status {
        for (std::size_t i = 0; i < m_tablets.size(); ++i)
            for (const EntityId& patient : m_patients)
                if (const auto made = office::assign(*m_office, patient, m_stage.made.tablets[i].staff,
                                                     m_stage.made.administrator);
                    !made.ok())
                    return made.error();
        return done();
    });
    demand(assigned.ok(), "I-1", "the patients cannot be assigned");
    m_oracle.officeMoved(*m_office);
    m_resting = true; // without faults
    const auto syncAll = [&] {
        for (const auto& tablet : m_tablets)
            syncNow(*tablet);
    };
    for (const auto& tablet : m_tablets)
        openTablet(*tablet);
    syncAll();
    if (m_plan.shape.draft) {
        for (const EntityId& patient : m_patients)
            edit(*m_tablets.front(), patient);
        syncAll();
    }
    Prepared prepared;
    for (const auto& tablet : m_tablets) {
        closeTablet(*tablet);
        prepared.tablets.push_back({tablet->machine->disk.image(), tablet->machine->keys->kept()});
    }
    closeOffice();
    prepared.office = {m_stage.office->disk.image(), m_stage.office->keys->kept()};
    prepared.oracle = m_oracle;
    prepared.nowMs = m_stage.now.ms;
    prepared.token = m_token;
    return prepared;
}

void Sim::prologue()
{
    openOffice();
    for (const auto& tablet : m_tablets)
        openTablet(*tablet);
}

void Sim::work()
{
    std::int64_t when = 0;
    for (int number = 0; number < m_plan.actions; ++number) {
        when += pause(m_plan.pauseMs);
        if (m_world.permille(m_plan.leap))
            when += m_world.between(1, 60) * 86'400'000;
        at(when, [this, number] { act(number); });
    }
    while (step()) {
    }
}

/// And nothing else until it is done.
void Sim::syncNow(Tablet& tablet)
{
    startSync(tablet);
    afterEvent();
    while (step()) {
    }
}

void Sim::rest()
{
    m_resting = true;
    m_stage.office->disk.revive();
    if (!m_office)
        openOffice();
    for (const auto& tablet : m_tablets) {
        tablet->machine->disk.revive();
        if (!tablet->store && !tablet->erased)
            openTablet(*tablet);
    }
    // In the night, when nobody has anything left to send: only a pull can find it out.
    if (m_plan.officeRestored > 0 && m_world.permille(500)) {
        for (const auto& tablet : m_tablets)
            syncNow(*tablet);
        restoreOffice();
    }
    // Until everybody in turn has had nothing to tell and nothing to hear.
    std::size_t quiet = 0;
    for (std::size_t turn = 0; turn < roundsMax * m_tablets.size() && quiet < m_tablets.size(); ++turn) {
        Tablet& tablet = *m_tablets[turn % m_tablets.size()];
        const std::uint64_t commits = m_oracle.commits(); // an assignment may end by itself
        syncNow(tablet);
        const sync::SyncReport& report = tablet.report;
        const bool ended = report.error && report.error->code == ErrorCode::Unauthorised;
        const bool moved =
            !tablet.erased && ((report.error && !ended) ||
                               report.changesAcknowledged + report.rowsPulled + report.blobsSent > 0);
        quiet = moved || m_oracle.commits() != commits ? 0 : quiet + 1;
    }
    std::vector<Oracle::AtRest> ends;
    for (const auto& tablet : m_tablets)
        ends.push_back(tablet->erased ? Oracle::AtRest{false, false} : howItRests(*tablet));
    m_oracle.checkOfficeAtRest(*m_office);
    note("at rest: " + m_oracle.fingerprint(*m_office));
    for (const auto& tablet : m_tablets)
        if (!tablet->erased)
            m_oracle.checkTabletAtRest(tablet->index, *tablet->machine, *m_office, ends[tablet->index]);
}

/// Whether it may have been stopped, and whether it knows how it stands.
Oracle::AtRest Sim::howItRests(Tablet& tablet)
{
    const std::string& name = tablet.machine->name;
    const auto& error = tablet.report.error;
    const auto status = tablet.store->status().status();
    demand(status.ok(), "I-7", "the figures cannot be read");
    const TabletKnown& known = m_oracle.tablet(tablet.index);
    const bool stopped =
        error && (error->code == ErrorCode::Unauthorised || error->code == ErrorCode::Refused);
    const bool stranded = !status.value().putBack.isEmpty();
    const bool withdrawn = m_oracle.isWithdrawn(*m_office, known.device);
    const bool excused = known.cloned || known.putBack > 0;
    demand(!error || stopped, "I-33", name + " does not come to rest: " + (error ? error->text : ""));
    demand(excused || withdrawn || (!stopped && !stranded), "I-33", name + " was stopped without a cause");
    demand(!withdrawn || stopped || excused, "I-31", name + " goes on although the office withdrew it");
    Oracle::AtRest rest;
    rest.complete = !stopped && !stranded;
    rest.sent = rest.complete || (withdrawn && !excused && status.value().changesWaiting == 0);
    const bool all = status.value().allAtOffice();
    if (rest.complete)
        demand(all || status.value().needsAttention > 0 || status.value().changesTotal == 0, "F6",
               name + " does not know that all is at the office");
    else if (!withdrawn)
        demand(!all || known.cloned, "F6", name + " says that all is well");
    // What a withdrawn tablet still had goes to the office; one that was stolen is not listened to.
    demand(!withdrawn || excused || status.value().changesWaiting == 0 || m_oracle.isStolen(known.device),
           "I-2", name + " was withdrawn, and its work never came to the office");
    m_figures.frozen += stopped || stranded ? 1 : 0;
    closeTablet(tablet);
    return rest;
}

Verdict Sim::run()
{
    Verdict verdict;
    try {
        prologue();
        work();
        rest();
    } catch (Violation& violation) {
        note("VIOLATION of " + violation.invariant + ": " + violation.text);
        verdict.violation = std::move(violation);
    }
    m_figures.seeds = 1;
    m_figures.changes = m_oracle.commits();
    m_figures.conflicts = m_oracle.openConflicts();
    m_figures.quarantined = m_oracle.quarantined();
    m_figures.purged = m_oracle.purged();
    m_figures.letGo = m_oracle.letGo();
    verdict.diary = std::move(m_diary);
    return verdict;
}

} // namespace doorstep::sim
