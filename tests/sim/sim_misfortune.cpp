// What happens to machines between two pieces of work.
#include "tests/sim/sim.h"

namespace doorstep::sim {

/// A process ends in good order, or dies while it does: its last act is the checkpoint.
void Sim::endTablet(Tablet& tablet)
{
    Machine& machine = *tablet.machine;
    if (m_world.permille(m_plan.closeKilled))
        machine.disk.dieAfter(m_world.below(30));
    closeTablet(tablet);
    ++m_figures.restarts;
    if (machine.disk.dead())
        return killTablet(tablet);
    if (machine.disk.willDie())
        machine.disk.revive();
    if (m_world.permille(300))
        m_oracle.readClosed(tablet.index, machine);
    openTablet(tablet);
}

void Sim::endOffice()
{
    MemoryFolder& disk = m_stage.office->disk;
    if (m_world.permille(m_plan.closeKilled))
        disk.dieAfter(m_world.below(30));
    closeOffice();
    if (disk.dead())
        return killOffice();
    if (disk.willDie())
        disk.revive();
    openOffice();
}

void Sim::fillDisks(Machine& machine)
{
    if (m_world.permille(m_plan.diskFull)) {
        machine.disk.setFull(true);
        ++m_figures.fulls;
        at(pause(m_plan.pauseMs * 3), [&machine] { machine.disk.setFull(false); });
    }
    if (m_world.permille(m_plan.diskFull) && m_office) {
        m_stage.office->disk.setFull(true);
        at(pause(m_plan.pauseMs * 3), [this] { m_stage.office->disk.setFull(false); });
    }
}

void Sim::misfortune(Tablet& tablet)
{
    const FaultPlan& plan = m_plan;
    Machine& machine = *tablet.machine;
    if (m_world.permille(plan.clockJump))
        machine.clock.setError(m_world.between(-plan.clockJumpMs, plan.clockJumpMs));
    if (m_world.permille(plan.partition)) {
        tablet.offline = true;
        at(pause(plan.pauseMs * 5), [&tablet] { tablet.offline = false; });
    }
    if (m_world.permille(plan.tabletKilled))
        machine.disk.dieAfter(m_world.below(40));
    if (m_world.permille(plan.officeKilled) && m_office)
        m_stage.office->disk.dieAfter(m_world.below(60));
    fillDisks(machine);
    if (m_world.permille(plan.tabletRestart) && tablet.store)
        endTablet(tablet);
    if (m_world.permille(plan.officeRestart) && m_office)
        endOffice();
    if (m_world.permille(plan.officeCopied) && m_office && !m_stage.office->disk.willDie())
        copyOffice();
    if (m_world.permille(plan.officeRestored))
        restoreOffice();
    if (plan.tabletRestored && !tablet.older && m_world.permille(300))
        tablet.older = machine.disk.image();
    if (m_world.permille(plan.tabletRestored))
        restoreTablet(tablet);
    if (m_world.permille(plan.tabletCloned))
        cloneTablet(tablet);
}

void Sim::act(int number)
{
    Chance own(m_seed * 1'000'003 + static_cast<std::uint64_t>(number));
    m_net = own.split();
    Chance forWork = own.split();
    m_world = own;
    Tablet* tablet = anyTablet();
    if (tablet && !m_cut.parts.contains(2 * number))
        misfortune(*tablet);
    m_world = forWork;
    if (m_cut.parts.contains(2 * number + 1))
        return;
    if (tablet && tablet->store && !m_world.permille(m_plan.officeShare))
        return tabletWorks(*tablet);
    officeWorks();
}

} // namespace doorstep::sim
