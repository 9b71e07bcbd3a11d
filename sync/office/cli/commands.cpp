// From command to function, and the short commands.
#include "sync/office/cli/commands.h"

#include "sync/office/cli/qr.h"
#include "sync/office/enrol.h"
#include "sync/office/staff.h"
#include "sync/office/verify.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace json = boost::json;

namespace {

int (*functionOf(Command command))(CommandRun&)
{
    switch (command) {
    case Command::Import:
        return runImport;
    case Command::StaffAdd:
    case Command::StaffList:
    case Command::StaffDisable:
        return runStaff;
    case Command::SchemeAdd:
    case Command::SchemeList:
    case Command::SchemeEnd:
        return runScheme;
    case Command::Assign:
        return runAssign;
    case Command::Unassign:
        return runUnassign;
    case Command::LateList:
    case Command::LateAdopt:
        return runLate;
    case Command::Enrol:
        return runEnrol;
    case Command::Plans:
        return runPlans;
    case Command::Payments:
        return runPayments;
    case Command::Decide:
        return runDecide;
    case Command::Due:
        return runDue;
    case Command::Verify:
        return runVerify;
    case Command::DeviceList:
        return runDevices;
    case Command::DeviceRevoke:
    case Command::DeviceWipe:
        return runDeviceEnd;
    case Command::Backup:
        return runBackup;
    case Command::RescueOpen:
        return runRescueOpen;
    case Command::ImportRescue:
        return runImportRescue;
    case Command::Exchange:
        return runExchange;
    case Command::Lease:
        return runLease;
    case Command::RulesList:
    case Command::RulesSet:
    case Command::RulesReset:
        return runRules;
    case Command::CaseShow:
    case Command::CaseRecord:
        return runCase;
    case Command::Report:
        return runReport;
    case Command::None:
    case Command::Init:
    case Command::Restore:
    case Command::Serve:
        break;
    }
    return nullptr;
}

} // namespace

ControlReply runCommand(Office& office, const Options& options, const std::map<std::string, Bytes>& files)
{
    CommandRun run{office, options, files, {}, {}, {}};
    const auto function = functionOf(options.command);
    if (!function)
        run.err << "This command cannot be run here.\n";
    const int code = function ? function(run) : 2;
    return {code, run.out.str(), run.err.str(), std::move(run.written)};
}

std::vector<std::string> inputFiles(const Options& options)
{
    return options.command == Command::Import || options.command == Command::SchemeAdd ||
                   options.command == Command::Exchange
               ? options.files
               : std::vector<std::string>();
}

int runEnrol(CommandRun& run)
{
    Office& office = run.office;
    const auto ticket = office.database().write([&]() -> Result<wire::Ticket> {
        const auto staff = findStaff(office, run.options.staff);
        if (!staff.ok())
            return staff.error();
        if (!staff.value().active)
            return Error{ErrorCode::Refused, "This member of staff is disabled."};
        const std::string url =
            run.options.url.empty() ? office.setting("url").value_or("") : run.options.url;
        if (!url.starts_with("https://")) {
            return Error{ErrorCode::Refused,
                         "The server's address is not known yet: start serve once, or give"
                         " --url https://HOST:PORT."};
        }
        return makeTicket(office, staff.value().id, url);
    });
    if (!ticket.ok())
        return run.refuse(ticket.error());
    const std::string text = wire::formatTicket(ticket.value());
    if (!run.options.png.empty()) {
        auto picture = qrPng(text);
        if (!picture.ok())
            return run.refuse(picture.error());
        run.written[run.options.png] = std::move(picture).value();
    }
    if (run.options.json) {
        run.out << json::serialize(json::object{{"ticket", text},
                                                {"id", ticket.value().id.hex()},
                                                {"url", ticket.value().url},
                                                {"validMinutes", ticketLifeMs / 60'000}})
                << '\n';
        return 0;
    }
    const auto blocks = qrText(text);
    if (!blocks.ok())
        return run.refuse(blocks.error());
    run.out << text << '\n' << '\n' << blocks.value() << "Valid for 15 minutes, for one tablet.\n";
    return 0;
}

int runVerify(CommandRun& run)
{
    const auto report = verify(run.office);
    if (!report.ok())
        return run.refuse(report.error());
    const VerifyReport& found = report.value();
    if (run.options.json) {
        json::array problems;
        for (const std::string& problem : found.problems)
            problems.emplace_back(problem);
        run.out << json::serialize(json::object{{"ok", found.problems.empty()},
                                                {"pages", found.pages},
                                                {"changes", found.changes},
                                                {"streams", found.streams},
                                                {"decisions", found.decisions},
                                                {"pictures", found.blobs},
                                                {"problems", problems}})
                << '\n';
    } else {
        run.out << found.pages << " pages, " << found.changes << " changes, " << found.streams << " streams, "
                << found.decisions << " decisions, " << found.blobs << " pictures checked.\n";
    }
    for (const std::string& problem : found.problems)
        run.err << problem << '\n';
    if (found.problems.empty() && !run.options.json)
        run.out << "Everything holds.\n";
    return found.problems.empty() ? 0 : 1;
}

} // namespace doorstep::office
