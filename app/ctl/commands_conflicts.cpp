// conflicts: fields that two people wrote differently, listed side by side and chosen from.
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"

#include <QDateTime>

namespace doorstep::ctl {
namespace {

struct Choice {
    std::string id;
    int version = 0;
    std::string text;
};

QJsonObject conflictJson(const store::ConflictView& view)
{
    QJsonArray versions;
    for (const store::ConflictVersion& version : view.versions)
        versions.append(QJsonObject{{QStringLiteral("words"), version.words},
                                    {QStringLiteral("who"), version.who},
                                    {QStringLiteral("mine"), version.mine},
                                    {QStringLiteral("officeMs"), version.officeMs},
                                    {QStringLiteral("stands"), version.stands},
                                    {QStringLiteral("removes"), version.removes}});
    return {{QStringLiteral("id"), idText(view.id.view())},
            {QStringLiteral("patient"), idText(view.patient.view())},
            {QStringLiteral("what"), view.what},
            {QStringLiteral("wasOnce"), view.wasOnce},
            {QStringLiteral("canWrite"), view.canWrite},
            {QStringLiteral("versions"), versions}};
}

void print(const store::ConflictView& view)
{
    printLine(QStringLiteral("%1  %2").arg(idText(view.id.view()), view.what));
    printLine(QStringLiteral("  before: %1").arg(view.wasOnce));
    int number = 0;
    for (const store::ConflictVersion& version : view.versions) {
        QStringList about;
        if (version.stands)
            about << QStringLiteral("stands now");
        if (version.mine)
            about << QStringLiteral("yours");
        else if (!version.who.isEmpty())
            about << version.who;
        if (version.officeMs > 0)
            about << QDateTime::fromMSecsSinceEpoch(version.officeMs, Qt::UTC)
                         .toString(QStringLiteral("d MMMM yyyy hh:mm 'UTC'"));
        printLine(QStringLiteral("  %1: %2 (%3)")
                      .arg(++number)
                      .arg(version.words, about.join(QStringLiteral(", "))));
    }
}

Status list(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto open = tablet.value()->conflicts().list();
    if (!open.ok())
        return open.error();
    if (session.json()) {
        QJsonArray all;
        for (const store::ConflictView& view : open.value())
            all.append(conflictJson(view));
        printJson(all);
        return done();
    }
    if (open.value().empty())
        printLine(QStringLiteral("There is nothing to choose."));
    for (const store::ConflictView& view : open.value())
        print(view);
    return done();
}

Status resolve(Session& session, const Choice& choice)
{
    const auto id = EntityId::fromHexText(choice.id);
    if (!id)
        return Error{ErrorCode::InvalidInput, "The id must be one from the command conflicts list."};
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    store::ConflictStore& conflicts = tablet.value()->conflicts();
    const Status resolved = choice.version > 0
                                ? conflicts.choose(*id, static_cast<std::size_t>(choice.version - 1))
                                : conflicts.write(*id, QString::fromStdString(choice.text));
    if (!resolved.ok())
        return resolved;
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("resolved"), QString::fromStdString(choice.id)}});
    else
        printLine(QStringLiteral("Chosen. The office hears of it at the next sync."));
    return done();
}

} // namespace

void addConflictCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* conflicts = app.add_subcommand("conflicts", "Fields with two versions: list them, choose one");
    conflicts->require_subcommand(1);
    conflicts->add_subcommand("list", "Every version with its author")->callback([&chosen] {
        chosen.action = list;
    });
    const auto choice = std::make_shared<Choice>();
    CLI::App* command =
        conflicts->add_subcommand("resolve", "Choose a version, or write a text that joins them");
    command->add_option("id", choice->id, "From conflicts list")->required();
    CLI::Option_group* how = command->add_option_group("how");
    how->add_option("--version", choice->version, "Number of the version, from 1")->check(CLI::Range(1, 100));
    how->add_option("--text", choice->text, "A text of your own, where the field is a text");
    how->require_option(1);
    command->callback([&chosen, choice] {
        chosen.action = [choice](Session& session) { return resolve(session, *choice); };
    });
}

} // namespace doorstep::ctl
