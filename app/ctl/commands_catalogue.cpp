// catalogue search, show: suggestions for lines, without a vault and without a network.
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/validators.h"
#include "app/domain/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace doorstep::ctl {
namespace {

QJsonObject itemJson(const domain::CatalogueItem& item)
{
    QJsonArray brings;
    for (const domain::Companion& companion : item.brings)
        brings.append(
            QJsonObject{{QStringLiteral("code"), companion.code}, {QStringLiteral("why"), companion.why}});
    return {{QStringLiteral("code"), item.code},
            {QStringLiteral("name"), item.name},
            {QStringLiteral("kind"), domain::lineKindKey(item.kind)},
            {QStringLiteral("unit"), item.unit},
            {QStringLiteral("lowPence"), item.low.value},
            {QStringLiteral("highPence"), item.high.value},
            {QStringLiteral("oneOff"), item.oneOff},
            {QStringLiteral("vatRelief"), item.vatRelief},
            {QStringLiteral("medicalDevice"), item.medicalDevice},
            {QStringLiteral("brings"), brings}};
}

Status search(Session& session, const QString& query)
{
    const auto found = domain::Catalogue::shipped().search(query);
    if (session.json()) {
        QJsonArray items;
        for (const domain::CatalogueItem* item : found)
            items.append(itemJson(*item));
        printJson(QJsonObject{{QStringLiteral("items"), items}});
        return done();
    }
    for (const domain::CatalogueItem* item : found)
        printLine(QStringLiteral("%1  %2  %3").arg(item->code, item->name, domain::guidePrice(*item)));
    if (found.empty())
        printLine(
            QStringLiteral("Nothing in the catalogue is called that. Any item can be entered by hand."));
    return done();
}

Status show(Session& session, const QString& code)
{
    const domain::CatalogueItem* item = domain::Catalogue::shipped().find(code);
    if (!item)
        return Error{ErrorCode::NotFound, "The catalogue has no item of this code."};
    if (session.json()) {
        printJson(itemJson(*item));
        return done();
    }
    printLine(QStringLiteral("%1  %2").arg(item->code, item->name));
    printLine(QStringLiteral("Guide price: %1").arg(domain::guidePrice(*item)));
    for (const domain::Companion& companion : item->brings)
        printLine(QStringLiteral("With it: %1. %2").arg(companion.code, companion.why));
    if (!item->note.isEmpty())
        printLine(item->note);
    return done();
}

} // namespace

void addCatalogueCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* catalogue =
        app.add_subcommand("catalogue", "Equipment, treatments and services, with guide prices");
    catalogue->require_subcommand(1);
    const auto words = std::make_shared<std::vector<std::string>>();
    CLI::App* command = catalogue->add_subcommand("search", "Find items by words, typing mistakes allowed");
    command->add_option("words", *words)->required();
    command->callback([&chosen, words] {
        chosen.action = [words](Session& session) {
            QStringList query;
            for (const std::string& word : *words)
                query << fromArgument(word);
            return search(session, query.join(u' '));
        };
    });
    const auto code = std::make_shared<std::string>();
    command = catalogue->add_subcommand("show", "One item and what goes with it");
    command->add_option("code", *code)->required();
    command->callback([&chosen, code] {
        chosen.action = [code](Session& session) { return show(session, fromArgument(*code)); };
    });
}

} // namespace doorstep::ctl
