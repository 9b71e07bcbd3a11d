// purchase add, reverse, list.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"
#include "app/documents/receipt_picture.h"

namespace doorstep::ctl {
namespace {

struct AddArguments {
    std::string nhsNumber, line, item, supplier, quantity, amount, vat, date, invoice, serial, reason;
    std::string make, model, owner, vatKind, warranty;
    int serviceMonths = 0;
    int lifeMonths = 0;
    bool declared = false;
    bool outOfPocket = false;
    std::vector<std::string> receipts;
    bool again = false;
};
struct ReverseArguments {
    std::string id, amount, reason;
};

Result<std::vector<store::ReceiptImage>> pictures(const std::vector<std::string>& files)
{
    std::vector<store::ReceiptImage> result;
    for (const std::string& file : files) {
        const auto content = readFile(fromArgument(file), documents::receiptSourceBytesMax);
        if (!content.ok())
            return content.error();
        const auto prepared = documents::prepareReceipt(content.value());
        if (!prepared.ok())
            return prepared.error();
        result.push_back(
            {toBytes(prepared.value().jpeg), QStringLiteral("image/jpeg"), toBytes(prepared.value().thumb)});
    }
    return result;
}

/// The plan a purchase is made under: the one in force, else none; the line may come from the newest version.
Status placeInPlan(store::PlanStore& plans, const QString& lineRef, domain::Purchase& purchase)
{
    const auto inForce = plans.inForce(purchase.patient);
    if (!inForce.ok())
        return inForce.error();
    if (inForce.value())
        purchase.planHash = inForce.value()->planHash;
    if (lineRef.isEmpty())
        return done();
    auto versions = plans.versions(purchase.patient);
    if (!versions.ok())
        return versions.error();
    if (inForce.value())
        versions.value().insert(versions.value().begin(), *inForce.value());
    for (const store::PlanVersion& version : versions.value())
        if (const domain::Line* line = version.sealed.plan.line(lineRef)) {
            purchase.line = line->id;
            return done();
        }
    return Error{ErrorCode::NotFound, "No agreed plan of this person has a line of this reference."};
}

domain::Equipment equipmentFrom(const AddArguments& from)
{
    domain::Equipment equipment;
    equipment.make = fromArgument(from.make);
    equipment.model = fromArgument(from.model);
    equipment.owner = domain::ownerFromKey(fromArgument(from.owner)).value_or(domain::Owner::Unstated);
    equipment.vat = domain::vatTreatmentFromKey(fromArgument(from.vatKind)).value_or(domain::VatTreatment());
    equipment.reliefDeclared = from.declared;
    equipment.warrantyUntil = parseDate(fromArgument(from.warranty)).value_or(QDate());
    equipment.serviceMonths = from.serviceMonths;
    equipment.lifeMonths = from.lifeMonths;
    return equipment;
}

/// Amounts, dates and quantities were seen by the validators.
Result<domain::Purchase> purchaseFrom(const AddArguments& from, const At& at)
{
    domain::Purchase purchase;
    purchase.patient = at.person.id;
    purchase.supplier = fromArgument(from.supplier);
    purchase.amount = domain::parseMoney(fromArgument(from.amount)).value_or(domain::Pence{});
    purchase.boughtOn = parseDate(fromArgument(from.date)).value_or(QDate());
    purchase.invoice = fromArgument(from.invoice);
    purchase.serialNumber = fromArgument(from.serial);
    purchase.reason = fromArgument(from.reason);
    purchase.item = fromArgument(from.item);
    if (!from.vat.empty())
        purchase.vat = domain::parseMoney(fromArgument(from.vat)).value_or(domain::Pence{});
    if (!from.quantity.empty())
        purchase.quantityThousandths = parseQuantity(fromArgument(from.quantity)).value_or(1000);
    purchase.outOfPocket = from.outOfPocket;
    purchase.equipment = equipmentFrom(from);
    const Status placed = placeInPlan(at.tablet->plans(), fromArgument(from.line), purchase);
    if (!placed.ok())
        return placed.error();
    return purchase;
}

Status add(Session& session, const AddArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const auto purchase = purchaseFrom(arguments, at.value());
    if (!purchase.ok())
        return purchase.error();
    const auto receipts = pictures(arguments.receipts);
    if (!receipts.ok())
        return receipts.error();
    store::PurchaseStore& purchases = at.value().tablet->purchases();
    const auto twin = purchases.looksLike(purchase.value(), receipts.value());
    if (!twin.ok())
        return twin.error();
    if (twin.value() && !arguments.again)
        return Error{ErrorCode::Conflict, "This looks like a purchase recorded before. "
                                          "If it is another one, say --again."};
    const auto recorded = purchases.record(purchase.value(), receipts.value());
    if (!recorded.ok())
        return recorded.error();
    const QString id = idText(recorded.value().id.view());
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("id"), id},
                              {QStringLiteral("amountPence"), recorded.value().amount.value}});
    else
        printLine(QStringLiteral("Recorded on this tablet, not yet at the office: %1").arg(id));
    return done();
}

Status reverse(Session& session, const ReverseArguments& arguments)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto id = EntityId::fromHexText(arguments.id);
    const auto amount = domain::parseMoney(fromArgument(arguments.amount));
    if (!id || !amount)
        return Error{ErrorCode::InvalidInput, "The purchase or the amount cannot be read."};
    const Status reversed = tablet.value()->purchases().reverse(*id, *amount, fromArgument(arguments.reason));
    if (!reversed.ok())
        return reversed.error();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("reversed"), true}});
    else
        printLine(QStringLiteral("Reversed on this tablet: %1").arg(domain::formatMoney(*amount)));
    return done();
}

Status list(Session& session, const QString& nhsNumber)
{
    const auto at = personAt(session, nhsNumber);
    if (!at.ok())
        return at.error();
    const auto views = at.value().tablet->purchases().list(at.value().person.id);
    if (!views.ok())
        return views.error();
    if (session.json()) {
        printJson(purchasesJson(views.value()));
        return done();
    }
    for (const store::PurchaseView& view : views.value())
        printLine(QStringLiteral("%1  %2  %3  %4, %5  %6")
                      .arg(idText(view.purchase.id.view()), domain::formatMoney(view.purchase.amount),
                           view.purchase.item, domain::describe(view.standing.item),
                           domain::describe(view.standing.money), store::describe(view.delivery)));
    return done();
}

void addEquipmentOptions(CLI::App& command, AddArguments& a)
{
    command.add_option("--make", a.make);
    command.add_option("--model", a.model);
    command.add_option("--owner", a.owner, "Else as usual for who holds the money")
        ->check(CLI::IsMember({"nhs", "person", "thirdParty", "school"}));
    command.add_option("--vat-kind", a.vatKind)
        ->check(CLI::IsMember({"standard", "reduced", "zero", "exempt", "relief"}));
    command.add_flag("--declared", a.declared, "The declaration for VAT relief is signed");
    command.add_option("--warranty-until", a.warranty)->check(dateValue());
    command.add_option("--service-months", a.serviceMonths, "Months between services")
        ->check(CLI::Range(0, 120));
    command.add_option("--life-months", a.lifeMonths, "Expected life")->check(CLI::Range(0, 600));
    command.add_flag("--out-of-pocket", a.outOfPocket, "The person paid it themselves before any approval");
}

void addAdd(CLI::App& purchase, Chosen& chosen)
{
    const auto a = std::make_shared<AddArguments>();
    CLI::App* command = purchase.add_subcommand("add", "Record a purchase with its receipts");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->add_option("--line", a->line, "Reference of the plan's line; none = outside the plan");
    command->add_option("--item", a->item)->required();
    command->add_option("--supplier", a->supplier)->required();
    command->add_option("--qty", a->quantity)->check(quantityValue());
    command->add_option("--amount", a->amount, "VAT included")->required()->check(moneyValue());
    command->add_option("--vat", a->vat)->check(moneyValue());
    command->add_option("--date", a->date)->required()->check(dateValue());
    command->add_option("--invoice", a->invoice);
    command->add_option("--serial", a->serial);
    addEquipmentOptions(*command, *a);
    command->add_option("--reason", a->reason, "Why outside the plan or above the money left");
    command->add_option("--receipt", a->receipts, "Picture, JPEG or PNG; one for each page");
    command->add_flag("--again", a->again, "It only looks like one recorded before");
    command->callback([&chosen, a] {
        chosen.needsFonts = true;
        chosen.action = [a](Session& session) { return add(session, *a); };
    });
}

} // namespace

void addPurchaseCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* purchase = app.add_subcommand("purchase", "Purchases and their receipts");
    purchase->require_subcommand(1);
    addAdd(*purchase, chosen);

    const auto r = std::make_shared<ReverseArguments>();
    CLI::App* command = purchase->add_subcommand("reverse", "Take back a purchase, or part of it");
    command->add_option("id", r->id, "As purchase list shows it")->required();
    command->add_option("--amount", r->amount)->required()->check(moneyValue());
    command->add_option("--reason", r->reason)->required();
    command->callback(
        [&chosen, r] { chosen.action = [r](Session& session) { return reverse(session, *r); }; });

    addPurchaseEventCommands(*purchase, chosen);
    const auto nhsNumber = std::make_shared<std::string>();
    command = purchase->add_subcommand("list", "All purchases of a person");
    command->add_option("nhsno", *nhsNumber)->required();
    command->callback([&chosen, nhsNumber] {
        chosen.action = [nhsNumber](Session& session) { return list(session, fromArgument(*nhsNumber)); };
    });
}

} // namespace doorstep::ctl
