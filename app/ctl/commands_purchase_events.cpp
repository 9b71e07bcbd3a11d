// purchase note, left: what happened to a purchase, and the money left.
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"

namespace doorstep::ctl {
namespace {

struct NoteArguments {
    std::string id, item, money, on, note, serial;
    bool serviced = false;
};

Status noteEvent(Session& session, const NoteArguments& arguments)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto id = EntityId::fromHexText(arguments.id);
    if (!id)
        return Error{ErrorCode::InvalidInput, "This is no id of a purchase."};
    domain::PurchaseEvent event;
    event.purchase = *id;
    event.item = domain::itemStateFromKey(fromArgument(arguments.item));
    event.money = domain::moneyStateFromKey(fromArgument(arguments.money));
    event.serviced = arguments.serviced;
    event.on = parseDate(fromArgument(arguments.on)).value_or(QDate());
    event.note = fromArgument(arguments.note);
    event.serialNumber = fromArgument(arguments.serial);
    const Status noted = tablet.value()->purchases().note(event);
    if (!noted.ok())
        return noted.error();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("noted"), true}});
    else
        printLine(QStringLiteral("Noted on this tablet."));
    return done();
}

QJsonObject leftJson(const domain::Left& left)
{
    return {{QStringLiteral("authorisedPence"), left.authorised.value},
            {QStringLiteral("spentPence"), left.spent.value},
            {QStringLiteral("provisionalPence"), left.provisional.value},
            {QStringLiteral("leftPence"), left.left().value}};
}

QString leftText(const QString& what, const domain::Left& left)
{
    QString text = QStringLiteral("%1: %2 left of %3")
                       .arg(what, domain::formatMoney(left.left()), domain::formatMoney(left.authorised));
    if (left.provisional != domain::Pence{})
        text +=
            QStringLiteral(" (%1 spent, not yet at the office)").arg(domain::formatMoney(left.provisional));
    return text;
}

QString lineName(const store::PlanVersion* version, const EntityId& id)
{
    const domain::Line* line = version ? version->sealed.plan.line(id) : nullptr;
    return line ? line->ref + u' ' + line->item : QString();
}

Status left(Session& session, const QString& nhsNumber)
{
    const auto at = personAt(session, nhsNumber);
    if (!at.ok())
        return at.error();
    const auto budget = at.value().tablet->purchases().budget(at.value().person.id);
    if (!budget.ok())
        return budget.error();
    const auto inForce = at.value().tablet->plans().inForce(at.value().person.id);
    const auto versions = at.value().tablet->plans().versions(at.value().person.id);
    if (!inForce.ok() || !versions.ok())
        return inForce.ok() ? versions.error() : inForce.error();
    const store::PlanVersion* version = nullptr;
    if (inForce.value())
        version = &*inForce.value();
    else if (!versions.value().empty())
        version = &versions.value().front();
    QJsonArray lines;
    QJsonArray models;
    for (const domain::LineLeft& line : budget.value().lines) {
        QJsonObject row = leftJson(line.money);
        row.insert(QStringLiteral("line"), lineName(version, line.line));
        lines.append(row);
        if (!session.json())
            printLine(leftText(lineName(version, line.line), line.money));
    }
    for (const domain::ModelLeft& model : budget.value().models) {
        QJsonObject row = leftJson(model.money);
        row.insert(QStringLiteral("model"), domain::modelKey(model.model));
        models.append(row);
        if (!session.json())
            printLine(leftText(domain::describe(model.model), model.money));
    }
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("lines"), lines},
                              {QStringLiteral("models"), models},
                              {QStringLiteral("outsidePlanPence"), budget.value().outsidePlan.value},
                              {QStringLiteral("all"), leftJson(budget.value().all)}});
    else
        printLine(leftText(QStringLiteral("Whole budget"), budget.value().all));
    return done();
}

} // namespace

void addPurchaseEventCommands(CLI::App& purchase, Chosen& chosen)
{
    const auto a = std::make_shared<NoteArguments>();
    CLI::App* command = purchase.add_subcommand("note", "Record what happened to a purchase");
    command->add_option("id", a->id, "As purchase list shows it")->required();
    command->add_option("--item", a->item, "Where the thing is now")
        ->check(CLI::IsMember({"planned", "approved", "ordered", "delivered", "inUse", "inRepair", "returned",
                               "disposed", "lost", "stolen", "transferred"}));
    command->add_option("--money", a->money, "Where its money is now")
        ->check(CLI::IsMember({"committed", "invoiced", "paid", "evidenced", "reconciled", "queried"}));
    command->add_flag("--serviced", a->serviced, "It was serviced that day");
    command->add_option("--on", a->on, "Day it happened")->required()->check(dateValue());
    command->add_option("--note", a->note);
    command->add_option("--serial", a->serial, "Serial number, where it is learned only now");
    command->callback(
        [&chosen, a] { chosen.action = [a](Session& session) { return noteEvent(session, *a); }; });

    const auto nhsNumber = std::make_shared<std::string>();
    command = purchase.add_subcommand("left", "Money left: by line, by who holds it, and in all");
    command->add_option("nhsno", *nhsNumber)->required();
    command->callback([&chosen, nhsNumber] {
        chosen.action = [nhsNumber](Session& session) { return left(session, fromArgument(*nhsNumber)); };
    });
}

} // namespace doorstep::ctl
