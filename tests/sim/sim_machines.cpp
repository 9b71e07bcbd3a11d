// Machines start, stop, die in the middle of a write, and wake up with an older disk.
#include "tests/sim/sim_cable.h"

namespace doorstep::sim {

void Sim::openTablet(Tablet& tablet)
{
    Machine& machine = *tablet.machine;
    if (machine.disk.dead())
        return killTablet(tablet);
    auto vault = machine.openVault();
    auto opened = vault.ok()
                      ? store::Tablet::openWith(std::move(vault).value(), machine.clock, machine.random)
                      : Result<std::unique_ptr<store::Tablet>>(vault.error());
    if (!opened.ok()) {
        if (!machine.disk.dead() && m_oracle.mayBeErased(tablet.index))
            return erased(tablet);
        demand(machine.disk.dead(), "I-7", machine.name + " does not open: " + opened.error().text);
        return killTablet(tablet);
    }
    tablet.store = std::move(opened).value();
    if (tablet.store->access().olderCopy()) {
        const Status used = tablet.store->access().useOlderCopy();
        demand(used.ok() || machine.disk.dead(), "I-7", "an older copy cannot be taken into use");
    }
    if (machine.disk.dead())
        return killTablet(tablet);
    ++tablet.life;
    tablet.cable = std::make_unique<Cable>(*this, tablet.index, tablet.life);
    sync::FirstPieces first;
    if (m_plan.pageBytes > 0)
        first.page = static_cast<std::size_t>(m_plan.pageBytes);
    if (m_plan.pictureBytes > 0)
        first.picture = static_cast<std::size_t>(m_plan.pictureBytes);
    tablet.engine = std::make_unique<sync::SyncEngine>(tablet.store->sync(), *tablet.cable, machine.clock,
                                                       machine.random, first);
    m_oracle.look(tablet.index, *tablet.store);
}

void Sim::closeTablet(Tablet& tablet)
{
    tablet.engine.reset();
    tablet.cable.reset();
    tablet.store.reset();
    tablet.ran = false;
}

void Sim::killTablet(Tablet& tablet)
{
    Machine& machine = *tablet.machine;
    machine.disk.dieAfter(0);
    closeTablet(tablet);
    machine.disk.revive();
    ++m_figures.kills;
    if (m_plan.powerFollowed && m_world.permille(500)) {
        machine.disk.powerLost(m_world.next());
        ++m_figures.powerCuts;
    }
    note(machine.name + " died");
    if (m_world.permille(500) && !m_oracle.mayBeErased(tablet.index))
        m_oracle.readClosed(tablet.index, machine);
    at(m_world.between(1'000, 60'000), [this, &tablet] {
        if (!tablet.store && !tablet.erased)
            openTablet(tablet);
    });
}

void Sim::openOffice()
{
    Machine& machine = *m_stage.office;
    if (machine.disk.dead())
        return killOffice();
    auto vault = machine.openVault();
    auto opened = vault.ok()
                      ? office::Office::openWith(std::move(vault).value(), machine.clock, machine.random)
                      : Result<std::unique_ptr<office::Office>>(vault.error());
    if (!opened.ok()) {
        demand(machine.disk.dead(), "I-1", "the office does not open: " + opened.error().text);
        return killOffice();
    }
    m_office = std::move(opened).value();
    m_handler = std::make_unique<office::Handler>(*m_office);
    if (m_officeIsOther)
        m_oracle.officeRestored(*m_office);
    else
        m_oracle.officeOpened(*m_office);
    m_officeIsOther = false;
}

void Sim::closeOffice()
{
    m_handler.reset();
    m_office.reset();
}

void Sim::killOffice()
{
    Machine& machine = *m_stage.office;
    machine.disk.dieAfter(0);
    closeOffice();
    machine.disk.revive();
    ++m_figures.officeKills;
    if (m_plan.powerFollowed && m_world.permille(500)) {
        machine.disk.powerLost(m_world.next());
        ++m_figures.powerCuts;
    }
    note("the office died");
    at(m_world.between(1'000, 60'000), [this] {
        if (!m_office)
            openOffice();
    });
}

/// A copy of the whole disk from some time ago takes its place, as after a virtual machine was put back.
void Sim::restoreOffice()
{
    if (!m_olderOffice || !m_office)
        return;
    closeOffice();
    m_stage.office->disk.load(*m_olderOffice);
    if (m_world.permille(600))
        m_stage.office->keys->forgetAges(); // with the file beside it that knows how old it was
    m_officeIsOther = true;
    ++m_officeRestored;
    ++m_figures.officeRestores;
    note("the office was put back to an older copy");
    openOffice();
    if (!m_office || !m_world.permille(300))
        return;
    // By the command, which knows what it does: a new epoch begins, and the office starts after that.
    const Status begun = m_office->database().write([&]() -> Status {
        static_cast<void>(m_office->startEpoch("restored from a copy"));
        return done();
    });
    note(begun.ok() ? "a new epoch begins" : "no new epoch: " + begun.error().text);
    closeOffice();
    openOffice();
}

void Sim::eraseTablet(Tablet& tablet)
{
    m_oracle.beforeErasing(tablet.index, *tablet.store);
    tablet.engine.reset();
    tablet.cable.reset();
    const Status done = store::Tablet::erase(std::move(tablet.store));
    closeTablet(tablet);
    if (tablet.machine->disk.dead())
        return killTablet(tablet); // it goes on with that when it is opened again
    demand(done.ok(), "I-31",
           tablet.machine->name + " cannot be erased: " + (done.ok() ? "" : done.error().text));
    erased(tablet);
}

void Sim::erased(Tablet& tablet)
{
    tablet.erased = true;
    ++m_figures.erased;
    note(tablet.machine->name + " was erased");
    m_oracle.checkErased(tablet.index, *tablet.machine);
}

void Sim::restoreTablet(Tablet& tablet)
{
    if (!tablet.older || !tablet.store)
        return;
    closeTablet(tablet);
    tablet.machine->disk.load(*tablet.older);
    if (m_world.permille(500))
        tablet.machine->keys->forgetAges();
    TabletKnown& known = m_oracle.tablet(tablet.index);
    ++known.putBack;
    known.changes.clear();
    ++m_figures.tabletRestores;
    note(tablet.machine->name + " was put back to an older copy");
    m_oracle.relearn(tablet.index, *tablet.machine);
    openTablet(tablet);
}

/// The disk is copied to another device; both go on with one identity.
void Sim::cloneTablet(Tablet& tablet)
{
    if (!tablet.store || m_tablets.size() == m_stage.tablets.size() || m_oracle.tablet(tablet.index).cloned)
        return;
    const std::size_t index = m_tablets.size();
    Machine& machine = *m_stage.tablets[index];
    machine.disk.load(tablet.machine->disk.image());
    machine.keys->load(tablet.machine->keys->kept());
    machine.keys->forgetAges();
    machine.clock.setError(0);
    machine.random = ChanceBytes(m_world.split());
    if (m_plan.powerFollowed)
        machine.disk.followPower();
    auto copy = std::make_unique<Tablet>();
    copy->index = index;
    copy->machine = &machine;
    copy->retry = std::make_unique<sync::RetryPolicy>(machine.random);
    m_oracle.addClone(tablet.index);
    m_tablets.push_back(std::move(copy));
    ++m_figures.clones;
    note(tablet.machine->name + " was copied to " + machine.name);
    m_oracle.relearn(index, machine);
    openTablet(*m_tablets.back());
}

void Sim::startSync(Tablet& tablet)
{
    if (!tablet.engine || tablet.engine->running())
        return;
    tablet.restoredBefore = m_officeRestored;
    if (!m_resting && m_world.permille(m_plan.syncKilled))
        tablet.machine->disk.dieAfter(m_world.below(60));
    tablet.engine->start([&tablet](const sync::SyncReport& report) {
        tablet.report = report;
        tablet.ran = true;
    });
}

/// Looked at between two events, never from inside the engine.
void Sim::runEnded(Tablet& tablet)
{
    tablet.ran = false;
    const auto& error = tablet.report.error;
    if (m_wantDiary)
        note(tablet.machine->name + " synced: " + (error ? error->text : std::string("done")) + " (" +
             std::to_string(tablet.report.changesAcknowledged) + " up, " +
             std::to_string(tablet.report.rowsPulled) + " rows down)");
    if (tablet.store->toBeErased())
        return eraseTablet(tablet);
    if (!m_office)
        return;
    // After a good run the tablet has heard of everything; before one it cannot know of a restored office.
    if (m_officeRestored == 0 || (!error && tablet.restoredBefore == m_officeRestored))
        m_oracle.checkShown(tablet.index, *tablet.store);
    if (!error)
        return tablet.retry->succeeded();
    if (m_resting || !sync::isWorthRetrying(error->code))
        return;
    const std::int64_t wait = tablet.retry->nextDelayMs(tablet.report.retryAfterMs);
    at(wait, [this, &tablet] { startSync(tablet); });
}

} // namespace doorstep::sim
