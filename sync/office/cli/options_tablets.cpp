// Commands about hand-over, tablets that end, and copies of the office.
#include "sync/office/cli/options_parts.h"

namespace doorstep::office {

void addTablets(CLI::App& app, Options& options)
{
    CLI::App* unassign = command(app, options, Command::Unassign, "unassign",
                                 "Take a patient off somebody's caseload; nothing they made is lost");
    unassign->add_option("--patient", options.patient, "NHS number")->required();
    unassign->add_option("--from", options.staff, "Name or id")->required();

    CLI::App* late = app.add_subcommand("late", "Work that arrived after a hand-over")->require_subcommand(1);
    CLI::App* list = command(*late, options, Command::LateList, "list", "What waits to be taken over");
    list->add_flag("--all", options.all, "Also what was taken over or could not be");
    list->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* adopt = command(*late, options, Command::LateAdopt, "adopt", "Take it over into the records");
    adopt->add_option("--patient", options.patient, "NHS number")->required();
    adopt->add_option("--change", options.change, "One change only: its name in 'late list'");
    adopt->add_option("--by", options.by, "Who takes it over: name or id (else the first administrator)");
    adopt->add_flag("--json", options.json, "Answer as JSON");

    CLI::App* device = app.add_subcommand("device", "Tablets")->require_subcommand(1);
    CLI::App* devices = command(*device, options, Command::DeviceList, "list", "List enrolled tablets");
    devices->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* revoke = command(*device, options, Command::DeviceRevoke, "revoke",
                               "No more records for this tablet; what it still has may be sent");
    revoke->add_option("TABLET", options.device, "Id, or the name of its only user")->required();
    CLI::App* wipe = command(*device, options, Command::DeviceWipe, "wipe",
                             "Revoke it, and order it to erase itself when everything it has is here");
    wipe->add_option("TABLET", options.device, "Id, or the name of its only user")->required();
    wipe->add_flag("--now", options.now, "At once, whatever it still has: it was stolen");

    CLI::App* import = command(app, options, Command::ImportRescue, "import-rescue",
                               "Take in the work of a tablet's rescue file; twice does no harm");
    import->add_option("FILE", options.bundle, "What 'doorstepctl vault rescue' or the app made")->required();
    import->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* exchange = command(app, options, Command::Exchange, "exchange",
                                 "Sync with a tablet by file: take its file in, make the answer");
    exchange->add_option("FILE", options.files, "What 'doorstepctl sync --to-file' made")
        ->required()
        ->expected(1);
    exchange->add_option("--answer", options.answer, "The file to make, for 'sync --from-file'")->required();
    exchange->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* lease = command(app, options, Command::Lease, "lease",
                              "After how many days without contact tablets close; nothing is erased");
    lease->add_option("--days", options.days, "Another number, from 3 to 365")->check(CLI::Range(3, 365));
    lease->add_flag("--json", options.json, "Answer as JSON");

    CLI::App* backup = command(app, options, Command::Backup, "backup",
                               "Make a verified copy of the whole office, sealed as it is");
    backup->add_option("--to", options.folder, "Folder to make")->required();
    backup->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* restore = command(app, options, Command::Restore, "restore",
                                "Make the data folder out of a copy; tablets send again what it lacks");
    restore->add_option("--from", options.folder, "Folder that 'backup' made")->required();
}

} // namespace doorstep::office
