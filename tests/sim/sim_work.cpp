// What people do at tablets. Every text is a token of its own, so that a loss or a mix-up
// shows.
#include "tests/sim/sim.h"

#include "tests/support/whole_product.h"

namespace doorstep::sim {

bool Sim::settle(Tablet& tablet, const std::optional<Error>& error, const char* what)
{
    if (m_wantDiary)
        note(tablet.machine->name + ": " + what + (error ? " refused: " + error->text : ""));
    if (!error) {
        m_oracle.look(tablet.index, *tablet.store);
        return true;
    }
    ++m_figures.refusals;
    const bool ill = error->code == ErrorCode::Damaged || error->code == ErrorCode::Untrusted ||
                     error->code == ErrorCode::Protocol;
    demand(!ill || tablet.machine->disk.dead(), "I-7", std::string(what) + ": " + error->text);
    return false;
}

QString Sim::token(const Tablet& tablet)
{
    return QStringLiteral("t%1-%2").arg(tablet.index).arg(++m_token);
}

Sim::Tablet* Sim::anyTablet()
{
    Tablet& tablet = *m_tablets[m_world.index(m_tablets.size())];
    return tablet.store ? &tablet : nullptr;
}

EntityId Sim::anyPatient()
{
    return m_patients[m_world.index(m_patients.size())];
}

void Sim::edit(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "starts or opens a draft"))
        return;
    domain::Plan plan = std::move(draft).value();
    if (plan.lines.empty() && m_world.permille(700))
        plan = test::smallPlan(plan);
    checkOwnText(tablet, patient, plan.contingency);
    const QString text = token(tablet);
    const QString before = plan.contingency;
    if (m_world.permille(m_plan.sameField)) {
        plan.contingency = text;
    } else {
        switch (m_world.below(7)) {
        case 0:
            plan.monitoredBy = text;
            break;
        case 1:
            plan.risk.text = text;
            break;
        case 2:
            plan.months = static_cast<int>(6 + m_world.below(12));
            break;
        case 3:
            if (!plan.needs.empty())
                plan.needs.front().text = text;
            break;
        case 4:
            if (!plan.outcomes.empty())
                plan.outcomes.front().text = text;
            break;
        case 5:
            plan.reviewManner = text;
            break;
        default:
            plan.noticeDays = static_cast<int>(14 + m_world.below(40));
        }
    }
    if (worked(tablet, plans.saveDraft(plan), "edits a field") && plan.contingency != before &&
        before.startsWith(u't')) // only tokens are written once
        tablet.replaced[patient].insert(before);
}

/// I-13: a text that this user has replaced does not come back by itself. What the office set aside does:
/// late work about somebody who was given away, and of a tablet that was withdrawn.
void Sim::checkOwnText(Tablet& tablet, const EntityId& patient, const QString& shown)
{
    const bool disksAsTheyWere = m_officeRestored == 0 && m_oracle.tablet(tablet.index).putBack == 0 &&
                                 !m_oracle.tablet(tablet.index).cloned && m_figures.reassigned == 0 &&
                                 m_figures.revoked == 0;
    demand(!disksAsTheyWere || !tablet.replaced[patient].contains(shown), "I-13",
           tablet.machine->name + " shows again what its user has replaced: " + shown.toStdString());
}

void Sim::editLines(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "opens a draft"))
        return;
    domain::Plan plan = std::move(draft).value();
    if (domain::Line& gone = tablet.removedLine[patient];
        !gone.id.isZero() && plan.line(gone.id) == nullptr && m_world.below(2) == 0) {
        plan.lines.push_back(std::exchange(gone, {}));
        worked(tablet, plans.saveDraft(plan), "brings a line back");
        return;
    }
    const std::uint64_t die = m_world.below(3);
    if (die == 0 || plan.lines.empty()) {
        domain::Line line = test::smallPlan(domain::Plan{}).lines.front();
        line.ref = QStringLiteral("L%1").arg(plan.lines.size() + 1);
        line.note = token(tablet);
        plan.lines.push_back(line);
        worked(tablet, plans.saveDraft(plan), "adds a line");
        return;
    }
    domain::Line& line = plan.lines[m_world.index(plan.lines.size())];
    if (die == 1) {
        const EntityId gone = line.id;
        tablet.removedLine[patient] = line;
        std::erase_if(plan.lines, [&gone](const domain::Line& each) { return each.id == gone; });
        worked(tablet, plans.saveDraft(plan), "removes a line");
        return;
    }
    line.item = token(tablet); // of the group of what is bought and what it costs
    line.unitPrice = line.total = {static_cast<qint64>(1'000 + m_world.below(9'000))};
    line.quantityThousandths = 1'000;
    line.spend = {{1, line.total}};
    worked(tablet, plans.saveDraft(plan), "edits a line");
}

void Sim::agree(Tablet& tablet, const EntityId& patient)
{
    store::PlanStore& plans = tablet.store->plans();
    auto draft = plans.startDraft(patient, QStringLiteral("5QE"));
    if (!worked(tablet, draft, "opens a draft"))
        return;
    if (draft.value().needs.empty() || draft.value().lines.empty() || m_world.permille(300)) {
        domain::Plan whole = test::smallPlan(std::move(draft).value());
        whole.contingency = token(tablet);
        if (!worked(tablet, plans.saveDraft(whole), "completes the draft"))
            return;
    }
    const auto shown = plans.textToShow(patient);
    if (!worked(tablet, shown, "shows the plan"))
        return;
    domain::Agreement agreement = test::drawnAgreement();
    agreement.signerName = token(tablet);
    if (worked(tablet, plans.agreeAndSubmit(patient, shown.value().hash, agreement, {}), "has a plan agreed"))
        ++m_figures.agreed;
}

void Sim::buy(Tablet& tablet, const EntityId& patient)
{
    domain::Purchase purchase;
    purchase.patient = patient;
    purchase.item = token(tablet);
    purchase.supplier = QStringLiteral("Example Sports");
    purchase.amount = {static_cast<qint64>(100 + m_world.below(30'000))};
    purchase.boughtOn = QDate(2011, 7, 4);
    purchase.invoice = token(tablet);
    const auto versions = tablet.store->plans().versions(patient);
    if (versions.ok() && !versions.value().empty() && m_world.permille(800)) {
        const auto& lines = versions.value().front().sealed.plan.lines;
        if (!lines.empty()) {
            purchase.planHash = versions.value().front().planHash;
            purchase.line = lines[m_world.index(lines.size())].id;
        }
    }
    std::vector<store::ReceiptImage> pictures;
    if (m_world.permille(m_plan.pictures)) {
        Bytes picture(m_world.permille(50) ? 300'000 : 900);
        tablet.machine->random.fill(picture);
        pictures.push_back({picture, QStringLiteral("image/jpeg")});
        ++m_figures.pictures;
    }
    const auto bought = tablet.store->purchases().record(purchase, pictures);
    if (!worked(tablet, bought, "records a purchase"))
        return;
    ++m_figures.purchases;
    tablet.bought.emplace_back(bought.value().id, bought.value().amount.value);
}

void Sim::takeBack(Tablet& tablet)
{
    if (m_world.permille(400))
        return takeBackAnothers(tablet);
    if (tablet.bought.empty())
        return;
    const auto& [id, pence] = tablet.bought[m_world.index(tablet.bought.size())];
    const domain::Pence amount{m_world.between(1, pence)};
    const Status done = tablet.store->purchases().reverse(id, amount, token(tablet));
    settle(tablet, done.ok() ? std::nullopt : std::optional(done.error()), "takes a purchase back");
}

/// Two people who take the whole of a purchase back without knowing of each other: the office refuses one of
/// them.
void Sim::takeBackAnothers(Tablet& tablet)
{
    const auto purchases = tablet.store->purchases().list(anyPatient());
    if (!purchases.ok() || purchases.value().empty())
        return;
    const store::PurchaseView& any = purchases.value()[m_world.index(purchases.value().size())];
    const domain::Pence left = any.purchase.amount - any.reversedAmount;
    if (left.value <= 0)
        return;
    const Status done = tablet.store->purchases().reverse(any.purchase.id, left, token(tablet));
    settle(tablet, done.ok() ? std::nullopt : std::optional(done.error()),
           "takes the whole of a purchase back");
}

void Sim::tabletWorks(Tablet& tablet)
{
    const EntityId patient = anyPatient();
    const std::uint64_t die = m_world.below(100);
    if (die < 45)
        edit(tablet, patient);
    else if (die < 65)
        editLines(tablet, patient);
    else if (die < 78)
        agree(tablet, patient);
    else if (die < 91)
        buy(tablet, patient);
    else
        takeBack(tablet);
    if (!tablet.store || !m_world.permille(m_plan.syncAfterWork))
        return;
    const std::int64_t when = m_world.between(0, 2'000);
    at(when, [this, &tablet] { startSync(tablet); });
    if (!m_world.permille(m_plan.workInSync))
        return;
    // Nobody waits for a run of sync: some requests later the next thing is saved.
    at(when + m_world.between(0, 10 * m_plan.delayMs), [this, &tablet, patient, own = m_world.split()] {
        const Chance before = std::exchange(m_world, Chance(own));
        if (tablet.store && !m_resting) {
            if (m_world.permille(700))
                edit(tablet, patient);
            else
                buy(tablet, patient);
        }
        m_world = before;
    });
}

} // namespace doorstep::sim
