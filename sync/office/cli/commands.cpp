// From command to function, and the short commands.
#include "sync/office/cli/commands.h"

#include "sync/office/cli/qr.h"
#include "sync/office/enrol.h"
#include "sync/office/staff.h"
#include "sync/office/verify.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace json = boost::json;

ControlReply runCommand(Office& office, const Options& options, const std::map<std::string, Bytes>& files)
{
    CommandRun run{office, options, files, {}, {}, {}};
    int code = 2;
    switch (options.command) {
    case Command::Import:
        code = runImport(run);
        break;
    case Command::StaffAdd:
    case Command::StaffList:
    case Command::StaffDisable:
        code = runStaff(run);
        break;
    case Command::SchemeAdd:
    case Command::SchemeList:
    case Command::SchemeEnd:
        code = runScheme(run);
        break;
    case Command::Assign:
        code = runAssign(run);
        break;
    case Command::Enrol:
        code = runEnrol(run);
        break;
    case Command::Plans:
        code = runPlans(run);
        break;
    case Command::Payments:
        code = runPayments(run);
        break;
    case Command::Decide:
        code = runDecide(run);
        break;
    case Command::Due:
        code = runDue(run);
        break;
    case Command::Verify:
        code = runVerify(run);
        break;
    case Command::DeviceList:
        code = runDevices(run);
        break;
    case Command::RescueOpen:
        code = runRescueOpen(run);
        break;
    case Command::RulesList:
    case Command::RulesSet:
    case Command::RulesReset:
        code = runRules(run);
        break;
    case Command::CaseShow:
    case Command::CaseRecord:
        code = runCase(run);
        break;
    case Command::Report:
        code = runReport(run);
        break;
    case Command::None:
    case Command::Init:
    case Command::Serve:
        run.err << "This command cannot be run here.\n";
        break;
    }
    return {code, run.out.str(), run.err.str(), std::move(run.written)};
}

std::vector<std::string> inputFiles(const Options& options)
{
    return options.command == Command::Import || options.command == Command::SchemeAdd
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

int runDevices(CommandRun& run)
{
    const auto rows = run.office.database().read([&]() -> Result<ResultRows> {
        return run.office.database().rows(
            "SELECT d.id, COALESCE(s.name, ''), d.status, d.last_dseq, d.enrolled_ms, d.seen_ms FROM device d"
            " LEFT JOIN staff s ON s.id = d.staff WHERE d.office = 0 ORDER BY d.enrolled_ms",
            "ttnnnn");
    });
    if (!rows.ok())
        return run.refuse(rows.error());
    json::array all;
    for (const ResultRow& row : rows.value()) {
        const char* status = row.number(2) == 1 ? "active" : row.number(2) == 2 ? "frozen" : "revoked";
        if (run.options.json) {
            all.push_back(json::object{{"id", row.text(0)},
                                       {"staff", row.text(1)},
                                       {"status", status},
                                       {"changes", row.number(3)},
                                       {"enrolledMs", row.number(4)},
                                       {"seenMs", row.number(5)}});
        } else {
            run.out << row.text(0) << "  " << status << "  " << row.number(3) << " changes  " << row.text(1)
                    << '\n';
        }
    }
    if (run.options.json)
        run.out << json::serialize(all) << '\n';
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
