// leaflet list, show, pdf: leaflets for patients and families; they hold nothing about anybody.
#include "app/ctl/commands_paper.h"
#include "app/ctl/files.h"
#include "app/ctl/output.h"
#include "app/ctl/validators.h"
#include "app/documents/leaflets.h"

#include <QJsonArray>
#include <QJsonObject>

namespace doorstep::ctl {
namespace {

using documents::LeafletForm;

struct Arguments {
    std::string key, out;
    bool easyRead = false;
    [[nodiscard]] LeafletForm form() const
    {
        return easyRead ? LeafletForm::EasyRead : LeafletForm::Standard;
    }
};

Status list(const Session& session)
{
    QJsonArray rows;
    for (const documents::Leaflet& one : documents::leaflets()) {
        const QString key = QString::fromLatin1(one.key);
        const QString title = documents::leafletText(one.title);
        if (!session.json())
            printLine(QStringLiteral("%1  %2").arg(key, title));
        rows.append(QJsonObject{{QStringLiteral("key"), key}, {QStringLiteral("title"), title}});
    }
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("leaflets"), rows}});
    return done();
}

Result<const documents::Leaflet*> find(const Arguments& arguments)
{
    if (const documents::Leaflet* found = documents::leaflet(fromArgument(arguments.key)))
        return found;
    return Error{ErrorCode::NotFound, "There is no leaflet of this name; leaflet list shows all."};
}

Status show(const Session& session, const Arguments& arguments)
{
    const auto found = find(arguments);
    if (!found.ok())
        return found.error();
    const QString text = documents::leafletAsText(*found.value(), arguments.form());
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("key"), fromArgument(arguments.key)},
                              {QStringLiteral("easyRead"), arguments.easyRead},
                              {QStringLiteral("text"), text}});
    else
        printLine(text.trimmed());
    return done();
}

Status write(const Arguments& arguments)
{
    const auto found = find(arguments);
    if (!found.ok())
        return found.error();
    const auto pdf = documents::leafletPdf(*found.value(), arguments.form());
    return pdf.ok() ? writeFile(fromArgument(arguments.out), pdf.value()) : Status(pdf.error());
}

} // namespace

void addLeafletCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* group = app.add_subcommand("leaflet", "Leaflets for patients and families");
    group->require_subcommand(1);
    group->add_subcommand("list", "What there is")->callback([&chosen] {
        chosen.action = [](Session& session) { return list(session); };
    });
    const auto a = std::make_shared<Arguments>();
    const auto common = [&a](CLI::App* command) {
        command->add_option("key", a->key, "As leaflet list names it")->required();
        command->add_flag("--easy-read", a->easyRead, "Large type, one idea a line, drawings");
    };
    CLI::App* command = group->add_subcommand("show", "The text of one");
    common(command);
    command->callback([&chosen, a] { chosen.action = [a](Session& session) { return show(session, *a); }; });
    command = group->add_subcommand("pdf", "One as a PDF, to print or to leave");
    common(command);
    command->add_option("out", a->out, "The file")->required()->type_name("OUT");
    command->callback([&chosen, a] {
        chosen.needsFonts = true;
        chosen.action = [a](Session&) { return write(*a); };
    });
}

} // namespace doorstep::ctl
