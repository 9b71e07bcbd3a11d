// doorstepctl: the tablet's core without a screen. Exit code 0 = done, 1 = refused, 2 = wrong usage.
#include "app/ctl/commands_paper.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "crypto/crypto.h"
#include "platforms/linux/key_stores.h"

#include <QGuiApplication>

namespace {

using namespace doorstep;

constexpr int exitDone = 0;
constexpr int exitRefused = 1;
constexpr int exitUsage = 2;

int run(const ctl::Chosen& chosen, ctl::Options options)
{
    const Status ready = crypto::initialise();
    if (!ready.ok()) {
        ctl::printRemark(QString::fromStdString(ready.error().text));
        return exitRefused;
    }
    ctl::Session session(std::move(options), platform::makeKeyStore());
    const Status result = chosen.action(session);
    if (result.ok())
        return exitDone;
    ctl::printRemark(QString::fromStdString(result.error().text));
    return exitRefused;
}

/// Qt's remarks about screens and folders do not belong between a script and the reason it waits for.
void onlyFatal(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        ctl::printRemark(message);
}

} // namespace

int main(int argc, char* argv[])
{
    ctl::Options options;
    ctl::Chosen chosen;
    CLI::App app("Doorstep without a screen: scripted visits, support, tests.", "doorstepctl");
    app.require_subcommand(1);
    app.fallthrough(); // options of the program may stand after the command
    app.add_option("--vault", options.vault, "Folder of the vault")->required()->type_name("DIR");
    app.add_option("--passphrase-file", options.passphraseFile,
                   "File whose first line is the passphrase; else DOORSTEP_PASSPHRASE, else a prompt")
        ->type_name("FILE");
    app.add_flag("--json", options.json, "Answer as JSON");
    ctl::addVaultCommands(app, chosen);
    ctl::addAccessCommands(app, chosen);
    ctl::addRepairCommands(app, chosen);
    ctl::addOfficeCommands(app, chosen);
    ctl::addSyncCommand(app, chosen);
    ctl::addPeopleCommands(app, chosen);
    ctl::addPlanCommands(app, chosen);
    ctl::addCaseCommands(app, chosen);
    ctl::addRulesCommand(app, chosen);
    ctl::addConflictCommands(app, chosen);
    ctl::addCatalogueCommands(app, chosen);
    ctl::addPurchaseCommands(app, chosen);
    ctl::addVisitCommand(app, chosen);
    ctl::addExportCommands(app, chosen);
    ctl::addLeafletCommands(app, chosen);
    ctl::addHelpCommands(app, chosen);
    try { // CLI11 reports by exception; it ends here
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitDone : exitUsage;
    }

    if (!chosen.needsFonts) {
        const QCoreApplication application(argc, argv);
        return run(chosen, std::move(options));
    }
    qInstallMessageHandler(onlyFatal);
    // Pages and pictures need fonts, never a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return run(chosen, std::move(options));
}
