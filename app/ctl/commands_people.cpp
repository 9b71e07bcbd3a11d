// patients, show, search, money: reading what is on the tablet.
#include "app/ctl/json_people.h"
#include "app/ctl/json_plan.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/validators.h"
#include "app/domain/formats.h"

namespace doorstep::ctl {
namespace {

using People = std::vector<store::PersonSummary>;

Status printPeople(const Session& session, const Result<People>& people)
{
    if (!people.ok())
        return people.error();
    if (session.json()) {
        QJsonArray array;
        for (const store::PersonSummary& summary : people.value())
            array.append(summaryJson(summary));
        printJson(array);
        return done();
    }
    for (const store::PersonSummary& summary : people.value())
        printLine(QStringLiteral("%1  %2  %3  %4")
                      .arg(summary.nhsNumber, summary.name, domain::staffDate(summary.born),
                           store::describe(summary.state)));
    return done();
}

Status patients(Session& session)
{
    const auto tablet = session.tablet();
    return tablet.ok() ? printPeople(session, tablet.value()->people().list()) : Status(tablet.error());
}

Status search(Session& session, const QString& text)
{
    const auto tablet = session.tablet();
    return tablet.ok() ? printPeople(session, tablet.value()->people().search(text)) : Status(tablet.error());
}

void printMoney(const std::vector<store::MoneyLeft>& money)
{
    for (const store::MoneyLeft& left : money)
        printLine(
            QStringLiteral("%1: %2 authorised, %3 spent at the office, %4 spent and not yet there, %5 left")
                .arg(domain::describe(left.model), domain::formatMoney(left.authorised),
                     domain::formatMoney(left.spentAtOffice), domain::formatMoney(left.spentUnsent),
                     domain::formatMoney(left.left())));
}

Status money(Session& session, const QString& nhsNumber)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto person = findPerson(tablet.value()->people(), nhsNumber);
    if (!person.ok())
        return person.error();
    const auto left = tablet.value()->purchases().moneyLeft(person.value().id);
    if (!left.ok())
        return left.error();
    if (session.json())
        printJson(moneyJson(left.value()));
    else
        printMoney(left.value());
    return done();
}

/// Everything the tablet has about one person.
struct Record {
    domain::Person person;
    std::optional<domain::Plan> draft;
    std::vector<store::PlanVersion> versions;
    std::vector<store::PurchaseView> purchases;
    std::vector<store::MoneyLeft> money;
};

Result<Record> readRecord(store::Tablet& tablet, const QString& nhsNumber)
{
    auto person = findPerson(tablet.people(), nhsNumber);
    if (!person.ok())
        return person.error();
    const EntityId id = person.value().id;
    auto draft = tablet.plans().draft(id);
    if (!draft.ok())
        return draft.error();
    auto versions = tablet.plans().versions(id);
    if (!versions.ok())
        return versions.error();
    auto purchases = tablet.purchases().list(id);
    if (!purchases.ok())
        return purchases.error();
    auto left = tablet.purchases().moneyLeft(id);
    if (!left.ok())
        return left.error();
    return Record{std::move(person).value(), std::move(draft).value(), std::move(versions).value(),
                  std::move(purchases).value(), std::move(left).value()};
}

void printRecord(const Record& record, const QDate& today)
{
    printLine(QStringLiteral("%1, %2").arg(domain::displayName(record.person, today),
                                           domain::bornWithAge(record.person.born, today)));
    if (record.person.isRestricted())
        printLine(QStringLiteral("Restricted: no address is shown."));
    for (const store::PlanVersion& version : record.versions) {
        printLine(QStringLiteral("Plan %1: %2, %3")
                      .arg(idText(version.planHash.view()).left(12), store::describe(version.state),
                           domain::formatMoney(version.sealed.totals.plan())));
        if (version.decision)
            printLine(QStringLiteral("  %1").arg(version.decision->checkText));
    }
    for (const store::PurchaseView& bought : record.purchases)
        printLine(QStringLiteral("Purchase: %1, %2, %3")
                      .arg(bought.purchase.item, domain::formatMoney(bought.purchase.amount),
                           store::describe(bought.delivery)));
    printMoney(record.money);
}

Status show(Session& session, const QString& nhsNumber)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto record = readRecord(*tablet.value(), nhsNumber);
    if (!record.ok())
        return record.error();
    const Record& found = record.value();
    if (!session.json()) {
        printRecord(found, session.today());
        return done();
    }
    printJson(QJsonObject{
        {QStringLiteral("person"), personJson(found.person, session.today())},
        {QStringLiteral("draft"), found.draft ? QJsonValue(planJson(*found.draft)) : QJsonValue()},
        {QStringLiteral("plans"), versionsJson(found.versions)},
        {QStringLiteral("purchases"), purchasesJson(found.purchases)},
        {QStringLiteral("moneyLeft"), moneyJson(found.money)}});
    return done();
}

using TextAction = Status (*)(Session&, const QString&);

void addTextCommand(CLI::App& app, Chosen& chosen, const char* name, const char* help, const char* argument,
                    TextAction action)
{
    const auto text = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option(argument, *text)->required();
    command->callback([&chosen, text, action] {
        chosen.action = [text, action](Session& session) { return action(session, fromArgument(*text)); };
    });
}

} // namespace

void addPeopleCommands(CLI::App& app, Chosen& chosen)
{
    app.add_subcommand("patients", "Everybody on this tablet")->callback([&chosen] {
        chosen.action = patients;
    });
    addTextCommand(app, chosen, "show", "One person: plans, decisions, purchases, money", "nhsno", show);
    addTextCommand(app, chosen, "search", "Find people by name, NHS number or postcode", "text", search);
    addTextCommand(app, chosen, "money", "What is left to spend", "nhsno", money);
}

} // namespace doorstep::ctl
